import { describe, expect, test } from 'vitest';
import { parseByline } from '../news/bylines.ts';
import { parseArchiveLine } from './formats/archive-jsonl/parse.ts';
import { parseMarkdown } from './formats/markdown/parse.ts';
import { parsePageText } from './formats/page-text/parse.ts';

// Each of these once took seconds to minutes, or ended the process: a test that hangs is one that fails.
const line = (more: object) =>
  parseArchiveLine(
    JSON.stringify({ id: '1', title: 'T', lang: 'en', body_paragraphs: ['x'], source: 'test', ...more }),
  );
const markdown = (text: string, matter = '') => parseMarkdown(`---\ntitle: T\n${matter}---\n${text}`);

describe('a text that is made to hurt', () => {
  test('of more paragraphs than any story has is refused', () => {
    expect(line({ body_paragraphs: Array.from({ length: 100_000 }, () => 'a') })).toHaveProperty('refused');
  });

  test('of more characters than any story has is refused', () => {
    expect(line({ body_paragraphs: ['word '.repeat(200_000)] })).toHaveProperty('refused');
  });

  test.each([
    ['spaces', `By a${' '.repeat(200_000)}b`],
    ['commas', ', '.repeat(200_000)],
  ])('with a byline of %s is read', (_, byline) => {
    expect(parseByline(byline, null).length).toBeLessThanOrEqual(1);
    expect(line({ byline })).toHaveProperty('item');
  });

  test('with a signature of spaces is read', () => {
    const spaces = ' '.repeat(50_000);
    const page = `News / World\nA headline\n08:28 UTC+8, 2025-02-13\n\nText.\n\nSource:${spaces}Editor:${spaces}b\u2028c\n`;
    expect(parsePageText(page).page?.paragraphs).toContain('Text.');
  });

  test('with words broken by spaces is read', () => {
    expect(markdown(`a${' '.repeat(200_000)}b`)).toHaveProperty('item');
  });

  test.each([
    ['numbered lists in one line', '1. '.repeat(2000)],
    ['quotes in one line', '> '.repeat(2000)],
    ['lists, one below the other', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
    ['emphasis in emphasis', `${'*a _b '.repeat(8000)}c${'_ *'.repeat(8000)}`],
  ])('of %s is refused with the reason', (_, text) => {
    expect(markdown(text)).toHaveProperty('refused');
  });

  test('a long rule of dashes is no list', () => {
    expect(markdown(`Before.\n\n${'-'.repeat(200)}\n\n${'- '.repeat(100)}\n\nAfter.`)).toHaveProperty('item');
  });
});

test.each(['昆曲', 'a\nSet-Cookie: x=1', 'x,latest,front:home'])(
  'a group of translations called %j is one that headers can hold',
  (name) => {
    const reading = line({ extra: { translation_group: name } });
    expect('item' in reading && reading.item.content.translationGroup).toMatch(/^[\w.:/-]+$/);
  },
);

test('two stories of one title are two stories', () => {
  const guids = ['2026-11-01T08:00:00+08:00', '2026-11-08T08:00:00+08:00'].map((date) => {
    const reading = markdown('Text.', `date: ${date}\n`);
    return 'item' in reading && reading.item.guid;
  });
  expect(guids[0]).not.toBe(guids[1]);
});

test('a section of three words is refused, since no address leads there', () => {
  expect(markdown('Text.', 'section: a/b/c\n')).toMatchObject({ refused: expect.stringContaining('section') });
});
