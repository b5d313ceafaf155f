import { ink, mix, sand } from './palette.ts';
import { type Clothes, stander } from './people.ts';
import { box, cut, line, random, repeat, ribbon } from './shapes.ts';

export const modules = 21;

/** Whether the tile at this place of the square is dark: three eyes in the corners, a rule between them, noise elsewhere. */
function dark(column: number, row: number, noise: boolean): boolean {
  const last = modules - 1;
  for (const [x, y] of [
    [3, 3],
    [last - 3, 3],
    [3, last - 3],
  ]) {
    const far = Math.max(Math.abs(column - (x ?? 0)), Math.abs(row - (y ?? 0)));
    if (far <= 4) return far !== 4 && far !== 2;
  }
  if (column === 6 || row === 6) return (column + row) % 2 === 0;
  return noise;
}

/** A square code as a wall of tiles, each `size` px wide, from 0, 0. `odd` is the one tile of another color. */
export function codeWall(
  size: number,
  colors: readonly string[],
  odd: readonly [column: number, row: number, color: string],
): string {
  const thrown = random('square code');
  return repeat(modules * modules, (index) => {
    const [column, row] = [index % modules, Math.floor(index / modules)];
    const [noise, tint] = [thrown() < 0.5, thrown()];
    const special = column === odd[0] && row === odd[1];
    if (!special && !dark(column, row, noise)) return '';
    const fill = special ? odd[2] : (colors[tint < 0.72 ? 0 : tint < 0.9 ? 1 : 2] ?? ink);
    return box(column * size + 1.5, row * size + 1.5, size - 3, size - 3, fill, 0.7);
  });
}

/** Joints between tiles. */
export const joints = (columns: number, rows: number, size: number, color: string) =>
  repeat(columns + 1, (index) => line([index * size, 0, index * size, rows * size], color, 2)) +
  repeat(rows + 1, (index) => line([0, index * size, columns * size, index * size], color, 2));

/** Somebody who holds up a phone to the right; feet at 0, 0, 100 px tall. */
export const phoneHolder = (clothes: Clothes, bag: string, screen: string) =>
  ribbon([-3, -78, 4, -60, 7, -44], [1.6, 1.6, 1.6], mix(bag, ink, 0.3)) +
  stander(clothes) +
  ribbon([-5, -80, 6, -62, 10, -48], [1.6, 1.6, 1.6], mix(bag, ink, 0.3)) +
  cut([2, -50, 16, -50, 17, -30, 1, -30], bag, 0.4) +
  cut([26, -104, 29.6, -103, 26, -84, 22.4, -85], ink, 0.2) +
  cut([25, -102.4, 26.4, -102.2, 23.6, -86, 22.4, -86.4], screen, 0.1) +
  ribbon([2, -77, 13, -68, 22, -88], [7, 6.5, 4.5], mix(clothes.coat, ink, 0.16)) +
  cut([20, -92, 26, -91, 25, -85, 20, -86], clothes.skin ?? mix(sand, '#a8553a', 0.28), 0.4);
