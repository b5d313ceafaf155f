import { camera } from '../kit/camera.ts';
import { brick, cream, green, ink, mix, night, ochre, rose, sand, slate, vermilion } from '../kit/palette.ts';
import { goer } from '../kit/people.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, disc, land, move, sheet } from '../kit/shapes.ts';
import { tow } from '../kit/ships.ts';
import { archBridge } from '../kit/steelarch.ts';
import { glade, ripples } from '../kit/water.ts';

const view = camera({ eye: [-300, 5, -128], focal: 980, center: [600, 610], right: 45 });
export const steelArch: Scene = {
  alt: 'A huge steel arch carries a road over a river, seen from low on the bank in the evening; a tug pushes a string of barges below.',
  draw() {
    const glow = mix(ochre, rose, 0.5);
    const water = mix(mix(slate, night, 0.2), brick, 0.08);
    const horizon = view.at(0, 5, 4000)[1];
    return (
      sheet(mix(brick, rose, 0.55)) +
      land([-9, 250, 260, 290, 560, 250, 900, 300, 1290, 262], 700, mix(rose, ochre, 0.2)) +
      land([-9, 460, 300, 430, 640, 470, 960, 440, 1290, 470], 700, glow) +
      disc(930, horizon - 26, 84, mix(sand, cream, 0.5)) +
      cut(
        [
          470, 606, 470, 572, 520, 572, 520, 522, 556, 522, 556, 556, 640, 556, 640, 580, 668, 580, 668, 494, 706, 494,
          706, 536, 752, 536, 752, 566, 800, 566, 800, 588, 1000, 588, 1000, 546, 1030, 546, 1030, 508, 1066, 508, 1066,
          562, 1140, 562, 1140, 530, 1178, 530, 1178, 576, 1290, 576, 1290, 606,
        ],
        mix(brick, glow, 0.45),
        1,
      ) +
      box(-9, horizon - 4, 1310, 300, water, 0) +
      box(400, horizon - 18, 900, 20, mix(brick, night, 0.55), 1) +
      glade(930, horizon + 8, 850, [170, 330], mix(sand, glow, 0.4), 12) +
      ripples([-20, horizon + 30, 1300, 230], mix(water, night, 0.45), 14, 340) +
      cut([1090, horizon + 6, 1290, horizon - 12, 1290, horizon + 34, 1120, horizon + 28], mix(brick, night, 0.7), 1) +
      archBridge(view) +
      move(700, 772, tow(mix(night, ink, 0.5), mix(brick, night, 0.4), ochre), 0.78) +
      ripples([380, 776, 600, 30], mix(night, water, 0.3), 5, 380) +
      land([-9, 690, 90, 694, 190, 726, 330, 790, 470, 868], 870, mix(green, ink, 0.55)) +
      move(268, 772, goer({ coat: vermilion, legs: ink }), 0.92)
    );
  },
};
