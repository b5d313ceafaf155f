import { brick, cream, green, jade, mist, mix, ochre, paper, rose, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, disc, land, line, move, oval, poly, sheet } from '../kit/shapes.ts';
import { steam } from '../kit/table.ts';
import { dryLeaves, teaGlass, thermos } from '../kit/tea.ts';

export const teaGlassScene: Scene = {
  alt: 'A tall glass of green tea steams on a wooden table at a window, its leaves standing upright; beside it a thermos bottle with a peony.',
  draw() {
    const wood = mix(ochre, brick, 0.35);
    const shade = mix(ochre, brick, 0.66);
    const tea = mix(mix(sand, cream, 0.2), jade, 0.2);
    return (
      sheet(mix(mist, paper, 0.62)) +
      // the hills and the lake outside
      disc(236, 236, 74, cream) +
      land([-9, 380, 160, 300, 330, 356, 520, 270, 720, 346, 900, 300, 1290, 380], 520, mix(mist, jade, 0.4)) +
      land([-9, 452, 200, 400, 420, 440, 640, 404, 900, 452, 1290, 420], 560, mix(jade, mist, 0.22)) +
      box(-9, 478, 1310, 100, mix(mist, slate, 0.15)) +
      // the window frame
      box(-9, -9, 120, 600, mix(paper, sand, 0.4), 1) +
      box(88, -9, 24, 600, mix(green, jade, 0.2), 1) +
      box(690, -9, 30, 600, mix(green, jade, 0.2), 1) +
      box(100, 92, 1200, 20, mix(green, jade, 0.2), 1) +
      box(88, 544, 1220, 30, mix(green, jade, 0.2), 1) +
      cut([-9, 574, 1290, 574, 1290, 600, -9, 600], mix(paper, sand, 0.55), 1) +
      // the table
      box(-9, 600, 1310, 270, wood, 1) +
      [652, 716, 796].map((y) => line([-9, y, 1290, y - 4], mix(wood, brick, 0.32), 3)).join('') +
      poly([430, 792, 620, 762, 1010, 880, 690, 880], shade) +
      poly([520, 800, 590, 790, 860, 880, 760, 880], mix(wood, tea, 0.5)) +
      poly([840, 724, 1040, 716, 1290, 784, 1290, 850, 1160, 830], shade) +
      move(
        936,
        732,
        thermos(cream, mix(cream, mist, 0.7), vermilion, [mix(rose, cream, 0.2), mix(rose, brick, 0.3)], jade),
        0.95,
      ) +
      oval(508, 778, 132, 24, shade) +
      move(
        500,
        776,
        teaGlass(tea, mix(tea, jade, 0.35), [green, jade, mix(jade, sand, 0.25)], mix(mist, cream, 0.55)),
        1.08,
      ) +
      move(486, 226, steam(cream), 0.66, 4) +
      move(212, 760, dryLeaves(9, mix(green, brick, 0.25)), 1.2)
    );
  },
};
