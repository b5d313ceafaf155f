import { expect, test } from 'vitest';
import type { FindMedia } from './context.ts';
import { bodyOfMarkdown } from './markdown-body.ts';

const key = (letter: string) => letter.repeat(43);
const FILES: Record<string, ReturnType<FindMedia>> = {
  'picture ferry': { key: key('p'), alt: 'A ferry on a river.', credit: 'Drawn here' },
  'video arch': { key: key('v'), alt: '', credit: null },
  'audio tones': { key: key('a'), alt: '', credit: null },
  'captions arch': { key: key('c'), alt: '', credit: null },
};
const read = (markdown: string) => bodyOfMarkdown(markdown, (name, type) => FILES[`${type} ${name}`] ?? null);
const blocks = (markdown: string) => read(markdown).body.content;
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] });
const ferry = (caption: string | null, more = {}) => ({
  type: 'picture',
  attrs: { media: key('p'), alt: 'A ferry on a river.', caption, credit: 'Drawn here', ...more },
});

test('a picture is Markdown’s own, or a directive; alt and credit come with the file unless they are given', () => {
  expect(blocks('![](ferry "Across")')).toEqual([ferry('Across')]);
  expect(blocks('![Seen from land](ferry)')).toEqual([ferry(null, { alt: 'Seen from land' })]);
  expect(blocks('Before ![](ferry) after')).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Before ' },
        { type: 'text', text: ' after' },
      ],
    },
    ferry(null),
  ]);
  expect(blocks('::picture[Across.]{name=ferry credit="Ti Gong"}')).toEqual([ferry('Across.', { credit: 'Ti Gong' })]);
});

test('a gallery holds pictures', () => {
  expect(blocks(':::gallery\n::picture[One.]{name=ferry}\n::picture[Two.]{name=ferry}\n:::')).toEqual([
    { type: 'gallery', content: [ferry('One.'), ferry('Two.')] },
  ]);
});

test('a fact box, a brief and a question have a title and hold paragraphs, lists and pictures', () => {
  expect(blocks(':::factbox[At a glance]\nShort.\n\n- one\n:::')).toEqual([
    {
      type: 'factBox',
      attrs: { title: 'At a glance' },
      content: [paragraph('Short.'), { type: 'bulletList', content: [item('one')] }],
    },
  ]);
  expect(blocks(':::brief[Qibao]\nNear.\n\n::picture{name=ferry}\n:::')).toEqual([
    { type: 'brief', attrs: { title: 'Qibao' }, content: [paragraph('Near.'), ferry(null)] },
  ]);
  expect(blocks(':::qa[Why does it *move*?]\nBecause.\n:::')).toEqual([
    { type: 'question', attrs: { question: 'Why does it move?' }, content: [paragraph('Because.')] },
  ]);
});

test('key points are the items of a list', () => {
  expect(blocks(':::keypoints\n- One.\n- Two.\n:::')).toEqual([
    { type: 'keyPoints', attrs: { title: null }, content: [item('One.'), item('Two.')] },
  ]);
});

test('a pull quote may say whose it is', () => {
  expect(blocks(':::pullquote[Shen Fu]\nThe fragrance was exquisite.\n:::')).toEqual([
    { type: 'pullQuote', attrs: { attribution: 'Shen Fu' }, content: [paragraph('The fragrance was exquisite.')] },
  ]);
});

test('a timeline holds dated events', () => {
  expect(blocks('::::timeline[The bridge]\n:::event[1856]\nWood.\n:::\n:::event[1907]\nIron.\n:::\n::::')).toEqual([
    {
      type: 'timeline',
      attrs: { title: 'The bridge' },
      content: [
        { type: 'timelineEvent', attrs: { when: '1856' }, content: [paragraph('Wood.')] },
        { type: 'timelineEvent', attrs: { when: '1907' }, content: [paragraph('Iron.')] },
      ],
    },
  ]);
});

test('a table has a head of its first row, and a caption when it stands in a frame', () => {
  const cell = (type: string, text: string) => ({ type, content: [paragraph(text)] });
  const content = [
    { type: 'tableRow', content: [cell('tableHeader', 'Suit'), cell('tableHeader', 'Tiles')] },
    { type: 'tableRow', content: [cell('tableCell', 'Dots'), cell('tableCell', '36')] },
  ];
  const markdown = '| Suit | Tiles |\n| --- | --- |\n| Dots | 36 |';
  expect(blocks(markdown)).toEqual([{ type: 'table', attrs: { caption: null }, content }]);
  expect(blocks(`:::table[The tiles]\n${markdown}\n:::`)).toEqual([
    { type: 'table', attrs: { caption: 'The tiles' }, content },
  ]);
});

test('an entry of a live story has its time', () => {
  expect(blocks(':::entry[Begun]{time="2026-11-24T10:05:00+08:00"}\nFirst line.\n:::')).toEqual([
    {
      type: 'liveEntry',
      attrs: { at: Date.UTC(2026, 10, 24, 2, 5), title: 'Begun' },
      content: [paragraph('First line.')],
    },
  ]);
});

test('a film has poster, captions and transcript, a sound its transcript', () => {
  expect(blocks(':::video[The arch]{name=arch poster=ferry captions=arch}\nA frame goes up.\n:::')).toEqual([
    {
      type: 'video',
      attrs: {
        media: key('v'),
        poster: key('p'),
        captions: key('c'),
        language: 'en',
        caption: 'The arch',
        credit: null,
      },
      content: [paragraph('A frame goes up.')],
    },
  ]);
  expect(blocks('::audio[Tones]{name=tones}')).toMatchObject([{ type: 'audio', attrs: { media: key('a') } }]);
});

test('a card leads to another site, a correction is a note', () => {
  expect(blocks('::embed[World Heritage]{url="https://whc.unesco.org/" description="The list."}')).toEqual([
    {
      type: 'embedCard',
      attrs: { url: 'https://whc.unesco.org/', title: 'World Heritage', description: 'The list.' },
    },
  ]);
  expect(blocks(':::correction\nIt has five arches.\n:::')).toEqual([
    { type: 'correctionNote', content: [paragraph('It has five arches.')] },
  ]);
});

test.each([
  [':::factbox\nNo title.\n:::', 'a factbox that lacks a part'],
  [':::qa[Why?]\n:::', 'a qa that lacks a part'],
  [':::entry[x]{time=noon}\nText.\n:::', 'a entry that lacks a part'],
  ['::embed[x]{url="javascript:alert(1)"}', 'a embed that lacks a part'],
  ['::picture[x]{name=nothing}', 'the picture nothing, of which there is no file'],
  ['::picture[x]{name=arch}', 'the picture arch, of which there is no file'],
  ['::picture[x]', 'a picture without a name'],
  [':::video{name=ferry}\n:::', 'the video ferry, of which there is no file'],
])('%s is left out with a note', (markdown, what) => {
  const { body, notes } = read(markdown);
  expect(body.content).toEqual([]);
  expect(notes).toContain(`Left out: ${what}.`);
});

test('a frame that is not ours leaves what it holds', () => {
  const { body, notes } = read(':::note[Careful]\nText.\n:::');
  expect(body.content).toEqual([paragraph('Text.')]);
  expect(notes).toEqual(['Left out: the frame of a note.']);
});
