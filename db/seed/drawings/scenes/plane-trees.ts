import { camera, level, sideWall } from '../kit/camera.ts';
import {
  brick,
  cream,
  green,
  ink,
  jade,
  mist,
  mix,
  night,
  ochre,
  paper,
  sand,
  slate,
  vermilion,
} from '../kit/palette.ts';
import { riderAway } from '../kit/people.ts';
import { foliage, planeLeaf, planeTree } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, leaf, move, poly, random, repeat, sheet } from '../kit/shapes.ts';

const view = camera({ eye: [-0.5, 1.9, 0], focal: 760, center: [610, 512] });
const glow = mix(sand, cream, 0.45);
const air = (color: string, z: number) => mix(color, glow, Math.min(0.8, Math.max(0, (z - 5) / 40)));

/** A garden wall with a coping, and the green of the garden behind it. */
function garden(side: number, from: number, to: number, high: number, color: string): string {
  const x = side * 6.2;
  return (
    cut(sideWall(view, x, [from, to], [0, high]), air(color, from), 1) +
    cut(sideWall(view, x, [from, to], [high, high + 0.28]), air(mix(color, cream, 0.5), from), 1) +
    cut(sideWall(view, x, [from, to], [0, 0.45]), air(mix(color, ink, 0.25), from), 1)
  );
}

export const planeTrees: Scene = {
  alt: 'A street under old plane trees, their pale mottled trunks fork low and the leaves meet overhead; a cyclist in red rides away.',
  draw() {
    const thrown = random('dapples');
    const [riderX, riderY] = view.at(0.5, 0, 9);
    const tree = (side: number, z: number) => {
      const [x, y] = view.at(side * 4.1, 0, z);
      const unit = view.scale(0, 0, z) / 100;
      const bark = {
        pale: air(side < 0 ? mix(paper, sand, 0.35) : mix(sand, mist, 0.4), z),
        shade: air(side < 0 ? mix(sand, slate, 0.42) : mix(slate, sand, 0.35), z),
        patches: z > 18 ? [] : [mix(sand, jade, 0.45), mix(sand, slate, 0.4), cream].map((color) => air(color, z)),
        leaves: air(mix(green, jade, 0.5), z),
      };
      return move(x, y, planeTree(`plane ${side} ${z}`, bark), unit, 0, -side * unit);
    };
    return (
      sheet(glow) +
      cut([430, 330, 560, 380, 560, 520, 430, 520], air(slate, 34), 1) +
      cut([660, 390, 760, 340, 790, 520, 660, 520], air(brick, 30), 1) +
      cut(level(view, 0, [-12, 12], [1, 70]), mix(sand, slate, 0.34), 1) +
      cut(level(view, 0, [-3, 3.4], [1, 70]), mix(slate, mist, 0.22), 1) +
      garden(-1, 26, 60, 2.6, sand) +
      garden(1, 26, 60, 2.6, brick) +
      foliage([-20, 420, 120, 430, 300, 440, 470, 452], 100, 60, air(green, 14)) +
      foliage([740, 450, 900, 430, 1080, 420, 1300, 400], 100, 60, air(green, 14)) +
      garden(-1, 2, 25, 2.7, mix(sand, ochre, 0.3)) +
      garden(1, 2, 25, 2.9, brick) +
      poly(sideWall(view, 6.2, [10.5, 13], [0, 2.5]), mix(green, ink, 0.3)) +
      repeat(9, (index) => {
        const near = (index / 9) ** 1.5;
        const long = 60 + near * 360 * thrown(0.6, 1.1);
        return leaf(
          430 + thrown(-0.5, 1) * (100 + 380 * near),
          560 + near * 280,
          long,
          5 + 13 * near,
          0,
          mix(sand, cream, 0.1),
        );
      }) +
      [40, 30, 22.5].map((z) => tree(-1, z) + tree(1, z - 1.5)).join('') +
      foliage([300, 250, 470, 300, 610, 330, 760, 300, 930, 240], -20, 54, air(jade, 22)) +
      [16].map((z) => tree(-1, z) + tree(1, z - 1)).join('') +
      foliage([60, 190, 300, 232, 480, 262, 620, 232, 760, 262, 960, 226, 1220, 180], -20, 74, mix(jade, green, 0.1)) +
      [10.6].map((z) => tree(-1, z) + tree(1, z - 0.5)).join('') +
      foliage(
        [-20, 170, 160, 140, 330, 160, 470, 130, 640, 156, 820, 124, 980, 158, 1130, 130, 1300, 150],
        -20,
        92,
        mix(green, jade, 0.3),
      ) +
      move(riderX, riderY, riderAway({ coat: vermilion, legs: night }, ink), (view.scale(0, 0, 9) * 1.75) / 120) +
      tree(-1, 6.6) +
      tree(1, 6.3) +
      foliage([-20, 84, 190, 66, 400, 40, 640, 14, 900, 36, 1100, 74, 1300, 84], -20, 104, green) +
      move(150, 40, planeLeaf(mix(ochre, jade, 0.2), mix(ochre, brick, 0.4)), 1.05, 168) +
      move(1080, 30, planeLeaf(ochre, mix(ochre, brick, 0.4)), 1.2, 190) +
      move(880, 60, planeLeaf(jade, green), 0.9, 150) +
      move(400, 46, planeLeaf(ochre, mix(ochre, brick, 0.4)), 0.8, 205)
    );
  },
};
