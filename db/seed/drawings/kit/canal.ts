import { cream, green, jade, mist, mix, night, sand, slate } from './palette.ts';
import { tuft } from './plants.ts';
import { box, land, move, poly, repeat } from './shapes.ts';
import { vault } from './vault.ts';
import { ripples } from './water.ts';
import { eavesHouse, faded, steppedGable, whitewashed } from './watertown.ts';

/** The canal on which the arch of vault.ts is built, seen along the water: 1280 wide, from -90 down to 820. */

const { x: middle, horizon } = vault;
const sky = mix(mist, cream, 0.45);
const canal = mix(slate, mist, 0.3);
const grass = mix(jade, sand, 0.4);

/** A point of the canal's bank (`side`, `out` from the middle) at the scale s: 1 is where the arch stands. */
const bankAt = (side: number, out: number, s: number, level: number) =>
  [middle + side * out * s, horizon + level * s] as const;

/** Everything that never moves: sky, hills, the village, the banks, the water. */
export const banks = (() => {
  const far = faded(whitewashed, sky, 0.5);
  const sides = [-1, 1];
  return (
    box(-20, -90, 1320, 900, sky, 0) +
    land([-9, 380, 180, 330, 420, 372, 640, 350, 900, 380, 1100, 322, 1290, 366], 460, mix(jade, sky, 0.72)) +
    land([-9, 420, 260, 400, 520, 424, 800, 400, 1060, 416, 1290, 396], 460, mix(jade, sky, 0.5)) +
    move(150, 452, eavesHouse(170, 92, far), 0.8) +
    move(56, 452, steppedGable(120, 130, far), 0.8) +
    move(1130, 452, eavesHouse(190, 88, far), 0.8) +
    move(1236, 452, steppedGable(116, 116, far), 0.8) +
    repeat(5, (index) => tuft(236 + index * 20 - (index % 2) * 160, 424, 22, mix(green, sky, 0.45))) +
    [1036, 1010, 1184].map((x) => tuft(x, 426, 22, mix(green, sky, 0.45))).join('') +
    box(-20, 440, 1320, 380, canal, 0) +
    sides
      .map(
        (side) =>
          poly(
            [
              bankAt(side, 312, 0, 30),
              bankAt(side, 312, 2.6, 30),
              [side < 0 ? -20 : 1300, 518],
              [side < 0 ? -20 : 1300, 440],
            ],
            grass,
          ) +
          poly(
            [
              bankAt(side, 312, 0, 30),
              bankAt(side, 312, 2.6, 30),
              bankAt(side, 312, 2.6, 120),
              bankAt(side, 312, 0, 120),
            ],
            mix(side < 0 ? mix(sand, slate, 0.55) : mix(sand, slate, 0.3), grass, 0.25),
          ),
      )
      .join('')
  );
})();

export const waves =
  ripples([200, 566, 880, 60], mix(canal, cream, 0.4), 5, 160) +
  ripples([120, 620, 1040, 180], mix(canal, cream, 0.4), 8, 300) +
  ripples([140, 600, 1000, 190], mix(canal, night, 0.25), 7, 300);

/** The shape of the water in front of the arch. */
export const watery = '<path d="M328 560H952L1300 694V820H-20V694Z"/>';
