import { describe, expect, it } from 'vitest';
import type { Reading } from '../../wire-item.ts';
import { ninjs } from './parse.ts';

function read(item: unknown): Reading {
  const [reading] = ninjs.read({ name: 'item.json', text: JSON.stringify(item) });
  if (!reading) throw new Error('nothing read');
  return reading;
}

function itemOf(item: unknown) {
  const reading = read(item);
  if (!('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

const FIRST = {
  uri: 'http://tna.example/1',
  type: 'text',
  version: '3',
  versioncreated: '2024-01-02T03:04:05Z',
  urgency: 2,
  language: 'en-GB',
  copyrightholder: 'Reuters',
  byline: 'By Jane Doe',
  located: 'Shanghai',
  headline: 'Ferry reopens',
  description_text: 'After ten years, a line is back.',
  body_html: '<p>It is back.</p>',
  subject: [{ name: 'transport', scheme: 'http://cv.iptc.org/newscodes/mediatopic/', code: '20000337' }],
  place: [{ name: 'Pudong' }],
  usageterms: 'Ask first.',
  ednote: 'Pictures follow.',
};
const THIRD = {
  uri: 'http://tna.example/1',
  type: 'text',
  version: '3',
  versionCreated: '2024-01-02T03:04:05Z',
  urgency: 2,
  language: 'en-GB',
  copyrightHolder: 'Reuters',
  by: 'By Jane Doe',
  located: 'Shanghai',
  headlines: [{ role: 'main', value: 'Ferry reopens' }],
  descriptions: [{ role: 'text', value: 'After ten years, a line is back.' }],
  bodies: [
    { role: 'text', contentType: 'text/plain', value: 'It is back.' },
    { role: 'html', contentType: 'text/html', value: '<p>It is back.</p>' },
  ],
  subjects: [{ name: 'transport', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000337' }],
  places: [{ name: 'Pudong' }],
  usageTerms: 'Ask first.',
  edNote: 'Pictures follow.',
};

describe('ninjs', () => {
  it('says the same in version 1 and version 3', () => {
    expect(itemOf(FIRST)).toEqual(itemOf(THIRD));
    expect(itemOf(FIRST)).toMatchObject({
      provider: 'reuters',
      guid: 'http://tna.example/1',
      content: {
        language: 'en-GB',
        headline: 'Ferry reopens',
        standfirst: 'After ten years, a line is back.',
        dateline: 'Shanghai',
        bylines: [{ type: 'person', name: 'Jane Doe' }],
        topics: ['transport'],
        places: ['Pudong'],
        publishedAt: Date.UTC(2024, 0, 2, 3, 4, 5),
      },
      facts: { version: 3, urgency: 2, usage: 'Ask first.', editorialNotes: ['Pictures follow.'] },
    });
  });

  it('takes the largest rendition of the picture that is meant to lead', () => {
    const picture = (name: string, width: number) => ({
      href: `https://tna.example/${name}.jpg`,
      mimetype: 'image/jpeg',
      width,
      height: 10,
    });
    const associations = {
      logo: { uri: 'http://tna.example/logo', type: 'graphic', renditions: { main: picture('logo', 900) } },
      featuremedia: {
        uri: 'http://tna.example/2',
        type: 'picture',
        headline: 'A ferry',
        renditions: { small: picture('small', 10), main: picture('main', 800) },
      },
      clip: { uri: 'http://tna.example/3', type: 'video', headline: 'A film' },
    };
    const { content, facts } = itemOf({ ...FIRST, associations });
    expect(content.lead).toMatchObject({ alt: 'A ferry' });
    expect(facts.pictures.map(({ address }) => address)).toEqual([
      'https://tna.example/main.jpg',
      'https://tna.example/logo.jpg',
    ]);
    expect(facts.losses).toEqual(['Left out: video “A film”.']);
    expect(facts.related).toContainEqual({ guid: 'http://tna.example/3', kind: 'related' });
  });

  it.each([
    [{ pubstatus: 'canceled' }, 'kill', null],
    [{ pubstatus: 'withheld' }, 'withhold', 'withheld by its sender'],
    [{ embargoed: '2190-01-01T00:00:00Z' }, 'use', 'under embargo'],
    [
      { embargoed: 'Tuesday' },
      'use',
      'embargoed by a note to editors (“Embargoed until Tuesday”): it is not clear until when',
    ],
    [{ versioncreated: '2190-01-01T00:00:00Z' }, 'use', 'dated in the future'],
  ])('%o is to %s, and waits: %s', (fields, signal, hold) => {
    const item = itemOf({ ...FIRST, ...fields });
    expect([item.facts.signal, item.hold]).toEqual([signal, hold]);
  });

  it('needs no text to take a story down', () => {
    expect(itemOf({ uri: 'http://tna.example/1', pubstatus: 'canceled' })).toMatchObject({
      guid: 'http://tna.example/1',
      facts: { signal: 'kill' },
    });
  });

  it.each([
    [{ version: 3 }, 'The field “version” is wrong: Invalid input: expected string, received number.'],
    [{ urgency: 11 }, 'The field “urgency” is wrong: Too big: expected number to be <=9.'],
    [{ place: ['Pudong'] }, 'The field “places.0” is wrong: Invalid input: expected object, received string.'],
    [{ associations: { a: { uri: 'x', oops: 1 } } }, 'There is no field “associations.0.oops” in ninjs.'],
    [{ headline: undefined, oops: 1 }, 'There is no field “oops” in ninjs.'],
  ])('refuses %o by name', (fields, refused) => expect(read({ ...FIRST, ...fields })).toEqual({ refused }));

  it('leaves out a field that a sender added to a whole story, and says so', () => {
    expect(itemOf({ ...FIRST, oops: 1 }).facts.losses).toEqual([
      'Left out: the field “oops”, which ninjs does not know.',
    ]);
  });

  it.each([
    ['picture', 'It is a picture, no story.'],
    ['event', 'It is an event that is planned, no story.'],
    ['planning', 'It is a plan of what will be written, no story.'],
    ['component', 'It is a part of a story, no story.'],
  ])('sets a %s aside', (type, setAside) =>
    expect(read({ ...FIRST, type })).toMatchObject({ setAside, guid: FIRST.uri }),
  );

  it('notes a time that is none', () => {
    const { content, notes } = itemOf({ ...FIRST, versioncreated: 'Last Tuesday' });
    expect(content.publishedAt).toBeNull();
    expect(notes).toContain('“Last Tuesday” (versioncreated) is no time: left out.');
  });

  it('lets no script through', () => {
    const html = '<p onclick="alert(1)">It <script>alert(1)</script>is <a href="javascript:alert(1)">back</a>.</p>';
    expect(JSON.stringify(itemOf({ ...FIRST, body_html: html }).content)).not.toMatch(/script|alert|onclick/);
  });
});

describe('packages', () => {
  const at = '2026-03-04T10:00:00Z';
  const text = (uri: string, body = '') => ({
    ...{ uri: `urn:newsml:dpa.com:${uri}`, type: 'text', versioncreated: at, headline: `Ferry ${uri}` },
    ...(body ? { body_text: body } : {}),
  });
  const packed = (more: object) =>
    ninjs.read({
      name: 'package.json',
      text: JSON.stringify({
        ...{ uri: 'urn:newsml:dpa.com:pack', type: 'composite', version: '3', versioncreated: at },
        ...{ associations: { main: text('b'), sidebar: text('a') }, ...more },
      }),
    });
  const listed = ['urn:newsml:dpa.com:b', 'urn:newsml:dpa.com:a'];

  it('a list of items is set aside with what it lists, in its order', () => {
    expect(packed({})).toMatchObject([
      {
        setAside: 'It is a list of other items, no story.',
        lists: {
          provider: 'dpa',
          guid: 'urn:newsml:dpa.com:pack',
          version: 3,
          versionAt: Date.parse(at),
          guids: listed,
        },
      },
    ]);
    expect(packed({ pubstatus: 'canceled' })).toMatchObject([{ item: { packages: [{ guids: [] }] } }]);
  });

  it('a story that lists others belongs to what it lists', () => {
    const [reading] = packed({ headline: 'Ferries', body_text: 'Of ferries.' });
    expect(reading).toMatchObject({ item: { packages: [{ guids: ['urn:newsml:dpa.com:pack', ...listed] }] } });
  });

  it('whole texts that stand in it are items of their own', () => {
    const associations = { main: text('b', 'The ferry b sails.'), sidebar: text('a') };
    expect(packed({ associations })).toMatchObject([
      { lists: { guids: listed } },
      { item: { provider: 'dpa', guid: 'urn:newsml:dpa.com:b', content: { headline: 'Ferry b' } } },
    ]);
  });
});
