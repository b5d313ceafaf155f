import { type Camera, level, sideWall } from './camera.ts';
import { ink, mix, night } from './palette.ts';
import { cut, poly, repeat } from './shapes.ts';
import { block, facesOf, facing, placed } from './solid.ts';

/** Road markings and vehicles, in meters. Each looks along its own z: place it with `placed`. */

const flatBox = (view: Camera, x: readonly [number, number], z: readonly [number, number], fill: string, y = 0) =>
  poly(level(view, y, x, z), fill);

/** A diamond that says: a crossing for walkers lies ahead. */
export function diamond({ at }: Camera, x: number, z: number, paint: string, road: string): string {
  const shape = (wide: number, long: number) => [
    at(x, 0, z - long),
    at(x + wide, 0, z),
    at(x, 0, z + long),
    at(x - wide, 0, z),
  ];
  return poly(shape(1.25, 2.5), paint) + poly(shape(0.78, 1.56), road);
}

/** A lane arrow, its point towards z: straight on, with a second head to the left (-1) or right (1). */
export function arrow({ at }: Camera, x: number, z: number, side: -1 | 0 | 1, paint: string): string {
  const [dx, long] = [0.22, 5.4];
  const turn =
    side === 0
      ? ''
      : poly(
          [
            at(x + side * 0.1, 0, z + 1.3),
            at(x + side * 0.1, 0, z + 0.75),
            at(x + side * 0.95, 0, z + 2.25),
            at(x + side * 0.95, 0, z + 1.75),
            at(x + side * 1.55, 0, z + 2.75),
            at(x + side * 0.95, 0, z + 3.75),
            at(x + side * 0.95, 0, z + 2.75),
          ],
          paint,
        );
  return (
    poly(
      [
        at(x - dx, 0, z),
        at(x - dx, 0, z + 3.3),
        at(x - 0.75, 0, z + 3.3),
        at(x, 0, z + long),
        at(x + 0.75, 0, z + 3.3),
        at(x + dx, 0, z + 3.3),
        at(x + dx, 0, z),
      ],
      paint,
    ) + turn
  );
}

/** Zebra stripes across a road, from x0 to x1. */
export const zebra = (
  view: Camera,
  [x0, x1]: readonly [number, number],
  z: readonly [number, number],
  paint: string,
) => {
  const count = Math.round((x1 - x0) / 1.15);
  const step = (x1 - x0) / count;
  return repeat(count, (index) => {
    const from = x0 + step * (index + 0.22);
    return flatBox(view, [from, from + step * 0.56], z, paint);
  });
};

/** A box with a net of yellow lines, `half` meters from its middle to each side. */
export function net(view: Camera, half: number, paint: string): string {
  const bar = (ax: number, az: number, bx: number, bz: number, wide: number) => {
    const length = Math.hypot(bx - ax, bz - az);
    const [nx, nz] = [((bz - az) / length) * wide, (-(bx - ax) / length) * wide];
    return poly(
      [
        view.at(ax + nx, 0, az + nz),
        view.at(bx + nx, 0, bz + nz),
        view.at(bx - nx, 0, bz - nz),
        view.at(ax - nx, 0, az - nz),
      ],
      paint,
    );
  };
  const lines = 4;
  return (
    repeat(lines * 2 - 1, (index) => {
      const shift = ((index + 1) / lines - 1) * 2 * half;
      const [low, high] = [Math.max(-half, -half + shift), Math.min(half, half + shift)];
      return bar(low, low - shift, high, high - shift, 0.13) + bar(low, shift - low, high, shift - high, 0.13);
    }) +
    bar(-half, -half, half, -half, 0.2) +
    bar(half, -half, half, half, 0.2) +
    bar(half, half, -half, half, 0.2) +
    bar(-half, half, -half, -half, 0.2)
  );
}

/** A shadow on the ground that falls to the right of the sheet, whatever way the thing is turned. */
const cast = (
  view: Camera,
  x: readonly [number, number],
  z: readonly [number, number],
  high: number,
  [lx, lz]: readonly [number, number],
  fill: string,
) => {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  return steps
    .map((share) => {
      const [dx, dz] = [lx * high * share, lz * high * share];
      return poly(level(view, 0, [x[0] + dx, x[1] + dx], [z[0] + dz, z[1] + dz]), fill);
    })
    .join('');
};

export type Sun = { from: readonly [x: number, z: number]; shade: string };

const lightOf = ({ from: [x, z] }: Sun, turn: number) => {
  const angle = (-turn * Math.PI) / 180;
  return [x * Math.cos(angle) + z * Math.sin(angle), -x * Math.sin(angle) + z * Math.cos(angle)] as const;
};

/** A car on the road at x, z that drives `turn` degrees to the right of the view's z. */
export function car(look: Camera, x: number, z: number, turn: number, color: string, sun: Sun): string {
  const view = placed(look, [x, 0, z], turn);
  const [wide, long] = [1, 2.35];
  const dark = mix(color, ink, 0.32);
  const glass = mix(night, ink, 0.4);
  const cabin = [
    [-0.86, 0.86],
    [0.95, 1.5],
    [-1.75, 0.75],
  ] as const;
  return (
    cast(view, [-wide, wide], [-long, long], 1.3, lightOf(sun, turn), sun.shade) +
    block(view, [-wide, wide], [0.22, 0.95], [-long, long], { top: color, ends: dark, sides: mix(color, ink, 0.18) }) +
    facesOf(view, ...cabin)
      .map(([face, corners]) => (face === 'top' ? '' : poly(corners, glass)))
      .join('') +
    cut(level(view, 1.5, [-0.8, 0.8], [-1.45, 0.3]), mix(color, '#ffffff', 0.12), 0) +
    poly(
      [view.at(-0.86, 0.96, 0.75), view.at(0.86, 0.96, 0.75), view.at(0.8, 1.5, 0.3), view.at(-0.8, 1.5, 0.3)],
      glass,
    ) +
    poly(
      [view.at(-0.8, 1.5, -1.45), view.at(0.8, 1.5, -1.45), view.at(0.86, 0.96, -1.75), view.at(-0.86, 0.96, -1.75)],
      glass,
    )
  );
}

/** A city bus, 12 m long. */
export function bus(look: Camera, x: number, z: number, turn: number, color: string, roof: string, sun: Sun): string {
  const view = placed(look, [x, 0, z], turn);
  const glass = mix(night, ink, 0.25);
  const [wide, long] = [1.35, 6];
  return (
    cast(view, [-wide, wide], [-long, long], 3, lightOf(sun, turn), sun.shade) +
    block(view, [-wide, wide], [0.3, 1.35], [-long, long], { top: roof, ends: mix(color, ink, 0.3), sides: color }) +
    block(view, [-wide, wide], [1.35, 2.55], [-long, long], { top: roof, ends: glass, sides: glass }) +
    [-wide, wide]
      .map((side) =>
        repeat(6, (index) => {
          const post = sideWall(view, side, [-4.1 + index * 1.62, -3.85 + index * 1.62], [1.3, 2.6]);
          return facing(side < 0 ? post.reverse() : post) ? poly(post, color) : '';
        }),
      )
      .join('') +
    block(view, [-wide, wide], [2.55, 3], [-long, long], { top: roof, ends: mix(color, ink, 0.3), sides: color }) +
    flatBox(view, [-0.75, 0.75], [-3.6, -1.6], mix(roof, ink, 0.16), 3) +
    flatBox(view, [-0.75, 0.75], [1.8, 3.2], mix(roof, ink, 0.16), 3)
  );
}
