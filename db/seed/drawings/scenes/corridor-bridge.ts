import { tiledRoof, wovenArch } from '../kit/corridor.ts';
import { brick, cream, green, ink, jade, mist, mix, night, paper, sand, slate, vermilion } from '../kit/palette.ts';
import { walker } from '../kit/people.ts';
import type { Scene } from '../kit/scene.ts';
import { blob, box, cut, land, leaf, line, move, path, poly, repeat, sheet } from '../kit/shapes.ts';
import { ripples } from '../kit/water.ts';
import { firs } from '../kit/woods.ts';

const floor = 440;
const [left, right] = [196, 1084];

export const corridorBridge: Scene = {
  alt: 'A long covered bridge with a tiled roof spans a gorge on an arch of straight logs; a river runs below, hills stand in the mist.',
  draw() {
    const sky = mix(mist, paper, 0.62);
    const hill = (share: number) => mix(jade, sky, share);
    const wood = mix(brick, ink, 0.22);
    const tile = mix(night, slate, 0.28);
    const rock = mix(green, night, 0.45);
    return (
      sheet(sky) +
      land([-9, 150, 130, 90, 280, 170, 430, 130, 600, 40, 760, 110, 900, 70, 1080, 160, 1290, 84], 700, hill(0.72)) +
      land([-9, 306, 300, 280, 640, 300, 980, 268, 1290, 300], 700, mix(sky, cream, 0.3)) +
      land(
        [-9, 300, 110, 210, 260, 290, 420, 360, 560, 330, 700, 250, 850, 330, 1000, 300, 1140, 190, 1290, 270],
        760,
        hill(0.45),
      ) +
      land([-9, 470, 240, 440, 520, 470, 800, 446, 1290, 470], 760, mix(sky, cream, 0.45)) +
      land(
        [-9, 500, 200, 440, 420, 520, 560, 560, 640, 540, 740, 566, 900, 520, 1100, 440, 1290, 500],
        800,
        hill(0.2),
      ) +
      firs(
        [
          [330, 506, 0.5],
          [372, 526, 0.62],
          [410, 540, 0.5],
          [842, 556, 0.5],
          [884, 546, 0.66],
          [930, 528, 0.54],
        ],
        hill(0.02),
      ) +
      path(
        'M590 596C640 590 700 592 712 602C730 622 560 632 566 668C572 704 790 700 850 760C880 800 890 830 884 870H330C360 800 470 760 470 716C470 690 420 676 440 650C462 620 560 612 590 596Z',
        mix(slate, mist, 0.45),
      ) +
      ripples([450, 704, 330, 140], cream, 8, 230) +
      [
        [600, 608, 60],
        [520, 640, 70],
        [480, 668, 90],
      ]
        .map(([x = 0, y = 0, long = 0]) => leaf(x, y, long, 5, 0, cream))
        .join('') +
      wovenArch(floor, mix(wood, ink, 0.35), wood) +
      box(left - 24, floor - 4, right - left + 48, 16, mix(wood, ink, 0.5), 1) +
      // the gallery: dark inside, posts, a skirt of boards
      box(left, floor - 120, right - left, 80, mix(night, ink, 0.55), 1) +
      move(700, floor - 8, walker({ coat: vermilion, legs: ink }), 0.98) +
      move(404, floor - 8, walker({ coat: mist, legs: slate }), 0.94, 0, -0.94) +
      box(left - 8, floor - 52, right - left + 16, 50, wood, 1) +
      repeat(44, (index) =>
        line([left + 10 + index * 20, floor - 50, left + 10 + index * 20, floor - 4], mix(wood, ink, 0.3), 2),
      ) +
      box(left - 14, floor - 58, right - left + 28, 8, mix(wood, sand, 0.35), 0.8) +
      repeat(16, (index) => box(left - 4 + index * 59.2, floor - 122, 8, 70, mix(wood, sand, 0.18), 0.6)) +
      tiledRoof(left - 20, right + 20, floor - 114, 62, tile, mix(slate, night, 0.1)) +
      box(540, floor - 214, 200, 50, mix(night, ink, 0.55), 0.8) +
      repeat(5, (index) => box(540 + index * 48, floor - 214, 8, 46, mix(wood, sand, 0.18), 0.6)) +
      tiledRoof(530, 750, floor - 206, 66, tile, mix(slate, night, 0.1)) +
      // cliffs
      cut(
        [-20, 410, 120, 424, 232, 438, 262, 470, 250, 560, 300, 640, 276, 720, 330, 790, 300, 870, -20, 870],
        rock,
        3,
      ) +
      cut(
        [1300, 410, 1160, 424, 1048, 438, 1018, 470, 1034, 560, 980, 630, 1008, 720, 950, 790, 990, 870, 1300, 870],
        mix(rock, ink, 0.2),
        3,
      ) +
      poly([120, 424, 232, 438, 262, 470, 250, 560, 300, 640, 210, 560, 176, 480], mix(rock, jade, 0.4)) +
      blob([-30, 440, -20, 360, 40, 330, 100, 356, 160, 392, 190, 432, 100, 450], green) +
      blob([1310, 440, 1300, 340, 1230, 316, 1170, 350, 1120, 396, 1100, 432, 1200, 450], mix(green, night, 0.3)) +
      blob([290, 806, 330, 766, 380, 770, 424, 812, 420, 856, 310, 860], mix(rock, slate, 0.3)) +
      blob([830, 828, 872, 790, 930, 786, 990, 826, 960, 862, 850, 862], mix(rock, ink, 0.1)) +
      firs(
        [
          [34, 410, 1.5],
          [104, 424, 1.15],
          [1186, 420, 1.3],
          [1252, 408, 1.7],
        ],
        mix(green, ink, 0.35),
      )
    );
  },
};
