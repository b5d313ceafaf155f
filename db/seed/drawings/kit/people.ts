import { cream, ink, mix, sand } from './palette.ts';
import { blob, curve, disc, leaf, line, move, oval, type Point, path, poly, repeat, ribbon, ring } from './shapes.ts';

/**
 * People without faces, of two or three colors. Each stands with its feet around 0, 0, is 100 px tall and looks to the
 * right: place it with `move(x, y, ..., tall / 100)`, and turn it round with a negative `scaleX`.
 */
export type Clothes = { coat: string; legs: string; skin?: string; hair?: string };

const face = mix(sand, '#a8553a', 0.28);
const head = (x: number, y: number, { skin = face, hair = ink }: Clothes) =>
  ribbon(
    [
      [x - 1, y + 12],
      [x, y + 4],
    ],
    [5, 5],
    skin,
  ) +
  oval(x, y, 5.4, 6.8, skin) +
  path(
    `M${x - 6.4} ${y + 3}C${x - 8} ${y - 9} ${x + 4} ${y - 11} ${x + 5.6} ${y - 2}C${x + 2} ${y - 3} ${x - 1} ${y - 3} ${x - 2} ${y + 5}Z`,
    hair,
  );

const coatOf = (coat: string, hem = -34) =>
  blob(
    [
      [-3, -84],
      [5, -83],
      [9, -76],
      [10, -58],
      [13, hem],
      [0, hem + 2],
      [-12, hem],
      [-9, -58],
      [-10, -76],
    ],
    coat,
  );

const shoe = (x: number, y: number) => leaf(x - 4, y - 1.5, 12, 3, 0, ink);

/** Somebody who walks. */
export const walker = (clothes: Clothes) =>
  ribbon([-2, -40, -6, -20, -15, -3], [10, 7, 5], mix(clothes.legs, ink, 0.3)) +
  ribbon([2, -40, 8, -20, 10, -2], [10, 7, 5], clothes.legs) +
  shoe(-17, 0) +
  shoe(10, 0) +
  ribbon([-4, -77, -12, -62, -13, -46], [6, 6, 4], mix(clothes.coat, ink, 0.25)) +
  coatOf(clothes.coat) +
  head(1, -93, clothes) +
  ribbon([2, -77, 5, -60, 13, -49], [7, 6, 4], mix(clothes.coat, ink, 0.16));

/** Somebody who stands still, arms down. */
export const stander = (clothes: Clothes) =>
  ribbon([-4, -40, -4, 0], [9, 6], mix(clothes.legs, ink, 0.25)) +
  ribbon([4, -40, 4, 0], [9, 6], clothes.legs) +
  shoe(-5, 0) +
  shoe(4, 0) +
  coatOf(clothes.coat) +
  ribbon([-5, -77, -11, -62, -10, -44], [6, 6, 4], mix(clothes.coat, ink, 0.16)) +
  head(0, -93, clothes);

/** Somebody seen from behind, who walks away from us. */
export const goer = (clothes: Clothes) =>
  ribbon([-4, -40, -6, -18, -5, -4], [10, 8, 6], mix(clothes.legs, ink, 0.25)) +
  ribbon([4, -40, 5, -18, 5, 0], [10, 8, 6], clothes.legs) +
  oval(-5, -4, 4, 2.6, ink) +
  oval(5, -1, 4, 2.6, ink) +
  blob([0, -84, 10, -79, 13, -62, 12, -32, 0, -30, -12, -32, -13, -62, -10, -79], clothes.coat) +
  ribbon([-10, -78, -14, -62, -12, -44], [5, 6, 4], mix(clothes.coat, ink, 0.16)) +
  ribbon([10, -78, 14, -62, 12, -44], [5, 6, 4], mix(clothes.coat, ink, 0.16)) +
  ribbon([0, -82, 0, -88], [6, 6], clothes.skin ?? face) +
  oval(0, -93, 6, 7.4, clothes.hair ?? ink);

