import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringCutter } from './cut-strings.ts';

/** What is left of a piece. */
const leftOf = (cut: ReturnType<typeof stringCutter>, piece: Buffer) =>
  Buffer.concat([...cut(piece)].map(({ left }) => left));

const inPieces = (text: Buffer, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.subarray(at * size, (at + 1) * size));

/** The shape of a value: its strings without their words. */
const shapeOf = (value: unknown) => JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? '' : part));

test('what is left is the same JSON with shorter strings, wherever it is cut', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('\\"\\\\"'.repeat(9), '\u0001\n"é漢'.repeat(9), 'x'.repeat(90), '\\'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ a: words, b: fc.array(words) })),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(20),
      (rows, size, from) => {
        const pieces = inPieces(Buffer.from(JSON.stringify(rows)), size);
        const cut = stringCutter(pieces.slice(0, from));
        const left = Buffer.concat([...pieces.slice(0, from), ...pieces.slice(from).map((one) => leftOf(cut, one))]);
        expect(shapeOf(JSON.parse(left.toString()))).toBe(shapeOf(rows));
      },
    ),
    { numRuns: 500 },
  );
});

test('of an endless string next to nothing is left', () => {
  const cut = stringCutter([Buffer.from('{"html":"<p>')]);
  const left = Array.from({ length: 50 }, () => leftOf(cut, Buffer.from('words and \\"words\\" '.repeat(500))));
  expect(Buffer.concat(left).length).toBeLessThan(1000);
  expect(leftOf(cut, Buffer.from('end","b":"x"}')).toString()).toMatch(/^.{0,9}","b":"x?"\}$/);
});
