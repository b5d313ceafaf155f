import { move, type Point, path, random } from './shapes.ts';

/** A wooded slope: an upper edge of round crowns from left to right through the points, filled down to `bottom`. */
export function canopy(points: readonly number[], bottom: number, size: number, fill: string): string {
  const thrown = random(`canopy ${points}`);
  const corners: Point[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) corners.push([points[index] ?? 0, points[index + 1] ?? 0]);
  const [first = [0, 0], last = [0, 0]] = [corners[0], corners.at(-1)];
  let d = `M${first[0]} ${bottom}L${first[0]} ${first[1]}`;
  for (const [index, [x1, y1]] of corners.entries()) {
    const [x0, y0] = corners[index - 1] ?? [x1, y1];
    const long = Math.hypot(x1 - x0, y1 - y0);
    const crowns = Math.round(long / size);
    for (let crown = 1; crown <= crowns; crown++) {
      const [from, to] = [(crown - 1) / crowns, crown / crowns];
      const swell = size * thrown(0.5, 1);
      const mid = (from + to) / 2 + thrown(-0.2, 0.2) / crowns;
      const [nx, ny] = [(y1 - y0) / long, -(x1 - x0) / long];
      const at = (share: number, out: number) =>
        `${Math.round(x0 + (x1 - x0) * share + nx * out)} ${Math.round(y0 + (y1 - y0) * share + ny * out)}`;
      d += `C${at(from + (mid - from) * 0.1, swell * 0.9)} ${at(mid + (to - mid) * 0.9, swell)} ${at(to, 0)}`;
    }
  }
  return path(`${d}L${last[0]} ${bottom}Z`, fill);
}

/** China firs: slim, pointed, in tiers; x, y of the foot and a size. */
export const firs = (places: readonly (readonly [x: number, y: number, size: number])[], color: string) =>
  places
    .map(([x, y, size]) =>
      move(
        x,
        y,
        path(
          'M0-130C6-108 12-100 20-94L10-94C18-76 26-68 34-62L16-62C24-44 34-34 44-28L4-26V4H-4V-26L-44-28C-34-34-24-44-16-62L-34-62C-26-68-18-76-10-94L-20-94C-12-100-6-108 0-130Z',
          color,
        ),
        size,
      ),
    )
    .join('');