/** An open umbrella; its handle ends at 0, 0, its top is 62 px above; 84 px wide. */
export const umbrella = (color: string, shade = mix(color, ink, 0.28)) =>
  line([0, 0, 0, -58], ink, 1.8) +
  path('M-42-30C-38-58-14-62 0-62S38-58 42-30Q34-36 26-30Q14-37 2-30Q-8-36-18-30Q-30-36-42-30Z', color) +
  path('M0-62C14-62 38-58 42-30Q34-36 26-30C24-46 14-58 0-62Z', shade) +
  line([0, -61, 0, -66], ink, 1.8);

/** Somebody who walks away under an umbrella. */
export const umbrellaGoer = (clothes: Clothes, color: string) => goer(clothes) + move(3, -64, umbrella(color), 1.06);

/** A child with a schoolbag. Use at about two thirds of a grown-up's height. */
export const pupil = (clothes: Clothes, bag: string) =>
  ribbon([-1, -40, -5, -20, -13, -3], [11, 8, 6], mix(clothes.legs, ink, 0.3)) +
  ribbon([3, -40, 9, -20, 10, -2], [11, 8, 6], clothes.legs) +
  shoe(-15, 0) +
  shoe(10, 0) +
  coatOf(clothes.coat, -36) +
  blob([-7, -80, -19, -76, -23, -62, -21, -46, -9, -44], bag) +
  move(
    1,
    -90,
    oval(0, 0, 8, 9, clothes.skin ?? face) + path('M-9 4C-11-12 7-14 8-3C3-4-2-3-3 6Z', clothes.hair ?? ink),
  ) +
  ribbon([3, -76, 7, -62, 14, -54], [7, 6, 5], mix(clothes.coat, ink, 0.16));

/** Somebody with a long broom. */
export const sweeper = (clothes: Clothes) =>
  ribbon([-4, -42, -8, -20, -11, 0], [10, 8, 5], mix(clothes.legs, ink, 0.25)) +
  ribbon([2, -42, 7, -20, 6, 0], [10, 8, 5], clothes.legs) +
  shoe(-12, 1) +
  shoe(6, 1) +
  blob([0, -83, 9, -80, 12, -70, 10, -52, 9, -38, -10, -38, -10, -56, -6, -76], clothes.coat) +
  move(6, -90, head(0, 0, clothes)) +
  line([6, -72, 44, -14], mix(sand, ink, 0.35), 2.2) +
  poly([41, -20, 47, -17, 62, 0, 40, 1], sand) +
  ribbon([4, -76, 14, -66, 17, -57], [7, 6, 4], mix(clothes.coat, ink, 0.16)) +
  ribbon([0, -74, 14, -54, 27, -42], [7, 6, 4], mix(clothes.coat, ink, 0.16));

/** An old man on a low stool with a palm-leaf fan; 70 px tall. */
export const sitter = (clothes: Clothes, fan: string) =>
  box4(-16, -27, 26, 5, mix(sand, ink, 0.45)) +
  line([-13, -24, -16, 0], mix(sand, ink, 0.45), 3) +
  line([7, -24, 10, 0], mix(sand, ink, 0.45), 3) +
  ribbon([-4, -30, 14, -30, 20, -16, 19, -1], [12, 11, 8, 6], clothes.legs) +
  shoe(19, 0) +
  blob([-2, -65, 6, -62, 9, -50, 8, -28, -12, -26, -14, -44, -9, -60], clothes.coat) +
  move(0, -74, head(0, 0, clothes)) +
  ribbon([-1, -57, 6, -44, 18, -48], [7, 6, 4], clothes.skin ?? face) +
  line([17, -47, 22, -54], mix(sand, ink, 0.4), 2) +
  oval(27, -63, 11, 12.5, fan, 24);

const box4 = (x: number, y: number, width: number, height: number, fill: string) =>
  poly(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    fill,
  );

