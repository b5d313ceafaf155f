import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import type { Reading } from '../../wire-item.ts';
import { newsmlG2 } from './parse.ts';

const NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';

function read(text: string): Reading[] {
  return newsmlG2.read({ name: 'a.xml', text });
}

function itemsIn(text: string) {
  return read(text).map((reading) => {
    if (!('item' in reading)) throw new Error(JSON.stringify(reading));
    return reading.item;
  });
}

interface Parts {
  guid?: string;
  kind?: string;
  itemMeta?: string;
  contentMeta?: string;
  content?: string;
}

const XHTML = (body: string) =>
  `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html></inlineXML>`;

function newsItem({
  guid = 'urn:newsml:dpa.com:1',
  kind = 'text',
  itemMeta = '',
  contentMeta = '',
  content = '',
}: Parts = {}): string {
  return `<newsItem ${NAR} guid="${guid}" version="3" xml:lang="en">
  <rightsInfo><copyrightNotice>(c) dpa</copyrightNotice><usageTerms xml:lang="de">Nur hier</usageTerms><usageTerms xml:lang="en">Only here</usageTerms></rightsInfo>
  <itemMeta><itemClass qcode="ninat:${kind}"/><provider qcode="nprov:dpa"/><versionCreated>2020-06-13T12:00:00+02:00</versionCreated>
    <firstCreated>2020-06-13T10:15:00+02:00</firstCreated><pubStatus qcode="stat:usable"/>${itemMeta}</itemMeta>
  <contentMeta>${contentMeta}</contentMeta><contentSet>${content}</contentSet></newsItem>`;
}

const message = (...items: string[]) =>
  `<newsMessage ${NAR}><header><sent>2020-06-13T12:00:01Z</sent><sender>dpa.com</sender></header><itemSet>${items.join('')}</itemSet></newsMessage>`;

const HEADLINE = '<headline>Fire in the harbour</headline>';
const TEXT = XHTML('<p>A shed burned down.</p>');
const STORY = newsItem({ contentMeta: HEADLINE, content: TEXT });
const PICTURE = newsItem({
  guid: 'urn:newsml:dpa.com:p1',
  kind: 'picture',
  contentMeta:
    '<headline>The shed</headline><creditline>Bo Lund/dpa</creditline><description role="drol:caption">The shed on Sunday.</description>',
  content:
    '<remoteContent href="https://example.org/s.jpg" contenttype="image/jpeg" width="100"/><remoteContent href="https://example.org/l.jpg" contenttype="image/jpeg" width="2000" height="1000"/>',
});

describe('a text item', () => {
  const [item] = itemsIn(
    newsItem({
      itemMeta:
        '<embargoed>2099-01-01T00:00:00Z</embargoed><edNote>Adds the harbour master.</edNote><signal qcode="sig:correction"/><link rel="irel:seeAlso" residref="urn:newsml:dpa.com:2"/><link rel="irel:translatedFrom" residref="urn:newsml:dpa.com:3"/><link rel="irel:seeAlso" href="https://example.org/port"><title>The port</title></link>',
      contentMeta: `<urgency>2</urgency><located><name>Hamburg</name></located><by>By Ada Berg, dpa</by><creditline>dpa</creditline><slugline separator="/">Fire/Harbour</slugline>
        <language tag="en-GB"/><subject qcode="medtop:20000150" type="cpnat:abstract"><name xml:lang="de">Feuer</name><name xml:lang="en">fire</name></subject>
        <subject qcode="medtop:03000000" why="why:ancestor"/><subject qcode="dpacountry:1" type="cpnat:geoArea"><name>Germany</name></subject>
        <subject qcode="dpacat:vm" type="dpatype:category"><name>vm</name></subject><keyword>sheds</keyword>
        <headline rank="1">Fire in the harbour</headline><headline rank="3">Ports</headline><dateline>Hamburg (dpa) - </dateline><description role="drol:teaser">Nobody was hurt.</description>`,
      content: XHTML(
        '<header><h1>Fire in the harbour</h1><p class="byline">By Ada Berg</p></header><section class="main"><p class="teaser">Nobody was hurt.</p><p><span class="dateline">Hamburg <span class="credit">(dpa)</span> - </span>A shed burned down.</p><div/><h2>What is known</h2><ul><li>One</li></ul></section>',
      ),
    }),
  );

  test('has each thing in its field', () => {
    expect(item).toMatchObject({ provider: 'dpa', guid: 'urn:newsml:dpa.com:1', hold: 'under embargo' });
    expect(item?.content).toMatchObject({
      headline: 'Fire in the harbour',
      kicker: 'Ports',
      standfirst: 'Nobody was hurt.',
      dateline: 'Hamburg (dpa)',
      bylines: [
        { type: 'person', name: 'Ada Berg', role: 'author' },
        { type: 'agency', name: 'dpa' },
      ],
      source: 'dpa',
      language: 'en-GB',
      topics: ['fire', 'sheds'],
      places: ['Germany', 'Hamburg'],
      publishedAt: Date.UTC(2020, 5, 13, 8, 15),
    });
    expect(item?.facts).toMatchObject({
      version: 3,
      versionAt: Date.UTC(2020, 5, 13, 10),
      signal: 'correct',
      urgency: 2,
      slugline: 'Fire/Harbour',
      copyright: '(c) dpa',
      usage: 'Only here',
      editorialNotes: ['Adds the harbour master.', 'Link: The port https://example.org/port'],
      related: [
        { guid: 'urn:newsml:dpa.com:2', kind: 'related' },
        { guid: 'urn:newsml:dpa.com:3', kind: 'translation' },
      ],
    });
  });

  test('says nothing twice in its body', () => {
    expect(item && plainText(item.content.body)).toBe('A shed burned down.\nWhat is known\nOne');
  });
});

