import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { Problem } from '../../../platform/problem.ts';
import { nitf } from './parse.ts';

function item(text: string) {
  const [reading] = nitf.read({ name: 'a.xml', text });
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

const HEAD = `<head>
  <title>A title for the file</title>
  <meta name="anpa-keyword" content="HARBOUR"/>
  <tobject tobject.type="news">
    <tobject.subject tobject.subject.refnum="03000000" tobject.subject.matter="Accidents"/>
    <tobject.subject tobject.subject.refnum="04015001"/>
  </tobject>
  <docdata management-status="usable">
    <doc-id id-string="X-1" regsrc="AP"/>
    <urgency ed-urg="2"/>
    <date.issue norm="20200613T101500Z"/>
    <date.expire norm="20200713T101500Z"/>
    <ed-msg info="Adds the harbour master."/>
    <du-key key="Harbour-Fire" version="3"/>
    <evloc city="Hamburg"/>
    <key-list><keyword key="fire"/></key-list>
    <identified-content><person>Ada Berg</person></identified-content>
    <doc.copyright holder="AP" year="2020"/>
    <series series.name="Ports of the world" series.part="2"/>
  </docdata>
  <revision-history comment="First take." norm="20200613T090000Z"/>
</head>`;

const BODY = `<body><body.head>
    <hedline><hl1>Fire in the harbour</hl1><hl2>Nobody was hurt</hl2></hedline>
    <byline>By ADA BERG<byttl>AP Port Writer</byttl></byline>
    <dateline><location>HAMBURG, Germany</location></dateline>
    <distributor>The Associated Press</distributor>
  </body.head>
  <body.content>
    <p>HAMBURG, Germany (AP) — A shed of <org>Hafen AG</org> burned down on <chron norm="20200613">Saturday</chron>.</p>
    <hl2>What is known</hl2>
    <ol><li>One</li><li>Two</li></ol>
    <bq><block><p>It was loud.</p></block></bq>
    <media media-type="image">
      <media-reference mime-type="image/jpeg" source="small.jpg" width="200" height="100"/>
      <media-reference mime-type="image/jpeg" source="large.jpg" width="2000" height="1000"/>
      <media-producer>Bo Lund</media-producer>
      <media-caption>The shed on Saturday.</media-caption>
    </media>
    <media media-type="video"><media-reference source="fire.mp4"/><media-caption>The fire</media-caption></media>
    <pre>Team      P  W  D
Hamburg  10  7  1
Lübeck   10  5  2
Kiel     10  4  4</pre>
    <p>More at <a href="https://example.org/">the port</a>.</p>
  </body.content>
  <body.end><tagline>With help of Cy Dahl</tagline></body.end></body>`;

describe('a whole article', () => {
  const { content, facts, provider, guid } = item(`<nitf baselang="en-US">${HEAD}${BODY}</nitf>`);

  test('has each thing in its field', () => {
    expect({ provider, guid }).toEqual({ provider: 'ap', guid: 'X-1' });
    expect(content).toMatchObject({
      headline: 'Fire in the harbour',
      standfirst: 'Nobody was hurt',
      kicker: 'Ports of the world',
      language: 'en-US',
      dateline: 'HAMBURG, Germany (AP)',
      bylines: [{ type: 'person', name: 'Ada Berg', role: 'author' }],
      source: 'The Associated Press',
      topics: ['Accidents', 'economy, business and finance'],
      places: ['Hamburg'],
      publishedAt: Date.UTC(2020, 5, 13, 10, 15),
    });
    expect(facts).toMatchObject({
      version: 3,
      signal: 'use',
      urgency: 2,
      slugline: 'Harbour-Fire',
      copyright: '© AP 2020',
      usage: 'Not to be used after 2020-07-13 10:15 UTC.',
      editorialNotes: ['Adds the harbour master.', 'First take.'],
      losses: ['Left out: a medium of type "video" (The fire).'],
    });
  });

  test('keeps the structure of the text, and marks of NITF within lines as words', () => {
    expect(content.body.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'orderedList',
      'blockquote',
      'picture',
      'agate',
      'paragraph',
      'paragraph',
    ]);
    expect(plainText(content.body)).toMatch(/^A shed of Hafen AG burned down on Saturday\./);
    expect(plainText(content.body)).toMatch(/With help of Cy Dahl$/);
  });

  test('takes the largest rendition of a picture with its caption and credit', () => {
    expect(facts.pictures).toMatchObject([
      { address: 'large.jpg', caption: 'The shed on Saturday.', credit: 'Bo Lund', width: 2000 },
    ]);
    expect(content.lead).toBeUndefined();
  });
});

