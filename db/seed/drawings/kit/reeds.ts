import { leaf, move, random, repeat, ribbon } from './shapes.ts';

/** One reed with its blades and a plume that the wind combs to the right; foot at 0, 0. */
function reed(high: number, seed: string, stem: string, plume: string): string {
  const thrown = random(`reed ${seed}`);
  const bow = high * thrown(0.08, 0.16);
  const at = (share: number) => [bow * share ** 2, -high * share] as const;
  const [tx, ty] = at(1);
  const first = thrown() < 0.5 ? 1 : -1;
  return (
    ribbon([...at(0), ...at(0.35), ...at(0.7), tx, ty], [5.5, 5, 4, 2.4], stem) +
    repeat(3, (index) => {
      const [x, y] = at(0.2 + index * 0.2 + thrown(0, 0.08));
      const side = index % 2 === 0 ? first : -first;
      const long = Math.min(high * thrown(0.26, 0.36), 130);
      return leaf(x, y, long, 8, side > 0 ? thrown(-56, -40) : thrown(-140, -124), stem, -side * 16);
    }) +
    // strands of the plume, longest at the tip
    repeat(6, (index) => {
      const up = index * 9;
      return leaf(tx - 1 - index * 0.4, ty + 34 - up, 46 + index * 5, 7.5, -66 + index * 8 + thrown(-5, 5), plume, 7);
    })
  );
}

/** Reeds side by side from x0 to x1 on a foot line `y`, between `low` and `high` px tall. */
export function reedBed(
  [x0, x1, y]: readonly [x0: number, x1: number, y: number],
  [low, high]: readonly [low: number, high: number],
  count: number,
  stem: string,
  plume: string,
): string {
  const thrown = random(`bed ${x0} ${y} ${count}`);
  return repeat(count, (index) => {
    const x = x0 + ((index + thrown(0.1, 0.9)) / count) * (x1 - x0);
    return move(x, y, reed(thrown(low, high), `${x0} ${index}`, stem, plume), 1, thrown(-3, 4));
  });
}