test('NITF and plain text are texts as well', () => {
  const nitf = `<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Fire</hl1></hedline><byline>By Ada Berg</byline></body.head><body.content><block><p>HAMBURG (AP) _ A shed burned down.</p></block></body.content></body></nitf></inlineXML>`;
  const [inNitf] = itemsIn(newsItem({ content: nitf }));
  expect(inNitf?.content).toMatchObject({
    headline: 'Fire',
    dateline: 'HAMBURG (AP)',
    bylines: [{ name: 'Ada Berg' }],
  });
  const plain = '<inlineData contenttype="text/plain">First line\nof a paragraph.\n\nSecond &amp; last.</inlineData>';
  const [inPlain] = itemsIn(newsItem({ contentMeta: HEADLINE, content: plain }));
  expect(inPlain && plainText(inPlain.content.body)).toBe('First line of a paragraph.\nSecond & last.');
});

describe('pictures', () => {
  const lead = { alt: 'The shed', caption: 'The shed on Sunday.', credit: 'Bo Lund/dpa' };

  test('lead the one text they came with, in their largest size', () => {
    const [story, ...others] = itemsIn(message(STORY, PICTURE));
    expect(others).toEqual([]);
    expect(story?.content.lead).toMatchObject(lead);
    expect(story?.facts.pictures).toMatchObject([{ address: 'https://example.org/l.jpg', width: 2000 }]);
  });

  test('belong to the text that a package lists them with', () => {
    const group = (...ids: string[]) =>
      `<group id="${ids[0]}">${ids.map((id) => `<itemRef residref="${id}"/>`).join('')}</group>`;
    const second = newsItem({ guid: 'urn:newsml:dpa.com:2', contentMeta: '<headline>Rain</headline>', content: TEXT });
    const packageItem = `<packageItem guid="urn:newsml:dpa.com:pack"><groupSet>${group('urn:newsml:dpa.com:1')}${group('urn:newsml:dpa.com:2', 'urn:newsml:dpa.com:p1')}</groupSet></packageItem>`;
    const [first, rain] = itemsIn(message(packageItem, STORY, second, PICTURE));
    expect(first?.content.lead).toBeUndefined();
    expect(rain?.content.lead).toMatchObject(lead);
    expect(first?.facts.related).toEqual([{ guid: 'urn:newsml:dpa.com:2', kind: 'package' }]);
    expect(first?.packages).toMatchObject([{ guid: 'urn:newsml:dpa.com:pack' }]);
  });

  test('that stand in the text stay there, with a better file and what is known of them', () => {
    const inText = XHTML('<p>A shed.</p><figure><img src="https://example.org/s.jpg"/></figure>');
    const [story] = itemsIn(message(newsItem({ contentMeta: HEADLINE, content: inText }), PICTURE));
    expect(story?.content.lead).toBeUndefined();
    expect(story?.content.body.content[1]).toMatchObject({ type: 'picture', attrs: lead });
  });

  test('without a story are set aside', () => {
    expect(read(PICTURE)).toEqual([
      {
        setAside: 'A picture without a story: “The shed”. It is taken along with a text that names it.',
        provider: 'dpa',
        guid: 'urn:newsml:dpa.com:p1',
        lone: {
          headline: 'The shed',
          picture: expect.objectContaining({
            ...{ address: 'https://example.org/l.jpg', width: 2000, credit: 'Bo Lund/dpa', usage: 'Only here' },
            caption: 'The shed on Sunday.',
          }),
          ...{
            copyright: '(c) dpa',
            notes: [],
            version: 3,
            versionAt: 1592042400000,
            isKilled: false,
            isWithheld: false,
          },
        },
      },
    ]);
  });

  test('that are taken back, held back or under embargo say so', () => {
    const lone = (text: string) => read(text).map((reading) => ('lone' in reading ? reading.lone : reading));
    expect(lone(PICTURE.replace('stat:usable', 'stat:canceled'))).toMatchObject([{ isKilled: true }]);
    expect(lone(PICTURE.replace('stat:usable', 'stat:withheld'))).toMatchObject([
      { isKilled: false, notes: ['Withheld by its sender.'] },
    ]);
    const embargo = '<embargoed>2030-01-01T08:00:00+08:00</embargoed></itemMeta>';
    expect(lone(PICTURE.replace('</itemMeta>', embargo))).toMatchObject([
      { notes: ['Embargoed until 2030-01-01T00:00:00.000Z.'] },
    ]);
  });
});

