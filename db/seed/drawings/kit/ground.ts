import { ink, mix } from './palette.ts';
import { box, land, line, poly, repeat } from './shapes.ts';

/** What lies and stands under a street. */

/** Piles between two sides, down to `foot`, under a slab that ties their heads. */
export const piles = (
  street: number,
  from: number,
  to: number,
  count: number,
  foot: number,
  wide: number,
  color: string,
) =>
  repeat(count, (index) => {
    const x = from + ((to - from) * index) / (count - 1);
    const low = foot + ((index * 5) % 3) * 5;
    return poly(
      [x - wide / 2, street + 10, x + wide / 2, street + 10, x + wide / 2, low - 8, x, low + 5, x - wide / 2, low - 8],
      color,
    );
  }) + box(from - 14, street - 2, to - from + 28, 24, mix(color, ink, 0.22), 1);

/** A layer of ground from a wavy upper edge down. */
export const layer = (y: number, swing: number, shift: number, color: string) =>
  land(
    Array.from({ length: 9 }, (_, index) => [
      -20 + index * 166,
      y + swing * Math.sin(index * 1.3 + shift) + swing * 0.5 * Math.sin(index * 2.9 + shift),
    ]).flat(),
    870,
    color,
  );

/** Short strokes lying in a layer: x, y, x, y ... */
export const grains = (places: readonly number[], color: string, long: number) =>
  repeat(places.length / 2, (index) => {
    const [x = 0, y = 0] = places.slice(index * 2, index * 2 + 2);
    return line([x, y, x + long, y + 1], color, 4);
  });
