import { camera, sideWall } from '../kit/camera.ts';
import { pole, type Wash } from '../kit/laundry.ts';
import { brick, cream, ink, jade, mist, mix, night, ochre, rose, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, poly, repeat, sheet } from '../kit/shapes.ts';

const view = camera({ eye: [0.1, 1.5, 0], focal: 1000, center: [640, 450], down: -33 });
const half = 2.45;
const roof = 10.6;
const sky = mix(mist, cream, 0.42);
const storeys = [1.9, 4.8, 7.7];
const houses = [-4, 0.6, 5.2, 9.8, 14.4, 19, 23.6, 28.2];

/** One side of the lane: a wall, bands of stone, a rhythm of windows, the eaves. */
function row(side: -1 | 1): string {
  const x = side * half;
  const body = side < 0 ? mix(brick, night, 0.5) : mix(brick, rose, 0.4);
  const dark = side < 0 ? mix(night, brick, 0.2) : mix(brick, night, 0.5);
  const stone = side < 0 ? mix(brick, slate, 0.62) : mix(sand, rose, 0.35);
  const tone = (fill: string, z: number) => mix(fill, sky, Math.min(0.6, Math.max(0, (z - 6) / 36)));
  const wall = (z: readonly [number, number], y: readonly [number, number], fill: string) =>
    poly(sideWall(view, x, z, y), tone(fill, z[0]));
  return [...houses]
    .reverse()
    .map((z) => {
      const end = z + 4.64;
      return (
        wall([z, end], [0, roof], body) +
        storeys.map((y) => wall([z, end], [y - 0.3, y], stone)).join('') +
        storeys
          .map((y) =>
            repeat(2, (index) => {
              const from = z + 0.6 + index * 2.3;
              return (
                wall([from - 0.12, from + 1.27], [y + 0.33, y + 2.07], stone) +
                wall([from, from + 1.15], [y + 0.45, y + 1.95], dark) +
                wall([from + 0.53, from + 0.62], [y + 0.45, y + 1.95], stone) +
                wall([from, from + 1.15], [y + 1.45, y + 1.53], stone)
              );
            }),
          )
          .join('') +
        cut(
          [
            view.at(x, roof, z),
            view.at(x, roof, end),
            view.at(x - side * 0.45, roof + 0.1, end),
            view.at(x - side * 0.45, roof + 0.1, z),
          ],
          tone(mix(ink, night, 0.4), z),
          0,
        )
      );
    })
    .join('');
}

type Hung = readonly [side: -1 | 1, y: number, z: number, wash: readonly Wash[]];

const hung: readonly Hung[] = [
  [
    1,
    8.8,
    8.7,
    [
      ['sheet', mist],
      ['shirt', cream],
    ],
  ],
  [
    -1,
    5.9,
    4.1,
    [
      ['shirt', cream],
      ['trousers', night],
    ],
  ],
  [
    1,
    5.9,
    6.2,
    [
      ['towel', ochre],
      ['shirt', slate],
      ['towel', rose],
    ],
  ],
  [
    -1,
    5.9,
    8.6,
    [
      ['shirt', vermilion],
      ['sheet', cream, mist],
    ],
  ],
  [
    1,
    5.9,
    11,
    [
      ['shirt', ochre],
      ['dress', jade],
    ],
  ],
  [
    -1,
    5.9,
    13.4,
    [
      ['sheet', cream, rose],
      ['trousers', slate],
    ],
  ],
  [
    1,
    5.9,
    17.9,
    [
      ['sheet', rose],
      ['shirt', cream],
    ],
  ],
  [
    -1,
    5.9,
    22.5,
    [
      ['shirt', slate],
      ['sheet', cream],
    ],
  ],
];

export const laundry: Scene = {
  alt: 'Looking up a narrow lane: bamboo poles reach out of the windows on both sides, with shirts, sheets and trousers against the sky.',
  draw: () =>
    sheet(sky) +
    row(-1) +
    row(1) +
    [...hung]
      .sort((a, b) => b[2] + b[1] * 0.8 - a[2] - a[1] * 0.8)
      .map(([side, y, z, wash]) => pole(view, [side * half, y, z], side === 1 ? -1 : 1, mix(ochre, brick, 0.45), wash))
      .join(''),
};
