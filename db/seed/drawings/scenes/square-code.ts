import { codeWall, joints, modules, phoneHolder } from '../kit/code.ts';
import { brick, cream, green, ink, jade, mist, mix, night, ochre, sand, vermilion } from '../kit/palette.ts';
import { foliage } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { box, move, poly, sheet, veil } from '../kit/shapes.ts';

export const squareCode: Scene = {
  alt: 'A wall of dark and white tiles forms a giant square code, one tile is red; a small person before it holds up a phone.',
  draw() {
    const size = 32;
    const [left, top, wide] = [160, 76, modules * size];
    const wall = mix(jade, mist, 0.25);
    const ground = mix(sand, mist, 0.3);
    return (
      sheet(wall) +
      move(-12, -8, joints(14, 8, 96, mix(wall, green, 0.16))) +
      box(left - 40, top - 40, wide + 92, wide + 92, mix(wall, green, 0.5), 1) +
      box(left - 46, top - 46, wide + 92, wide + 92, cream, 1) +
      move(left, top, joints(modules, modules, size, mix(cream, mist, 0.4))) +
      move(left, top, codeWall(size, [night, mix(night, green, 0.6), ink], [14, 11, vermilion])) +
      veil(0.2, foliage([700, -20, 830, 90, 960, 180, 1090, 210, 1300, 330], -20, 90, green)) +
      box(-9, 782, 1310, 90, ground, 1) +
      box(-9, 776, 1310, 10, mix(green, ink, 0.2), 1) +
      poly([1004, 812, 1046, 806, 1300, 840, 1300, 866], mix(ground, green, 0.4)) +
      move(1022, 812, phoneHolder({ coat: ochre, legs: night }, brick, cream), 2.7, 0, -2.7)
    );
  },
};
