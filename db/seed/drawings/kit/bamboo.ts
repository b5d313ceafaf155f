import { leaf, move, path, random, repeat } from './shapes.ts';

/** A stalk of bamboo: jointed, `high` px tall from its foot at 0, 0, leaning to `lean` px. */
export function stalk(high: number, wide: number, lean: number, color: string, joint: string): string {
  const thrown = random(`stalk ${high} ${lean}`);
  const joints = Math.round(high / (wide * 5.2));
  let drawn = '';
  let from = 0;
  for (let index = 0; index < joints; index++) {
    const to = Math.min(1, from + thrown(0.85, 1.15) / joints);
    const at = (share: number) => [Math.round(lean * share ** 1.7), Math.round(-high * share)] as const;
    const [[x0, y0], [x1, y1]] = [at(from), at(to)];
    const half = (wide / 2) * (1 - from * 0.35);
    drawn += path(
      `M${x0 - half - 1.5} ${y0}L${x0 - half + 1} ${y0 - 7}L${x1 - half + 1} ${y1 + 8}L${x1 - half - 1.5} ${y1 + 2}H${x1 + half + 1.5}L${x1 + half - 1} ${y1 + 8}L${x0 + half - 1} ${y0 - 7}L${x0 + half + 1.5} ${y0}Z`,
      color,
    );
    drawn += path(`M${x1 - half - 2} ${y1 - 1.5}H${x1 + half + 2}V${y1 + 2.5}H${x1 - half - 2}Z`, joint);
    from = to;
  }
  return drawn;
}

/** A spray of bamboo leaves that hangs from 0, 0 to the right, about 150 px. */
const spray = (color: string, seed: string, count = 7) => {
  const thrown = random(`spray ${seed}`);
  return (
    path('M0-1.5Q60 4 120 34L119 37Q58 8 0 1.5Z', color) +
    repeat(count, (index) => {
      const share = (index + 0.6) / count;
      return leaf(120 * share, 35 * share ** 1.6, thrown(64, 104), thrown(8, 12), thrown(18, 84), color, 3);
    })
  );
};

/** Sprays here and there: x, y, size and a turn; a negative size looks to the left. */
export const sprays = (
  places: readonly (readonly [x: number, y: number, size: number, turn: number])[],
  color: string,
) => places.map(([x, y, size, turn]) => move(x, y, spray(color, `${x} ${y}`), Math.abs(size), turn, size)).join('');
