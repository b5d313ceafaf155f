import { cream, ink, vermilion } from './palette.ts';
import { box, cut, disc, move, type Point, repeat, ribbon } from './shapes.ts';

/** A snow mountain: its top at x, y; the snow lies on the side of the morning sun. */
export function peak(x: number, y: number, wide: number, body: string, snow: string): string {
  const foot = 620;
  const slope = (foot - y) / wide;
  const cap = 92;
  const at = (side: number, down: number): Point => [x + (side * down) / slope, y + down];
  return (
    cut([x - wide, foot, x, y, x + wide, foot], body, 0) +
    cut(
      [
        [x, y],
        at(1, cap * 1.5),
        at(0.6, cap * 1.1),
        at(0.42, cap * 1.7),
        at(0.1, cap * 1.05),
        at(-0.3, cap * 1.5),
        at(-0.62, cap),
        at(-1, cap * 1.3),
      ],
      snow,
      0,
    )
  );
}

/** A big plain clock around 0, 0. */
export function clock(radius: number, hours: number, minutes: number): string {
  const hand = (turn: number, long: number, wide: number, color: string) =>
    move(0, 0, ribbon([0, radius * 0.12, 0, 0, 0, -long], [wide * 0.7, wide, wide * 0.6], color), 1, turn);
  return (
    disc(0, 0, radius, ink) +
    disc(0, 0, radius * 0.93, cream) +
    repeat(12, (index) =>
      move(
        0,
        0,
        box(
          -radius * 0.025,
          -radius * 0.86,
          radius * (index % 3 === 0 ? 0.06 : 0.04),
          radius * (index % 3 === 0 ? 0.17 : 0.09),
          ink,
          0.6,
        ),
        1,
        index * 30,
      ),
    ) +
    hand((hours + minutes / 60) * 30, radius * 0.5, radius * 0.085, ink) +
    hand(minutes * 6, radius * 0.76, radius * 0.06, ink) +
    disc(0, 0, radius * 0.07, vermilion)
  );
}
