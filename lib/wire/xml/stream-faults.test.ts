import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf } from './elements.ts';
import { streamElements } from './stream-elements.ts';

const ITEMS = [0, 1, 2, 3, 4, 5].map(
  (at) =>
    `<item><title>T${at} &amp; more</title>\n<link>https://a.example/?p=${at}&amp;q</link><b:text><![CDATA[<p>Words ${at}</p>]]></b:text><m><k>a</k><v>b</v></m></item>`,
);

async function read(xml: string, size: number) {
  const bytes = Buffer.from(xml);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found: { line: number; words: string | null }[] = [];
  for await (const { name, line, element, refused } of streamElements(pieces(), { depth: 2, name: 'item' }))
    if (name === 'item') found.push({ line, words: refused === null ? lineOf(element ?? undefined) : null });
  return found;
}

const document = (items: readonly string[]) =>
  `<?xml version="1.0"?>\n<rss xmlns:b="urn:b"><channel><title>A</title>\n${items.join('\n')}\n</channel></rss>\n`;

const HOSTILE = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '</m>',
  '</item>',
  '<a b=',
  '<!',
  'é',
  '/',
];

test('whatever is done to one item, those before it and the last are read, each with its line', async () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    put: fc.constantFrom('', '', ...HOSTILE),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 200 }),
      async (changes, size) => {
        let [, , item = ''] = ITEMS;
        for (const { at, length, put } of changes) {
          const from = Math.floor(at * item.length);
          item = item.slice(0, from) + put + item.slice(from + length);
        }
        const xml = document([...ITEMS.slice(0, 2), item, ...ITEMS.slice(3)]);
        const found = await read(xml, size);
        for (const at of [0, 1, 5]) {
          const line = xml.slice(0, xml.indexOf(`<title>T${at} `)).split('\n').length;
          expect(found).toContainEqual({
            line,
            words: lineOf({
              name: '',
              namespace: '',
              attributes: {},
              line: 1,
              children: [`T${at} & more\nhttps://a.example/?p=${at}&q<p>Words ${at}</p>ab`],
            }),
          });
        }
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

test.each(['<!-- ', '<?x ', '<item><a><![CDATA[', '<item><a><!--'])(
  '"%s" without an end costs its item',
  async (fault) => {
    const plain = (at: number) => `<item>T${at}</item>`;
    const found = await read(document([plain(1), fault, plain(2), plain(3)]), 50);
    expect(found.map(({ words }) => words)).toEqual(['T1', null, 'T2', 'T3']);
  },
);

test('a document that is cut off is refused at its end', async () => {
  await expect(read(document(ITEMS).slice(0, -40), 50)).rejects.toThrow(/^Line \d+: /);
});
