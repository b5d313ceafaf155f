import { cream, ink, mix, sand } from './palette.ts';
import { blob, cut, disc, leaf, line, onto, oval, type Point, poly, repeat, ribbon } from './shapes.ts';

/** A game of table tennis from straight above in a low sun: 190 px are a meter on the ground. */
const meter = 200;
/** Where the shadow of a point a meter high falls. */
const sun: Point = [0.4 * meter, 0.88 * meter];

const skin = mix(sand, '#a8553a', 0.28);

/** The shadow of somebody drawn upright (feet at 0, 0, 100 px tall), who stands at x, y and looks along `way`. */
export const bodyShadow = ([x, y]: Point, way: Point, drawn: string): string =>
  onto(
    [x, y],
    [x + way[0] * 1.7 * meter, y + way[1] * 1.7 * meter],
    [x - sun[0] * 1.7, y - sun[1] * 1.7],
    [100, 100],
    drawn,
  );

/** The outline of a player who looks to the right and strikes high. */
export const striker = (fill: string) =>
  ribbon([-4, -46, -24, -26, -28, -2], [15, 10, 7], fill) +
  ribbon([-2, -46, 20, -30, 22, -2], [15, 11, 7], fill) +
  leaf(-34, -2, 16, 4, 0, fill) +
  leaf(18, -2, 17, 4, 0, fill) +
  ribbon([-5, -40, 0, -60, 8, -79], [19, 18, 21], fill) +
  oval(16, -93, 7, 8.5, fill) +
  ribbon([12, -78, 15, -86], [7, 7], fill) +
  ribbon([8, -77, 27, -72, 37, -86], [9, 7, 5], fill) +
  ribbon([6, -76, -12, -66, -4, -52], [9, 7, 5], fill) +
  oval(42, -97, 7, 10, fill, 26) +
  line([36, -84, 40, -92], fill, 3);

/** The outline of a player who looks to the right, bends low and waits for the ball with the bat before him. */
export const blocker = (fill: string) =>
  ribbon([-8, -42, -20, -22, -30, -2], [15, 10, 7], fill) +
  ribbon([-6, -42, 16, -26, 10, -2], [15, 11, 7], fill) +
  leaf(-36, -2, 16, 4, 0, fill) +
  leaf(6, -2, 17, 4, 0, fill) +
  ribbon([-9, -36, -2, -54, 12, -70], [19, 18, 20], fill) +
  oval(24, -82, 7, 8.5, fill) +
  ribbon([16, -71, 21, -77], [8, 7], fill) +
  ribbon([11, -70, 20, -54, 36, -58], [9, 7, 5], fill) +
  ribbon([9, -69, 2, -50, 16, -46], [9, 7, 5], fill) +
  oval(45, -64, 6.5, 10, fill, 40) +
  line([35, -58, 42, -61], fill, 3);

/** A player from above who looks to the right, around 0, 0; his right arm holds the bat at `reach`. */
export function fromAbove(shirt: string, legs: string, rubber: string, reach: Point): string {
  const dark = mix(shirt, ink, 0.22);
  const [x, y] = reach;
  return (
    ribbon([-10, 18, -36, 40, -60, 46], [34, 26, 20], mix(legs, ink, 0.25)) +
    ribbon([-6, -18, 26, -38, 50, -42], [34, 26, 20], legs) +
    oval(-70, 48, 22, 11, ink, -10) +
    oval(60, -43, 22, 11, cream, -6) +
    ribbon([4, -44, 24, -64, 52, -50], [24, 20, 15], dark) +
    disc(54, -48, 9, skin) +
    blob([-26, -20, -6, -52, 22, -46, 26, 0, 22, 46, -6, 54, -26, 22], shirt) +
    blob([-26, -20, -12, -40, -4, 0, -12, 42, -26, 22], dark) +
    ribbon([6, 44, x * 0.48, y * 0.5 + 42, x - 16, y], [26, 21, 14], mix(shirt, cream, 0.16)) +
    ribbon([x - 16, y, x + 10, y - 3], [6, 5], mix(sand, ink, 0.35)) +
    disc(x - 14, y, 9.5, skin) +
    oval(x + 26, y - 5, 24, 17, ink, -10) +
    oval(x + 27, y - 7, 23, 15.5, rubber, -10) +
    oval(27, 0, 24, 22, skin) +
    oval(20, 0, 25, 24, ink)
  );
}

type Table = { middle: Point; way: Point; top: string; edge: string; shadow: string };

/** The table: what it throws on the ground and the table itself, with its net. */
export function pingpongTable({ middle, way, top, edge, shadow }: Table): string {
  const at = (along: number, across: number, high = 0): Point => [
    middle[0] + (along * way[0] - across * way[1]) * meter + sun[0] * high,
    middle[1] + (along * way[1] + across * way[0]) * meter + sun[1] * high,
  ];
  const field = (from: number, to: number, left: number, right: number, fill: string, high = 0) =>
    poly([at(from, left, high), at(to, left, high), at(to, right, high), at(from, right, high)], fill);
  const [long, wide] = [1.52, 0.85];
  return (
    field(-long, long, -wide, wide, shadow, 0.76) +
    [-1, 1].map((side) => line([at(side * 1.1, 0.7, 0.2), at(side * 1.1, 0.7, 0.76)], shadow, 22)).join('') +
    cut([at(-long, -wide), at(long, -wide), at(long, wide), at(-long, wide)], cream, 1) +
    field(-long + 0.035, long - 0.035, -wide + 0.035, -0.012, top) +
    field(-long + 0.035, long - 0.035, 0.012, wide - 0.035, top) +
    poly([at(-long, wide), at(long, wide), at(long, wide + 0.035), at(-long, wide + 0.035)], edge) +
    // the net, its shadow, its posts
    poly([at(0, -wide), at(0, wide), at(0, wide - 0.02, 0.17), at(0, -wide, 0.17)], mix(top, ink, 0.42)) +
    line([at(0, -wide - 0.12), at(0, wide + 0.12)], cream, 9) +
    [-1, 1].map((side) => disc(...at(0, side * (wide + 0.12)), 9, ink)).join('')
  );
}

/** A six-sided pavilion roof from above, its top at 0, 0. */
export function pavilionRoof(radius: number, tones: readonly string[], ridge: string): string {
  const at = (corner: number, far = 1): Point => [
    Math.cos((corner * Math.PI) / 3 + 0.3) * radius * far,
    Math.sin((corner * Math.PI) / 3 + 0.3) * radius * far,
  ];
  return (
    repeat(6, (corner) => {
      const [a, b] = [at(corner), at(corner + 1)];
      const dent: Point = [((a[0] + b[0]) / 2) * 0.93, ((a[1] + b[1]) / 2) * 0.93];
      const fill = tones[corner] ?? tones[0] ?? ink;
      return (
        poly([[0, 0], a, dent, b], fill) +
        repeat(5, (index) => {
          const share = (index + 1) / 6;
          const end: Point = [(a[0] + (b[0] - a[0]) * share) * 0.93, (a[1] + (b[1] - a[1]) * share) * 0.93];
          return line([[end[0] * 0.16, end[1] * 0.16], end], mix(fill, ink, 0.22), 3);
        })
      );
    }) +
    repeat(6, (corner) => ribbon([[0, 0], at(corner, 0.6), at(corner, 1.07)], [10, 9, 5], ridge)) +
    disc(0, 0, 15, ridge)
  );
}
