import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { Problem } from '../../../platform/problem.ts';
import type { Head } from '../../format.ts';
import { pictureKey } from '../../picture-key.ts';
import type { WireItem } from '../../wire-item.ts';
import { feed } from './parse.ts';

const read = (text: string) => feed.read({ name: 'feed', text });

/** The items of a feed, each of which must be one. */
const items = (text: string): WireItem[] =>
  read(text).map((reading) => {
    if (!('item' in reading)) throw new Error(JSON.stringify(reading));
    return reading.item;
  });

const channel = (inside: string, attributes = '') =>
  `<rss version="2.0" ${attributes}><channel><title>Harbour Post</title><link>https://www.harbour.example/</link>${inside}</channel></rss>`;

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"';

describe('RSS', () => {
  const [item] = items(
    channel(
      `<language>en-gb</language><item>
        <title>Ferry line &amp;amp; bridge reopen</title><link>https://www.harbour.example/ferry</link>
        <guid isPermaLink="false">harbour-17</guid><dc:creator>Li Wei and Ana Ruiz</dc:creator>
        <pubDate>Sat, 13 Jun 2020 10:15:00 +0200</pubDate><category domain="desk">Transport</category>
        <description>It is back after a year.</description>
        <content:encoded><![CDATA[<p>The line is <b>open</b>.</p><p><a href="/map">A map</a></p>]]></content:encoded>
        <media:content url="https://img.example/ferry.jpg" medium="image" width="1200"><media:title>A ferry</media:title>
          <media:credit>Ti Gong</media:credit></media:content>
        <media:thumbnail url="https://img.example/ferry-small.jpg" />
        <enclosure url="https://img.example/ferry.mp3" type="audio/mpeg" length="1" />
      </item>`,
      NAMESPACES,
    ),
  );

  test('every part of an item has its place', () => {
    expect(item).toMatchObject({
      provider: 'harbour.example',
      guid: 'harbour-17',
      hold: null,
      content: {
        headline: 'Ferry line & bridge reopen',
        standfirst: 'It is back after a year.',
        language: 'en-GB',
        source: 'Harbour Post',
        topics: ['Transport'],
        publishedAt: Date.UTC(2020, 5, 13, 8, 15),
        bylines: [{ name: 'Li Wei' }, { name: 'Ana Ruiz' }],
        lead: { media: pictureKey('https://img.example/ferry.jpg'), alt: 'A ferry', credit: 'Ti Gong' },
      },
      facts: {
        versionAt: Date.UTC(2020, 5, 13, 8, 15),
        subjects: [{ scheme: 'desk', code: 'Transport' }],
        editorialNotes: ["The sender's own page: https://www.harbour.example/ferry"],
        addresses: [],
      },
    });
    expect(item?.facts.pictures).toHaveLength(1);
  });

  test('links are made whole, sounds become cards', () => {
    expect(item && plainText(item.content.body)).toBe('The line is open.\nA map\nRecording');
    expect(JSON.stringify(item?.content.body)).toContain('https://www.harbour.example/map');
    expect(JSON.stringify(item?.content.body)).toContain('https://img.example/ferry.mp3');
  });

  test('a text that is only an item of news in a line is a flash', () => {
    const [flash] = items(channel('<item><title>Port closed</title><link>https://www.harbour.example/1</link></item>'));
    expect(flash).toMatchObject({
      guid: 'https://www.harbour.example/1',
      content: { kind: 'flash', publishedAt: null },
    });
  });

  test('what has neither a title nor a text is refused with its line', () => {
    expect(read(channel('\n<item>\n<link>https://www.harbour.example/1</link></item>'))).toEqual([
      { refused: 'It has neither a title nor a text.', line: 2 },
    ]);
  });

  test('a time that is none is told of, and one without a zone', () => {
    const [none, local] = items(
      channel(
        '<item><title>A story of a day</title><pubDate>yesterday</pubDate></item><item><title>Another of a day</title><pubDate>2020-06-13 10:15</pubDate></item>',
      ),
    );
    expect(none?.notes).toContain('Its time “yesterday” cannot be read.');
    expect(none?.content.publishedAt).toBeNull();
    expect(local?.notes).toContain('Its time “2020-06-13 10:15” names no zone: taken as UTC.');
  });

  test('an id that different stories share is none', () => {
    const shared = (page: string) =>
      `<item><guid isPermaLink="false">same</guid><title>Story ${page}</title><link>https://www.harbour.example/${page}</link></item>`;
    expect(items(channel(shared('a') + shared('b') + shared('b'))).map(({ guid }) => guid)).toEqual([
      'https://www.harbour.example/a',
      'https://www.harbour.example/b',
      'https://www.harbour.example/b',
    ]);
  });

  test('no script survives, whatever is a title or a text', () => {
    const evil = '&lt;script&gt;steal()&lt;/script&gt;&lt;img src=x onerror=steal()&gt;Harmless words';
    const [safe] = items(channel(`<item><title>${evil}</title><description>${evil} below</description></item>`));
    expect(safe?.content.headline).toBe('Harmless words');
    expect(JSON.stringify(safe?.content.body)).not.toMatch(/steal|onerror/);
  });

  test('a feed in the future waits', () => {
    const [item] = items(channel('<item><title>A story to come</title><pubDate>2190-01-01T00:00:00Z</pubDate></item>'));
    expect(item?.hold).toBe('dated in the future');
  });
});

