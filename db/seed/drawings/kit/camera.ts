import type { Point } from './shapes.ts';

/** A look into a space measured in meters: x to the right, y up, z away from us. */
export type Camera = {
  at: (x: number, y: number, z: number) => Point;
  /** How many pixels a meter is at that place. */
  scale: (x: number, y: number, z: number) => number;
};

type View = {
  eye: readonly [x: number, y: number, z: number];
  /** Pixels of a meter that is a meter away. */
  focal: number;
  /** Where the look straight ahead hits the sheet. */
  center: Point;
  /** Degrees that the look goes down, and to the right. */
  down?: number;
  right?: number;
};

export function camera({ eye, focal, center, down = 0, right = 0 }: View): Camera {
  const [pitch, yaw] = [(down * Math.PI) / 180, (right * Math.PI) / 180];
  const seen = (x: number, y: number, z: number) => {
    const [dx, dy, dz] = [x - eye[0], y - eye[1], z - eye[2]];
    const side = dx * Math.cos(yaw) - dz * Math.sin(yaw);
    const ahead = dx * Math.sin(yaw) + dz * Math.cos(yaw);
    const up = dy * Math.cos(pitch) + ahead * Math.sin(pitch);
    const depth = Math.max(ahead * Math.cos(pitch) - dy * Math.sin(pitch), 0.05);
    return { side, up, scale: focal / depth };
  };
  return {
    at: (x, y, z) => {
      const { side, up, scale } = seen(x, y, z);
      return [center[0] + side * scale, center[1] - up * scale];
    },
    scale: (x, y, z) => seen(x, y, z).scale,
  };
}

type Span = readonly [from: number, to: number];

/** The corners of a piece of a wall that runs away from us at `x`. */
export const sideWall = ({ at }: Camera, x: number, [z0, z1]: Span, [y0, y1]: Span): Point[] => [
  at(x, y1, z0),
  at(x, y1, z1),
  at(x, y0, z1),
  at(x, y0, z0),
];

/** The corners of a piece of a wall that faces us at `z`. */
export const frontWall = ({ at }: Camera, z: number, [x0, x1]: Span, [y0, y1]: Span): Point[] => [
  at(x0, y1, z),
  at(x1, y1, z),
  at(x1, y0, z),
  at(x0, y0, z),
];

/** The corners of a piece of ground (or of anything level) at the height `y`. */
export const level = ({ at }: Camera, y: number, [x0, x1]: Span, [z0, z1]: Span): Point[] => [
  at(x0, y, z1),
  at(x1, y, z1),
  at(x1, y, z0),
  at(x0, y, z0),
];
