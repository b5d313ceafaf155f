import { green, ink, jade, mix, night } from './palette.ts';
import { box, cut, poly, repeat } from './shapes.ts';

/** Houses along a street, seen from the front; `street` is the height of their feet. */

/** A block with bands of windows; x is its left side. */
export const officeBlock = (street: number, x: number, wide: number, high: number, color: string, band: string) =>
  box(x, street - high, wide, high, color, 1) +
  repeat(Math.floor((high - 16) / 22), (row) => box(x + 9, street - high + 14 + row * 22, wide - 18, 7, band, 0.5));

/** An old bank with a cornice and a stepped tower. */
export const bank = (street: number, x: number, wall: string, trim: string) =>
  box(x - 17, street - 158, 34, 40, wall, 0.8) +
  poly([x - 20, street - 158, x, street - 190, x + 20, street - 158], mix(green, jade, 0.3)) +
  box(x - 60, street - 122, 120, 122, wall, 1) +
  box(x - 66, street - 126, 132, 9, trim, 0.6) +
  box(x - 60, street - 34, 120, 6, trim, 0.5) +
  repeat(5, (index) => box(x - 50 + index * 22, street - 106, 11, 62, night, 0.5)) +
  box(x - 9, street - 26, 18, 26, night, 0.5);

/** Three lane houses in a row, each with its gable, its stone gate and two windows; x is the left side. */
export const laneHouses = (street: number, x: number, wall: string, trim: string) =>
  repeat(3, (index) => {
    const left = x + index * 40;
    return (
      poly([left - 5, street - 60, left + 20, street - 100, left + 45, street - 60], night) +
      cut(
        [left, street, left, street - 58, left + 20, street - 90, left + 40, street - 58, left + 40, street],
        wall,
        0.6,
      ) +
      box(left + 36, street - 58, 4, 58, mix(wall, ink, 0.3), 0) +
      box(left + 12, street - 36, 16, 36, trim, 0.4) +
      box(left + 15, street - 30, 10, 30, night, 0.3) +
      box(left + 14, street - 62, 12, 15, night, 0.4)
    );
  });
