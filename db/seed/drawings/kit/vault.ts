import { brick, cream, ink, mist, mix, night, paper, sand, slate, vermilion } from './palette.ts';
import { box, cut, move, type Point, path, poly, repeat } from './shapes.ts';

/** A half-round stone arch over a canal, seen from the front: its middle at 640, its feet on the line 470. */
export const vault = { x: 640, foot: 470, inner: 210, outer: 276, water: 560, horizon: 440, stones: 15 } as const;

/** The stones and timbers have a place of their own: where their middle is, and how they are turned. */
export type Pose = { x: number; y: number; turn: number };

/** How much smaller the far side of the bridge is. */
const behind = 0.8;

const rad = (degrees: number) => (degrees * Math.PI) / 180;
export const onRing = (radius: number, degrees: number): Point => [
  vault.x + Math.cos(rad(degrees)) * radius,
  vault.foot - Math.sin(rad(degrees)) * radius,
];

/** The same point on the far side of the bridge. */
export const farSide = ([x, y]: Point): Point => [
  vault.x + (x - vault.x) * behind,
  vault.horizon + (y - vault.horizon) * behind,
];

/** Where stone 0 (left) to 14 (right) belongs; 7 is the keystone. */
export function stonePlace(index: number): Pose {
  const degrees = 180 - (index + 0.5) * (180 / vault.stones);
  const [x, y] = onRing((vault.inner + vault.outer) / 2, degrees);
  return { x, y, turn: 90 - degrees };
}

const tints = [mix(sand, mist, 0.35), mix(sand, paper, 0.35), mix(sand, slate, 0.32)];

/** A wedge stone as it lies in its pose, with the piece of the vault's inside that belongs to it. */
export function stone(index: number, inPlace: boolean): string {
  const half = rad(90 / vault.stones);
  const [low, high] = [vault.inner * Math.tan(half), vault.outer * Math.tan(half)];
  const tall = (vault.outer - vault.inner) / 2;
  const key = index === (vault.stones - 1) / 2;
  const color = key ? vermilion : (tints[index % 3] ?? sand);
  return (
    (inPlace
      ? ''
      : cut([-low, tall - 1, low, tall - 1, low - 4, tall + 9, 4 - low, tall + 9], mix(color, ink, 0.4), 0.4)) +
    cut([-low, tall, low, tall, high, -tall, -high, -tall], color, 0.7)
  );
}

/** The piece of the vault's inside over a stone that is in its place. */
export function soffit(index: number): string {
  const step = 180 / vault.stones;
  const [a, b] = [onRing(vault.inner, 180 - index * step), onRing(vault.inner, 180 - (index + 1) * step)];
  const key = index === (vault.stones - 1) / 2;
  const color = key ? vermilion : (tints[index % 3] ?? sand);
  return poly([a, b, farSide(b), farSide(a)], mix(color, night, index < 8 ? 0.62 : 0.5));
}

/** The color of the stone that the abutments are made of. */
export const grey = mix(slate, mist, 0.42);

/** The blocks of an abutment, left (-1) or right (1), from the water up: each as its corners left, top, wide, high. */
export function abutmentBlocks(side: -1 | 1): readonly (readonly [x: number, y: number, wide: number, high: number])[] {
  const left = side < 0 ? vault.x - 312 : vault.x + vault.inner;
  return [
    [left - (side < 0 ? 6 : 0), 532, 108, 44],
    [left, 500, 46, 34],
    [left + 46, 500, 56, 34],
    [left, 470, 58, 32],
    [left + 58, 470, 44, 32],
  ];
}

/** One block of an abutment around its upper left corner at 0, 0; the lowest reach into the canal. */
export function abutmentBlock(side: -1 | 1, number: number): string {
  const [x = 0, y = 0, wide = 0, high = 0] = abutmentBlocks(side)[number] ?? [];
  const color = [grey, mix(grey, cream, 0.22), mix(grey, slate, 0.3), mix(grey, cream, 0.12), mix(grey, slate, 0.16)][
    number
  ];
  const edge = side < 0 ? x + wide : x;
  const atCanal = Math.abs(edge - (vault.x + side * vault.inner)) < 4 || number === 0;
  const [top, bottom] = [farSide([edge, y]), farSide([edge, y + high])];
  const inside = atCanal
    ? poly(
        [
          [edge - x, 0],
          [top[0] - x, top[1] - y],
          [bottom[0] - x, bottom[1] - y],
          [edge - x, high],
        ],
        mix(grey, night, side < 0 ? 0.55 : 0.38),
      )
    : '';
  return inside + box(0, 0, wide, high, color ?? grey, 0.8);
}

/** The timbers of the frame: where each belongs, how long and thick it is, whether it is part of the round rim. */
export type Timber = Pose & { long: number; thick: number; rim?: boolean };

const beam = ([ax, ay]: Point, [bx, by]: Point, thick: number): Timber => ({
  x: (ax + bx) / 2,
  y: (ay + by) / 2,
  turn: (Math.atan2(by - ay, bx - ax) * 180) / Math.PI,
  long: Math.hypot(bx - ax, by - ay),
  thick,
});

const post = (x: number) => beam([x, 578], [x, 478], 13);
const strut = (degrees: number) => beam([vault.x, 464], onRing(vault.inner - 14, degrees), 11);
const rimPiece = (number: number): Timber => {
  const [a, b] = [onRing(vault.inner - 9, 180 - number * 30), onRing(vault.inner - 9, 150 - number * 30)];
  return { ...beam(a, b, 18), rim: true };
};

/** In the order in which they go up. */
export const timbers: readonly Timber[] = [
  post(448),
  post(832),
  post(566),
  post(714),
  beam([434, 471], [640, 471], 15),
  beam([640, 471], [846, 471], 15),
  strut(90),
  strut(45),
  strut(135),
  rimPiece(0),
  rimPiece(5),
  rimPiece(1),
  rimPiece(4),
  rimPiece(2),
  rimPiece(3),
];

const wood = mix(brick, sand, 0.42);

export function timber({ long, thick, rim }: Timber, index: number): string {
  const color = mix(wood, index % 2 === 0 ? sand : brick, 0.18);
  if (!rim) return box(-long / 2, -thick / 2, long, thick, color, 0.6);
  // a piece of the rim, rounded on top
  const bulge = (vault.inner - 2) * (1 - Math.cos(rad(15)));
  return path(
    `M${-long / 2 - 3} ${thick * 0.1}Q0 ${-bulge * 2 - thick * 0.1} ${long / 2 + 3} ${thick * 0.1}L${long / 2 - 3} ${thick * 0.75}Q0 ${-bulge * 2 + thick} ${3 - long / 2} ${thick * 0.75}Z`,
    color,
  );
}

/** The planks over the frame, which the stones lie on: seen from below, `drop` lower than their place. */
export const planks = (share: number) =>
  repeat(Math.round(share * 12), (index) => {
    const place = index % 2 === 0 ? index / 2 : 11 - (index - 1) / 2;
    const [a, b] = [onRing(vault.inner - 1, 180 - place * 15), onRing(vault.inner - 1, 165 - place * 15)];
    return poly([a, b, farSide(b), farSide(a)], mix(wood, night, place % 2 === 0 ? 0.6 : 0.52));
  });

/** Something drawn around 0, 0 in its pose. */
export const posed = ({ x, y, turn }: Pose, drawn: string) => move(x, y, drawn, 1, turn);
