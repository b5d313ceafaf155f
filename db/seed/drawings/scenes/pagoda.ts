import { pagoda } from '../kit/pagoda.ts';
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
  rose,
  sand,
  slate,
  vermilion,
} from '../kit/palette.ts';
import { goer } from '../kit/people.ts';
import { foliage, lotus, lotusLeaf } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { box, disc, land, move, repeat, sheet, veil } from '../kit/shapes.ts';
import { reflected, ripples } from '../kit/water.ts';

export const pagodaScene: Scene = {
  portrait: true,
  alt: 'A slender square pagoda of nine stories with upturned eaves rises over trees; a pond with lotus leaves mirrors it.',
  draw() {
    const shore = 872;
    const colors = {
      wall: mix(paper, sand, 0.5),
      shade: mix(sand, brick, 0.55),
      roof: mix(slate, night, 0.45),
      roofShade: night,
      wood: brick,
      opening: mix(night, ink, 0.5),
      finial: ink,
    };
    const tower = move(426, shore - 20, pagoda(9, colors), 0.87);
    const water = mix(mix(slate, jade, 0.5), mist, 0.3);
    return (
      sheet(mix(ochre, sand, 0.45)) +
      disc(604, 300, 138, mix(sand, cream, 0.55)) +
      land([-9, 742, 140, 690, 320, 720, 520, 676, 700, 716, 870, 684], 900, mix(ochre, jade, 0.42)) +
      land([-9, 800, 90, 744, 190, 736, 300, 800, 420, 812, 560, 790, 650, 742, 760, 736, 870, 770], 900, jade) +
      box(-9, shore, 880, 290, water, 0) +
      veil(0.5, reflected(shore, 800, tower, 0.34, 15)) +
      tower +
      land(
        [-9, 806, 60, 792, 150, 812, 240, 840, 300, 856, 426, 852, 560, 858, 640, 828, 760, 798, 870, 792],
        shore + 4,
        green,
      ) +
      box(-9, shore - 6, 880, 12, mix(sand, slate, 0.4), 1.5) +
      move(566, shore - 5, goer({ coat: vermilion, legs: ink }), 0.52) +
      ripples([-20, 890, 900, 230], mix(water, cream, 0.35), 13, 260) +
      repeat(9, (index) => {
        const [x, y, radius] = [
          [90, 950, 74],
          [230, 1010, 92],
          [70, 1050, 110],
          [700, 960, 70],
          [800, 1010, 96],
          [640, 1050, 104],
          [360, 1100, 120],
          [780, 1110, 130],
          [160, 1130, 120],
        ][index] ?? [0, 0, 0];
        return move(
          x ?? 0,
          y ?? 0,
          lotusLeaf(radius ?? 0, index % 3 === 1 ? jade : green, mix(jade, sand, index % 3 === 1 ? 0.4 : 0.1)),
          1,
          index % 2 === 0 ? 0 : -12,
        );
      }) +
      move(250, 1006, lotus(mix(rose, cream, 0.35), rose, green, 96)) +
      move(742, 1060, lotus(mix(rose, cream, 0.35), rose, green, 120), 1.1) +
      foliage([-20, 96, 90, 60, 180, 20, 240, -20], -30, 60, mix(green, night, 0.4))
    );
  },
};
