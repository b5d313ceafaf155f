import { emptyFlat } from '../kit/flat.ts';
import { brick, cream, green, ink, jade, mist, mix, night, ochre, sand, slate, vermilion } from '../kit/palette.ts';
import { bathroom, bed, desk, kitchen, measure, pencil, pot, roundTable, setSquare, sofa } from '../kit/plan.ts';
import type { Scene } from '../kit/scene.ts';
import { box, disc, leaf, move, poly, repeat, sheet, veil } from '../kit/shapes.ts';

export const floorPlan: Scene = {
  alt: 'The plan of an apartment on a blue ground: colored rooms with bed, table and bath, a balcony toward the sun; on it a red pencil and a set square.',
  draw() {
    const blue = mix(slate, night, 0.55);
    const shade = mix(blue, ink, 0.35);
    return (
      sheet(blue) +
      disc(60, 812, 118, ochre) +
      repeat(6, (index) =>
        leaf(
          60 + Math.cos(-1.62 + index * 0.36) * 138,
          812 + Math.sin(-1.62 + index * 0.36) * 138,
          80,
          12,
          -93 + index * 20.6,
          ochre,
        ),
      ) +
      poly([290, 90, 290, 48, 1052, 48, 1052, 626, 1000, 660, 686, 660, 686, 722, 650, 750], shade) +
      emptyFlat() +
      // things
      move(280, 90, kitchen(mix(brick, sand, 0.3), mist)) +
      move(590, 90, bathroom(cream, mix(mist, slate, 0.2))) +
      move(908, 100, bed(92, 180, jade, 1)) +
      move(764, 94, desk(mix(ochre, brick, 0.35), green)) +
      move(1000, 424, bed(184, 196, slate, 2, [-6, -6]), 1, 90) +
      move(286, 400, sofa(190, mix(green, jade, 0.3))) +
      box(410, 452, 56, 90, mix(ochre, brick, 0.35), 1) +
      box(636, 440, 14, 140, ink, 0.5) +
      move(540, 440, roundTable(46, 4, mix(ochre, brick, 0.3), brick)) +
      [296, 334, 630].map((x, index) => move(x, 704 + (index % 2) * 8, pot(green))).join('') +
      measure([270, 36], [1020, 36], [0.24, 0.413, 0.64], mix(blue, cream, 0.6)) +
      measure([216, 80], [216, 650], [0.44], mix(blue, cream, 0.6)) +
      veil(0.72, move(1236, 812, setSquare(470, 330, mix(mist, cream, 0.2), slate), 1, -4)) +
      move(700, 812, poly([14, -12, 70, -34, 480, -34, 480, 0, 60, 0], shade) + pencil(vermilion, ink), 1, -9)
    );
  },
};
