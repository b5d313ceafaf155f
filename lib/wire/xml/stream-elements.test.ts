import { expect, test } from 'vitest';
import { lineOf } from './elements.ts';
import { mendedXmlText } from './mended-xml-text.ts';
import { type StreamedElement, streamElements } from './stream-elements.ts';

async function* inPieces<T extends Buffer | string>(whole: T, size: number): AsyncGenerator<T> {
  for (let at = 0; at < whole.length; at += size)
    yield (typeof whole === 'string' ? whole.slice(at, at + size) : whole.subarray(at, at + size)) as T;
}

async function* piecesOf(text: string, size: number) {
  for await (const piece of inPieces(text, size)) yield { text: piece, mended: [] };
}

async function read(xml: string, size: number): Promise<StreamedElement[]> {
  const all: StreamedElement[] = [];
  for await (const one of streamElements(inPieces(Buffer.from(xml), size), { depth: 2, name: null })) all.push(one);
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
  for await (const { text } of mendedXmlText(piecesOf(given, size))) mended += text;
  expect(mended).toBe('<a>x?b=1&amp;c=2 &amp; &#8217; &amp; <![CDATA[a&b &c;]]> R&amp;D</a>');
});

test('what stood before a fault comes out', async () => {
  const found: string[] = [];
  const reading = async () => {
    for await (const { name } of streamElements(inPieces(Buffer.from('<a><b><c/><d/><e></b></a>'), 1000), {
      depth: 2,
      name: null,
    }))
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
  for await (const { element } of streamElements(inPieces(bytes, 3), { depth: 2, name: null }))
    all.push(lineOf(element ?? undefined));
  expect(all).toEqual(['é']);
});

const items = async (xml: string, size = 7) => {
  const all: (StreamedElement & { words: string | null })[] = [];
  for await (const one of streamElements(inPieces(Buffer.from(xml), size), { depth: 2, name: 'item' }))
    all.push({ ...one, words: lineOf(one.element ?? undefined) });
  return all;
};
const told = async (body: string, size?: number) =>
  (await items(`<rss xmlns:wp="urn:wp" a="&lt;&quot;">\n<channel>\n${body}\n</channel></rss>`, size)).map(
    ({ line, words, refused }) => [line, refused ?? words],
  );
const good = (word: string) => `<item><wp:t>${word}</wp:t></item>`;

test.each([1, 7, 100_000])(
  'behind a fault the next item is read, wherever the fault stands (%i bytes)',
  async (size) => {
    const faults: [string, string][] = [
      ['<item><wp:t>x</item>', '</item> stands where <wp:t> should end'],
      ['<item><a b=c>x</a></item>', 'unquoted attribute value'],
      ['<item><a>1<b></item>', '</item> stands where <b> should end'],
      ['<item a=>x</item>', 'unquoted attribute value'],
      ['<item><a>x</a>', '<item> begins before the one above it ends'],
      ['<item><a>x</a></zzzz>', '</zzzz> stands where <item> should end'],
      ['</stray>', '</stray> stands where <channel> should end'],
      ['<item><a x="1" x="2">x</a></item>', 'duplicate attribute: x'],
    ];
    for (const [fault, reason] of faults) {
      expect(await told(`${good('one')}\n${fault}\n${good('two')}\n${good('three')}`, size), fault).toEqual([
        [3, 'one'],
        [4, expect.stringContaining(`: ${reason}`)],
        [5, 'two'],
        [6, 'three'],
      ]);
    }
  },
);

test('the first item may be malformed too, and what stands before it may not', async () => {
  expect(await told(`<item><a></item>${good('one')}`)).toEqual([
    [3, 'it is malformed: line 3: </item> stands where <a> should end'],
    [3, 'one'],
  ]);
  await expect(told(`<title></link>${good('one')}`)).rejects.toThrow(
    /^Line 3: <\/link> stands where <title> should end/,
  );
});

test('CDATA that does not end takes the next item with it, and no more', async () => {
  const open = '<item><wp:t><![CDATA[x</wp:t></item>';
  const cdata = (word: string) => `<item><wp:t><![CDATA[${word}]]></wp:t></item>`;
  const found = await told(`${cdata('one')}\n${open}\n${cdata('two')}\n${cdata('three')}`);
  expect(found.map(([, words]) => words)).toEqual(['one', 'x</wp:t></item> <item><wp:t><![CDATA[two', 'three']);
});

test.each([3, 100_000])(
  'an end tag that is misspelt is put right, and the element says so (%i bytes)',
  async (size) => {
    const found = await items(
      `<rss><channel>\n<item><title>A</title></item>\n<item><title>B</tilte>\n<x>1</x></item>\n<item><x>2</x></item></channel></rss>`,
      size,
    );
    expect(found.map(({ line, words, mended, original }) => [line, words, mended, original])).toEqual([
      [2, 'A', false, '<item><title>A</title></item>'],
      [3, 'B 1', true, '<item><title>B</title>\n<x>1</x></item>'],
      [5, '2', false, '<item><x>2</x></item>'],
    ]);
  },
);

test('a single text beyond all bounds refuses its item, and the next has its right line', async () => {
  const endless = `<item><t><![CDATA[${'0123456789\n'.repeat(4_200_000)}]]></t></item>`;
  const found = await told(`${good('one')}\n${endless}\n${good('two')}`, 262_144);
  expect(found).toEqual([
    [3, 'one'],
    [4, 'it is longer than 20 million characters'],
    [4_200_005, 'two'],
  ]);
});

test('words between two items are told of', async () => {
  const found = await items(
    `<rss><channel>${good('one')}<br />\nWarning: in export.php ${good('two')}</channel></rss>`,
  );
  expect(found.map(({ name, original }) => [name, original.trim()])).toEqual([
    ['item', good('one')],
    ['br', '<br />'],
    ['', 'Warning: in export.php'],
    ['item', good('two')],
  ]);
});
