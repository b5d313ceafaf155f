import { brick, cream, ink, jade, mist, mix, ochre, paper, rose, sand, slate } from './palette.ts';
import { blob, box, cut, disc, leaf, line, move, oval, type Point, path, repeat, ribbon } from './shapes.ts';

/** A folding fan, open, its pivot at 0, 0; it opens upwards over `wide` degrees. */
export function fan(radius: number, fill: string, ribs: string, wide = 130): string {
  const at = (angle: number, far: number): Point => [
    Math.sin((angle * Math.PI) / 180) * radius * far,
    -Math.cos((angle * Math.PI) / 180) * radius * far,
  ];
  const half = wide / 2;
  const edge = (far: number) => Array.from({ length: 9 }, (_, index) => at(-half + (wide * index) / 8, far));
  return (
    repeat(9, (index) => line([[0, 0], at(-half + (wide * index) / 8, 0.95)], ribs, 2.4)) +
    cut([...edge(1), ...edge(0.42).reverse()], fill, 0) +
    repeat(7, (index) =>
      line(
        [at(-half + (wide * (index + 1)) / 8, 0.44), at(-half + (wide * (index + 1)) / 8, 0.98)],
        mix(fill, ink, 0.22),
        1.6,
      ),
    )
  );
}

/** A singer of the opera with long white sleeves and a fan; feet at 0, 0, 390 px tall. */
export function singer(coat: string, skirt: string, fanColor: string): string {
  const shade = mix(coat, brick, 0.35);
  const skin = mix(cream, rose, 0.4);
  return (
    // the sleeve that is thrown up and falls behind
    ribbon(
      [-122, -352, -166, -424, -236, -446, -292, -396, -296, -316, -332, -250, -392, -236],
      [44, 54, 52, 48, 44, 34, 6],
      cream,
    ) +
    ribbon(
      [-150, -392, -190, -428, -244, -428, -276, -386, -281, -316, -318, -246, -378, -238],
      [2, 12, 15, 14, 14, 10, 2],
      mist,
    ) +
    blob([-40, -120, 46, -118, 66, -40, 92, 4, 10, 0, -66, 6, -58, -50], skirt) +
    repeat(4, (index) => leaf(-34 + index * 24, -110, 112, 5, 98 - index * 8, mix(skirt, slate, 0.35))) +
    blob(
      [
        0, -304, 36, -298, 34, -250, 28, -210, 44, -150, 62, -84, 6, -92, -54, -82, -44, -150, -28, -214, -36, -260,
        -32, -298,
      ],
      coat,
    ) +
    blob([14, -300, 36, -298, 34, -250, 28, -210, 44, -150, 62, -84, 34, -88, 22, -160, 10, -214], shade) +
    ribbon([2, -302, 4, -240, 0, -170, 6, -90], [13, 12, 12, 13], cream) +
    repeat(3, (index) => move(-28 + index * 4, -142 + index * 20, flower(jade, ochre), 0.9 - index * 0.1)) +
    move(42, -126, flower(jade, ochre), 0.8) +
    ribbon([-24, -286, -74, -306, -124, -356], [34, 44, 52], coat) +
    // the arm with the fan, its white sleeve turned up over the wrist
    move(150, -292, fan(96, fanColor, sand, 136), 1, 34) +
    ribbon([28, -284, 76, -234, 136, -270], [34, 46, 50], shade) +
    blob([110, -290, 150, -298, 160, -262, 150, -206, 120, -170, 108, -226], cream) +
    ribbon([132, -282, 134, -236, 122, -184], [2, 9, 2], mist) +
    oval(150, -290, 9, 8, skin) +
    // head: a turn to the fan
    ribbon([2, -294, 6, -322], [15, 14], skin) +
    ribbon([-16, -346, -28, -290, -24, -226], [12, 15, 3], ink) +
    oval(10, -342, 21, 26, skin, 6) +
    path('M-14-330C-26-372 6-390 26-374C36-366 34-354 31-346C22-362 8-362 0-350C-4-344-4-334-8-322Z', ink) +
    blob([-12, -374, -6, -396, 16, -400, 30, -384, 12, -374], ink) +
    repeat(5, (index) =>
      disc(-12 + index * 11, -374 - Math.sin((index + 0.6) * 0.62) * 12, 4.6, index % 2 === 0 ? mist : ochre),
    ) +
    ribbon([-12, -372, -26, -350, -22, -326], [3, 3, 2], ochre)
  );
}

