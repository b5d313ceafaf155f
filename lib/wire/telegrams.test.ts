import { describe, expect, test } from 'vitest';
import { plainText } from '../news/body/body-text.ts';
import type { WholeFormat } from './format.ts';
import { anpa } from './formats/anpa/parse.ts';
import { feed } from './formats/feed/parse.ts';
import { iptc7901 } from './formats/iptc-7901/parse.ts';
import { mail } from './formats/mail/parse.ts';
import { telegram } from './formats/telegram/parse.ts';

function item(format: WholeFormat, text: string) {
  expect(format.recognises({ text, root: null, json: false })).toBe(format !== feed);
  const [reading] = format.read({ name: 'a.txt', text });
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

const WIDE = 'A ferry sank off the coast on Tuesday, and dozens were saved by fishermen';

describe('ANPA 1312', () => {
  const heading =
    '^BC-Ferry,0320<\r\n^Ferry sinks<\r\n^(Eds: UPDATES throughout.)<\r\n^By JOE ROE=\r\n^Associated Press Writer=\r\n';

  test('keeps its control characters to itself', () => {
    const text = `\x16\x16\x01u0123\x1f\r\nr i \x13 BC-Ferry \x14  07-22 0320\r\n\x02\x1e${heading}\tMANILA (AP) _ ${WIDE}.\r\n\x03\r\nAP-NY-07-22-14 0812EDT<\r\n`;
    const { provider, guid, content, facts } = item(anpa, text);
    expect([provider, guid]).toEqual(['ap', '2014-07-22/bc-ferry']);
    expect(content).toMatchObject({ headline: 'Ferry sinks', dateline: 'MANILA (AP)', bylines: [{ name: 'Joe Roe' }] });
    expect(content.publishedAt).toBe(Date.UTC(2014, 6, 22, 12, 12));
    expect(facts.editorialNotes).toEqual(['(Eds: UPDATES throughout.)', 'Associated Press Writer']);
    expect(plainText(content.body)).toBe(`${WIDE}.`);
  });

  test('is under the embargo that stands above its text', () => {
    const line = 'EMBARGOED UNTIL 0001 GMT WEDNESDAY';
    const text = `W2346asian\nr i BC-Ferry   05-09 1444\n${heading}\t${line}\n\t   MANILA (AP) _ ${WIDE}.\n \n\t   AP-WF-05-09-17 0056GMT<\n\n`;
    const { content, facts } = item(anpa, text);
    // The ninth of May 2017 is a Tuesday.
    expect(facts.embargoedUntil).toBe(Date.UTC(2017, 4, 10, 0, 1));
    expect(plainText(content.body)).not.toContain('EMBARGO');
  });

  test('that has lost them is dated by its last line', () => {
    const text = `W2346asian\nr i BC-Ferry   05-09 1444\n${heading}\t   MANILA (AP) _ ${WIDE}.\n \n\t   AP-WF-05-09-17 0056GMT<\n\n`;
    expect(item(anpa, text).content.publishedAt).toBe(Date.UTC(2017, 4, 9, 0, 56));
  });

  test('is of nobody rather than of a circuit', () => {
    expect(item(anpa, `u0123\nr i BC-Ferry   05-09 1444\n^BC-Ferry<\n^Ferry sinks<\n\tIt sank.\n`).provider).toBe(
      'unknown',
    );
  });
});

describe('IPTC 7901', () => {
  test('may begin its text below the headline, and sign off with its name', () => {
    const text = `\x01aaa0123 4 i 120 abcde  afp 0456\r\nFrance-strike\r\nStrike resumes =\r\n\x02\r\nPARIS, April 1 (AFP) - ${WIDE}.\r\n   jd/abc\r\nAFP 011000 GMT APR 23\r\n\x03`;
    const { content, facts } = item(iptc7901, text);
    expect(content).toMatchObject({ headline: 'Strike resumes', dateline: 'PARIS, April 1 (AFP)' });
    expect(content.publishedAt).toBe(Date.UTC(2023, 3, 1, 10));
    expect(facts).toMatchObject({ slugline: 'France-strike', editorialNotes: ['Signed: jd/abc'] });
  });

  test('may name its provider behind a slash, and its headline above the text', () => {
    const text = `\x01FRS0012 4 G 0119 FRA /AFP-XX99\r\nFrance-politique\r\nUn plan\r\n\x02    PARIS, 13 nov 2013 (AFP) - ${WIDE}.\r\n   xx/yy/zz\r\n\x03AFP 131037 GMT NOV 13\r\n\x04`;
    const { provider, guid, content, facts } = item(iptc7901, text);
    expect([provider, guid, facts.slugline]).toEqual(['afp', '2013-11-13/frs0012/xx99', 'France-politique']);
    expect(content).toMatchObject({ headline: 'Un plan', dateline: 'PARIS, 13 nov 2013 (AFP)' });
  });

  test('says in German and English which version it is', () => {
    const text = (version: string) =>
      `bdt0210 4 pl 250  dpa 1234\n\nHaushalt/\n${version}\nBundestag beschliesst Haushalt =\n\nBerlin (dpa) - ${WIDE}.\n\n011415 Dez 06\n`;
    const versions = ['(Zusammenfassung 1415 - neu: Reaktionen)', 'REFILE'].map((version) =>
      item(iptc7901, text(version)),
    );
    expect(versions.map(({ content, facts }) => [content.headline, facts.version])).toEqual([
      ['Bundestag beschliesst Haushalt', 2],
      ['Bundestag beschliesst Haushalt', 2],
    ]);
  });
});

test('a circuit with a number is that of an agency', () => {
  const text = `ZCZC UPI001\n#STORM\n$Storm hits coast\n\nMIAMI, May 11 (UPI) -- ${WIDE}.\nNNNN\n`;
  expect(item(telegram, text).provider).toBe('upi');
});

describe('a text without any head', () => {
  test.each([
    ['xinhua', '新华社北京11月26日电（记者李明、王芳）项目启动。\n\n　　项目很大。\n\n　　（完）', '项目启动。'],
    ['afp', `Ferry sinks\n\nMANILA, May 5 (AFP) - ${WIDE}.`, 'Ferry sinks'],
    ['belga', `Le ferry coule\nBRUXELLES 13/11 (BELGA) = ${WIDE}.\n(AAA/BBB)`, 'Le ferry coule'],
  ])('is that of %s which its dateline names', (provider, text, headline) => {
    const { provider: sender, content } = item(telegram, text);
    expect([sender, content.headline]).toEqual([provider, headline]);
    expect(plainText(content.body)).not.toMatch(/完|AAA|\(/);
  });

  test.each([
    '# Title\n\nMANILA, May 5 (AFP) - It sank.',
    'title: A\n\nMANILA, May 5 (AFP) - It sank.',
    'It sank.\n\nAll of it.\n\nMANILA, May 5 (AFP) - It sank.',
    'The World Health Organization (WHO) said on Monday that it rained.',
  ])('"%s" is none', (text) => expect(telegram.recognises({ text, root: null, json: false })).toBe(false));
});

describe('a mail', () => {
  const mailed = (subject: string, text: string) =>
    `From: desk@ansa.it\nDate: Thu, 05 May 2016 04:11:45 +0000\nMessage-ID: <1@x>\nSubject: ${subject}\n\n${text}\n`;

  test('of a form has each answer in its field', () => {
    const form = JSON.stringify({
      Headline: ['Title'],
      Abstract: ['In short.'],
      Dateline: ['AUCKLAND, May 5'],
      Slugline: ['NZ'],
      Desk: ['SPORT'],
      Priority: [''],
      Body: ['One.\n\nTwo.'],
    });
    const { content, facts } = item(mail, mailed('Formatted story', form));
    expect(content).toMatchObject({ headline: 'Title', standfirst: 'In short.', dateline: 'AUCKLAND, May 5' });
    expect(plainText(content.body)).toBe('One.\nTwo.');
    expect(facts).toMatchObject({ slugline: 'NZ', editorialNotes: ['desk: SPORT'] });
  });

  test('with something else in brackets is a mail', () => {
    expect(plainText(item(mail, mailed('A title', '{not JSON} at all')).content.body)).toBe('{not JSON} at all');
  });

  test('loses its signature in HTML too', () => {
    const text = `From: desk@ansa.it\nDate: Thu, 05 May 2016 04:11:45 +0000\nMessage-ID: <1@x>\nSubject: A\nContent-Type: text/html\n\n<p>It rained.</p><p>All day.</p><p>-- <br>Desk</p>\n`;
    expect(plainText(item(mail, text).content.body)).toBe('It rained.\nAll day.');
  });

  test('loses the name of its list, and speaks the language of its agency', () => {
    const { content } = item(mail, mailed('[ANSA] Tutto tranquillo', '(ANSA) - ROMA, 1 GEN - Tutto bene.'));
    expect(content).toMatchObject({ headline: 'Tutto tranquillo', language: 'it', dateline: '(ANSA) - ROMA, 1 GEN' });
  });
});

test("AP's Atom has its headline among its metadata, and AP for its sender", () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:apcm="http://ap.org/schemas/03/2005/apcm"><title>AP Top News</title><author><name>The Associated Press</name></author>
    <entry><title>US-Dem-Chicago</title><id>urn:publicid:ap.org:1</id><updated>2012-02-16T14:33:03Z</updated><content type="html">It rained.</content><apcm:ContentMetadata><apcm:HeadLine>Democrats gather</apcm:HeadLine></apcm:ContentMetadata></entry></feed>`;
  const { provider, content } = item(feed, text);
  expect([provider, content.headline]).toEqual(['ap', 'Democrats gather']);
});
