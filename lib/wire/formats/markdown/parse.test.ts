import { expect, test } from 'vitest';
import { bodyOfParagraphs } from '../../../news/body/body.ts';
import type { WireItem } from '../../wire-item.ts';
import { parseMarkdown } from './parse.ts';

const file = (matter: string, text = 'The ferry crosses the river again.') => `---\n${matter}\n---\n\n${text}\n`;

function itemIn(text: string): WireItem {
  const reading = parseMarkdown(text);
  if ('refused' in reading) throw new Error(reading.refused);
  return reading.item;
}

function refusal(text: string): string | null {
  const reading = parseMarkdown(text);
  return 'refused' in reading ? reading.refused : null;
}

test('a title and a text make a story', () => {
  const item = itemIn(file('title: Ferry line reopens'));
  expect(item).toMatchObject({ provider: 'markdown', number: null, section: null, hold: null, notes: [] });
  expect(item.content).toMatchObject({
    kind: 'news',
    language: 'en',
    headline: 'Ferry line reopens',
    bylines: [],
    publishedAt: null,
    body: bodyOfParagraphs(['The ferry crosses the river again.']),
  });
});

test('every field of the front matter finds its place', () => {
  const item = itemIn(
    file(
      [
        'title: "Ferry line reopens: at last"',
        'section: news/metro',
        'number: 0101230001',
        'guid: ferry-7',
        'kind: opinion',
        'language: zh-Hans',
        'kicker: River',
        'standfirst: The ferry is back.',
        'byline: Ke Jiayun and Li Qian',
        'agency: Xinhua',
        'source: SHINE',
        'editor: Wang Xiang',
        'topics: [Ferries, Huangpu River]',
        'date: 2025-02-13T08:28:00+08:00',
        'comments: 3',
        'translation_group: ferry',
      ].join('\n'),
    ),
  );
  expect(item).toMatchObject({ guid: 'ferry-7', number: 101230001, section: { path: 'news/metro' } });
  expect(item.content).toEqual({
    kind: 'opinion',
    language: 'zh-Hans',
    kicker: 'River',
    headline: 'Ferry line reopens: at last',
    standfirst: 'The ferry is back.',
    dateline: null,
    bylines: [
      { type: 'person', name: 'Ke Jiayun', role: 'author' },
      { type: 'person', name: 'Li Qian', role: 'author' },
    ],
    source: 'SHINE',
    editor: 'Wang Xiang',
    topics: ['Ferries', 'Huangpu River'],
    places: [],
    body: bodyOfParagraphs(['The ferry crosses the river again.']),
    publishedAt: Date.UTC(2025, 1, 13, 0, 28),
    commentCount: 3,
    translationGroup: 'ferry',
  });
});

test('an agency without a byline signs alone', () => {
  expect(itemIn(file('title: Ferry\nagency: Xinhua')).content.bylines).toEqual([{ type: 'agency', name: 'Xinhua' }]);
});

test('without a guid the title says which story it is', () => {
  expect(itemIn(file('title: Ferry', 'One text.')).guid).toBe(itemIn(file('title: Ferry', 'Another text.')).guid);
  expect(itemIn(file('title: Ferry')).guid).not.toBe(itemIn(file('title: Bus')).guid);
});

test('a story dated in the future waits for an editor', () => {
  expect(itemIn(file('title: Ferry\ndate: 2199-01-01T00:00:00+08:00')).hold).toBe('dated in the future');
});

test('a story of a kind that needs no text may have none', () => {
  expect(itemIn(file('title: Ferry reopens\nkind: flash', '')).content.body.content).toEqual([]);
});

test('lines that end in CRLF are read like others', () => {
  expect(itemIn(file('title: Ferry\nsection: news/metro').replaceAll('\n', '\r\n'))).toEqual(
    itemIn(file('title: Ferry\nsection: news/metro')),
  );
});

test('fields that are another program’s business are left alone', () => {
  expect(itemIn(file('title: Ferry\nlayout: post\ndraft: false')).content.headline).toBe('Ferry');
});

