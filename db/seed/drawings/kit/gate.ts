import { cream, ink, mix, ochre, paper } from './palette.ts';
import { box, cut, disc, leaf, type Point, path, random, repeat, ribbon, ring } from './shapes.ts';

/** A few bricks here and there, in courses: enough to say "brick". */
export function bricks(
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  color: string,
  count: number,
  [long, thick] = [46, 15] as readonly [number, number],
): string {
  const thrown = random(`bricks ${x} ${y} ${count}`);
  return repeat(count, () => {
    const row = Math.floor(thrown() * (height / (thick + 5)));
    const column = Math.floor(thrown() * (width / (long + 6)));
    const left = x + column * (long + 6) + (row % 2) * (long / 2);
    return box(left, y + row * (thick + 5), Math.min(long, x + width - left), thick, color, 1.2);
  });
}

/** Two black door leaves with brass rings, in an opening whose upper left corner is 0, 0. */
export function blackDoors(width: number, height: number, dark = ink): string {
  const half = width / 2;
  const brass = (x: number) =>
    disc(x, height * 0.52, 20, mix(ochre, ink, 0.25)) +
    disc(x, height * 0.52, 12, ochre) +
    ring(x, height * 0.52 + 27, 22, 6.5, ochre);
  return (
    box(0, 0, width, height, dark, 1) +
    cut(
      [
        [8, 0],
        [half - 5, 0],
        [half - 5, height],
        [8, height],
      ],
      mix(dark, paper, 0.1),
      1,
    ) +
    cut(
      [
        [half + 5, 0],
        [width - 8, 0],
        [width - 8, height],
        [half + 5, height],
      ],
      mix(dark, paper, 0.05),
      1,
    ) +
    brass(half - 46) +
    brass(half + 46)
  );
}

/** The carved stone over a gate: a low round gable with leaves that roll outwards; its foot at y = 0, 480 px wide. */
export function pediment(stone: string, carved: string): string {
  const scroll = (side: number) =>
    ribbon(
      [
        [14, -44],
        [60, -78],
        [112, -74],
        [140, -44],
        [118, -24],
        [94, -40],
        [108, -54],
      ].map(([x = 0, y = 0]): Point => [x * side, y]),
      [4, 12, 14, 13, 11, 8, 3],
      carved,
    ) +
    leaf(46 * side, -70, 66, 12, side > 0 ? -38 : 218, carved, 6 * side) +
    leaf(126 * side, -30, 70, 11, side > 0 ? 6 : 174, carved, 4 * side) +
    leaf(70 * side, -38, 46, 10, side > 0 ? 14 : 166, carved, 4 * side);
  return (
    path('M-262 0V-22H-232C-226-110-130-176 0-176S226-110 232-22H262V0Z', stone) +
    path('M-206-22C-196-98-106-150 0-150S196-98 206-22Z', mix(stone, carved, 0.28)) +
    scroll(1) +
    scroll(-1) +
    repeat(7, (index) => leaf(0, -52, 66, 16, -180 + (index * 180) / 6, index % 2 === 0 ? carved : cream)) +
    disc(0, -50, 20, carved) +
    disc(0, -50, 11, cream) +
    box(-20, -196, 40, 30, stone, 1)
  );
}
