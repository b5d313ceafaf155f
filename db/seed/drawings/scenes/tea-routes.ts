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
import { walker } from '../kit/people.ts';
import { junk, leafHalf, packHorse } from '../kit/routes.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, disc, land, leaf, move, type Point, path, ribbon, sheet } from '../kit/shapes.ts';
import { ripples } from '../kit/water.ts';

const rib: readonly Point[] = [
  [-60, 736],
  [110, 700],
  [290, 670],
  [480, 650],
  [660, 650],
  [800, 668],
];

export const teaRoutes: Scene = {
  alt: 'Pack horses with bales walk along the rib of a huge tea leaf; where its tip reaches the sea the road becomes the wake of a junk.',
  draw() {
    const sky = mix(sand, paper, 0.25);
    return (
      sheet(sky) +
      disc(640, 236, 96, cream) +
      land(
        [-9, 250, 70, 170, 150, 96, 210, 150, 280, 236, 340, 190, 420, 286, 520, 350, 620, 404, 700, 432, 780, 446],
        600,
        mix(ochre, sand, 0.35),
      ) +
      land(
        [-9, 420, 90, 330, 170, 300, 260, 372, 360, 340, 470, 404, 590, 440, 700, 450],
        600,
        mix(ochre, brick, 0.3),
      ) +
      cut([420, 440, 1290, 436, 1290, 870, -9, 870, -9, 640], mix(slate, mist, 0.15), 1) +
      ripples([640, 456, 660, 80], mix(slate, night, 0.25), 9, 220) +
      ripples([520, 560, 800, 300], mix(slate, night, 0.25), 12, 300) +
      leafHalf(
        [
          [-60, 560],
          [90, 456],
          [270, 424],
          [470, 466],
          [660, 562],
          [800, 668],
        ],
        rib,
        38,
        { light: jade, vein: mix(jade, sand, 0.4) },
      ) +
      leafHalf(
        [
          [-60, 930],
          [110, 926],
          [290, 890],
          [470, 824],
          [660, 736],
          [800, 668],
        ],
        rib,
        38,
        { light: green, vein: mix(green, jade, 0.6) },
      ) +
      ribbon(rib, [44, 40, 34, 28, 20, 8], sand) +
      path('M796 664C860 670 900 676 1010 684V712C900 700 850 684 796 671Z', sand) +
      ripples([812, 662, 150, 50], mix(slate, mist, 0.15), 5, 130) +
      move(1004, 700, junk(ink, [mix(rose, brick, 0.35), mix(rose, brick, 0.7)], vermilion), 0.9) +
      leaf(820, 706, 390, 11, 1, mix(slate, cream, 0.7)) +
      move(128, 698, packHorse(mix(brick, ink, 0.3), sand, brick), 1.14) +
      move(322, 668, packHorse(mix(ink, brick, 0.1), mix(sand, cream, 0.3), brick), 1.07) +
      move(500, 652, packHorse(mix(brick, ochre, 0.15), sand, brick), 1) +
      move(622, 656, walker({ coat: night, legs: ink }), 1.26)
    );
  },
};