test('an embargo ends when the text may be released, and a withheld text waits', () => {
  const docdata = (status: string) =>
    `<nitf><head><docdata management-status="${status}"><doc-id id-string="1" regsrc="PA"/><date.issue norm="20160908T132446+0100"/><date.release norm="20990909T000100+0100"/></docdata></head><body><body.head><hedline><hl1>Later</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>`;
  expect(item(docdata('embargoed'))).toMatchObject({ hold: 'under embargo' });
  expect(item(docdata('withheld')).hold).not.toBeNull();
  expect(item(docdata('canceled')).facts.signal).toBe('kill');
});

test('an embargo is read in a note to editors too; where its end is not clear, an editor decides', () => {
  const embargoed = (status: string, note: string) =>
    item(
      `<nitf><head><docdata management-status="${status}"><doc-id id-string="1" regsrc="PA"/><del-list><from-src src-name="PA"/></del-list><date.issue norm="20990306T132446+0000"/><ed-msg info="${note}"/></docdata></head><body><body.head><hedline><hl1>Later</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>`,
    );
  const until = Date.UTC(2099, 2, 10, 0, 1);
  for (const status of ['embargoed', 'usable'])
    expect(embargoed(status, 'Embargoed to 0001 Tuesday')).toMatchObject({
      hold: 'under embargo',
      facts: { embargoedUntil: until },
      notes: expect.arrayContaining([
        'Its embargo was read in a note to editors (“Embargoed to 0001 Tuesday”): until 2099-03-10T00:01:00.000Z.',
      ]),
    });
  expect(embargoed('usable', 'EMBARGOED until midnight Tuesday')).toMatchObject({
    hold: 'embargoed by a note to editors (“EMBARGOED until midnight Tuesday”): it is not clear until when',
    facts: { embargoedUntil: null },
  });
  expect(embargoed('embargoed', '').hold).toBe('embargoed without an end');
});

test('an id with a count at its end is stable without it where the head says so', () => {
  const text = (id: string) =>
    `<nitf><head><meta name="NTBID" content="NTBabc"/><docdata><doc-id id-string="${id}" regsrc="NTB"/></docdata></head><body><body.content><p>En tekst.</p></body.content></body></nitf>`;
  expect(item(text('NTBabc_02'))).toMatchObject({ guid: 'NTBabc', facts: { version: 2 } });
  expect(item(text('other_02')).guid).toBe('other_02');
});

test('a text without a headline gets one from its first words, and says so', () => {
  const { content, notes } = item('<nitf><body><body.content><p>Rain fell all day.</p></body.content></body></nitf>');
  expect(content.headline).toBe('Rain fell all day.');
  expect(notes.join(' ')).toMatch(/no headline/);
});

test('lines that were broken at the width of a printer are one paragraph; an address stays an address', () => {
  const text = (words: string) =>
    `<nitf><head><title>T</title></head><body><body.content><p>${words}</p></body.content></body></nitf>`;
  const wrapped = 'Incoming Telstra boss Andy Penn admits to feeling<br/>daunted at having to replace David Thodey.';
  expect(plainText(item(text(wrapped)).content.body)).toMatch(/feeling daunted/);
  const address = 'Harbour office<br/>Quay 1<br/>Hamburg';
  expect(plainText(item(text(address)).content.body)).toBe('Harbour office\nQuay 1\nHamburg');
});

test('nothing at all is refused, and what is malformed names its line', () => {
  expect(nitf.read({ name: 'a', text: '<nitf><body/></nitf>' })).toEqual([
    { refused: 'It has neither a title nor a text.' },
  ]);
  expect(() => nitf.read({ name: 'a', text: '<nitf>\n<body>\n<p>cut' })).toThrow(/^Line 3: /);
  expect(() =>
    nitf.read({
      name: 'a',
      text: '<nitf><body><body.content>\n<p><dateline>X</dateline></p></body.content></body></nitf>',
    }),
  ).toThrow(Problem);
});
