import { expect, test } from 'vitest';
import type { WholeFormat } from '../format.ts';
import { bodyOfHtml } from '../html/html-body.ts';
import { anpa } from './anpa/parse.ts';
import { feed } from './feed/parse.ts';
import { iptc7901 } from './iptc-7901/parse.ts';
import { ninjs } from './ninjs/parse.ts';
import { nitf } from './nitf/parse.ts';
import { siteMarkdown } from './site-markdown/parse.ts';
import { telegram } from './telegram/parse.ts';
import type { Library } from './wxr/library.ts';
import { bodyOfWordPress } from './wxr/text.ts';

const read = (format: WholeFormat, text: string) => format.read({ name: 'a.txt', text });

function item(format: WholeFormat, text: string) {
  const [reading] = read(format, text);
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

test('NITF: an embargo that names no time, marks of quotation that stand there already, words in another language', () => {
  const { hold, content } = item(
    nitf,
    `<nitf><head><docdata management-status="embargoed"><date.release/></docdata></head><body><body.head><hedline><hl1>Honours</hl1></hedline></body.head>
    <body.content><p><q>“Well,”</q> she said, <q>yes</q>: <lang iso="fr">oui</lang>.</p></body.content></body></nitf>`,
  );
  expect(hold).toBe('embargoed without an end');
  expect(content.body.content).toMatchObject([{ content: [{ text: '“Well,” she said, “yes”: oui.' }] }]);
});

test('RSS: a time that can be read beside one that cannot, in Russian and with points too, and each name once', () => {
  const entry = (times: string) =>
    item(
      feed,
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A feed</title><link>https://a.example/</link>
      <item><title>A headline</title><dc:creator>Jane Doe and John Roe</dc:creator><author>j@a.example (Jane Doe)</author>${times}</item></channel></rss>`,
    ).content;
  const bad = '<pubDate>Thu, 26 Nov 2020 25:61:00 GMT</pubDate><dc:date>2020-11-26T10:00:00Z</dc:date>';
  expect(entry(bad).publishedAt).toBe(Date.UTC(2020, 10, 26, 10));
  expect(entry('<pubDate>Чт, 26 ноя 2020 10:00:00 +0300</pubDate>').publishedAt).toBe(Date.UTC(2020, 10, 26, 7));
  expect(entry('<pubDate>26.11.2020 10:00</pubDate>').publishedAt).toBe(Date.UTC(2020, 10, 26, 10));
  expect(entry(bad).bylines.map(({ name }) => name)).toEqual(['Jane Doe', 'John Roe']);
});

test('JSON: the two characters that are none do not come in', () => {
  const { content } = item(
    ninjs,
    JSON.stringify({
      uri: 'urn:a',
      type: 'text',
      headline: 'A\ufffe headline\uffff',
      body_html: '<p>A text\uffff.</p>',
      byline: 'By Jane\uffff Doe',
    }),
  );
  expect(JSON.stringify(content)).not.toMatch(/[\ufffe\uffff]/);
  expect(content.headline).toBe('A headline');
});

test('a bare telegram below its urgency, headline and byline', () => {
  const { content, facts } = item(
    telegram,
    'PRECEDE Manila\nURGENT\nPhilippines quake kills 5: official\nBy Joe Cruz\n\nMANILA, Nov 26, 2020 (AFP) - An earthquake killed five people.\n\nMore.',
  );
  expect(content).toMatchObject({
    headline: 'Philippines quake kills 5: official',
    dateline: 'MANILA, Nov 26, 2020 (AFP)',
    bylines: [{ name: 'Joe Cruz' }],
  });
  expect(facts.editorialNotes).toEqual(['PRECEDE Manila', 'URGENT']);
});

test('ANPA: what parts the fields of a header may be control characters', () => {
  const text =
    '\x16\x16\x01a0550\r\nr a BC-Storm \x1f11-26 0400\r\n\x02^BC-Storm,0520<\r\n^Storm kills three<\r\n\tMIAMI (AP) _ A storm hit.\r\n\x03\r\nAP-NY-11-26-20 1015EST<\r\n';
  expect(anpa.recognises({ text, root: null, json: false })).toBe(true);
  expect(item(anpa, text).content.headline).toBe('Storm kills three');
});

test('ANPA: slug and headline above the start of the text are read too', () => {
  const text =
    '\x01a0550\r\nr a BC-Storm  11-26 0400\r\n^BC-Storm,0520<\r\n^Storm kills three<\r\n^By JANE DOE=\r\n\x02\tMIAMI (AP) _ A storm hit.\r\n\x03\r\nAP-NY-11-26-20 1015EST<\r\n';
  const { content } = item(anpa, text);
  expect(content).toMatchObject({
    headline: 'Storm kills three',
    dateline: 'MIAMI (AP)',
    bylines: [{ name: 'Jane Doe' }],
  });
});

test('IPTC 7901: a message without a header of its own above another is told of', () => {
  const whole =
    '\x01dpa0123 4 pl 25  dpa 0456\r\n\r\nA-slug/\r\nA headline \x02\r\n   Berlin (dpa) - A text.\r\n\x03261015 Nov 20\r\n\x04';
  expect(read(iptc7901, whole)).toHaveLength(1);
  expect(
    read(iptc7901, `\x01d?a 99\r\nLost \x02\r\nA lost text.\r\n\x03${whole}`.replace('\x03\x01', '\x03\r\n\x01')),
  ).toMatchObject([{ line: 1, refused: expect.stringContaining('header') }, { item: { provider: 'dpa' } }]);
});

test('WordPress: pictures, links and HTML in the shortcodes of page builders', () => {
  const library: Library = {
    attachment: (id) => (id === '5' ? { url: 'https://a.example/5.jpg', alt: 'Five', caption: '' } : undefined),
    below: () => [],
    shared: () => undefined,
  };
  const html = `[et_pb_text]<p>Words</p>[/et_pb_text][et_pb_image src="https://a.example/e.jpg" alt="E"][/et_pb_image][vc_single_image image="5"][vc_raw_html]${Buffer.from(encodeURIComponent('<p>Raw</p>')).toString('base64')}[/vc_raw_html]`;
  const { body } = bodyOfWordPress(html, null, library);
  expect(body.content.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'picture', 'paragraph']);
  expect(body.content.at(-1)).toMatchObject({ content: [{ text: 'Raw' }] });
});

test('IPTC 7901: a kill in German is no story, and a short text in German is German', () => {
  const sent = (text: string, keywords: string) =>
    item(
      iptc7901,
      `\x01dpa0999 1 pl 20  dpa 0999\r\n\r\n${keywords}\r\n\x02\r\n${text}\r\n\x03\r\n261030 Nov 20\r\n\x04`,
    );
  expect(sent('Die Meldung ist falsch.', 'Regierung/\r\nKILL KILL KILL').facts.signal).toBe('kill');
  expect(sent('Bitte vernichten Sie die Meldung dpa 0456.', 'Regierung/').facts.signal).toBe('kill');
  const { content, facts } = sent('Berlin (dpa) - Das Kabinett sagte, es gehe voran.', 'Polizei-Kill/');
  expect([facts.signal, content.language]).toEqual(['use', 'de']);
});

test('Hexo: front matter without its first line', () => {
  const { content } = item(siteMarkdown, 'title: A title\ndate: 2020-11-20 10:00:00\ntags:\n- x\n---\nA text.\n');
  expect(content).toMatchObject({ headline: 'A title', topics: ['x'], publishedAt: Date.UTC(2020, 10, 20, 10) });
  expect(siteMarkdown.recognises({ text: 'title: A title\nWords.\n---\n', root: null, json: false })).toBe(false);
});

test('HTML: a picture that a page loads late is one', () => {
  const html =
    '<p>Words</p><img data-src="https://a.example/i.jpg"><noscript><img src="https://a.example/i.jpg"></noscript>';
  expect(bodyOfHtml(html, null).body.content.map(({ type }) => type)).toEqual(['paragraph', 'picture']);
});
