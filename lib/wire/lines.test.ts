import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gathered } from './fixtures/archive.ts';
import { type Line, linesOf } from './lines.ts';

const MB = 1024 * 1024;

async function* chunksOf(bytes: Buffer, ...cuts: number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (const cut of [...cuts.sort((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(from, cut);
    from = cut;
  }
}

async function lines(text: string | Buffer, ...cuts: number[]): Promise<Line[]> {
  return gathered(linesOf(chunksOf(Buffer.from(text), ...cuts)));
}

const texts = async (text: string | Buffer, ...cuts: number[]) => (await lines(text, ...cuts)).map((line) => line.text);

test('lines are numbered from 1, blank ones too', async () => {
  expect(await lines('one\n\nthree\n')).toEqual([
    { number: 1, text: 'one' },
    { number: 2, text: '' },
    { number: 3, text: 'three' },
  ]);
});

test('the last line need not end', async () => {
  expect(await texts('one\ntwo')).toEqual(['one', 'two']);
});

test('an empty file has no line', async () => {
  expect(await lines('')).toEqual([]);
  expect(await lines('\n')).toEqual([{ number: 1, text: '' }]);
});

test('lines that end in CRLF hold the same text once they are trimmed', async () => {
  expect((await texts('{"a": 1}\r\n{"a": 2}\r\n')).map((text) => text.trim())).toEqual(['{"a": 1}', '{"a": 2}']);
  expect((await texts('one\r\ntwo', 4)).map((text) => text.trim())).toEqual(['one', 'two']);
});

test('a file may be cut into chunks anywhere, within characters too', async () => {
  const text = '上海\n😀é\nplain\n';
  const { length } = Buffer.from(text);
  for (let cut = 0; cut <= length; cut += 1) expect(await texts(text, cut)).toEqual(['上海', '😀é', 'plain']);
  expect(await texts(text, ...Array.from({ length }, (_, at) => at))).toEqual(['上海', '😀é', 'plain']);
});

test('whatever the text and the cuts, the lines put together are the file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', '').toWellFormed())),
      fc.array(fc.nat(200)),
      async (written, cuts) => {
        const text = written.map((line) => `${line}\n`).join('');
        const { length } = Buffer.from(text);
        const read = await texts(text, ...cuts.map((cut) => Math.min(cut, length)));
        expect(read).toEqual(written.map((line) => line.replace(/^\uFEFF/, '')));
      },
    ),
  );
});

test('a byte order mark is no part of the text', async () => {
  expect(await texts('\uFEFF{"a": 1}\n')).toEqual(['{"a": 1}']);
});

test('a line that is no UTF-8 is refused, and the lines around it are read', async () => {
  const bad = Buffer.concat([Buffer.from('one\n'), Buffer.from([0x63, 0xe9, 0x0a]), Buffer.from('three\n')]);
  const [one, two, three] = await lines(bad);
  expect(one).toEqual({ number: 1, text: 'one' });
  expect(two).toEqual({ number: 2, text: 'c\ufffd', refused: 'not UTF-8' });
  expect(three).toEqual({ number: 3, text: 'three' });
});

test('a character that is cut off by the end of a line is no UTF-8', async () => {
  const [cut, whole] = await lines(Buffer.from([0xe4, 0xb8, 0x0a, 0xe4, 0xb8, 0x8a, 0x0a]));
  expect(cut).toMatchObject({ refused: 'not UTF-8' });
  expect(whole).toEqual({ number: 2, text: '上' });
});

test('a line over 2 MB is refused with its beginning, and the next line is read', async () => {
  async function* bytes() {
    yield Buffer.from('one\n');
    for (let mb = 0; mb < 9; mb += 1) yield Buffer.alloc(MB, 'x');
    yield Buffer.from('\nthree\n');
  }
  const [one, two, three] = await gathered(linesOf(bytes()));
  expect(one).toEqual({ number: 1, text: 'one' });
  expect(two).toEqual({ number: 2, text: 'x'.repeat(2000), refused: 'longer than 2 MB' });
  expect(three).toEqual({ number: 3, text: 'three' });
});

test('a line of exactly 2 MB is read', async () => {
  const [line] = await lines(Buffer.alloc(2 * MB, 'x'));
  expect(line).not.toHaveProperty('refused');
  expect(line?.text.length).toBe(2 * MB);
});

test('a line over 2 MB at the end of a file that just stops is refused too', async () => {
  const [line] = await lines(Buffer.alloc(2 * MB + 1, 'x'));
  expect(line).toMatchObject({ number: 1, refused: 'longer than 2 MB' });
});