/** A bicycle that looks to the right: wheels on the ground at y = 0, 120 px long, its middle at 0. */
export const bicycle = (frame: string, tire = ink) =>
  [-36, 36].map((x) => ring(x, -23, 21, 3.2, tire) + repeat(4, (index) => spoke(x, index))).join('') +
  line([-36, -23, -16, -50, 22, -52, -4, -22, -36, -23], frame, 3) +
  line([-4, -22, -20, -58], frame, 3) +
  line([36, -23, 21, -58, 17, -68], frame, 3) +
  curve([17, -68, 8, -70, 2, -66], tire, 3) +
  leaf(-31, -60, 22, 6, 2, tire) +
  disc(-4, -22, 5.5, tire) +
  line([-60, -44, -36, -50, -22, -50], tire, 2.4) +
  path('M-59-26A23 23 0 0 1-30-45L-30-48A26 26 0 0 0-62-27Z', frame);

const spoke = (x: number, index: number) => {
  const [dx, dy] = [Math.cos((index * Math.PI) / 4) * 20, Math.sin((index * Math.PI) / 4) * 20];
  return line(
    [
      [x - dx, -23 - dy],
      [x + dx, -23 + dy],
    ] satisfies Point[],
    mix(cream, ink, 0.55),
    0.8,
  );
};

/** A rider on a bicycle, seen from the side; 120 px tall. */
export const rider = (clothes: Clothes, frame: string) =>
  ribbon([-20, -58, -2, -46, 0, -26], [10, 8, 5], mix(clothes.legs, ink, 0.35)) +
  bicycle(frame) +
  ribbon([-20, -60, 4, -52, -2, -32, -6, -16], [11, 10, 7, 5], clothes.legs) +
  shoe(-7, -13) +
  blob([-1, -104, 6, -98, 4, -84, -8, -60, -28, -58, -24, -76, -12, -98], clothes.coat) +
  move(4, -112, head(0, 0, clothes)) +
  ribbon([0, -96, 6, -80, 16, -70], [7, 6, 4], mix(clothes.coat, ink, 0.16));

/** A rider who rides away from us; 120 px tall. */
export const riderAway = (clothes: Clothes, frame: string) =>
  ribbon([0, -40, 0, 0], [4, 5], ink) +
  path('M-4-44H4V-30H-4Z', frame) +
  ribbon([-7, -62, -10, -44, -8, -20], [11, 9, 6], clothes.legs) +
  ribbon([7, -62, 11, -48, 9, -34], [11, 9, 6], mix(clothes.legs, ink, 0.25)) +
  oval(-8, -18, 4, 3, ink) +
  oval(9, -32, 4, 3, ink) +
  line([-20, -74, 20, -74], ink, 2.6) +
  ribbon([-9, -96, -17, -84, -18, -75], [7, 6, 4], mix(clothes.coat, ink, 0.16)) +
  ribbon([9, -96, 17, -84, 18, -75], [7, 6, 4], mix(clothes.coat, ink, 0.16)) +
  blob([0, -104, 10, -100, 13, -84, 12, -60, 0, -56, -12, -60, -13, -84, -10, -100], clothes.coat) +
  ribbon([0, -102, 0, -108], [6, 6], clothes.skin ?? face) +
  oval(0, -113, 6, 7.4, clothes.hair ?? ink);

/** A cat that sleeps, curled up; 40 px high, 90 px long. */
export const catAsleep = (color: string) =>
  blob([-36, -4, -40, -20, -22, -34, 6, -36, 30, -24, 38, -6, 20, 0, -20, 0], color) +
  blob([22, -24, 36, -28, 46, -18, 42, -6, 26, -4], color) +
  poly([26, -24, 28, -36, 35, -26], color) +
  poly([37, -27, 43, -35, 45, -22], color) +
  curve([-36, -6, -20, 2, 10, 0, 24, -4], mix(color, cream, 0.25), 4);

/** A cat that sits with its back to us, its tail laid to the right; 46 px high. */
export const catSitting = (color: string) =>
  path('M-10 0C-17-6-14-24-6-31L-7-45L-1-39H4L10-45L9-31C15-25 16-8 12 0Z', color) +
  curve([10, -2, 20, -3, 26, -12, 24, -22], color, 4.5);
