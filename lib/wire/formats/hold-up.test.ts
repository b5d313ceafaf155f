import { expect, test } from 'vitest';
import type { WholeFormat } from '../format.ts';
import { anpa } from './anpa/parse.ts';
import { iptc7901 } from './iptc-7901/parse.ts';
import { newsmlG2 } from './newsml-g2/parse.ts';
import { looksLikePageText } from './page-text/parse.ts';
import { siteMarkdown } from './site-markdown/parse.ts';
import { telegram } from './telegram/parse.ts';
import { classicParagraphs } from './wxr/classic-paragraphs.ts';

/** Each was read for minutes, or for ever, by one expression: what takes that long here ends the test by itself. */
const g2 = (text: string, byline = '') =>
  `<newsItem guid="a" version="1"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:dpa"/></itemMeta>
  <contentMeta><headline>A headline</headline><dateline>${byline}</dateline></contentMeta>
  <contentSet><inlineXML><html><body><p>${text}</p><p>More of it.</p></body></html></inlineXML></contentSet></newsItem>`;

const read = (format: WholeFormat, text: string) => format.read({ name: 'a.txt', text });

test('capitals in place of a byline', () => {
  expect(read(newsmlG2, g2(`By ${'A'.repeat(110)}!`))).toMatchObject([{ item: { guid: 'a' } }]);
});

test('a dateline of dashes', () => {
  expect(read(newsmlG2, g2('A text.', `Rome ${'-'.repeat(300_000)}x`))).toMatchObject([{ item: { guid: 'a' } }]);
});

test('a header of blanks', () => {
  const blanks = `a a${'\t\u0000'.repeat(20_000)}0${'\t'.repeat(20_000)} 00-00${' '.repeat(20_000)}  00-00`;
  expect(anpa.recognises({ text: blanks, root: null, json: false })).toBe(false);
  expect(iptc7901.recognises({ text: `A${' '.repeat(300_000)}1`, root: null, json: false })).toBe(false);
  expect(looksLikePageText(`a${' '.repeat(1200)}/${' '.repeat(1200)}/${' '.repeat(1200)}&\u0001\nx`)).toBe(false);
});

test('a time of issue that is none', () => {
  const bulletin = `IDN1\nAUSTRALIAN GOVERNMENT BUREAU OF METEOROLOGY\n\nIssued at 0${'0'.repeat(2)}${'\t'.repeat(20_000)}m 0000\n\nRain.`;
  expect(telegram.recognises({ text: bulletin, root: null, json: false })).toBeTypeOf('boolean');
});

test('tags of site generators that never end', () => {
  for (const tag of [
    `{{<a${'\t'.repeat(200_000)}x`,
    `{%${'0'.repeat(200_000)}`,
    '{{</*'.repeat(60_000),
    `{{${' '.repeat(200_000)}%`,
  ])
    expect(read(siteMarkdown, `---\ntitle: A title\n---\n\nText ${tag}`)).toHaveLength(1);
});

test('elements of WordPress that never end', () => {
  for (const html of ['<pre>'.repeat(60_000), `${' '.repeat(300_000)}x`, '<STYLE<'.repeat(40_000)])
    expect(classicParagraphs(html)).toContain(html.trim().slice(0, 5));
});
