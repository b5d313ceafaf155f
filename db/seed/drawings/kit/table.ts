import { brick, cream, ink, mix, ochre, paper, sand, slate } from './palette.ts';
import { cut, leaf, line, move, oval, type Point, path, poly, random, repeat, ribbon } from './shapes.ts';

/** Things on a table, seen from above at an angle. Circles are ovals of this flatness. */
export const flat = 0.62;

/** A small dish of dark vinegar with threads of ginger, around 0, 0. */
export function vinegarDish(radius: number, seed = 'ginger'): string {
  const thrown = random(seed);
  const rim = (share: number, drop: number, fill: string) =>
    oval(0, drop * radius, radius * share, radius * share * flat, fill);
  return (
    rim(0.62, 0.3, mix(slate, ink, 0.3)) +
    rim(1, 0, cream) +
    rim(0.9, 0.01, slate) +
    rim(0.84, 0.02, cream) +
    rim(0.66, 0.07, ink) +
    repeat(9, () => {
      const [x, y] = [thrown(-0.36, 0.2) * radius, thrown(-0.12, 0.26) * radius];
      return leaf(x, y, radius * thrown(0.3, 0.46), radius * 0.045, thrown(-50, 60), thrown() < 0.5 ? ochre : sand, 6);
    }) +
    path(
      `M${-radius * 0.52} ${radius * -0.02}Q${-radius * 0.2} ${radius * -0.36} ${radius * 0.3} ${radius * -0.25}Q${-radius * 0.2} ${radius * -0.28} ${-radius * 0.52} ${radius * -0.02}Z`,
      mix(ink, slate, 0.6),
    )
  );
}

/** A pair of chopsticks that lies from 0, 0 to the right; turn it with `move`. */
export const chopsticks = (length: number, wood: string, ends: string) =>
  [
    [0, -2],
    [16, 4.5],
  ]
    .map(([y = 0, turn = 0]) =>
      move(
        0,
        y,
        poly(
          [
            [0, -3],
            [length, -8],
            [length, 8],
            [0, 3],
          ],
          wood,
        ) +
          poly(
            [
              [length * 0.8, -7.2],
              [length, -8],
              [length, 8],
              [length * 0.8, 7.2],
            ],
            ends,
          ),
        1,
        turn,
      ),
    )
    .join('');

/** A curl of steam as the paper-cutters make clouds: it climbs from 0, 0 about 300 px and rolls up at its end. */
export function steam(fill: string): string {
  const stem: Point[] = [
    [0, 0],
    [-26, -50],
    [-14, -108],
    [18, -158],
  ];
  const roll = Array.from({ length: 11 }, (_, index): Point => {
    const [angle, radius] = [0.5 - index * 0.72, 62 - index * 5.2];
    return [-24 + Math.cos(angle) * radius, -232 + Math.sin(angle) * radius];
  });
  return ribbon([...stem, ...roll], [2, 16, 24, 26, 25, 24, 23, 22, 20, 18, 16, 14, 11, 8, 3], fill);
}

/** The weave or floor of a basket: strips across an oval. Use inside `within`. */
export const slats = (width: number, height: number, count: number, fill: string) =>
  repeat(count, (index) => {
    const y = ((index + 0.5) / count - 0.5) * height;
    return poly(
      [
        [-width / 2, y - 2],
        [width / 2, y - 2],
        [width / 2, y + 2],
        [-width / 2, y + 2],
      ],
      fill,
    );
  });

/** The color of steamed dough in the shade. */
export const doughShade = mix(sand, paper, 0.35);

/** A stand with two stacks of bamboo steamers; 100 px high. */
export const steamerStall =
  cut([-40, -56, 44, -56, 44, -48, -40, -48], mix(brick, ink, 0.3), 0.5) +
  line([-34, -48, -36, 0], mix(brick, ink, 0.3), 5) +
  line([38, -48, 40, 0], mix(brick, ink, 0.3), 5) +
  [-20, 22]
    .map((x) =>
      repeat(x < 0 ? 3 : 2, (index) =>
        cut(
          [x - 17, -70 - index * 14, x + 17, -70 - index * 14, x + 17, -57 - index * 14, x - 17, -57 - index * 14],
          index % 2 === 0 ? ochre : sand,
          0.5,
        ),
      ),
    )
    .join('');
