import { ridgeTop } from './eaves.ts';
import { ink, mix } from './palette.ts';
import { box, line, move, type Point, path, repeat } from './shapes.ts';

/** Parts of a covered bridge of the southern hills. */

/** Straight logs from cliff to cliff: three of them make the outer arch, five the inner; cross beams lock them. */
export function wovenArch(y: number, shade: string, lit: string): string {
  const three: Point[] = [
    [232, y + 190],
    [462, y + 22],
    [818, y + 22],
    [1048, y + 190],
  ];
  const five: Point[] = [
    [252, y + 238],
    [352, y + 116],
    [520, y + 34],
    [760, y + 34],
    [928, y + 116],
    [1028, y + 238],
  ];
  return (
    line(five, shade, 17) +
    line(three, lit, 17) +
    [462, 818].map((x) => box(x - 13, y + 8, 26, 26, mix(shade, ink, 0.35), 1)).join('') +
    [352, 928].map((x) => box(x - 12, y + 104, 24, 24, mix(shade, ink, 0.35), 1)).join('') +
    [352, 928].map((x) => line([x, y + 108, x, y], shade, 9)).join('') +
    [284, 996].map((x) => line([x, y + 158, x, y], shade, 9)).join('')
  );
}

/** One stretch of the tiled roof, from x0 to x1, its eaves at `low`. */
export function tiledRoof(x0: number, x1: number, low: number, rise: number, tile: string, rib: string): string {
  const mid = (x0 + x1) / 2;
  const half = (x1 - x0) / 2;
  return (
    path(
      `M${x0 - 30} ${low - 8}Q${mid} ${low + 9} ${x1 + 30} ${low - 8}Q${x1 + 6} ${low - rise * 0.45} ${x1 - 2} ${low - rise}H${x0 + 2}Q${x0 - 6} ${low - rise * 0.45} ${x0 - 30} ${low - 8}Z`,
      tile,
    ) +
    repeat(Math.round(half / 15), (index) => {
      const share = (index + 0.5) / Math.round(half / 15) - 0.5;
      return line([mid + share * half * 2, low - rise + 4, mid + share * (half * 2 + 36), low - 3], rib, 2.4);
    }) +
    move(mid, low, ridgeTop(half - 4, rise, mix(tile, ink, 0.4)))
  );
}
