import { type Camera, frontWall, level, sideWall } from './camera.ts';
import { cream, ink, mist, mix, night, ochre, slate } from './palette.ts';
import { disc, line, path, poly, repeat } from './shapes.ts';
import { block } from './solid.ts';

/** An underground platform with glass doors along its edge, in meters. The doors stand at `x`, the track is left of them. */

/** The front of a train at z, its windshield, its lamps; it comes towards us between x0 and x1. */
export function trainFront(view: Camera, [x0, x1]: readonly [number, number], z: number, band: string): string {
  const { at } = view;
  const mid = (x0 + x1) / 2;
  const unit = view.scale(mid, 1, z);
  const across = (share: number) => mid + ((x1 - x0) / 2) * share;
  const lamp = (share: number) => {
    const [x, y] = at(across(share), 0.28, z);
    return disc(x, y, unit * 0.24, ink) + disc(x, y, unit * 0.18, cream);
  };
  const [[left, top], [right, low]] = [at(x0, 2.75, z), at(x1, -0.95, z)];
  const round = unit * 0.7;
  return (
    poly(sideWall(view, x1, [z, 90], [-0.95, 2.75]), mix(cream, mist, 0.5)) +
    poly(sideWall(view, x1, [z, 90], [-0.1, 0]), band) +
    poly(sideWall(view, x1, [z + 0.8, 90], [0.9, 2.05]), mix(ochre, cream, 0.6)) +
    repeat(14, (index) =>
      poly(sideWall(view, x1, [z + 0.6 + index * 1.9, z + 1.3 + index * 1.9], [0, 2.3]), mix(cream, mist, 0.7)),
    ) +
    path(
      `M${left} ${low}V${top + round}Q${left} ${top} ${left + round} ${top}H${right - round}Q${right} ${top} ${right} ${top + round}V${low}Z`,
      cream,
    ) +
    poly(frontWall(view, z, [x0, x1], [-0.95, -0.1]), mix(slate, night, 0.4)) +
    poly(frontWall(view, z, [x0, x1], [-0.1, 0]), band) +
    poly(
      [at(across(-0.86), 2.05, z), at(across(0.86), 2.05, z), at(across(0.8), 0.8, z), at(across(-0.8), 0.8, z)],
      night,
    ) +
    poly(
      [at(across(-0.3), 2.05, z), at(across(0.1), 2.05, z), at(across(-0.2), 0.8, z), at(across(-0.6), 0.8, z)],
      mix(night, slate, 0.5),
    ) +
    poly(frontWall(view, z, [across(-0.5), across(0.5)], [2.22, 2.5]), ink) +
    poly(frontWall(view, z, [across(-0.4), across(0.1)], [2.29, 2.43]), ochre) +
    lamp(-0.66) +
    lamp(0.66)
  );
}

/** The glass wall with its doors, from `z0` on: posts, a beam above with a colored band, marks for the doors. */
export function screenDoors(
  view: Camera,
  x: number,
  [z0, z1]: readonly [number, number],
  band: string,
  fade: (color: string, z: number) => string,
): string {
  const steel = mix(mist, slate, 0.35);
  const bay = 4.8;
  const count = Math.round((z1 - z0) / bay);
  const wall = (z: readonly [number, number], y: readonly [number, number], color: string) =>
    poly(sideWall(view, x, z, y), fade(color, z[0]));
  return repeat(count, (index) => {
    const z = z0 + (count - 1 - index) * bay;
    const post = (from: number, wide: number, color: string) => wall([from, from + wide], [0, 2.25], color);
    return (
      wall([z, z + bay], [0, 0.14], steel) +
      post(z, 0.12, steel) +
      post(z + 1.4, 0.26, mix(steel, night, 0.35)) +
      post(z + 2.48, 0.06, ink) +
      post(z + 3.34, 0.26, mix(steel, night, 0.35)) +
      wall([z + 1.66, z + 2.48], [1.02, 1.12], steel) +
      wall([z + 2.54, z + 3.34], [1.02, 1.12], steel) +
      wall([z, z + bay], [2.25, 3.05], mix(cream, mist, 0.45)) +
      wall([z, z + bay], [2.62, 2.76], band) +
      wall([z + 1.9, z + 3.1], [2.34, 2.54], night) +
      wall([z, z + bay], [3.05, 3.15], mix(steel, night, 0.3))
    );
  });
}

/** The marks on the floor before a door: arrows for those who leave, bars to both sides for those who wait. */
export function floorMarks(view: Camera, x: number, z: number, paint: string): string {
  const { at } = view;
  const arrow = (middle: number, way: 1 | -1) => {
    const [from, to] = way === 1 ? [x + 0.25, x + 1.5] : [x + 1.5, x + 0.25];
    const neck = from + (to - from) * 0.6;
    return poly(
      [
        at(from, 0, middle - 0.09),
        at(neck, 0, middle - 0.09),
        at(neck, 0, middle - 0.26),
        at(to, 0, middle),
        at(neck, 0, middle + 0.26),
        at(neck, 0, middle + 0.09),
        at(from, 0, middle + 0.09),
      ],
      paint,
    );
  };
  return arrow(z, 1) + arrow(z - 0.95, -1) + arrow(z + 0.95, -1);
}

/** The figures 1, 3 and 4 as on a sign, 100 px high, their upper left corner at 0, 0. */
export const figures = {
  1: (fill: string) => path('M10 22L34 0H54V100H32V26L10 38Z', fill),
  3: (fill: string) =>
    path(
      'M2 24C4 8 16 0 32 0C50 0 62 9 62 26C62 37 56 44 48 48C58 52 65 60 65 72C65 90 51 100 32 100C14 100 2 91 0 74H22C23 80 26 83 32 83C39 83 43 78 43 71C43 63 38 59 28 59H22V41H28C37 41 41 36 41 29C41 22 37 17 32 17C27 17 24 20 23 24Z',
      fill,
    ),
  4: (fill: string) => path('M38 0H56V62H70V80H56V100H36V80H0V64ZM36 62V30L18 62Z', fill),
};

/** A sign that hangs from the ceiling at z, its face towards us; `drawn` lies on a sheet of 100 px a meter. */
export const hangingSign = (
  view: Camera,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  z: number,
  fill: string,
  ceiling: number,
) =>
  [x0 + 0.3, x1 - 0.3]
    .map((x) => line([view.at(x, ceiling, z), view.at(x, y1, z)], ink, view.scale(x, y1, z) * 0.05))
    .join('') +
  block(view, [x0, x1], [y0, y1], [z, z + 0.22], {
    top: ink,
    ends: fill,
    sides: mix(fill, ink, 0.4),
    under: mix(fill, ink, 0.55),
  });

/** A staircase and an arrow up it, as on signs; 150 px wide, 100 px high. */
export const stairs = (fill: string) =>
  path('M0 100V80H30V60H60V40H90V20H150V38H108V58H78V78H48V100Z', fill) +
  path('M-4 44L38 12L30 2L70-8L62 32L54 22L6 58Z', fill);

/** The strips of light in the ceiling. */
export const lightStrips = (view: Camera, xs: readonly number[], y: number, fill: string) =>
  xs.map((x) => poly(level(view, y, [x, x + 0.22], [2, 60]), fill)).join('');
