import { archway, hoop } from './openings.ts';
import { ink, mix } from './palette.ts';
import { box, cut, line, path, poly, random, repeat } from './shapes.ts';

/** Walls with battlements, lit from the left. */
export type Masonry = { wall: string; shade: string; trim: string; dark: string };

/** The outline of a wall that ends in battlements: from `left` to `right`, its top at `top`, its foot at `foot`. */
export function crenellated(
  [left, right]: readonly [number, number],
  [top, foot]: readonly [number, number],
  merlon: number,
  high: number,
): string {
  const count = Math.max(1, Math.round((right - left - merlon) / (merlon * 2)));
  const step = (right - left) / (count * 2 + 1);
  let d = `M${left} ${foot}`;
  for (let index = 0; index <= count; index++) {
    const x = left + index * 2 * step;
    d += `V${top - high}H${Math.round(x + step)}V${top}`;
    if (index < count) d += `H${Math.round(x + step * 2)}`;
  }
  return `${d}V${foot}Z`;
}

type Block = {
  from: number;
  to: number;
  top: number;
  foot: number;
  /** How wide the shaded side is. */
  side?: number;
  merlon?: number;
};

/** A block with battlements on a corbelled band, stripes of stone, and its right side in the shade. */
export function block({ from, to, top, foot, side = 0, merlon = 16 }: Block, { wall, shade, trim }: Masonry): string {
  const edge = to - side;
  return (
    path(crenellated([from, edge], [top, foot], merlon, merlon), wall) +
    (side > 0
      ? poly([edge, foot, edge, top, to, top, to, foot], shade) +
        path(crenellated([edge, to], [top, foot], merlon, merlon), shade)
      : '') +
    box(from - 5, top + 14, to - from + 10, 9, trim, 0.6) +
    repeat(Math.floor((to - from) / 15), (index) => box(from + 5 + index * 15, top + 23, 6, 8, trim, 0.3)) +
    (side > 0 ? poly([edge, top + 13, to + 6, top + 13, to + 6, top + 31, edge, top + 31], mix(trim, ink, 0.25)) : '')
  );
}

/** A window with a round head and a pale surround; x is its middle, y its sill. */
export const archedWindow = (x: number, y: number, half: number, high: number, { trim, dark }: Masonry) =>
  path(archway(x, y, half, high), dark) +
  hoop(x, y - high, half + 4, trim, 8) +
  line([x, y, x, y - high - half], trim, 2.4) +
  line([x - half, y - high, x + half, y - high], trim, 2.4) +
  (high > half * 2 ? line([x - half, y - high / 2, x + half, y - high / 2], trim, 2.4) : '') +
  box(x - half - 8, y, half * 2 + 16, 7, trim, 0.5);

/** A band of stone across a wall. */
export const course = (from: number, to: number, y: number, { trim }: Masonry, thick = 7) =>
  box(from, y, to - from, thick, trim, 0.5);

/** A gray wall of large bricks in courses: a few in another gray, in rhythm. */
export function stones(
  [x, y, wide, high]: readonly [x: number, y: number, wide: number, high: number],
  [long, thick]: readonly [number, number],
  color: string,
  share: number,
): string {
  const thrown = random(`stones ${x} ${y} ${color}`);
  const rows = Math.floor(high / thick);
  return repeat(rows, (row) => {
    const shift = row % 2 === 0 ? 0 : long / 2;
    return repeat(Math.floor((wide - shift) / long), (column) =>
      thrown() < share
        ? cut(
            [
              [x + shift + column * long + 2, y + row * thick + 2],
              [x + shift + (column + 1) * long - 2, y + row * thick + 2],
              [x + shift + (column + 1) * long - 2, y + (row + 1) * thick - 2],
              [x + shift + column * long + 2, y + (row + 1) * thick - 2],
            ],
            color,
            1,
          )
        : '',
    );
  });
}
