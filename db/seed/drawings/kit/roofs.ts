import { ink, mix, night, slate } from './palette.ts';
import { box, cut, line, path, poly, random, repeat } from './shapes.ts';

/** Tiled roofs seen from a window across: `light` (0 to 1) is how much moonlight lies on them. */

/** A slope of tiles: its ridge from x0 to x1 at `top`, its eaves at `bottom`, in ribs; the ends of the ridge turn up. */
export function tiles(
  [x0, x1]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  spread: number,
  light: number,
  dark = 0.5,
): string {
  const base = mix(ink, night, dark);
  const rib = mix(base, slate, 0.3 + 0.3 * light);
  const count = Math.round((x1 - x0) / 27);
  const thrown = random(`tiles ${x0} ${top}`);
  const middle = (x0 + x1) / 2;
  return (
    poly([x0, top, x1, top, x1 + spread, bottom, x0 - spread, bottom], base) +
    repeat(count + 1, (index) => {
      const x = x0 + ((x1 - x0) * index) / count;
      const down = x + ((x - middle) / ((x1 - x0) / 2)) * spread;
      const end = bottom - thrown(0, 3);
      return poly([x - 4, top + 8, x + 4, top + 8, down + 6, end, down - 6, end], rib);
    }) +
    repeat(count * 2, () => {
      const [across, share] = [Math.floor(thrown() * count) + 0.5, thrown(0.15, 0.95)];
      const x = x0 + ((x1 - x0) * across) / count;
      const at = x + ((x - middle) / ((x1 - x0) / 2)) * spread * share;
      return box(at - 7, top + (bottom - top) * share, 14, 4, mix(base, slate, 0.16 + 0.2 * light), 0.6);
    }) +
    ridge(x0, x1, top, mix(mix(ink, night, 0.3), slate, 0.5 * light))
  );
}

/** The ridge of a roof: a thick line of upright tiles, its ends turned up. */
const ridge = (x0: number, x1: number, y: number, color: string) =>
  path(
    `M${x0 - 26} ${y - 30}Q${x0 - 10} ${y - 14} ${x0 + 30} ${y - 14}H${x1 - 30}Q${x1 + 10} ${y - 14} ${x1 + 26} ${y - 30}Q${x1 + 20} ${y + 2} ${x1 - 6} ${y + 10}H${x0 + 6}Q${x0 - 20} ${y + 2} ${x0 - 26} ${y - 30}Z`,
    color,
  );

/** The dormer that Shanghai calls tiger window: a small gable with two panes; its sill at 0, 0, 170 px wide. */
export const dormer = (light: number, pane: string) => {
  const wall = mix(mix(night, slate, 0.35), slate, 0.4 * light);
  const roof = mix(ink, night, 0.3);
  return (
    cut([-74, 4, -74, -92, 0, -150, 74, -92, 74, 4], wall, 0.8) +
    cut([-100, -78, 0, -164, 100, -78, 100, -94, 0, -184, -100, -94], roof, 0.8) +
    line([-96, -95, 0, -183, 96, -95], mix(roof, slate, 0.2 + 0.5 * light), 4) +
    box(-50, -88, 100, 86, ink, 0.6) +
    box(-44, -82, 41, 76, pane, 0.5) +
    box(3, -82, 41, 76, pane, 0.5) +
    line([-44, -46, 44, -46], ink, 5) +
    box(-84, -2, 168, 12, mix(roof, slate, 0.3 + 0.4 * light), 0.6)
  );
};
