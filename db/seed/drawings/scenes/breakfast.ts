import { checks, doughStick, flatbread, plate, riceRoll, soyMilk, spoon } from '../kit/breakfast.ts';
import { brick, cream, jade, mist, mix, night, paper, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, disc, move, oval, sheet } from '../kit/shapes.ts';

export const breakfast: Scene = {
  alt: 'Breakfast on a checked cloth from above: a flatbread with sesame, a fried dough stick, a rice roll cut in two and a bowl of soy milk.',
  draw() {
    const cloth = mix(mist, paper, 0.62);
    const wrap = mix(sand, paper, 0.35);
    const celadon = mix(jade, mist, 0.45);
    return (
      sheet(cloth) +
      checks(92, mix(mist, paper, 0.25), mix(mist, slate, 0.22)) +
      disc(372 + 20, 270 + 10, 226, mix(slate, mist, 0.3)) +
      move(372, 270, plate(226, brick)) +
      move(372, 270, disc(16, 9, 156, mix(sand, slate, 0.45)) + flatbread(), 1.06, 14) +
      disc(980 + 44, 236 + 22, 186, mix(slate, mist, 0.3)) +
      move(980, 236, soyMilk(slate), 1.2) +
      // the dough stick on a sheet of paper
      cut([36, 636, 580, 556, 616, 742, 84, 836], mix(slate, mist, 0.3), 1) +
      cut([20, 626, 568, 546, 600, 730, 68, 826], wrap, 1.5) +
      move(322, 694, move(16, 14, doughStick(mix(sand, slate, 0.5))) + doughStick(), 0.84, -8.4, 0.92) +
      // the rice roll on a plate
      oval(950 + 22, 636 + 14, 306, 156, mix(slate, mist, 0.3), 4) +
      oval(950, 636, 306, 156, celadon, 4) +
      oval(950, 636, 272, 130, mix(celadon, cream, 0.3), 4) +
      move(946, 628, riceRoll(), 0.88, 5) +
      move(
        690,
        160,
        move(10, 6, spoon(mix(slate, mist, 0.3), mix(slate, mist, 0.3))) + spoon(vermilion, mix(vermilion, night, 0.3)),
        0.9,
        74,
      )
    );
  },
};
