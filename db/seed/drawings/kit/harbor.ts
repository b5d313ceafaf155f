import { type Camera, frontWall, level, sideWall } from './camera.ts';
import { cream, ink, mist, mix } from './palette.ts';
import { cut, line, poly, random, repeat } from './shapes.ts';

/**
 * A crane for container ships that stands on the quay at x, z, in two parts: what a ship in front of it may hide, and
 * the boom that reaches out to the left over the ship.
 */
export function quayCrane(
  view: Camera,
  x: number,
  z: number,
  reach: number,
  color: string,
): { tower: string; boom: string } {
  const unit = view.scale(x, 40, z);
  const bar = (wide: number, ...points: [number, number, number][]) =>
    line(
      points.map(([dx, y, dz]) => view.at(x + dx, y, z + dz)),
      color,
      unit * wide,
    );
  const frame = (dz: number) =>
    bar(2, [0, 3, dz], [0, 52, dz]) +
    bar(2, [30, 3, dz], [30, 52, dz]) +
    bar(1.8, [0, 17, dz], [30, 17, dz]) +
    bar(1, [0, 50, dz], [30, 18, dz]) +
    bar(1.5, [0, 52, dz], [6, 82, dz * 0.2]) +
    bar(1.1, [30, 52, dz], [6, 82, dz * 0.2]);
  return {
    tower: frame(9) + frame(-9),
    boom:
      bar(1, [6, 82, 0], [-reach * 0.92, 54, 0]) +
      bar(1, [6, 82, 0], [-reach * 0.5, 54, 0]) +
      bar(1, [6, 82, 0], [48, 54, 0]) +
      bar(3.6, [-reach, 53, 0], [52, 53, 0]) +
      poly(frontWall(view, z, [x + 30, x + 48], [55, 62]), color),
  };
}

/** Stacks of containers: `rows` across from x0, in bays from near to far; drawn from behind to the front. */
export function containerStacks(
  view: Camera,
  [x0, x1, deck]: readonly [x0: number, x1: number, deck: number],
  bays: readonly (readonly [z0: number, z1: number, tiers: number])[],
  colors: readonly string[],
  wash: (color: string, z: number) => string,
): string {
  const thrown = random(`containers ${x0} ${deck}`);
  const any = (z: number) => wash(colors[Math.floor(thrown() * colors.length)] ?? ink, z);
  const columns = Math.round((x1 - x0) / 4.4);
  const width = (x1 - x0) / columns;
  return [...bays]
    .sort((a, b) => b[0] - a[0])
    .map(([z0, z1, tiers]) => {
      const side = repeat(tiers, (tier) => {
        const [low, high] = [deck + tier * 3, deck + tier * 3 + 2.75];
        return cut(sideWall(view, x0, [z0, z1], [low, high]), any(z0), 0.5);
      });
      const front = repeat(columns * tiers, (index) => {
        const [column, tier] = [index % columns, Math.floor(index / columns)];
        const from = x0 + column * width;
        return poly(
          frontWall(view, z0, [from + 0.15, from + width - 0.15], [deck + tier * 3, deck + tier * 3 + 2.75]),
          mix(any(z0), ink, 0.22),
        );
      });
      const top = level(view, deck + tiers * 3, [x0, x1], [z0, z1]);
      return (
        poly(sideWall(view, x0, [z0, z1], [deck, deck + tiers * 3]), wash(ink, z0)) +
        poly(frontWall(view, z0, [x0, x1], [deck, deck + tiers * 3]), wash(ink, z0)) +
        side +
        front +
        poly(top, wash(mix(mist, cream, 0.3), z0))
      );
    })
    .join('');
}
