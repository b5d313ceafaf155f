import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentSchema } from '../../../news/content.ts';
import { Problem } from '../../../platform/problem.ts';
import type { WholeFormat } from '../../format.ts';
import { newsml1 } from '../newsml-1/parse.ts';
import { nitf } from '../nitf/parse.ts';
import { ritzau } from '../ritzau/parse.ts';
import { newsmlG2 } from './parse.ts';

const WIRE = join(import.meta.dirname, '../../../../../shared/data/wire');
const SAMPLES: [WholeFormat, string][] = [
  [newsmlG2, 'newsml-g2/dpa-basisdienst-20170629/urn_newsml_dpa.com_20090101_170629-99-48571.xml'],
  [newsmlG2, 'newsml-g2/apa/NewsMessagePackageItem_2.28.xml'],
  [newsmlG2, 'newsml-g2/superdesk-core/ap.xml'],
  [newsmlG2, 'dpa-digitalwires/output/rubix_multimedia_testartikel.xml'],
  [newsml1, 'newsml-1/superdesk-belga/efe_belga.xml'],
  [newsml1, 'newsml-1/superdesk-belga/belga_newsml_1_2_video.xml'],
  [newsml1, 'newsml-1/afp-arabic/sport/newsmlmmd.urn.newsml.afp.com.20231126.doc.344x8bn.xml'],
  [nitf, 'nitf/superdesk-core/nitf-fishing.xml'],
  [nitf, 'newsml-mixed/iptc-xslt-samples/NTB_nitf_sample.xml'],
  [ritzau, 'agency-xml/superdesk-core/ritzau_feed.xml'],
];

const PIECES = [
  '<',
  '>',
  '&',
  '"',
  '</p>',
  '<p>',
  ']]>',
  '<![CDATA[',
  '\u0085',
  '\uD800',
  '&#1;',
  '&lt;script&gt;',
  '<media/>',
  'http://',
  '-1',
  '9e99',
  '\n',
];

