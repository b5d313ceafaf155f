import { describe, expect, it } from 'vitest';
import { readJson, textIn } from './read-json.ts';

describe('JSON of senders', () => {
  it('is read with a byte order mark', () => expect(readJson('\uFEFF{"a":1}')).toEqual({ a: 1 }));

  it('that is cut off is refused with the line it ends in', () => {
    expect(() => readJson('{\n"a": 1,\n"b": "wor')).toThrow('Line 3: the JSON ends too early: the file is cut off.');
    expect(() => readJson('{\n"a": [1, 2')).toThrow('Line 2: the JSON ends too early: the file is cut off.');
  });

  it('that is malformed is refused with the line and the reason', () => {
    expect(() => readJson('{\n"a": 1\n"b": 2}')).toThrow(
      /^Line 3: no JSON: Expected ',' or '}' after property value\.$/,
    );
    expect(() => readJson('<html>')).toThrow(/^Line 1: no JSON: Unexpected token '<'\.$/);
  });

  it('that stands too deep in itself is refused, however deep', () => {
    expect(() => readJson('['.repeat(200) + ']'.repeat(200))).not.toThrow();
    expect(() => readJson('['.repeat(1_000_000))).toThrow('Lists and objects stand more than 200 deep in each other.');
    expect(() => readJson(JSON.stringify('['.repeat(1000)))).not.toThrow();
  });

  it('that holds more values than any item has is refused', () => {
    expect(() => readJson(`[${'[[]],'.repeat(500_000)}0]`)).toThrow('It has more than a million values.');
    expect(readJson(`["${',['.repeat(1_000_000)}"]`)).toHaveLength(1);
  });

  it('says None where a database said nothing', () =>
    expect([textIn('None'), textIn(' '), textIn(3)]).toEqual([null, null, null]));
});
