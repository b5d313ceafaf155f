import { cream, ink, mist, mix, night, ochre, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { land, move, oval, repeat, sheet } from '../kit/shapes.ts';
import { lantern, moonPhase, type Snowy, snowyHouse, sparklerChild, sparks, winterTree } from '../kit/winter.ts';

export const springMoon: Scene = {
  alt: 'The phases of the moon form an arc in the night over snowy roofs with red lanterns; below the full moon a child holds up a sparkler.',
  draw() {
    const sky = mix(night, ink, 0.25);
    const far = mix(night, slate, 0.42);
    const house = (shade: number): Snowy => ({
      snow: mix(cream, slate, 0.12 + shade),
      shade: mix(mist, slate, 0.1 + shade),
      tile: mix(ink, slate, shade * 0.6),
      wall: mix(mix(slate, night, 0.62), far, shade),
      dark: mix(ink, far, shade),
      lit: mix(ochre, far, shade * 0.6),
    });
    const count = 9;
    return (
      sheet(sky) +
      land([-9, 520, 240, 440, 520, 500, 760, 452, 1020, 512, 1290, 450], 860, mix(sky, slate, 0.22)) +
      repeat(count, (index) => {
        const angle = Math.PI * (1.12 + (index / (count - 1)) * 0.76);
        const [x, y] = [640 + Math.cos(angle) * 560, 468 + Math.sin(angle) * 304];
        const middle = index === (count - 1) / 2;
        return move(
          x,
          y,
          moonPhase(
            middle ? 74 : 43,
            0.08 + (index / (count - 1)) * 0.84,
            middle ? cream : mix(cream, sand, 0.5),
            mix(sky, slate, 0.28),
          ),
        );
      }) +
      move(610, 664, snowyHouse(420, house(0.42), [false, true, false, false]), 0.62) +
      move(880, 672, snowyHouse(460, house(0.36), [true, false, false, true]), 0.6) +
      move(360, 676, snowyHouse(420, house(0.36), [false, false, true, false]), 0.6) +
      land([-9, 690, 300, 664, 640, 676, 980, 662, 1290, 694], 870, mix(cream, slate, 0.42)) +
      move(470, 724, winterTree(ink, mix(cream, slate, 0.2)), 0.86) +
      move(180, 770, snowyHouse(520, house(0), [true, false, true, true]), 1.05) +
      move(1104, 770, snowyHouse(520, house(0), [true, true, false, true]), 1.05) +
      land([-9, 766, 200, 758, 430, 750, 640, 744, 860, 750, 1090, 758, 1290, 768], 880, mix(cream, mist, 0.3)) +
      [180, 317].map((x) => move(x, 584, lantern(vermilion), 0.92)).join('') +
      [967, 1104].map((x) => move(x, 584, lantern(vermilion), 0.92)).join('') +
      oval(650, 792, 70, 10, mix(mist, slate, 0.35)) +
      move(622, 790, sparklerChild(mix(ochre, sand, 0.2), mix(slate, mist, 0.2), night), 1.12) +
      move(622 + 74 * 1.12, 790 - 138 * 1.12, sparks(46, cream, ochre))
    );
  },
};
