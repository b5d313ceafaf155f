import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOf, framedRatios, quotient, RATIOS, UNFRAMED } from './framing.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const sizes = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) });
const framings = fc.record({
  focal: fc.option(fc.record({ x: part, y: part })),
  crops: fc.dictionary(
    fc.constantFrom(...RATIOS),
    fc.record({ x: part, y: part, width: fc.double({ min: 0.02, max: 1, noNaN: true }) }),
  ),
});

describe('a cut', () => {
  test('lies within its picture and has its ratio, whatever was said', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(...RATIOS), framings, (size, ratio, framing) => {
        const { left, top, width, height } = cutOf(size, ratio, framing);
        expect(left >= 0 && top >= 0 && width > 0 && height > 0).toBe(true);
        expect(left + width <= size.width && top + height <= size.height).toBe(true);
        expect(Math.abs(width - height * quotient(ratio))).toBeLessThanOrEqual(quotient(ratio) + 1);
      }),
    );
  });

  test('is as large as it can be around a point, and keeps the point in it', () => {
    const size = { width: 1200, height: 800 };
    const around = (x: number, y: number) => cutOf(size, '1:1', { focal: { x, y }, crops: {} });
    expect(around(0, 0.5)).toEqual({ left: 0, top: 0, width: 800, height: 800 });
    expect(around(1, 0.5).left).toBe(400);
    expect(around(0.5, 0)).toEqual({ left: 200, top: 0, width: 800, height: 800 });
    expect(cutOf(size, '16:9', UNFRAMED)).toEqual({ left: 0, top: 63, width: 1200, height: 675 });
  });

  test('that was chosen goes before the point', () => {
    const framing = { focal: { x: 1, y: 1 }, crops: { '4:3': { x: 0.1, y: 0.2, width: 0.5 } } };
    expect(cutOf({ width: 1000, height: 1000 }, '4:3', framing)).toEqual({
      left: 100,
      top: 200,
      width: 500,
      height: 375,
    });
  });
});

test('files are made of the ratios of which something was said', () => {
  expect(framedRatios(UNFRAMED)).toEqual([]);
  expect(framedRatios({ focal: null, crops: { '3:4': { x: 0, y: 0, width: 1 } } })).toEqual(['3:4']);
  expect(framedRatios({ focal: { x: 0, y: 0 }, crops: {} })).toEqual([...RATIOS]);
});
