import { blackDoors, bricks, pediment } from '../kit/gate.ts';
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
import { bicycle } from '../kit/people.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, leaf, move, path, random, repeat, sheet, veil } from '../kit/shapes.ts';

/** A small tree in a glazed pot, its foot at 0, 0. */
function pot(): string {
  const thrown = random('pot');
  return (
    repeat(17, (index) =>
      leaf(0, -84, thrown(80, 170), thrown(9, 15), -172 + index * 10.4, index % 3 === 0 ? jade : green, thrown(-8, 8)),
    ) +
    path('M-52-92H52L40 0H-40Z', slate) +
    path('M14-92H52L40 0H22Z', mix(slate, night, 0.5)) +
    box(-58, -100, 116, 18, mist, 1)
  );
}

/** The lucky square that is pasted on doors: a diamond with a cut-paper flower. */
const luck =
  cut([0, -40, 40, 0, 0, 40, -40, 0], vermilion, 1) +
  repeat(4, (index) => leaf(0, 0, 24, 9, index * 90, mix(vermilion, sand, 0.75))) +
  repeat(4, (index) => leaf(0, 0, 13, 6, 45 + index * 90, mix(vermilion, sand, 0.75)));

/** A basket on the handlebar of the bicycle. */
const basket =
  path('M24-70H52L48-46H28Z', ochre) +
  path('M40-70H52L48-46H38Z', mix(ochre, brick, 0.4)) +
  box(22, -73, 32, 4, mix(ochre, paper, 0.35), 0.4);

export const shikumenGate: Scene = {
  alt: 'A stone gate with a carved gable and two black doors with brass rings stands between brick walls; a bicycle leans beside it.',
  draw() {
    const wall = mix(brick, rose, 0.24);
    const stone = mix(cream, sand, 0.3);
    const dim = mix(sand, slate, 0.42);
    return (
      sheet(wall) +
      bricks([-20, 20, 400, 640], brick, 34) +
      bricks([900, 20, 400, 640], brick, 34) +
      box(-9, 196, 1310, 26, mix(slate, night, 0.25), 1.5) +
      box(-9, 226, 1310, 10, mix(slate, night, 0.25), 1) +
      box(-9, 560, 1310, 18, mix(slate, night, 0.25), 1.5) +
      box(-9, 700, 1310, 64, mix(slate, mist, 0.25), 1.5) +
      cut([-9, 756, 1290, 756, 1290, 862, -9, 862], mix(sand, slate, 0.3), 1) +
      // shadow of the gate, light from the upper left
      veil(0.55, cut([890, 146, 956, 206, 956, 760, 890, 760], mix(brick, ink, 0.62), 1)) +
      box(372, 236, 88, 524, wall, 1) +
      box(820, 236, 88, 524, mix(brick, ink, 0.12), 1) +
      bricks([380, 300, 80, 440], brick, 9, [34, 14]) +
      box(362, 222, 556, 26, stone, 1.5) +
      box(362, 248, 556, 8, dim, 1) +
      box(362, 716, 104, 46, dim, 1.5) +
      box(814, 716, 104, 46, mix(dim, night, 0.3), 1.5) +
      move(640, 224, pediment(stone, mix(sand, brick, 0.36)), 0.84, 0, 1.04) +
      box(452, 256, 376, 506, stone, 1.5) +
      box(786, 256, 42, 506, dim, 1) +
      box(500, 308, 286, 452, mix(ink, night, 0.3), 0.5) +
      move(506, 316, blackDoors(274, 440)) +
      cut([500, 308, 786, 308, 786, 330, 522, 330, 522, 758, 500, 758], ink, 0.5) +
      move(576, 440, luck, 0.92) +
      move(710, 440, luck, 0.92) +
      box(440, 752, 400, 26, stone, 1.5) +
      box(404, 776, 472, 22, dim, 1.5) +
      move(252, 800, pot(), 1.2) +
      veil(0.45, cut([850, 806, 1150, 806, 1210, 822, 890, 822], ink, 1)) +
      move(1000, 814, bicycle(green) + basket, 2.45)
    );
  },
};