test('a cancelled item is a kill, even without a text', () => {
  const killed = newsItem({ contentMeta: HEADLINE }).replace('stat:usable', 'stat:canceled');
  expect(itemsIn(killed)[0]).toMatchObject({ facts: { signal: 'kill' }, content: { kind: 'flash' } });
});

test('a withheld item waits', () => {
  expect(itemsIn(STORY.replace('stat:usable', 'stat:withheld'))[0]).toMatchObject({
    hold: 'withheld by its sender',
    facts: { signal: 'withhold' },
  });
});

test('a note to editors waits for one', () => {
  const content = XHTML('<p>(Diese Informationen sind nicht zur Veröffentlichung bestimmt)</p>');
  expect(itemsIn(newsItem({ contentMeta: HEADLINE, content }))[0]?.hold).toBe('a note to editors, not a story');
});

test.each([
  ['planningItem', /plan of coverage/],
  ['conceptItem', /concept/],
  ['knowledgeItem', /vocabulary/],
  ['catalogItem', /catalogue/],
])('a %s is set aside', (name, reason) => {
  expect(read(`<${name} ${NAR} guid="g"/>`)).toEqual([{ setAside: expect.stringMatching(reason), guid: 'g' }]);
});

test('a package by itself, a film and an item without text are set aside', () => {
  const packageItem = `<packageItem ${NAR} guid="g"><groupSet><group><itemRef residref="a"/><itemRef residref="b"/></group></groupSet></packageItem>`;
  expect(read(packageItem)).toEqual([
    {
      setAside: expect.stringMatching(/lists 2 other items/),
      guid: 'g',
      lists: { provider: 'unknown', guid: 'g', version: 0, versionAt: null, guids: ['a', 'b'] },
    },
  ]);
  expect(read(newsItem({ kind: 'video', contentMeta: HEADLINE }))[0]).toMatchObject({
    setAside: expect.stringMatching(/^A film/),
  });
  expect(read(newsItem({ contentMeta: HEADLINE }))[0]).toMatchObject({
    setAside: expect.stringMatching(/^It carries no text/),
  });
});

test('a part of an item and an empty message are refused', () => {
  expect(read(`<contentMeta ${NAR}/>`)).toEqual([{ refused: expect.stringMatching(/Only a part/), line: 1 }]);
  expect(read(message())).toEqual([{ refused: 'A message without any item.', line: 1 }]);
});

test.each([
  ['<animal/> in an item', newsItem().replace('<contentSet>', '\n<animal/><contentSet>'), /^Line 6: a <animal>/],
  ['a paragraph in a paragraph', newsItem({ content: XHTML('<p>\n<p>x</p></p>') }), /^Line 6: a <p> stands in a <p>/],
  ['a cut', STORY.slice(0, -40), /^Line 5: /],
])('%s is refused with its line', (_, text, reason) => {
  expect(() => read(text)).toThrow(reason);
});
