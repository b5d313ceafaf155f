import { leaf, mirrored, random, repeat, within } from './shapes.ts';

/**
 * Ripples: flat pointed strips, small and close together far away (above), long and rare near (below).
 * `length` is that of the nearest.
 */
export function ripples(
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  color: string,
  count: number,
  length = 150,
): string {
  const thrown = random(`${x} ${y} ${count} ${color}`);
  return repeat(count, (index) => {
    const near = ((index + thrown()) / count) ** 1.6;
    const long = length * (0.25 + 0.75 * near) * thrown(0.6, 1.1);
    return leaf(x + thrown() * width - long / 2, y + near * height, long, long * 0.035 + 2.5 * near + 1, 0, color);
  });
}

/** Light (or a dark tower) lying on the water: a column of strips that fall apart towards us. */
export function glade(
  x: number,
  top: number,
  bottom: number,
  [widthTop, widthBottom]: readonly [number, number],
  color: string,
  rows = 12,
): string {
  const thrown = random(`${x} ${top} ${color}`);
  return repeat(rows, (row) => {
    const near = (row / rows) ** 1.35;
    const long = (widthTop + (widthBottom - widthTop) * near) * thrown(0.55, 1.25);
    const thick = ((bottom - top) / rows) * (0.3 + 0.22 * near);
    return leaf(x - long / 2 + thrown(-0.16, 0.16) * long, top + near * (bottom - top), long, thick, 0, color);
  });
}

/** What stands on wet ground or still water at `y`, upside down and cut into strips that fall apart towards us. */
export function reflected(y: number, high: number, drawn: string, squeeze = 0.62, strips = 9): string {
  const depth = high * squeeze;
  const shown = repeat(strips, (index) => {
    const top = y + (index / strips) * depth;
    const thick = (depth / strips) * (0.94 - 0.5 * (index / strips));
    return `<path d="M-9 ${Math.round(top)}H1300V${Math.round(top + thick)}H-9Z"/>`;
  });
  return within(shown, mirrored(y, drawn, squeeze));
}
