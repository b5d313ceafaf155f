import { expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { itemsIn, readAll } from '../../archives/fixtures/samples.ts';
import { headOf } from '../../recognise.ts';
import type { WireItem } from '../../wire-item.ts';
import { ghost } from './parse.ts';

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

const post = { id: '1', uuid: 'u-1', title: 'A harbour', slug: 'a-harbour', status: 'published', type: 'post' };

async function itemOf(fields: Record<string, unknown>, tables: Record<string, unknown> = {}): Promise<WireItem> {
  const file = { db: [{ meta: { version: '5.0.0' }, data: { posts: [{ ...post, ...fields }], ...tables } }] };
  const [item] = itemsIn(await readAll(ghost, bytesOf(file)));
  if (!item) throw new Error('There is no item.');
  return item;
}

const lexical = (...children: unknown[]) => JSON.stringify({ root: { type: 'root', children } });
const words = (text: string, format = 0) => ({ type: 'extended-text', text, format });
const blocksOf = ({ content }: WireItem) => content.body.content;

test.each([
  ['{"db":[{"meta":', true],
  ['{"meta":{"exported_on":1,"version":"2"},"data":', true],
  ['{\n "posts": [ {"title":', true],
  ['{"id":"1","title":"A line of an archive","body_paragraphs":[]}', false],
  ['[{"posts":[]}]', false],
])('%s', (text, known) => {
  expect(ghost.recognises(headOf(Buffer.from(text), true))).toBe(known);
});

test('authors and tags stand in other tables, below the posts, in their order', async () => {
  const item = await itemOf(
    { html: '<p>Ships come in.</p>', custom_excerpt: 'Of ships', published_at: '2019-01-02T03:04:05.000Z' },
    {
      posts_authors: [
        { post_id: '1', author_id: '8', sort_order: 1 },
        { post_id: '1', author_id: '9', sort_order: 0 },
      ],
      posts_tags: [
        { post_id: '1', tag_id: '5', sort_order: 1 },
        { post_id: '1', tag_id: '4', sort_order: 0 },
        { post_id: '1', tag_id: '6', sort_order: 2 },
      ],
      settings: [
        { key: 'title', value: 'The Pier' },
        { key: 'locale', value: 'de' },
      ],
      tags: [
        { id: '4', name: 'Harbour', slug: 'harbour' },
        { id: '5', name: 'Ships', slug: 'ships' },
        { id: '6', name: '#internal', slug: 'hash-internal', visibility: 'internal' },
      ],
      users: [
        { id: '8', name: 'Bo', slug: 'bo' },
        { id: '9', name: 'Ada', slug: 'ada' },
      ],
    },
  );
  expect(item).toMatchObject({
    provider: 'the-pier',
    guid: 'u-1',
    section: { names: ['Harbour'] },
    content: {
      language: 'de',
      headline: 'A harbour',
      standfirst: 'Of ships',
      topics: ['Ships'],
      publishedAt: Date.UTC(2019, 0, 2, 3, 4, 5),
    },
  });
  expect(item.content.bylines.map(({ name }) => name)).toEqual(['Ada', 'Bo']);
  expect(item.facts.addresses).toEqual(['/a-harbour/']);
  expect(item.facts.losses).toContain('Left out: tags for its site alone.');
});

test('the newer editor: words with marks, lists, and cards', async () => {
  const item = await itemOf({
    lexical: lexical(
      { type: 'paragraph', children: [words('Ships '), words('come', 1), words(' in.', 2)] },
      { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [words('One')] }] },
      { type: 'image', src: '__GHOST_URL__/content/images/2019/a.jpg', alt: 'A ship', caption: 'She <b>sails</b>' },
      { type: 'bookmark', url: 'https://other.example/x', metadata: { title: 'Other', description: 'Words' } },
      { type: 'toggle', heading: 'How?', content: '<p>So.</p>' },
      { type: 'signup', header: 'Subscribe' },
      { type: 'paragraph', children: [{ type: 'link', url: '__GHOST_URL__/pier/', children: [words('the pier')] }] },
    ),
  });
  expect(blocksOf(item).map(({ type }) => type)).toEqual([
    'paragraph',
    'orderedList',
    'picture',
    'embedCard',
    'factBox',
    'paragraph',
  ]);
  expect(item.facts.pictures).toMatchObject([{ alt: 'A ship', caption: 'She sails' }]);
  expect(item.facts.pictures[0]?.address).toMatch(/\/content\/images\/2019\/a\.jpg$/);
  expect(item.facts.losses).toEqual(['Left out: the card signup.']);
  expect(JSON.stringify(blocksOf(item).at(-1))).toContain('"href":"/pier/"');
});