describe('Atom', () => {
  const atom = (inside: string, attributes = 'xmlns="http://www.w3.org/2005/Atom"') =>
    `<feed ${attributes} xml:base="https://www.harbour.example/en/" xml:lang="zh-CN"><title type="html">Harbour &amp;amp; Post</title><link href="./"/>${inside}</feed>`;

  test('elements, addresses and times are read as they are meant', () => {
    const [item] = items(
      atom(`<entry xml:base="news/"><id>tag:harbour.example,2020:1</id><title type="text">1 &lt; 2</title>
        <link rel="alternate" href="ferry"/><published>2020-06-13T10:15:00Z</published><updated>2020-06-14T10:15:00Z</updated>
        <author><name>李伟</name><email>li@harbour.example</email></author><category term="t1" label="交通"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <i>line</i> is <a href="map">open</a>.<br/>Now</p></div></content></entry>`),
    );
    expect(item).toMatchObject({
      provider: 'harbour.example',
      guid: 'tag:harbour.example,2020:1',
      content: {
        headline: '1 < 2',
        topics: ['交通'],
        bylines: [{ name: '李伟' }],
        source: 'Harbour & Post',
        publishedAt: Date.UTC(2020, 5, 13, 10, 15),
      },
      facts: {
        versionAt: Date.UTC(2020, 5, 14, 10, 15),
        editorialNotes: ["The sender's own page: https://www.harbour.example/en/news/ferry"],
      },
    });
    expect(item?.content.language).toMatch(/^zh/);
    expect(JSON.stringify(item?.content.body)).toContain('https://www.harbour.example/en/news/map');
  });

  test('a text that stands elsewhere is told of', () => {
    const [item] = items(
      atom('<entry><id>1</id><title>A story elsewhere</title><content type="text/html" src="/1.html"/></entry>'),
    );
    expect(item?.facts.losses).toEqual(['Left out: its text, which is only at https://www.harbour.example/1.html.']);
  });

  test('version 0.3 says the same in other words', () => {
    const [item] = items(
      atom(
        '<entry><id>1</id><title mode="escaped" type="text/html">The &amp;lt;b&amp;gt; line</title><issued>2003-12-31T10:14:55Z</issued><modified>2004-01-01T00:00:00Z</modified><content type="text/html" mode="base64">PHA+T3BlbjwvcD4=</content></entry>',
        'version="0.3" xmlns="http://purl.org/atom/ns#"',
      ),
    );
    expect(item).toMatchObject({
      content: { headline: 'The <b> line', publishedAt: Date.UTC(2003, 11, 31, 10, 14, 55) },
    });
    expect(item && plainText(item.content.body)).toBe('Open');
  });
});

describe('JSON Feed', () => {
  test('what is of the wrong type is not there', () => {
    const [item] = items(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: ['no title'],
        home_page_url: 'https://www.harbour.example/',
        items: [
          {
            id: 7,
            title: 'Ferry line reopens',
            url: '/ferry',
            content_html: '<p>It is back.</p>',
            image: 'https://img.example/ferry.jpg',
            authors: [{ name: 'Li Wei' }, 'nobody'],
            tags: ['Transport', 3],
            date_published: '2020-06-13T10:15:00Z',
            language: true,
          },
        ],
      }),
    );
    expect(item).toMatchObject({
      guid: '7',
      content: { headline: 'Ferry line reopens', bylines: [{ name: 'Li Wei' }], topics: ['Transport'] },
      facts: { editorialNotes: ["The sender's own page: https://www.harbour.example/ferry"] },
    });
    expect(item?.content.lead?.media).toBe(pictureKey('https://img.example/ferry.jpg'));
  });
});

describe('sloppy feeds', () => {
  test('what is whole is read as it was meant, and says so', () => {
    const [item] = items(
      channel(
        '<item><title>Fish & chips&nbsp;again</title><dc:creator>Li Wei</dc:creator></b><description><![CDATA[a &amp; b]]></description></item>',
      ),
    );
    expect(item).toMatchObject({ content: { headline: 'Fish & chips again', bylines: [{ name: 'Li Wei' }] } });
    expect(item && plainText(item.content.body)).toBe('a & b');
    expect(item?.notes.join()).toMatch(/not well-formed.*Line 1/);
  });

  test.each([
    ['cut off', channel('<item><title>Ferry').slice(0, -30)],
    ['with entities of its own', `<!DOCTYPE rss [<!ENTITY a "aaaa">]>${channel('<item><title>&a;</title></item>')}`],
    ['no feed', '<html><body/></html>'],
    ['no JSON Feed', '{"version":"https://jsonfeed.org/version/9","items":[]}'],
    ['too deep', channel(`<item><description>${'<i>'.repeat(300)}${'</i>'.repeat(300)}</description></item>`)],
  ])('%s: refused with a reason', (_, text) => {
    expect(() => read(text)).toThrow(Problem);
  });

  test('without entries there is nothing to file', () => {
    expect(read(channel(''))).toEqual([{ setAside: 'A feed without entries.', provider: 'harbour.example' }]);
  });
});

test('a feed is known by what it begins with', () => {
  const head = (name: string, namespace: string, text = ''): Head => ({
    text,
    root: { name, namespace, attributes: {} },
    json: false,
  });
  expect(feed.recognises(head('rss', ''))).toBe(true);
  expect(feed.recognises(head('feed', 'http://www.w3.org/2005/Atom'))).toBe(true);
  expect(feed.recognises(head('RDF', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'http://purl.org/rss/1.0/'))).toBe(
    true,
  );
  expect(feed.recognises(head('rss', '', 'xmlns:wp="http://wordpress.org/export/1.2/"'))).toBe(false);
  expect(feed.recognises(head('newsItem', 'http://iptc.org/std/nar/2006-10-01/'))).toBe(false);
  const json = (text: string): Head => ({ text, root: null, json: true });
  expect(feed.recognises(json('{"version":"https://jsonfeed.org/version/1","items":[]}'))).toBe(true);
  expect(feed.recognises(json('{"items":[],"total":3}'))).toBe(false);
});
