import { describe, expect, test } from 'vitest';
import { plainText } from '../news/body/body-text.ts';
import { ninjs } from './formats/ninjs/parse.ts';
import { FORMATS } from './formats.ts';
import { headOf } from './recognise.ts';

function read(json: unknown) {
  const text = JSON.stringify(json);
  const format = FORMATS.map((filed) => filed.format).find((one) => one.recognises(headOf(Buffer.from(text), true)));
  if (!format || !('read' in format)) throw new Error('no format');
  return { format: format.name, readings: format.read({ name: 'a.json', text }) };
}

function item(json: unknown) {
  const [reading] = read(json).readings;
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

describe('AP', () => {
  const AP = {
    altids: { itemid: 'aaa' },
    version: 2,
    type: 'text',
    headline: 'Police charged',
    language: 'en',
    versioncreated: '2020-06-06T22:09:45Z',
    subject: [
      { code: 'a', name: 'a', rels: ['category'] },
      { code: 'f2', name: 'Legal proceedings', rels: ['direct'], scheme: 'http://cv.ap.org/id/' },
      { code: 'f3', name: 'Law and order', rels: ['ancestor'], scheme: 'http://cv.ap.org/id/' },
    ],
    place: [
      { code: '1', name: 'Buffalo', rels: ['direct'] },
      { code: '2', name: 'New York', rels: ['ancestor'] },
    ],
    associations: { '1': { altids: { itemid: 'bbb' }, type: 'picture', headline: 'The square' } },
    body_nitf:
      '<block><hl2>Half</hl2><p>BUFFALO (AP) — Two were charged.</p><media media-type="video"><media-reference source="v.mp4"/></media></block>',
  };

  test('tells subjects from what they imply, and of pictures that are elsewhere', () => {
    const { content, facts } = item({ api_version: '2.1', data: { item: AP } });
    expect(content).toMatchObject({ topics: ['Legal proceedings'], places: ['Buffalo'] });
    expect(facts.subjects[0]).toMatchObject({ scheme: 'category', code: 'a' });
    expect(facts.related).toEqual([{ guid: 'bbb', kind: 'related' }]);
    expect(facts.losses).toEqual(['Left out: picture “The square”.', 'Left out: a medium of type "video".']);
    expect(content.body.content.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
  });
});

describe('Reuters Connect', () => {
  const story = {
    versionedGuid: 'tag:reuters.com,2023:newsml_KBN1:3',
    headLine: 'Stocks rise',
    bodyXhtml: '<p>LONDON, Jan 1 (Reuters) - Stocks rose.</p>',
    type: 'TEXT',
    versionCreated: '2023-01-01T10:00:00Z',
    language: 'en',
  };

  test('answers with an item', () => {
    const { provider, guid, content, facts } = item({ data: { item: story } });
    expect([provider, guid, facts.version]).toEqual(['reuters', 'tag:reuters.com,2023:newsml_KBN1', 3]);
    expect(content).toMatchObject({ headline: 'Stocks rise', dateline: 'LONDON, Jan 1 (Reuters)' });
  });

  test('answers a search with what was asked for', () => {
    const { bodyXhtml: _, ...found } = story;
    expect(read({ data: { search: { items: [found] } } }).readings).toMatchObject([
      { setAside: 'Its text is not in this file: it was not asked for.', provider: 'reuters' },
    ]);
  });
});

test('AFP answers with documents of paragraphs', () => {
  const { provider, content, facts } = item({
    response: {
      docs: [
        {
          uno: 'afp-1',
          headline: 'Fire in Rome',
          news: ['A fire & smoke.', 'No one was hurt.'],
          lang: 'en',
          published: '2024-01-01T10:00:00Z',
          slug: ['italy', 'fire'],
          city: 'Rome',
          class: 'text',
          iptc: ['03004000'],
          bagItem: [
            {
              caption: ['The fire.'],
              creator: 'Bo',
              provider: 'AFP',
              medias: [
                { href: 'https://a/s.jpg', width: 10, height: 5 },
                { href: 'https://a/l.jpg', width: 1000, height: 500 },
              ],
            },
          ],
        },
      ],
    },
  });
  expect(provider).toBe('afp');
  expect(plainText(content.body)).toBe('A fire & smoke.\nNo one was hurt.');
  expect(facts).toMatchObject({
    slugline: 'italy-fire',
    subjects: [{ scheme: 'subj', code: '03004000' }],
    pictures: [{ address: 'https://a/l.jpg', caption: 'The fire.', credit: 'Bo/AFP' }],
  });
});

test("the Guardian's Open Platform answers with items, whole or not", () => {
  const found = { id: 'world/1', webTitle: 'A story', webPublicationDate: '2024-02-01T10:00:00Z' };
  const fields = { body: '<p>One.</p>', standfirst: '<p>What <b>happened</b></p>', byline: 'Ann Lee in Paris' };
  const tags = [{ id: 'world/france', type: 'keyword', webTitle: 'France' }];
  const { readings } = read({
    response: { status: 'ok', userTier: 'x', results: [{ ...found, fields, tags }, found] },
  });
  expect(readings).toMatchObject([
    {
      item: {
        provider: 'guardian',
        guid: 'world/1',
        content: { headline: 'A story', standfirst: 'What happened', topics: ['France'] },
      },
    },
    { setAside: 'Its text is not in this file: it was not asked for.' },
  ]);
});

test('ninjs of several bodies is the longest of them', () => {
  const bodies = ['<p>Short.</p>', '<p>All of it.</p>'].map((value) => ({ contenttype: 'text/html', value }));
  const { content, facts } = item({
    uri: 'urn:3',
    type: 'text',
    headlines: [{ value: 'A' }],
    bodies,
    renditions: [{ name: 'pdf', href: 'https://e/x.pdf' }],
  });
  expect(plainText(content.body)).toBe('All of it.');
  expect(facts.losses).toEqual(['Left out: the renditions of the item itself.']);
});

describe('Superdesk', () => {
  const story = {
    guid: 'urn:1',
    type: 'text',
    headline: 'A',
    body_html: '<p>B</p>',
    versioncreated: '2020-01-01T00:00:00Z',
  };

  test('signals a correction, and names what an item was made of', () => {
    const { facts } = item({ ...story, signal: [{ name: 'Correction', code: 'cor' }], evolvedfrom: 'urn:0' });
    expect(facts).toMatchObject({ signal: 'correct', related: [{ guid: 'urn:0', kind: 'related' }] });
  });

  test('sends lists of items, which are no stories', () => {
    expect(read({ ...story, type: 'composite', body_html: '' }).readings).toMatchObject([
      { setAside: 'It is a list of other items, no story.' },
    ]);
  });

  test('may write an item a line', () => {
    const text = [story, { ...story, guid: 'urn:2' }].map((one) => JSON.stringify(one)).join('\n');
    expect(ninjs.read({ name: 'a.json', text })).toMatchObject([
      { item: { guid: 'urn:1' } },
      { item: { guid: 'urn:2' } },
    ]);
  });

  test('writes schemes before codes', () => {
    const subject = [{ code: 'medtop:07000000', name: 'health' }];
    expect(item({ ...story, subject }).facts.subjects).toMatchObject([{ scheme: 'medtop', code: '07000000' }]);
  });
});