test('the older editor: marks that open and close across words, and cards', async () => {
  const mobiledoc = {
    version: '0.3.1',
    atoms: [['soft-return', '', {}]],
    cards: [
      ['code', { code: 'let a = 1;' }],
      ['hr', {}],
      ['image', { src: 'https://pictures.example/b.jpg' }],
    ],
    markups: [['strong'], ['a', ['href', 'https://a.example/']]],
    sections: [
      [1, 'h2', [[0, [], 0, 'Head']]],
      [
        1,
        'p',
        [
          [0, [0], 0, 'All '],
          [0, [1], 2, 'linked'],
          [1, [], 0, 0],
          [0, [], 0, 'end'],
        ],
      ],
      [3, 'ul', [[[0, [], 0, 'Point']]]],
      [10, 0],
      [10, 1],
      [10, 2],
    ],
  };
  const item = await itemOf({ mobiledoc: JSON.stringify(mobiledoc) });
  expect(blocksOf(item).map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'agate', 'picture']);
  expect(JSON.stringify(blocksOf(item)[1])).toContain('https://a.example/');
});

test('what players say of themselves is no part of the text', async () => {
  const html = `<div class="kg-card kg-audio-card"><div class="kg-audio-player-container"><audio src="https://s.example/a.mp3"></audio>
    <div class="kg-audio-title">An hour of rain</div><div class="kg-audio-player"><button>1×</button><span>0:00</span></div></div></div>`;
  const item = await itemOf({ html });
  expect(blocksOf(item)).toEqual([
    { type: 'embedCard', attrs: { url: 'https://s.example/a.mp3', title: 'An hour of rain', description: null } },
  ]);
});

test.each([
  [{ status: 'draft' }, 'a draft where it came from'],
  [{ status: 'sent' }, 'only ever sent as a letter where it came from'],
  [{ visibility: 'members' }, 'only for members where it came from'],
])('%j waits', async (fields, hold) => {
  expect((await itemOf({ html: '<p>Words</p>', ...fields })).hold).toBe(hold);
});

test('a page is set aside, or a story where pages are asked for', async () => {
  const bytes = bytesOf({ data: { posts: [{ ...post, type: 'page', html: '<p>Who we are</p>' }] }, meta: {} });
  expect(await readAll(ghost, bytes)).toMatchObject([{ setAside: 'a page of its site, no story' }]);
  const [item] = itemsIn(await readAll(ghost, bytes, { pages: true }));
  expect(item && plainText(item.content.body)).toBe('Who we are');
});

test('one that is cut off is refused with the line, and what stood before comes out', async () => {
  const whole = JSON.stringify({ data: { posts: [post, { ...post, id: '2', uuid: 'u-2' }] } }, null, 1);
  const cut = Buffer.from(whole.slice(0, whole.indexOf('u-2')));
  const read: unknown[] = [];
  const reading = async () => {
    for await (const one of ghost.stream(chunksOf(cut))) read.push(one);
  };
  await expect(reading()).rejects.toThrow(/^Line \d+: it is no JSON behind its first 1 entries: it is cut off\.$/);
  expect(read).toHaveLength(1);
});

async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 64) yield bytes.subarray(at, at + 64);
}

test('the text of a post is kept as it came, wherever the file is cut into pieces', async () => {
  const first = String.raw`{ "id":"1", "uuid":"u-1","title":"Wörter 中文 😀 \u4e2d \" { ] \\", "slug" : "a","status":"published",
    "type":"post", "html":"<p>Words.<\/p>", "order":1.50, "tags":[ {"a":[]} ], "x":{} , "y": null }`;
  const second = '{"id":"2","uuid":"u-2","title":"B","slug":"b","status":"published","type":"post","html":"<p>B</p>"}';
  const file = Buffer.from(
    `\ufeff{"db": [{"meta":{}, "data":{"tags":[{"id":"4"}],"posts":[ ${first} ,\r\n${second}]}}]}`,
  );
  for (const size of [1, 7, 64, file.length]) {
    const pieces = async function* () {
      for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
    };
    const originals: string[] = [];
    for await (const { original } of ghost.stream(pieces())) originals.push(original);
    expect(originals).toEqual([first, second]);
  }
});

test('cards keep their signs, buttons, links and what says that they are paid for', async () => {
  const item = await itemOf({
    lexical: lexical(
      { type: 'callout', calloutEmoji: '💡', calloutText: '<p><span>Take </span><strong>care</strong></p>' },
      {
        type: 'header',
        version: 2,
        header: 'Big',
        subheader: 'Small',
        buttonEnabled: true,
        buttonText: 'Go',
        buttonUrl: 'https://a.example/go',
      },
      {
        type: 'call-to-action',
        hasSponsorLabel: true,
        sponsorLabel: '<p>PAID FOR</p>',
        textValue: '<p>Buy</p>',
        showButton: false,
        buttonText: 'No',
        buttonUrl: 'https://a.example/no',
      },
      { type: 'image', src: 'https://a.example/a.jpg', alt: 'A', href: 'https://a.example/linked' },
    ),
  });
  expect(plainText(item.content.body)).toBe('💡 Take care\nBig\nSmall\nGo\nPAID FOR\nBuy');
  expect(blocksOf(item).at(-1)).toMatchObject({ type: 'picture', attrs: { alt: 'A' } });
  expect(item.facts.losses).toEqual(['Left out: a link around a picture.']);
});

test('a post that another site had first says where', async () => {
  const { facts } = await itemOf({ html: '<p>W</p>', canonical_url: 'https://other.example/a' });
  expect(facts.editorialNotes).toEqual(['First published at https://other.example/a']);
});
