import { brickMass, brickworks } from '../kit/brickworks.ts';
import { cream, green, ink, jade, mist, mix, night, ochre, sand, slate, vermilion } from '../kit/palette.ts';
import { stander, walker } from '../kit/people.ts';
import { tuft } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, land, line, move, repeat, sheet, veil } from '../kit/shapes.ts';
import { launch } from '../kit/ships.ts';
import { reflected, ripples } from '../kit/water.ts';

const quay = 622;

export const waterworks: Scene = {
  alt: 'A red-brick waterworks with battlements, a square tower and arched windows stands on a river bank like a small castle.',
  draw() {
    const sky = mix(mist, cream, 0.5);
    const water = mix(slate, jade, 0.35);
    const wood = mix(night, slate, 0.2);
    return (
      sheet(sky) +
      land([-9, 220, 200, 250, 480, 190, 760, 240, 1000, 200, 1290, 250], 640, mix(sky, cream, 0.55)) +
      cut(
        [560, 400, 560, 250, 614, 250, 614, 400, 640, 400, 640, 214, 686, 214, 686, 400],
        mix(sky, slate, 0.22),
        0.8,
      ) +
      box(-9, quay, 1310, 240, water, 0) +
      veil(0.5, reflected(quay + 34, 460, brickMass(quay), 0.5, 13)) +
      brickworks(quay) +
      tuft(150, 566, 44, green) +
      tuft(96, 586, 40, mix(green, jade, 0.3)) +
      tuft(846, 566, 46, mix(green, jade, 0.2)) +
      tuft(870, 590, 40, green) +
      box(-9, quay - 12, 1310, 20, mix(green, jade, 0.4), 1.5) +
      box(-9, quay + 4, 1310, 32, mix(sand, slate, 0.45), 1.2) +
      // a walk of boards on posts over the water
      repeat(17, (index) => box(20 + index * 78, 668, 9, 58, wood, 0.6)) +
      box(-9, 660, 1310, 13, mix(wood, sand, 0.25), 1) +
      move(330, 661, walker({ coat: ochre, legs: ink }), 0.66) +
      move(372, 661, walker({ coat: mix(mist, cream, 0.3), legs: night }), 0.62) +
      move(600, 661, stander({ coat: night, legs: ink }), 0.64) +
      move(728, 661, walker({ coat: vermilion, legs: ink }), 0.64, 0, -0.64) +
      move(1120, 661, walker({ coat: green, legs: ink }), 0.62, 0, -0.62) +
      line([-9, 632, 1300, 632], wood, 3) +
      repeat(34, (index) => line([10 + index * 39, 632, 10 + index * 39, 662], wood, 2)) +
      ripples([-20, 700, 1300, 150], mix(water, cream, 0.4), 13, 360) +
      ripples([-20, 720, 1300, 120], mix(water, night, 0.4), 7, 360) +
      move(240, 776, launch(mix(night, ink, 0.3), cream, mix(night, slate, 0.3)), 1.05) +
      move(960, 738, launch(green, mix(cream, sand, 0.5), mix(night, slate, 0.3)), 0.62, 0, -0.62) +
      ripples([60, 784, 400, 34], mix(water, night, 0.5), 4, 300)
    );
  },
};
