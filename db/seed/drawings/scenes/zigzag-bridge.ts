import { camera } from '../kit/camera.ts';
import { teahouse } from '../kit/eaves.ts';
import { brick, cream, green, ink, jade, mix, night, rose, sand, slate, vermilion } from '../kit/palette.ts';
import { goer, walker } from '../kit/people.ts';
import { foliage, lotus, lotusLeaf } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { box, disc, land, move, type Point, repeat, sheet } from '../kit/shapes.ts';
import { ripples } from '../kit/water.ts';
import { deck, type Piece, zigzagPart } from '../kit/zigzag.ts';

const view = camera({ eye: [0, 9.4, 0], focal: 900, center: [640, 488], down: 24 });

/** The middle of the bridge, turn by turn, from us to the pavilion; each part runs right or left and away. */
const turns: Point[] = [[6.6, 5.2]];
for (const [side, long] of [
  [-1, 8.6],
  [1, 6.2],
  [-1, 8.4],
  [1, 3.7],
] as const) {
  const [x, z] = turns.at(-1) ?? [0, 0];
  turns.push([x + side * long * Math.SQRT1_2, z + long * Math.SQRT1_2]);
}

/** Lotus leaves: x and z in meters, and a radius. */
const pads = [
  -6.2, 9.4, 1, -4.4, 8.3, 0.8, -8, 11.6, 1.1, -5.2, 12.4, 0.8, -7.4, 14.6, 0.9, -2.6, 9.6, 0.6, -10, 15.4, 1, -9, 18.4,
  0.9, -5.6, 17.6, 0.7, 8.6, 14.6, 1, 7.2, 12.6, 0.8, 9.6, 17.4, 1, 6.4, 18.6, 0.8, 8.2, 20.8, 0.9, 11.4, 20, 1, 1.6,
  7.2, 0.7, -11.6, 20, 1, 4.4, 21.6, 0.6,
];

export const zigzagBridge: Scene = {
  alt: 'A low bridge turns left and right over a lotus pond to a pavilion with upturned eaves; two small figures are crossing it.',
  draw() {
    const water = mix(green, jade, 0.22);
    const end = turns.at(-1) ?? [0, 0];
    const [px, py] = view.at(end[0] + 1.1, 0, end[1] + 4.2);
    const person = (from: number, share: number, drawn: string, turned = 1): Piece => {
      const [a, b] = [turns[from] ?? end, turns[from + 1] ?? end];
      const [x, z] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
      const [left, foot] = view.at(x, deck, z);
      const unit = (view.scale(x, deck, z) * 1.65) / 100;
      return { z, drawn: move(left, foot, drawn, unit, 0, unit * turned) };
    };
    const parts = turns.slice(1).map((to, index) => zigzagPart(view, turns[index] ?? to, to));
    const floors = parts.map(([floor]) => floor?.drawn ?? '').reverse();
    const pieces = [
      ...parts.flatMap((all) => all.slice(1)),
      person(2, 0.42, walker({ coat: vermilion, legs: ink }), -1),
      person(1, 0.5, goer({ coat: mix(night, slate, 0.3), legs: ink })),
    ].sort((a, b) => b.z - a.z);
    const shore = view.at(0, 0, 33)[1];
    return (
      sheet(mix(sand, cream, 0.35)) +
      land([700, 240, 800, 150, 870, 122, 960, 150, 1060, 60, 1160, 96, 1290, 20], shore - 90, mix(jade, sand, 0.45)) +
      box(-9, shore - 96, 1310, 110, cream, 1.5) +
      box(-9, shore - 104, 1310, 13, night, 1) +
      repeat(4, (index) => disc([150, 330, 960, 1150][index] ?? 0, shore - 50, 24, mix(night, slate, 0.2))) +
      foliage(
        [-20, 150, 90, 190, 180, 150, 250, 190, 330, 130, 380, 76, 410, 20, 500, -24],
        -30,
        44,
        mix(jade, sand, 0.2),
      ) +
      box(-9, shore, 1310, 600, water, 0) +
      land([-9, shore - 16, 120, shore - 26, 300, shore - 8, 460, shore + 4, 1290, shore + 2], shore + 14, jade) +
      ripples([-20, 400, 1300, 440], mix(water, jade, 0.55), 14, 320) +
      move(
        px,
        py,
        teahouse({
          roof: mix(slate, night, 0.5),
          roofShade: night,
          ridge: mix(night, ink, 0.6),
          post: brick,
          dark: mix(night, ink, 0.4),
          stone: mix(sand, slate, 0.3),
        }),
        0.98,
      ) +
      repeat(pads.length / 3, (index) => {
        const [x = 0, z = 0, size = 1] = pads.slice(index * 3, index * 3 + 3);
        const [left, top] = view.at(x, 0, z);
        const unit = view.scale(x, 0, z) * size;
        const pale = index % 3 === 0;
        return move(
          left,
          top,
          lotusLeaf(unit, pale ? mix(jade, sand, 0.12) : jade, pale ? mix(jade, cream, 0.5) : green, 0.56),
          1,
          0,
          index % 2 === 0 ? 1 : -1,
        );
      }) +
      floors.join('') +
      pieces.map(({ drawn }) => drawn).join('') +
      [
        [-5.4, 9, 1.5],
        [-7.2, 13.2, 1.3],
        [8, 15.4, 1.4],
        [-9.4, 17, 1.2],
        [9, 19.6, 1.2],
      ]
        .map(([x = 0, z = 0, size = 1]) => {
          const [left, top] = view.at(x, 0, z);
          return move(
            left,
            top,
            lotus(mix(rose, cream, 0.45), rose, mix(jade, green, 0.4), 74),
            (view.scale(x, 0, z) * size) / 90,
          );
        })
        .join('')
    );
  },
};
