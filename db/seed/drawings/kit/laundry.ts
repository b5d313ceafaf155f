import type { Camera } from './camera.ts';
import { ink, mix } from './palette.ts';
import { cut, line, type Point, poly, random } from './shapes.ts';

/** What hangs on a bamboo pole. The pole goes through both sleeves of a shirt and through one leg of trousers. */
export type Wash = readonly [kind: keyof typeof garments, color: string, detail?: string];

type Garment = { wide: number; corners: readonly number[]; details: readonly (readonly number[])[] };

/** Outlines along the pole (first number, 0 to its width) and down from it, in meters; then what is sewn on. */
const garments = {
  shirt: {
    wide: 1.46,
    corners: [
      0, 0, 0.56, -0.04, 0.64, 0.1, 0.82, 0.1, 0.9, -0.04, 1.46, 0, 1.44, 0.26, 1.06, 0.34, 1.06, 1.02, 0.4, 1.02, 0.4,
      0.34, 0.02, 0.26,
    ],
    details: [[0.71, 0.1, 0.75, 0.1, 0.75, 1.02, 0.71, 1.02]],
  },
  trousers: {
    wide: 1.05,
    corners: [0, -0.02, 0.86, -0.04, 1.05, 0, 1.05, 0.4, 0.9, 0.46, 0.76, 1.3, 0.5, 1.3, 0.5, 0.5, 0.4, 0.3, 0, 0.22],
    details: [[0.97, -0.02, 1.05, 0, 1.05, 0.4, 0.97, 0.43]],
  },
  sheet: {
    wide: 1.3,
    corners: [0, -0.03, 1.3, -0.03, 1.3, 1.2, 0, 1.24],
    details: [[0, 0.9, 1.3, 0.88, 1.3, 1.02, 0, 1.04]],
  },
  towel: {
    wide: 0.54,
    corners: [0, -0.03, 0.54, -0.03, 0.54, 0.92, 0, 0.9],
    details: [[0, 0.66, 0.54, 0.66, 0.54, 0.76, 0, 0.76]],
  },
  dress: {
    wide: 1.2,
    corners: [
      0, 0, 0.44, -0.04, 0.52, 0.1, 0.68, 0.1, 0.76, -0.04, 1.2, 0, 1.18, 0.22, 0.86, 0.28, 0.82, 0.56, 1.06, 1.36,
      0.14, 1.36, 0.38, 0.56, 0.34, 0.28, 0.02, 0.22,
    ],
    details: [[0.38, 0.52, 0.82, 0.52, 0.82, 0.62, 0.38, 0.62]],
  },
} satisfies Record<string, Garment>;

/** A pole that sticks out of a wall at x, y, z (to the left for side -1, away from the wall), with its wash. */
export function pole(
  { at, scale }: Camera,
  [x, y, z]: readonly [x: number, y: number, z: number],
  side: -1 | 1,
  wood: string,
  wash: readonly Wash[],
  size = 1.2,
): string {
  const thrown = random(`pole ${x} ${y} ${z}`);
  const long = wash.reduce((sum, [kind]) => sum + (garments[kind].wide + 0.12) * size, 0.6);
  const rise = 0.06;
  let along = 0.4;
  const hung = wash.map(([kind, color, detail = mix(color, ink, 0.16)]) => {
    const { wide, corners, details } = garments[kind];
    const [drift, blown] = [thrown(-0.07, 0.07), thrown(-0.1, 0.1)];
    const start = along;
    const laid = (numbers: readonly number[]) => {
      const points: Point[] = [];
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        const [a, down] = [start + (numbers[index] ?? 0) * size, (numbers[index + 1] ?? 0) * size];
        points.push(at(x + side * (a + drift * down), y + a * rise - down, z + blown * down));
      }
      return points;
    };
    along += (wide + 0.12) * size;
    return cut(laid(corners), color, 0.7) + details.map((piece) => poly(laid(piece), detail)).join('');
  });
  return (
    line([at(x, y, z), at(x + side * long, y + long * rise, z)], wood, Math.max(2.5, scale(x, y, z) * 0.06)) +
    hung.join('')
  );
}
