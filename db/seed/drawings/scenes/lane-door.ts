import { cat, courses, doorbells, fernPot, geraniumPot, letterBox, plate } from '../kit/house-door.ts';
import { figures } from '../kit/metro.ts';
import { brick, cream, green, ink, mist, mix, night, ochre, paper, sand, slate } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, disc, move, ring, sheet, veil } from '../kit/shapes.ts';

const enamel = '#2f5c84';

/** One leaf of the door: boards, a frame, a brass ring. */
const leafOf = (x: number, ringX: number) =>
  box(x, 60, 210, 690, mix(ink, night, 0.2), 1) +
  box(x + 22, 86, 166, 270, mix(ink, paper, 0.1), 1) +
  box(x + 22, 386, 166, 330, mix(ink, paper, 0.1), 1) +
  disc(ringX, 400, 17, mix(ochre, ink, 0.3)) +
  disc(ringX, 400, 10, ochre) +
  ring(ringX, 424, 20, 6, ochre);

export const laneDoor: Scene = {
  alt: 'A black lane door with a blue plate that says 14, a letter box and a cluster of doorbells beside it; a cat waits between pots.',
  draw() {
    const wall = mix(slate, mist, 0.32);
    const stone = mix(sand, cream, 0.35);
    const dim = mix(sand, slate, 0.45);
    return (
      sheet(wall) +
      courses([-9, 0, 230, 760], [mix(wall, slate, 0.4), mix(wall, cream, 0.14)], mix(wall, slate, 0.3)) +
      courses([762, 0, 540, 760], [mix(wall, slate, 0.4), mix(wall, cream, 0.14)], mix(wall, slate, 0.3)) +
      box(-9, 668, 240, 96, mix(slate, night, 0.35), 1.5) +
      box(762, 668, 540, 96, mix(slate, night, 0.35), 1.5) +
      cut([-9, 762, 1290, 762, 1290, 862, -9, 862], mix(sand, slate, 0.35), 1) +
      veil(0.35, cut([762, -9, 828, -9, 828, 764, 762, 764], ink, 1)) +
      box(214, -9, 550, 776, stone, 1.5) +
      box(712, -9, 52, 776, dim, 1) +
      box(268, 30, 446, 730, ink, 0.6) +
      leafOf(276, 458) +
      leafOf(496, 524) +
      cut([268, 30, 714, 30, 714, 56, 292, 56, 292, 758, 268, 758], mix(ink, '#000000', 0.35), 0.5) +
      box(190, 752, 598, 34, stone, 1.5) +
      box(150, 784, 680, 30, dim, 1.5) +
      move(950, 150, plate(enamel, cream, figures[1](cream) + move(68, 0, figures[4](cream))), 1.14) +
      move(930, 318, letterBox(mix(green, '#3f7a5e', 0.3), cream), 1.1) +
      move(1082, 296, doorbells(mix(brick, ink, 0.35), 4), 1.06) +
      veil(0.4, cut([1010, 806, 1280, 806, 1290, 824, 1040, 824], ink, 1)) +
      veil(0.4, cut([890, 814, 1010, 814, 1026, 832, 910, 832], ink, 1)) +
      move(1130, 812, fernPot(mix(brick, sand, 0.15)), 1.12) +
      move(920, 822, geraniumPot(mix(ochre, brick, 0.45)), 0.98) +
      move(640, 758, cat(mix(ochre, sand, 0.2), mix(ochre, brick, 0.5)), 1.12)
    );
  },
};
