import { archedWindow, block, course } from './castle.ts';
import { brick, cream, ink, mix, night, rose, sand } from './palette.ts';
import { box, cut, poly, repeat } from './shapes.ts';

/** A Victorian waterworks like a castle, 1280 px wide, its foot at the height `quay`. */
export function brickworks(quay: number): string {
  const red = {
    wall: mix(brick, rose, 0.14),
    shade: mix(brick, ink, 0.34),
    trim: mix(sand, cream, 0.35),
    dark: mix(night, ink, 0.3),
  };
  const behind = { ...red, wall: mix(brick, rose, 0.36), shade: mix(brick, night, 0.24), trim: mix(sand, rose, 0.3) };
  const windows = (from: number, step: number, count: number, y: number, half: number, high: number, kind = red) =>
    repeat(count, (index) => archedWindow(from + index * step, y, half, high, kind));
  return (
    // the chimney
    cut([1034, quay, 1044, 96, 1090, 96, 1100, quay], behind.wall, 0.8) +
    poly([1074, 96, 1090, 96, 1100, quay, 1076, quay], behind.shade) +
    cut([1034, 78, 1100, 78, 1094, 104, 1040, 104], behind.trim, 0.6) +
    box(1039, 150, 57, 8, behind.trim, 0.5) +
    // the wing behind
    block({ from: 690, to: 1180, top: 352, foot: quay, merlon: 14 }, behind) +
    windows(760, 76, 6, 470, 17, 40, behind) +
    // the left wing
    block({ from: -30, to: 210, top: 430, foot: quay, merlon: 14 }, red) +
    windows(24, 68, 3, 566, 18, 50) +
    course(-30, 210, 580, red) +
    // the tower
    block({ from: 204, to: 354, top: 168, foot: quay, side: 50, merlon: 17 }, red) +
    archedWindow(254, 300, 20, 52, red) +
    archedWindow(254, 424, 20, 52, red) +
    course(204, 304, 336, red) +
    course(204, 304, 212, red) +
    // the hall
    block({ from: 352, to: 790, top: 318, foot: quay }, red) +
    windows(432, 86, 4, 560, 27, 112) +
    course(352, 782, 372, red) +
    course(352, 782, 580, red) +
    [352, 764]
      .map(
        (x) =>
          block({ from: x - 16, to: x + 40, top: 284, foot: quay, side: 18, merlon: 11 }, red) +
          box(x + 2, 350, 10, 44, red.dark, 0.5),
      )
      .join('') +
    // the right wing, nearer to us
    block({ from: 880, to: 1310, top: 440, foot: quay, merlon: 15 }, red) +
    windows(940, 82, 5, 572, 23, 52) +
    course(880, 1310, 586, red)
  );
}

/** The same as a few plain blocks, for its image in the water. */
export const brickMass = (quay: number) =>
  [
    [-20, 430, 230, brick],
    [880, 430, 430, brick],
    [690, 352, 200, brick],
    [204, 168, 100, brick],
    [304, 168, 50, mix(brick, ink, 0.4)],
    [336, 318, 450, brick],
  ]
    .map(([x, y, wide, fill]) => box(Number(x), Number(y), Number(wide), quay - Number(y), String(fill), 0))
    .join('');
