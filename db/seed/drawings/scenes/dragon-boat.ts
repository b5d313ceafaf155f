import { dragonBoat, splash } from '../kit/dragonboat.ts';
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
import type { Scene } from '../kit/scene.ts';
import { box, land, leaf, line, move, path, repeat, sheet } from '../kit/shapes.ts';
import { ripples } from '../kit/water.ts';
import { canopy } from '../kit/woods.ts';

/** A long pennant on a pole; its foot at 0, 0. */
const pennant = (color: string, high: number) =>
  line([0, 0, 0, -high], ink, 3) +
  path(
    `M0 ${-high}C24 ${-high - 8} 44 ${-high + 8} 76 ${-high + 2}L52 ${-high + 18}L74 ${-high + 34}C44 ${-high + 38} 24 ${-high + 24} 0 ${-high + 32}Z`,
    color,
  );

export const dragonBoatRace: Scene = {
  alt: 'Two dragon boats race side by side; the paddles dip in one rhythm, the drummers face their crews and flags fly on the far bank.',
  draw() {
    const water = mix(jade, mist, 0.12);
    const wood = mix(sand, brick, 0.3);
    const splashes = (color: string) =>
      repeat(10, (index) => move(-228 + index * 60, 40, splash(color), index % 3 === 1 ? 0.42 : 0.54));
    return (
      sheet(mix(sand, cream, 0.4)) +
      land([-9, 120, 300, 86, 640, 124, 960, 78, 1290, 110], 300, mix(mist, cream, 0.4)) +
      canopy([-9, 176, 200, 150, 420, 172, 700, 148, 960, 170, 1290, 146], 300, 54, mix(green, jade, 0.5)) +
      box(-9, 206, 1310, 26, mix(sand, slate, 0.25), 1.5) +
      repeat(44, (index) => crowd(14 + index * 29.6, index)) +
      [120, 330, 560, 790, 1010, 1190]
        .map((x, index) => move(x, 210, pennant([ochre, brick, cream, ochre, rose, cream][index] ?? ochre, 112)))
        .join('') +
      box(-9, 226, 1310, 640, water, 0) +
      ripples([-20, 250, 1300, 120], mix(water, green, 0.35), 12, 260) +
      ripples([-20, 380, 1300, 460], mix(water, cream, 0.4), 18, 380) +
      move(
        500,
        426,
        leaf(-560, 26, 1080, 24, 0, mix(water, night, 0.4)) +
          dragonBoat(
            {
              hull: mix(slate, night, 0.4),
              scale: mix(mist, cream, 0.2),
              head: slate,
              mane: cream,
              mouth: rose,
              shirt: mix(cream, sand, 0.25),
              flag: mix(slate, night, 0.3),
              drum: slate,
            },
            wood,
          ) +
          splashes(cream),
        0.8,
        -3,
      ) +
      move(
        492,
        696,
        leaf(-560, 28, 1080, 26, 0, mix(water, night, 0.45)) +
          dragonBoat(
            {
              hull: mix(green, ink, 0.25),
              scale: ochre,
              head: mix(ochre, brick, 0.16),
              mane: mix(green, ink, 0.1),
              mouth: mix(brick, vermilion, 0.3),
              shirt: mix(brick, rose, 0.12),
              flag: ochre,
              drum: vermilion,
            },
            wood,
          ) +
          splashes(cream),
        0.93,
        -3,
      ) +
      ripples([40, 760, 1200, 80], mix(water, night, 0.3), 8, 420)
    );
  },
};

const crowd = (x: number, index: number) => {
  const y = 196 + ((index * 7) % 5) * 2;
  const coat =
    [slate, mix(brick, sand, 0.3), mix(green, ink, 0.2), cream, night, mix(ochre, paper, 0.2)][(index * 5) % 6] ??
    slate;
  return (
    path(`M${x - 9} ${y + 34}V${y + 12}Q${x} ${y + 2} ${x + 9} ${y + 12}V${y + 34}Z`, coat) +
    `<circle cx="${x}" cy="${y}" r="6.5" fill="${index % 4 === 1 ? sand : ink}"/>`
  );
};