test.each([
  ['a date that is no moment', 'title: Ferry\ndate: 2025-04-31T12:00:00+08:00', /^date: "2025-04-31.*" is not a time/],
  ['a date without a time', 'title: Ferry\ndate: 2025-02-13', /^date: "2025-02-13" is not a time/],
  ['a date without a zone', 'title: Ferry\ndate: 2025-02-13T08:28:00', /^date: ".*" is not a time like/],
  ['no title', 'section: news', /^front matter: title: /],
  ['an empty title', 'title: ""', /^front matter: title: /],
  ['a title that is a number', 'title: 1984', /^front matter: title: /],
  ['a number of eleven digits', 'title: Ferry\nnumber: 25021387655', /^front matter: number: /],
  ['a number that is text', 'title: Ferry\nnumber: "2502138765"', /^front matter: number: /],
  ['a kind that is not ours', 'title: Ferry\nkind: advert', /^front matter: kind: /],
  ['topics that are one text', 'title: Ferry\ntopics: Ferries', /^front matter: topics: /],
  ['front matter that is no table', '- Ferry', /^front matter: /],
  ['empty front matter', '', /^front matter: /],
  ['a bracket that is not closed', 'title: [Ferry', /^front matter: /],
  ['a field that stands twice', 'title: Ferry\ntitle: Bus', /^front matter: /],
  ['a language that is no language', 'title: Ferry\nlanguage: English', /language/],
  ['comments below nought', 'title: Ferry\ncomments: -1', /./],
])('%s is refused with the reason', (_, matter, reason) => {
  expect(refusal(file(matter))).toMatch(reason);
});

test('front matter that does not end is refused', () => {
  expect(refusal('---\ntitle: Ferry\n\nThe ferry crosses the river again.')).toBe('the front matter does not end');
});

test('news without a text is refused', () => {
  expect(refusal(file('title: Ferry', ''))).toBe('a story of kind "news" needs a body');
});

test('front matter that would grow without end is refused', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'])
    bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`);
  expect(refusal(file(`title: Ferry\n${bomb.join('\n')}`))).toMatch(/^front matter: /);
});

test('what was left out of the text is noted', () => {
  expect(itemIn(file('title: Ferry', 'Text.\n\n<div>more</div>')).notes).toEqual(['Left out: html.']);
});

test('a link longer than any of ours does not make the reading fail', () => {
  const text = `See [the report](https://example.com/${'a'.repeat(2100)}).`;
  expect(() => parseMarkdown(file('title: Ferry', text))).not.toThrow();
});

test('pictures, people in their roles, places and related stories are read', () => {
  const found = { key: 'p'.repeat(43), alt: 'A ferry.', credit: 'Drawn here' };
  const text = file(
    'title: Ferry\nphotographer: Ann Lee\ntranslator: Bo Li and Cao Yu\nplaces: [Pudong]\nrelated: [2611210002]\nlead: { picture: ferry, caption: Across. }',
    'Text.\n\n::picture[Back.]{name=ferry}',
  );
  const reading = parseMarkdown(text, () => found);
  if ('refused' in reading) throw new Error(reading.refused);
  expect(reading.item.content).toMatchObject({
    bylines: [
      { type: 'person', name: 'Ann Lee', role: 'photographer' },
      { type: 'person', name: 'Bo Li', role: 'translator' },
      { type: 'person', name: 'Cao Yu', role: 'translator' },
    ],
    places: ['Pudong'],
    related: [2_611_210_002],
    lead: { media: found.key, alt: 'A ferry.', caption: 'Across.', credit: 'Drawn here' },
    body: { content: [{ type: 'paragraph' }, { type: 'picture', attrs: { media: found.key, caption: 'Back.' } }] },
  });
  expect(itemIn(text).content.lead).toBeUndefined();
  expect(itemIn(text).notes).toHaveLength(2);
});

test('a caption that is too long refuses the story, and does not stop the program', () => {
  expect(parseMarkdown(file('title: Ferry', `:::factbox[${'x'.repeat(1100)}]\ny\n:::`))).toHaveProperty('refused');
});