const flower = (petals: string, heart: string) =>
  repeat(5, (index) => disc(Math.cos(index * 1.257) * 7, Math.sin(index * 1.257) * 7, 5.4, petals)) +
  disc(0, 0, 3.6, heart);

/** A flute player on a stool who holds the flute to the left; feet at 0, 0, 250 px tall. */
export const flutePlayer = (gown: string, seat: string) =>
  box(-26, -96, 84, 12, seat, 0.8) +
  line([-14, -86, -22, 0], seat, 8) +
  line([48, -86, 56, 0], seat, 8) +
  blob(
    [
      14, -196, 42, -184, 52, -120, 44, -84, 14, -76, -36, -84, -52, -30, -40, 0, -70, 2, -82, -40, -74, -92, -24, -112,
      -14, -150, -12, -184,
    ],
    gown,
  ) +
  blob([-46, -88, 12, -78, 44, -84, 26, -40, 8, 2, -40, 2, -52, -34], mix(gown, ink, 0.25)) +
  path('M-70-2L-84 6H-48L-44-2ZM-30 0L-42 8H-4L2 0Z', ink) +
  ribbon([14, -190, 12, -210], [15, 14], mix(sand, brick, 0.28)) +
  oval(8, -224, 18, 22, mix(sand, brick, 0.28), -8) +
  path('M-8-228C-12-254 26-262 30-230C30-218 26-210 20-206C20-222 12-232-8-228Z', ink) +
  line([-112, -206, 34, -216], ochre, 7) +
  ribbon([-6, -178, -44, -168, -66, -204], [24, 22, 14], mix(gown, ink, 0.14)) +
  ribbon([36, -174, 10, -150, -28, -204], [26, 24, 14], mix(gown, paper, 0.12)) +
  disc(-66, -208, 8, mix(sand, brick, 0.28)) +
  disc(-28, -210, 8, mix(sand, brick, 0.28));

/** The one table of the opera stage under its embroidered cloth; feet at y = 0, 220 px wide, 130 px high. */
export const stageTable = (cloth: string, gold: string) =>
  cut([-104, -130, 104, -130, 110, 0, -110, 0], cloth, 1) +
  cut([-112, -132, 112, -132, 110, -96, -110, -96], mix(cloth, ink, 0.22), 1) +
  repeat(11, (index) => path(`M${-110 + index * 20}-97h20l-10 13Z`, gold)) +
  ribbon([-62, -34, -34, -60, 0, -48, 32, -64, 62, -38], [2, 6, 7, 6, 2], gold) +
  [-44, 0, 44].map((x, index) => move(x, index === 1 ? -44 : -48, flower(cream, gold), 1.7)).join('') +
  box(-109, -10, 218, 5, gold, 0.6);

/** A chair of the opera stage under its cloth, seen from the front; feet at y = 0, 160 px high. */
export const stageChair = (cloth: string, wood: string, gold: string) =>
  box(-44, -80, 8, 80, wood, 0.5) +
  box(36, -80, 8, 80, wood, 0.5) +
  box(-36, -164, 72, 96, cloth, 1) +
  box(-42, -168, 84, 9, wood, 0.8) +
  move(0, -118, flower(gold, cream), 1.5) +
  cut([-40, -78, 40, -78, 44, -12, -44, -12], mix(cloth, ink, 0.24), 1) +
  cut([-40, -78, 40, -78, 38, -66, -38, -66], mix(cloth, cream, 0.22), 0.6) +
  box(-42, -24, 84, 5, gold, 0.5);
