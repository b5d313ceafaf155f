import { brick, ink, mix, sand } from './palette.ts';
import type { Clothes } from './people.ts';
import { blob, leaf, oval, path, ribbon } from './shapes.ts';

/** More people without faces, after those of people.ts: 100 px tall, their feet around 0, 0. */
const skinTone = mix(sand, brick, 0.28);

const headOf = (x: number, y: number, { skin = skinTone, hair = ink }: Clothes) =>
  ribbon([x - 1, y + 12, x, y + 4], [5, 5], skin) +
  oval(x, y, 5.4, 6.8, skin) +
  path(
    `M${x - 6.4} ${y + 3}C${x - 8} ${y - 9} ${x + 4} ${y - 11} ${x + 5.6} ${y - 2}C${x + 2} ${y - 3} ${x - 1} ${y - 3} ${x - 2} ${y + 5}Z`,
    hair,
  );

const shoe = (x: number, y: number) => leaf(x - 4, y - 1.5, 12, 3, 0, ink);

/** Somebody who pushes something at the height of the hip, with a bag on the back; looks to the right. */
export const pusher = (clothes: Clothes, bag: string) =>
  ribbon([2, -72, 14, -64, 25, -60], [6, 6, 4], mix(clothes.coat, ink, 0.25)) +
  ribbon([-4, -42, -10, -20, -20, -4], [10, 7, 5], mix(clothes.legs, ink, 0.3)) +
  ribbon([0, -42, 8, -22, 8, -2], [10, 8, 5], clothes.legs) +
  shoe(-22, -1) +
  shoe(8, 0) +
  blob([1, -84, 9, -80, 12, -70, 9, -56, 8, -36, -3, -34, -13, -37, -11, -56, -8, -76], clothes.coat) +
  blob([-5, -80, -14, -78, -20, -64, -18, -52, -9, -50, -6, -64], bag) +
  headOf(5, -92, clothes) +
  ribbon([3, -77, 9, -64, 24, -58], [7, 6, 4], mix(clothes.coat, ink, 0.14));
