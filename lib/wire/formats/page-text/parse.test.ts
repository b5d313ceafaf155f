import { expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { referencePage } from '../../fixtures/archive.ts';
import { looksLikePageText, parsePageText, readPage } from './parse.ts';

const TIME = '  08:28 UTC+8, 2025-02-13';
const AT = Date.UTC(2025, 1, 13, 0, 28);

/** A page in the layout of the reference page; parts that are null are left out. */
function pageText(
  parts: Partial<Record<'crumbs' | 'block' | 'standfirst' | 'again' | 'end' | 'furniture', string | null>>,
) {
  const {
    crumbs = 'News / Metro',
    block = `Ke Jiayun\n${TIME}       12`,
    standfirst = 'The ferry is back.',
    again = block,
    end = 'Source: SHINE   Editor: Li Qian',
    furniture = 'Special Reports\n\nEXPLORE SHINE\n\nNews',
  } = parts;
  const story = [block, standfirst, again].filter((part) => part !== null).join('\n');
  const text = 'The ferry crosses the river again.\n\nIt takes bicycles.';
  return [crumbs, 'Ferry line reopens', story, text, end, furniture].filter((part) => part !== null).join('\n\n');
}

const plain = {
  breadcrumb: ['News', 'Metro'],
  headline: 'Ferry line reopens',
  byline: 'Ke Jiayun',
  time: { printed: '08:28 UTC+8, 2025-02-13', instant: AT },
  counter: 12,
  standfirst: 'The ferry is back.',
  paragraphs: ['The ferry crosses the river again.', 'It takes bicycles.'],
  source: 'SHINE',
  editor: 'Li Qian',
  furniture: ['Special Reports', 'EXPLORE SHINE', 'News'],
};

test('the reference page is taken apart into every part it has', () => {
  const page = readPage(referencePage);
  expect(page).toMatchObject({
    breadcrumb: ['News', 'World'],
    headline: 'Trump says US, Russia to immediately begin negotiations toward ending Ukraine conflict',
    byline: 'Xinhua',
    time: { printed: '08:28 UTC+8, 2025-02-13', instant: AT },
    counter: 0,
    source: 'Xinhua',
    editor: 'Wang Xiang',
  });
  expect(page?.standfirst).toMatch(/^Donald Trump said he and Vladimir Putin agreed .* Ukraine-Russia conflict\.$/);
  expect(page?.paragraphs).toHaveLength(6);
  expect(page?.paragraphs.at(0)).toMatch(/^US President Donald Trump said Wednesday/);
  expect(page?.paragraphs.at(-1)).toMatch(/^Trump said he felt "strongly" .* "will be successful\."$/);
});

test('nothing of the page’s furniture is in the story, and all of it is in the furniture', () => {
  const { page, reading } = parsePageText(referencePage);
  const story = 'item' in reading ? JSON.stringify(reading.item.content) : '';
  for (const word of ['Special Reports', 'EXPLORE', 'Follow Us', 'Copyright', '沪ICP', 'Hotline', 'Source:', 'UTC+8'])
    expect(story).not.toContain(word);
  expect(page?.furniture.at(0)).toBe('Special Reports');
  expect(page?.furniture.at(-1)).toBe('Top');
});

test('the reference page becomes a story of the agency in News / World', () => {
  const { reading } = parsePageText(referencePage);
  expect(reading).toMatchObject({
    item: {
      provider: 'page-text',
      number: null,
      section: { names: ['News', 'World'] },
      hold: null,
      content: {
        kind: 'news',
        bylines: [{ type: 'agency', name: 'Xinhua' }],
        source: 'Xinhua',
        editor: 'Wang Xiang',
        publishedAt: AT,
        commentCount: 0,
      },
    },
  });
});

test('a page of the same layout is read in the same way', () => {
  expect(readPage(pageText({}))).toEqual(plain);
});

test('a byline that is neither source nor agency is a person', () => {
  const { reading } = parsePageText(pageText({}));
  expect(reading).toMatchObject({
    item: { content: { bylines: [{ type: 'person', name: 'Ke Jiayun', role: 'author' }], source: 'SHINE' } },
  });
});

test('a page without a Source line may still be signed by an agency that we know', () => {
  const { page, reading } = parsePageText(pageText({ block: `AFP\n${TIME}`, end: null }));
  expect(page).toMatchObject({ source: null, editor: null, furniture: plain.furniture });
  expect(page?.paragraphs).toEqual(plain.paragraphs);
  expect(reading).toMatchObject({ item: { content: { bylines: [{ type: 'agency', name: 'AFP' }], source: null } } });
});

test.each([
  ['a standfirst', { standfirst: null }],
  ['a counter', { block: `Ke Jiayun\n${TIME}` }],
  ['the second byline block', { again: null }],
  ['standfirst and second byline block', { standfirst: null, again: null }],
  ['the furniture', { furniture: null }],
])('a page without %s is read all the same', (_, parts) => {
  const page = readPage(pageText(parts));
  expect(page).toMatchObject({
    headline: plain.headline,
    byline: plain.byline,
    time: plain.time,
    counter: 'block' in parts ? null : 12,
    standfirst: 'standfirst' in parts ? null : plain.standfirst,
    paragraphs: plain.paragraphs,
    source: 'SHINE',
    furniture: 'furniture' in parts ? [] : plain.furniture,
  });
});

test('a page without a byline is signed by nobody, whether the time stands there twice or not', () => {
  for (const parts of [{ again: null }, {}, { standfirst: null }]) {
    const page = readPage(pageText({ block: `${TIME}       12`, ...parts }));
    expect(page).toMatchObject({ byline: null, counter: 12, paragraphs: plain.paragraphs });
    expect(page?.standfirst).toBe('standfirst' in parts ? null : plain.standfirst);
  }
});

test('a page without a time is all text, and not dated', () => {
  const page = readPage(pageText({ block: 'Ke Jiayun', standfirst: null, again: null }));
  expect(page).toMatchObject({ time: null, counter: null, paragraphs: ['Ke Jiayun', ...plain.paragraphs] });
});

test('a Source line may name only the source or only the editor', () => {
  expect(readPage(pageText({ end: 'Source: CNS' }))).toMatchObject({ source: 'CNS', editor: null });
  expect(readPage(pageText({ end: 'Editor: Li Qian' }))).toMatchObject({ source: null, editor: 'Li Qian' });
});

test('a breadcrumb may have one step, or a name with "&"', () => {
  expect(readPage(pageText({ crumbs: 'Opinion' }))?.breadcrumb).toEqual(['Opinion']);
  expect(readPage(pageText({ crumbs: 'Feature / Art & Culture' }))?.breadcrumb).toEqual(['Feature', 'Art & Culture']);
});

test('only the first two steps of a breadcrumb are a section', () => {
  const { reading } = parsePageText(pageText({ crumbs: 'News / Metro / Transport' }));
  expect(reading).toMatchObject({ item: { section: { names: ['News', 'Metro'] } } });
});

test('lines that end in CRLF are read like others', () => {
  expect(readPage(pageText({}).replaceAll('\n', '\r\n'))).toEqual(plain);
  expect(looksLikePageText(referencePage.replaceAll('\n', '\r\n'))).toBe(true);
});

test('the same page is the same item, and a page with another headline is another', () => {
  const guidOf = (text: string) => {
    const { reading } = parsePageText(text);
    return 'item' in reading ? reading.item.guid : null;
  };
  expect(guidOf(pageText({ standfirst: 'The ferry is back at last.' }))).toBe(guidOf(pageText({})));
  expect(guidOf(pageText({}).replace('Ferry line', 'Bus line'))).not.toBe(guidOf(pageText({})));
});

test.each([
  ['nothing', ''],
  ['blank lines', '\n\n  \n'],
  ['a letter', 'Dear Sir or Madam, I write to you today.\n\nYours sincerely'],
  ['a breadcrumb alone', 'News / World'],
  ['a breadcrumb and a headline', 'News / World\n\nFerry line reopens'],
  ['a page with no text', 'News / World\n\nFerry line reopens\n\nSource: SHINE   Editor: Li Qian\n\nSpecial Reports'],
  ['a page that is HTML', '<!doctype html>\n<title>News / World</title>\n<p>08:28 UTC+8, 2025-02-13</p>'],
])('%s is refused', (_, text) => {
  expect(parsePageText(text)).toEqual({
    page: null,
    reading: { refused: 'no article page: breadcrumb, headline or text is missing' },
  });
});

test('a page is known by its breadcrumb and its printed time', () => {
  expect(looksLikePageText(referencePage)).toBe(true);
  expect(looksLikePageText(pageText({}))).toBe(true);
  expect(looksLikePageText('{"id": "a", "title": "News / World"}')).toBe(false);
  expect(looksLikePageText('News / World\n\nSome words without a time.')).toBe(false);
  expect(looksLikePageText('')).toBe(false);
});

test('the text of a page becomes plain paragraphs, whatever signs are in it', () => {
  const { reading } = parsePageText(
    pageText({}).replace('It takes bicycles.', '<script>alert(1)</script> & <b>more</b>'),
  );
  const body = 'item' in reading ? reading.item.content.body : null;
  expect(body && plainText(body)).toBe('The ferry crosses the river again.\n<script>alert(1)</script> & <b>more</b>');
});
