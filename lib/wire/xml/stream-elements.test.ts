import { expect, test } from 'vitest';
import { lineOf } from './elements.ts';
import { mendedReferences } from './mended-references.ts';
import { type StreamedElement, streamElements } from './stream-elements.ts';

async function* inPieces<T extends Buffer | string>(whole: T, size: number): AsyncGenerator<T> {
  for (let at = 0; at < whole.length; at += size)
    yield (typeof whole === 'string' ? whole.slice(at, at + size) : whole.subarray(at, at + size)) as T;
}

async function read(xml: string, size: number): Promise<StreamedElement[]> {
  const all: StreamedElement[] = [];
  for await (const one of streamElements(inPieces(Buffer.from(xml), size), 2)) all.push(one);
  return all;
}

const XML = `<?xml version="1.0"?>\n<rss><channel>\n<title>A &amp; B</title>\n<item a="1"><x>é &lt;</x><![CDATA[ <b> & ]]></item>\n<item/>\n</channel></rss>\n`;

test.each([1, 2, 7, 64, 10_000])('elements come out as they stand, whatever the pieces (%i bytes)', async (size) => {
  const found = await read(XML, size);
  expect(found.map(({ name, line, original }) => [name, line, original])).toEqual([
    ['title', 3, '<title>A &amp; B</title>'],
    ['item', 4, '<item a="1"><x>é &lt;</x><![CDATA[ <b> & ]]></item>'],
    ['item', 5, '<item/>'],
  ]);
  expect(lineOf(found[1]?.element ?? undefined)).toBe('é < <b> &');
});

test.each([1, 5, 1000])('an "&" that begins no reference is one, but not in CDATA (%i)', async (size) => {
  const given = '<a>x?b=1&c=2 &amp; &#8217; & <![CDATA[a&b &c;]]> R&D</a>';
  let mended = '';
  for await (const piece of mendedReferences(inPieces(given, size))) mended += piece;
  expect(mended).toBe('<a>x?b=1&amp;c=2 &amp; &#8217; &amp; <![CDATA[a&b &c;]]> R&amp;D</a>');
});

test('what stood before a fault comes out', async () => {
  const found: string[] = [];
  const reading = async () => {
    for await (const { name } of streamElements(inPieces(Buffer.from('<a><b><c/><d/><e></b></a>'), 1000), 2))
      found.push(name);
  };
  await expect(reading()).rejects.toThrow(/^Line 1: /);
  expect(found).toEqual(['c', 'd']);
});

test('an element beyond all bounds is told of, and the next is read', async () => {
  const found = await read(`<a><b><c>${'<x>0123456789</x>'.repeat(1_400_000)}</c><d>y</d></b></a>`, 65_536);
  expect(found.map(({ name, element }) => [name, element === null])).toEqual([
    ['c', true],
    ['d', false],
  ]);
  expect(found[0]?.original.length).toBeLessThanOrEqual(2000);
});

test.each([
  ['utf-16le', Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a><b><c>é</c></b></a>', 'utf16le')],
  ['iso-8859-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a><b><c>é</c></b></a>', 'latin1')],
  ['utf-8 with control characters', Buffer.from('<a><b><c>\u0000é\u0007</c></b></a>')],
])('%s', async (_, bytes) => {
  const all: (string | null)[] = [];
  for await (const { element } of streamElements(inPieces(bytes, 3), 2)) all.push(lineOf(element ?? undefined));
  expect(all).toEqual(['é']);
});
