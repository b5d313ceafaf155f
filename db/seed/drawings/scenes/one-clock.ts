import { brick, cream, green, ink, jade, mist, mix, night, ochre, paper, rose, sand, slate } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { disc, land, leaf, move, path, poly, repeat, ribbon, sheet } from '../kit/shapes.ts';
import { clock, peak } from '../kit/things.ts';
import { ripples } from '../kit/water.ts';

export const oneClock: Scene = {
  alt: 'A wide land from snowy mountains, where the sun is only rising, to a sea with the sun high above; in the middle stands one big clock.',
  draw() {
    const curtain = (left: number, fill: string) =>
      path(`M${left - 70} -9C${left - 20} 200 ${left - 60} 440 ${left + 40} 800H1300V-9Z`, fill);
    return (
      sheet(mix(night, slate, 0.35)) +
      curtain(150, mix(slate, rose, 0.4)) +
      curtain(330, mix(rose, paper, 0.12)) +
      curtain(560, mix(sand, rose, 0.3)) +
      curtain(800, mix(sand, paper, 0.6)) +
      curtain(1010, mix(mist, cream, 0.45)) +
      disc(152, 340, 70, ochre) +
      disc(1140, 118, 64, cream) +
      peak(330, 360, 250, mix(slate, night, 0.2), mix(rose, paper, 0.6)) +
      peak(84, 250, 300, mix(night, slate, 0.35), mix(mist, paper, 0.4)) +
      peak(212, 330, 240, slate, paper) +
      land(
        [-9, 560, 150, 548, 330, 566, 520, 604, 760, 640, 960, 676, 1120, 716, 1290, 742],
        900,
        mix(brick, rose, 0.25),
      ) +
      land(
        [-9, 636, 160, 618, 380, 634, 560, 668, 800, 672, 990, 700, 1120, 726, 1290, 748],
        900,
        mix(ochre, sand, 0.2),
      ) +
      land([-9, 742, 200, 704, 420, 700, 640, 724, 860, 706, 1010, 716, 1130, 738, 1290, 752], 900, jade) +
      land([-9, 832, 240, 786, 500, 774, 760, 800, 960, 768, 1080, 752, 1180, 756, 1290, 760], 900, green) +
      ribbon(
        [196, 596, 300, 640, 430, 650, 540, 712, 700, 700, 820, 752, 960, 744, 1060, 770],
        [3, 8, 10, 14, 15, 20, 26, 40],
        mist,
      ) +
      path('M880 853C940 800 1010 764 1100 742C1170 728 1240 736 1300 730V880H860Z', slate) +
      ripples([930, 756, 380, 90], mist, 8, 150) +
      repeat(5, (index) => leaf(60 + index * 84, 684 - (index % 2) * 12, 70, 9, -8, mix(ochre, brick, 0.4))) +
      repeat(6, (index) => leaf(470 + index * 62, 758 + (index % 2) * 16, 58, 6, 2, mix(jade, sand, 0.5))) +
      move(
        1170,
        742,
        poly([-4, -70, 40, -12, -4, -12], cream) +
          poly([-10, -64, -10, -12, -38, -12], mix(sand, cream, 0.4)) +
          path('M-48-8H52L38 8H-36Z', ink),
      ) +
      move(640, 424, clock(216, 10, 8))
    );
  },
};