/** A change to a text: something put in, taken out, said twice, or swapped between two places. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(300),
  piece: fc.constantFrom(...PIECES),
  how: fc.constantFrom('insert', 'delete', 'repeat', 'move', 'cut', 'empty', 'rename'),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(text: string, { at, to, length, piece, how }: Change): string {
  const start = Math.floor(at * text.length);
  const target = Math.floor(to * text.length);
  const taken = text.slice(start, start + length);
  const rest = text.slice(0, start) + text.slice(start + length);
  if (how === 'insert') return text.slice(0, start) + piece + text.slice(start);
  if (how === 'delete') return rest;
  if (how === 'repeat') return text.slice(0, start) + taken + text.slice(start);
  if (how === 'move') return rest.slice(0, target) + taken + rest.slice(target);
  if (how === 'cut') return text.slice(0, start);
  // What keeps the document well-formed reaches the readers themselves.
  const name = /<([\w.-]+)[ >]/.exec(text.slice(start))?.[1];
  if (!name) return text;
  const other = how === 'rename' ? (/<([\w.-]+)[ >]/.exec(text.slice(target))?.[1] ?? 'p') : name;
  if (how === 'rename') return text.replaceAll(new RegExp(`(</?)${name}(?=[ >/])`, 'g'), `$1${other}`);
  return text.replace(new RegExp(`(<${name}[^>]*>)[^<]*(</${name}>)`), '$1$2');
}

const present = SAMPLES.filter(([, file]) => existsSync(join(WIRE, file)));

describe.skipIf(present.length === 0)('samples that somebody has meddled with', () => {
  test.each(present)(
    '%o %s: a story that can be filed, a reason, or a Problem with its line',
    (format, file) => {
      const text = readFileSync(join(WIRE, file), 'utf8');
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
          const meddled = changes.reduce(changed, text);
          try {
            for (const reading of format.read({ name: file, text: meddled })) {
              if ('item' in reading) expect(contentSchema.safeParse(reading.item.content).error).toBeUndefined();
              else expect('setAside' in reading ? reading.setAside : reading.refused).toMatch(/\w/);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
            expect(String(error)).toMatch(/Line \d+: /);
          }
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  test.each(present)('%o %s: the same bytes give the same readings', (format, file) => {
    const text = readFileSync(join(WIRE, file), 'utf8');
    expect(format.read({ name: 'a', text })).toEqual(format.read({ name: 'b', text }));
  });
});

describe('shapes made to hurt', () => {
  const deep = (count: number, inner: string) => '<div>'.repeat(count) + inner + '</div>'.repeat(count);
  const g2 = (body: string) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML><html><body>${body}</body></html></inlineXML></contentSet></newsItem>`;

  test('depth beyond bounds is refused, much within them is read', () => {
    expect(() => newsmlG2.read({ name: 'a', text: g2(deep(500, '<p>x</p>')) })).toThrow(/^Line 1: /);
    const [reading] = newsmlG2.read({ name: 'a', text: g2(deep(150, '<p>x</p>')) });
    expect(reading).toHaveProperty('item');
  });

  test('thousands of components, links and paragraphs end', () => {
    const components = `<NewsML><NewsItem>${'<NewsComponent>'.repeat(150)}<ContentItem><DataContent>x</DataContent></ContentItem>${'</NewsComponent>'.repeat(150)}</NewsItem></NewsML>`;
    expect(newsml1.read({ name: 'a', text: components })).toHaveLength(1);
    const [reading] = newsmlG2.read({ name: 'a', text: g2('<p>word</p>'.repeat(20_000)) });
    expect(reading).toMatchObject({ item: { facts: { losses: [expect.stringMatching(/beyond/)] } } });
  });

  test('messages of many items and items of many stories are read in one go, not each against each', () => {
    const text = (at: number) => g2('<p>word</p>').replace('guid="g"', `guid="t${at}"`);
    const picture = (at: number) =>
      `<newsItem guid="p${at}"><itemMeta><itemClass qcode="ninat:picture"/><link residref="t${at}"/></itemMeta><contentSet><remoteContent href="${at}.jpg" contenttype="image/jpeg"/></contentSet></newsItem>`;
    const numbers = Array.from({ length: 3000 }, (_, at) => at);
    const list = numbers.map((at) => `<itemRef residref="t${at}"/><itemRef residref="p${at}"/>`).join('');
    const message = `<newsMessage><itemSet><packageItem><groupSet><group>${list}</group></groupSet></packageItem>${numbers.map((at) => text(at) + picture(at)).join('')}</itemSet></newsMessage>`;
    const readings = newsmlG2.read({ name: 'a', text: message });
    expect(readings).toHaveLength(3000);
    expect(readings[2999]).toMatchObject({ item: { facts: { pictures: [{ address: '2999.jpg' }] } } });
    const story =
      '<NewsComponent><NewsComponent><ContentItem><DataContent>x</DataContent></ContentItem></NewsComponent></NewsComponent>';
    const many = `<NewsML><NewsItem><NewsComponent>${story.repeat(3000)}</NewsComponent></NewsItem></NewsML>`;
    expect(newsml1.read({ name: 'a', text: many })).toEqual([
      { refused: expect.stringMatching(/more than 200 stories/) },
    ]);
  }, 20_000);

  test('no script survives, in whatever it is wrapped', () => {
    const tricks =
      '<p>ok</p><script>alert(1)</script><p onclick="x()">a</p><a href="javascript:x()">b</a><svg><script>y()</script></svg><iframe src="javascript:z()"/>';
    const [reading] = newsmlG2.read({ name: 'a', text: g2(tricks) });
    const content = reading && 'item' in reading ? reading.item.content : null;
    expect(content).not.toBeNull();
    expect(JSON.stringify(content)).not.toMatch(/script|onclick|javascript/);
  });
});
