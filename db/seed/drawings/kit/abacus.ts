import type { Camera } from './camera.ts';
import { mix, night } from './palette.ts';
import { between, blob, cut, line, type Point, poly, repeat } from './shapes.ts';

/** A look onto a thing that lies turned on a table: the same as a camera, but x and z turn with the thing. */
export function turned(view: Camera, x: number, z: number, degrees: number): Camera['at'] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (dx, y, dz) => view.at(x + dx * cos - dz * sin, y, z + dx * sin + dz * cos);
}

/** The rubber band around points: their convex hull. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (all: readonly Point[]) => {
    const kept: Point[] = [];
    for (const point of all) {
      for (;;) {
        const [a, b] = [kept.at(-2), kept.at(-1)];
        if (!a || !b || (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

type Tones = readonly [top: string, front: string, side: string];
type Span = readonly [from: number, to: number];

/** A block of wood: its top, the face towards us and the face at its right or left end. */
export function block(at: Camera['at'], [x0, x1]: Span, [y0, y1]: Span, [z0, z1]: Span, tones: Tones, right = true) {
  const x = right ? x1 : x0;
  return (
    cut([at(x, y1, z0), at(x, y1, z1), at(x, y0, z1), at(x, y0, z0)], tones[2], 0.6) +
    cut([at(x0, y1, z0), at(x1, y1, z0), at(x1, y0, z0), at(x0, y0, z0)], tones[1], 0.6) +
    cut([at(x0, y1, z1), at(x1, y1, z1), at(x1, y1, z0), at(x0, y1, z0)], tones[0], 0.6)
  );
}

/** A bead on a rod that runs away from us: a rounded disc with a light edge. */
function bead(at: Camera['at'], x: number, z: number, [body, front, edge]: Tones): string {
  const circle = (radius: number, dz: number, from = 0, to = 1, count = 16) =>
    Array.from({ length: count }, (_, index) => {
      const angle = 2 * Math.PI * (from + ((to - from) * index) / count);
      return at(x + Math.cos(angle) * radius, 1.55 + Math.sin(angle) * radius, z + dz);
    });
  return (
    poly(hull([...circle(1.42, 0.26), ...circle(1.42, -0.26), ...circle(0.8, -0.74), ...circle(0.8, 0.74)]), body) +
    poly(hull([...circle(1.36, -0.3), ...circle(0.8, -0.74)]), front) +
    poly([...circle(1.42, 0.2, 0.16, 0.46, 8), ...circle(1.42, -0.2, 0.16, 0.46, 8).reverse()], edge) +
    blob(circle(0.42, -0.76, 0, 1, 8), mix(front, night, 0.45))
  );
}

const rods = 11;
const pitch = 3.1;
const wide = rods * pitch + 2.6;
/** From the near edge: inside of the near bar, beam, inside of the far bar. */
const [near, beam, far] = [1.5, 11.4, 18.3];

/** A suanpan that shows a number of eleven digits: its near left corner lies at 0, 0 of `at`. */
export function abacus(at: Camera['at'], digits: string, wood: Tones, beads: Tones, brass: string, shadow: string) {
  const rodAt = (index: number) => 1.3 + pitch * (index + 0.5);
  const depth = far + 1.5;
  const bar = (x: Span, z: Span, high = 2.9) => block(at, x, [0, high], z, wood);
  const column = (index: number, upper: boolean) => {
    const [digit, x] = [Number(digits[index] ?? 0), rodAt(index)];
    const [five, ones] = [digit >= 5 ? 1 : 0, digit % 5];
    const places = upper
      ? [0, 1].map((which) => (which < 2 - five ? far - 0.85 - which * 1.56 : beam + 1.95))
      : [0, 1, 2, 3, 4].map((which) => (which < ones ? beam - 0.85 - which * 1.56 : near + 0.85 + (4 - which) * 1.56));
    return places.map((z) => bead(at, x, z, beads)).join('');
  };
  const corner = (x: number, z: number) => {
    const [a, b, c, d] = [at(x, 2.95, z), at(x + 2.6, 2.95, z), at(x + 2.6, 2.95, z + 1.7), at(x, 2.95, z + 1.7)];
    return poly([a, b, c, d], brass);
  };
  const right = wide - 1.5;
  return (
    poly(
      [
        at(wide, 0, depth),
        at(0, 0, depth),
        at(-2.6, 0, depth - 2),
        at(-2.6, 0, -2),
        at(wide - 2.4, 0, -2),
        at(wide, 0, 0),
      ],
      shadow,
    ) +
    bar([0, wide], [far, depth]) +
    bar([0, 1.5], [0, depth]) +
    repeat(rods, (index) =>
      line([at(rodAt(index), 1.55, near), at(rodAt(index), 1.55, far)], mix(brass, night, 0.2), 6),
    ) +
    repeat(rods, (index) => column(index, true)) +
    bar([1.4, right], [beam, beam + 1.1], 2.7) +
    repeat(rods, (index) => column(index, false)) +
    bar([right, wide], [0, depth]) +
    bar([0, wide], [0, near]) +
    corner(0, far - 0.2) +
    corner(wide - 2.6, far - 0.2) +
    corner(0, 0) +
    corner(wide - 2.6, 0) +
    line([between(at(0, 1.5, 0), at(wide, 1.5, 0), 0.02), between(at(0, 1.5, 0), at(wide, 1.5, 0), 0.98)], wood[0], 2)
  );
}
