import type { Camera } from './camera.ts';
import { type Point, poly } from './shapes.ts';

/** Solid things that stand in the space of a camera, turned as one likes. */
type Span = readonly [from: number, to: number];

/** The colors of a block's faces; light comes from above. */
export type Faces = { top: string; ends: string; sides: string; under?: string };

/** The same look, measured from a place of its own: its z points `turn` degrees to the right of the old z. */
export function placed(view: Camera, [px, py, pz]: readonly [x: number, y: number, z: number], turn = 0): Camera {
  const angle = (turn * Math.PI) / 180;
  const world = (x: number, y: number, z: number) =>
    [px + x * Math.cos(angle) + z * Math.sin(angle), py + y, pz - x * Math.sin(angle) + z * Math.cos(angle)] as const;
  return {
    at: (x, y, z) => view.at(...world(x, y, z)),
    scale: (x, y, z) => view.scale(...world(x, y, z)),
  };
}

/** Whether a face is turned to us: its corners then run clockwise on the sheet. */
export function facing(corners: readonly Point[]): boolean {
  let area = 0;
  for (const [index, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    area += x * nextY - nextX * y;
  }
  return area > 0;
}

/** The faces of a block by name, with those left out that are turned away. */
export function facesOf(
  { at }: Camera,
  [x0, x1]: Span,
  [y0, y1]: Span,
  [z0, z1]: Span,
): readonly (readonly [face: keyof Faces, corners: Point[]])[] {
  const all = [
    ['under', [at(x0, y0, z0), at(x1, y0, z0), at(x1, y0, z1), at(x0, y0, z1)]],
    ['ends', [at(x1, y1, z1), at(x0, y1, z1), at(x0, y0, z1), at(x1, y0, z1)]],
    ['ends', [at(x0, y1, z0), at(x1, y1, z0), at(x1, y0, z0), at(x0, y0, z0)]],
    ['sides', [at(x0, y1, z1), at(x0, y1, z0), at(x0, y0, z0), at(x0, y0, z1)]],
    ['sides', [at(x1, y1, z0), at(x1, y1, z1), at(x1, y0, z1), at(x1, y0, z0)]],
    ['top', [at(x0, y1, z1), at(x1, y1, z1), at(x1, y1, z0), at(x0, y1, z0)]],
  ] satisfies [keyof Faces, Point[]][];
  return all.filter(([, corners]) => facing(corners));
}

/** A block: of its six faces those that we see. */
export const block = (view: Camera, x: Span, y: Span, z: Span, colors: Faces) =>
  facesOf(view, x, y, z)
    .map(([face, corners]) => poly(corners, colors[face] ?? colors.sides))
    .join('');
