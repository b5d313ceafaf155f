import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { archiveLine } from '../../fixtures/archive.ts';
import type { WireItem } from '../../wire-item.ts';
import { parseArchiveLine } from './parse.ts';

const refusal = (line: string) => {
  const reading = parseArchiveLine(line);
  return 'refused' in reading ? reading.refused : null;
};

function itemOf(fields: Record<string, unknown>): WireItem {
  const reading = parseArchiveLine(archiveLine(fields));
  if ('refused' in reading) throw new Error(reading.refused);
  return reading.item;
}

test.each(['{"id": "cut off', 'Ferry line reopens', '', '{"id":1}{"id":2}', '\u0000', "{'id': 'x'}"])(
  'the line %j is not JSON',
  (line) => {
    expect(refusal(line)).toBe('not JSON');
  },
);

test.each(['[]', 'null', '"text"', '12', 'true'])('%s is JSON but no article', (line) => {
  expect(refusal(line)).toMatch(/^line: /);
});

test.each([
  ['title', 7],
  ['title', null],
  ['id', 42],
  ['id', ''],
  ['lang', null],
  ['source', ''],
  ['topics', 'cocoa'],
  ['places', [1]],
  ['body_paragraphs', 'One text.'],
  ['body_paragraphs', [['One text.']]],
  ['published_at', 541_350_061],
  ['summary', { text: 'x' }],
  ['extra', 'x'],
])('a line whose %s is %j is refused by that name', (field, value) => {
  expect(refusal(archiveLine({ [field]: value }))).toMatch(new RegExp(`^${field}\\b.*: `));
});

test('a line that lacks a field is refused by its name', () => {
  expect(refusal('{"id": "a", "title": "T", "body_paragraphs": [], "lang": "en"}')).toMatch(/^source: /);
});

test('a line with neither title nor text is refused', () => {
  const reason = 'neither a title nor a text';
  expect(refusal(archiveLine({ title: '', body_paragraphs: [] }))).toBe(reason);
  expect(refusal(archiveLine({ title: ' \n', body_paragraphs: ['', '  '] }))).toBe(reason);
  expect(refusal(archiveLine({ title: '\u0000\u0007', body_paragraphs: ['\u0000'] }))).toBe(reason);
});

test('a language that is no language is refused', () => {
  expect(refusal(archiveLine({ lang: 'English' }))).toMatch(/^language: /);
  expect(refusal(archiveLine({ lang: '' }))).toMatch(/^language: /);
});

test('a date before 1700 is refused', () => {
  expect(refusal(archiveLine({ published_at: '1066-10-14T09:00:00Z' }))).toMatch(/^publishedAt: /);
});

test('a link-only item whose link could do harm never becomes a link', () => {
  for (const canonical of ['javascript:alert(1)', 'data:text/html,x', '//evil.example/x', 'no address']) {
    const reading = parseArchiveLine(archiveLine({ body_paragraphs: [], extra: { canonical } }));
    expect(JSON.stringify('refused' in reading ? [] : reading.item.content)).not.toContain(canonical);
  }
});

test('control characters and halves of characters reach no field', () => {
  const dirty = 'Fer\u0000ry \ud83d reo\u001bpens';
  const { content } = itemOf({
    title: dirty,
    summary: dirty,
    dateline: dirty,
    byline: dirty,
    topics: [dirty],
    places: [dirty],
    body_paragraphs: [dirty],
    extra: { kicker: dirty },
  });
  expect(content.headline).toBe('Ferry \ufffd reopens');
  const strings = [...JSON.stringify(content).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? '');
  for (const text of strings) expect(text).not.toMatch(/\\u(00[01]|d[89a-f])/i);
});

test('a title that is too long is cut between words and noted', () => {
  const { content, notes } = itemOf({ title: 'Ferry line reopens '.repeat(40) });
  expect(content.headline.length).toBeLessThanOrEqual(301);
  expect(content.headline).toMatch(/ (Ferry|line|reopens)…$/);
  expect(notes).toEqual(['The headline was shortened.']);
});

test('a title of one endless word, or of emoji, is cut within limits and not within a character', () => {
  expect(itemOf({ title: 'x'.repeat(5000) }).content.headline.length).toBeLessThanOrEqual(301);
  const { headline } = itemOf({ title: `x${'😀'.repeat(400)}` }).content;
  expect(headline.isWellFormed()).toBe(true);
  expect(headline).not.toContain('\ufffd');
});

test('a standfirst that is too long is not cut within a character', () => {
  const { standfirst } = itemOf({ summary: `${'x'.repeat(1999)}😀 more` }).content;
  expect(standfirst?.isWellFormed()).toBe(true);
  expect(standfirst?.length).toBeLessThanOrEqual(2000);
});

test('a long text is taken whole', () => {
  const paragraphs = Array.from({ length: 700 }, (_, at) => `Paragraph ${at} ${'of the river '.repeat(10)}`.trim());
  const { content } = itemOf({ body_paragraphs: paragraphs });
  expect(content.body.content).toHaveLength(700);
  expect(plainText(content.body)).toBe(paragraphs.join('\n'));
});

test('topics that repeat or are blank are named once, or not', () => {
  expect(itemOf({ topics: ['cocoa', ' cocoa ', '', 'grain'] }).content.topics).toEqual(['cocoa', 'grain']);
});

test('keys that are another program’s business are left alone', () => {
  expect(refusal(archiveLine({ expires: 'x', extra: { images: [{ src: 'a.jpg' }], slug: 7 } }))).toBeNull();
});

test('names that every object has are no provider and no section of ours', () => {
  const { content, section } = itemOf({ source: 'constructor', section: '__proto__' });
  expect(content.source).toBe('constructor');
  expect(section).toEqual({ names: ['constructor', '__proto__'] });
});

test('no line whatever makes the reading fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (line) => {
      expect(() => parseArchiveLine(line)).not.toThrow();
    }),
  );
  const field = fc.constantFrom('id', 'title', 'byline', 'summary', 'section', 'lang', 'published_at', 'dateline');
  fc.assert(
    fc.property(field, fc.string({ unit: 'binary', maxLength: 400 }), (name, value) => {
      expect(() => parseArchiveLine(archiveLine({ [name]: value }))).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
