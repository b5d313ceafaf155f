import { cream, ink, mist, mix, night, slate } from './palette.ts';
import { type Point, poly, repeat } from './shapes.ts';

/** A point of a car in meters: from its nose to its tail, from its near side to its far side, from the ground up. */
export type Place = readonly [back: number, far: number, high: number];

/** Places as plain numbers, three by three. */
export function places(...numbers: readonly number[]): Place[] {
  const found: Place[] = [];
  for (let index = 0; index + 2 < numbers.length; index += 3)
    found.push([numbers[index] ?? 0, numbers[index + 1] ?? 0, numbers[index + 2] ?? 0]);
  return found;
}

/** A smooth line through places (Catmull-Rom), in small steps. */
export function smooth(through: readonly Place[]): Place[] {
  const at = (index: number): Place => through[Math.min(Math.max(index, 0), through.length - 1)] ?? [0, 0, 0];
  const found: Place[] = [];
  for (let index = 0; index < through.length - 1; index++) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    for (let step = 0; step < 6; step++) {
      const t = step / 6;
      const one = (axis: 0 | 1 | 2) =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t ** 3);
      found.push([one(0), one(1), one(2)]);
    }
  }
  return [...found, at(through.length - 1)];
}

export const tire = (back: number, far: number, radius: number, count = 32): Place[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return [back + Math.cos(angle) * radius, far, 0.33 + Math.sin(angle) * radius];
  });

/** The outer side of a wheel in the side of the car. */
export function wheel(at: (place: Place) => Point, back: number): string {
  const round = (radius: number, far: number, count?: number) => tire(back, far, radius, count).map(at);
  return (
    poly(round(0.33, 0.05), mix(ink, night, 0.35)) +
    poly(round(0.235, 0.04), mix(mist, slate, 0.3)) +
    repeat(5, (index) => {
      const angle = (index / 5) * 2 * Math.PI + 0.3;
      const spot = (turn: number, radius: number) =>
        at([back + Math.cos(angle + turn) * radius, 0.035, 0.33 + Math.sin(angle + turn) * radius]);
      return poly(
        [spot(0.24, 0.07), spot(0.3, 0.215), spot(0.62, 0.225), spot(0.95, 0.215), spot(1.0, 0.07)],
        mix(ink, slate, 0.25),
      );
    }) +
    poly(round(0.055, 0.03, 14), cream)
  );
}
