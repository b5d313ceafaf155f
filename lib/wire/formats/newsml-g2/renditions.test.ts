import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { newsmlG2 } from './parse.ts';

function item(content: string, contentMeta = '<headline>Fire</headline>', provider = 'ap') {
  const text = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>
    <title>fire-2nd-take</title><provider qcode="nprov:${provider}"/><versionCreated>2020-01-01T00:00:00Z</versionCreated></itemMeta><contentMeta>${contentMeta}</contentMeta><contentSet>${content}</contentSet></newsItem>`;
  const [reading] = newsmlG2.read({ name: 'a.xml', text });
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

const words = (...given: Parameters<typeof item>) => plainText(item(...given).content.body);
const xhtml = (body: string, more = '') =>
  `<inlineXML contenttype="application/xhtml+xml"${more}><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML>`;

describe('the content of an item', () => {
  test('is the longest of its renditions in the language of the item', () => {
    const content = [
      xhtml('<p>Short.</p>', ' rendition="rnd:short"'),
      xhtml('<p>All of it.</p><p>And more.</p>'),
      xhtml('<p>Alles davon, und noch viel mehr als das.</p>', ' xml:lang="de"'),
    ];
    expect(words(content.join(''))).toBe('All of it.\nAnd more.');
  });

  test('may be an article of HTML 5 without a page around it', () => {
    const content =
      '<inlineXML contenttype="text/html"><article xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></article></inlineXML>';
    expect(words(content)).toBe('One.\nTwo.');
  });

  test('may be HTML that is spelled out as text', () => {
    const content =
      '<inlineXML contenttype="application/xhtml+xml"><![CDATA[<p>One &amp; two.</p><p>Three.</p>]]></inlineXML>';
    expect(words(content)).toBe('One & two.\nThree.');
  });

  test('is parted from a dateline that is marked, with a dash or without', () => {
    const { dateline, body } = item(
      xhtml('<p><span class="dateline">PARIS, France <span class="credit">(AP)</span></span>It rained.</p>'),
    ).content;
    expect([dateline, plainText(body)]).toEqual(['PARIS, France (AP)', 'It rained.']);
  });

  test('loses the line ends of pretty printing before a comma, and no space that is meant', () => {
    const content = xhtml(
      '<p>The <a href="https://un.org/">UN</a>\n   , it said <b>so</b> , was <b>there</b>\n  .</p>',
    );
    expect(words(content)).toBe('The UN, it said so , was there.');
  });
});

test('the headline of its NITF goes before the title that an item is filed under', () => {
  const nitf =
    '<inlineXML><nitf xmlns="x"><body><body.head><hedline><hl1>Fire in the harbour</hl1></hedline></body.head><body.content><p>It burned.</p></body.content></body></nitf></inlineXML>';
  expect(item(nitf, '<slugline>FIRE</slugline>').content.headline).toBe('Fire in the harbour');
});

test('several pictures of one rendition are several pictures, and other files are told of', () => {
  const remote = ['a', 'b'].map((name) => `<remoteContent href="${name}.jpg" contenttype="image/jpeg"/>`).join('');
  const { facts } = item(
    `${xhtml('<p>It burned.</p>')}${remote}<remoteContent href="c.pdf" contenttype="application/pdf"/>`,
  );
  expect(facts.pictures.map(({ address }) => address)).toEqual(['a.jpg', 'b.jpg']);
  expect(facts.losses).toEqual(['Left out: a file (application/pdf).']);
});

test('what AFP says of a text is in its field', () => {
  const meta =
    '<headline>Fire</headline><headline role="afphl:alt">A fire</headline><by>李伟、张敏</by><description role="afpdescRole:synthe">In short.</description><keyword role="k:Ticker">TSX:T</keyword>';
  const { content, facts } = item(xhtml('<p>It burned.</p>'), meta, 'AFP');
  expect(content).toMatchObject({
    headline: 'Fire',
    standfirst: 'In short.',
    bylines: [{ name: '李伟' }, { name: '张敏' }],
    topics: [],
  });
  expect(facts.subjects).toMatchObject([{ code: 'TSX:T' }]);
});

describe('the markup of TT', () => {
  const { content, facts } = item(
    `<inlineXML contenttype="application/ttnitf+xml"><BODY xmlns=""><TEXT><RUBRIK>Brand</RUBRIK><DAT><ORT>Kiel</ORT><SOURCE>Kiel, TT</SOURCE></DAT>
      <INGRESS><P>Ett skjul brann ned.</P></INGRESS><BRODTEXT><CITAT>Tråkigt, säger Ada.</CITAT><MELLIS>Sen</MELLIS><P>Det regnade.</P></BRODTEXT><BYLINE>Bo Lund</BYLINE>
      <BILD><BILDFIL>https://tt.se/1.jpg</BILDFIL><BILDTEXT><P>Skjulet.</P></BILDTEXT><BILDSKAPARE>Ove/TT</BILDSKAPARE></BILD></TEXT>
      <TEXT><RUBRIK>Fakta</RUBRIK><BRODTEXT><P>Ett faktum.</P></BRODTEXT></TEXT></BODY></inlineXML>`,
    '<headline>Brand</headline><language tag="sv"/>',
    'TT',
  );

  test('has each thing in its field', () => {
    expect(content).toMatchObject({
      headline: 'Brand',
      standfirst: 'Ett skjul brann ned.',
      dateline: 'Kiel',
      bylines: [{ name: 'Bo Lund' }],
    });
    expect(facts.pictures).toMatchObject([{ address: 'https://tt.se/1.jpg', caption: 'Skjulet.', credit: 'Ove/TT' }]);
  });

  test('gives speech its dash and boxes their title', () => {
    expect(plainText(content.body)).toContain('– Tråkigt, säger Ada.\nSen\nDet regnade.\nFakta\nEtt faktum.');
  });
});
