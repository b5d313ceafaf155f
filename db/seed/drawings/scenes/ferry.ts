import { flatFerry } from '../kit/ferryboat.ts';
import { brick, cream, ink, jade, mist, mix, night, ochre, rose, sand, slate } from '../kit/palette.ts';
import { goer, riderAway } from '../kit/people.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, disc, land, move, oval, repeat, sheet, veil } from '../kit/shapes.ts';
import { glade, ripples } from '../kit/water.ts';

export const ferry: Scene = {
  alt: 'A flat ferry full of people with scooters and bicycles crosses a wide river in the morning; others wait on the landing in front.',
  draw() {
    const sky = mix(sand, cream, 0.42);
    const water = mix(mist, jade, 0.32);
    const far = mix(mist, sand, 0.45);
    const dark = mix(night, ink, 0.5);
    return (
      sheet(sky) +
      disc(980, 156, 74, cream) +
      land([-9, 210, 300, 232, 620, 196, 960, 236, 1290, 204], 330, mix(sky, rose, 0.16)) +
      cut(
        [
          -9, 320, -9, 250, 60, 250, 60, 216, 104, 216, 104, 262, 190, 262, 190, 284, 330, 284, 330, 240, 372, 240, 372,
          290, 560, 290, 560, 300, 860, 300, 860, 268, 920, 268, 920, 284, 1010, 284, 1010, 232, 1052, 232, 1052, 276,
          1160, 276, 1160, 250, 1220, 250, 1220, 280, 1290, 280, 1290, 320,
        ],
        far,
        1,
      ) +
      box(-9, 308, 1310, 16, mix(far, slate, 0.3), 1) +
      box(-9, 322, 1310, 540, water, 0) +
      glade(980, 330, 640, [150, 260], mix(cream, water, 0.15), 9) +
      ripples([-20, 350, 1300, 120], mix(water, slate, 0.25), 12, 260) +
      ripples([-20, 470, 1300, 260], mix(water, cream, 0.5), 14, 360) +
      veil(0.5, oval(630, 634, 430, 15, mix(water, night, 0.6))) +
      move(640, 616, flatFerry()) +
      ripples([120, 630, 900, 60], mix(water, slate, 0.55), 8, 420) +
      // the landing stage
      box(-9, 766, 1310, 94, mix(slate, night, 0.25), 1.5) +
      box(-9, 766, 1310, 9, mix(slate, mist, 0.3), 1) +
      repeat(4, (index) => box(40 + index * 156, 686, 8, 84, dark, 0.6)) +
      repeat(4, (index) => box(790 + index * 156, 686, 8, 84, dark, 0.6)) +
      box(-9, 686, 525, 8, dark, 0.8) +
      box(-9, 726, 525, 6, dark, 0.6) +
      box(790, 686, 510, 8, dark, 0.8) +
      box(790, 726, 510, 6, dark, 0.6) +
      move(590, 816, riderAway({ coat: mix(night, ink, 0.2), legs: ink }, mist), 1.5) +
      move(706, 806, goer({ coat: mix(brick, night, 0.2), legs: ink }), 1.5) +
      move(196, 798, goer({ coat: mix(ochre, brick, 0.15), legs: ink }), 1.45)
    );
  },
};
