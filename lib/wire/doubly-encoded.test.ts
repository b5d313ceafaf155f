import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decode.ts';
import { withoutDoubleEncoding } from './doubly-encoded.ts';

/** As a program leaves it that takes the bytes of UTF-8 for letters of windows-1252. */
const twice = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text));

describe('text that was encoded twice', () => {
  test.each([
    'Dell’s leadership in “secure” workstations¹ – for all',
    'Décès à Genève, où l’élève était déjà',
    'Президент подписал указ — «да», “да”, ’да’',
    '新华社“北京”电，会议‘十日’举行。',
  ])('%s is as it was meant', (text) => {
    expect(withoutDoubleEncoding(twice(text)).text).toBe(text);
  });

  test('is told by one sign that nobody means', () => {
    expect(withoutDoubleEncoding(`more than ${twice('£')}4 million`)).toEqual({
      text: 'more than £4 million',
      count: 1,
    });
  });

  test('is mended among letters that were not', () => {
    const text = `Größe: ${twice('“one” – two')}`;
    expect(withoutDoubleEncoding(text).text).toBe('Größe: “one” – two');
  });

  test.each([
    'CAFÉ» et “VOILÀ”',
    'A NAÇÃO – “SÃO PAULO”',
    'Ă, Â și Î',
    'Plain words',
    `One ${twice('»')} alone may be meant.`,
  ])('%s stays', (text) => {
    expect(withoutDoubleEncoding(text)).toEqual({ text, count: 0 });
  });

  test('is told of where a file is decoded', () => {
    const { text, notes } = decodeBytes(Buffer.from(twice('“Dell’s”')));
    expect([text, notes]).toEqual(['“Dell’s”', ['letters that had been encoded twice were mended (3)']]);
  });
});
