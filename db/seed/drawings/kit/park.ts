import type { Camera } from './camera.ts';
import { ink, mist, mix, rose, slate } from './palette.ts';
import { blob, curve, disc, leaf, line, oval, poly, random, repeat } from './shapes.ts';
import { block } from './solid.ts';

/** What stands and walks in a park, in meters where a camera is asked for. */

/** A wooden bench, 1.9 m long, that looks towards -z; its place is the middle of its seat on the ground. */
export function parkBench(view: Camera, wood: string, lit: string, iron: string): string {
  const unit = view.scale(0, 0.5, 0);
  const dark = mix(wood, ink, 0.35);
  const slat = (y: number, z: number, high: number, deep: number, top: string) =>
    block(view, [-0.95, 0.95], [y, y + high], [z, z + deep], { top, ends: wood, sides: dark, under: dark });
  const bar = (wide: number, x: number, ...points: [y: number, z: number][]) =>
    line(
      points.map(([y, z]) => view.at(x, y, z)),
      iron,
      unit * wide,
    );
  const frame = (x: number) =>
    bar(0.055, x, [0, 0.34], [0.42, 0.24], [0.95, 0.42]) +
    bar(0.05, x, [0.43, -0.26], [0.42, 0.26]) +
    bar(0.055, x, [0, -0.3], [0.44, -0.24]);
  const arm = (x: number) =>
    curve(
      [view.at(x, 0.43, -0.24), view.at(x, 0.58, -0.27), view.at(x, 0.66, -0.2), view.at(x, 0.68, 0.3)],
      iron,
      unit * 0.05,
    );
  return (
    frame(-0.78) +
    frame(0.78) +
    repeat(3, (index) => slat(0.57 + index * 0.14, 0.28 + index * 0.045, 0.1, 0.03, lit)) +
    repeat(4, (index) => slat(0.44, 0.14 - index * 0.13, 0.04, 0.105, lit)) +
    arm(-0.78) +
    arm(0.78) +
    bar(0.055, -0.78, [0, -0.3], [0.43, -0.25]) +
    bar(0.055, 0.78, [0, -0.3], [0.43, -0.25])
  );
}

/** A pigeon that walks to the left, its feet at 0, 0; 100 px long. */
export const pigeon = (body: string, wing: string, neck: string) =>
  line([-6, -24, -10, -1, -19, 0], rose, 3.4) +
  line([8, -24, 12, -1, 3, 0], rose, 3.4) +
  blob([-34, -52, -26, -30, 0, -19, 26, -24, 40, -30, 26, -42, 0, -56, -18, -60], body) +
  poly([20, -40, 62, -27, 60, -19, 20, -22], mix(body, ink, 0.3)) +
  blob([-44, -74, -34, -82, -24, -76, -18, -58, -24, -40, -36, -44, -37, -62], neck) +
  poly([-43, -74, -54, -69, -43, -67], mix(ink, slate, 0.4)) +
  disc(-37, -75, 2.2, ink) +
  blob([-18, -54, 4, -55, 30, -42, 48, -28, 20, -26, -8, -32], wing) +
  leaf(2, -34, 44, 4, 10, mix(wing, ink, 0.35)) +
  leaf(-4, -43, 42, 4, 14, mix(wing, ink, 0.35));

/** Spots of sun on the ground in the shade of a tree: flat, in clusters, larger towards us. */
export function dapples(
  view: Camera,
  places: readonly (readonly [x: number, z: number, spread: number, count: number])[],
  fill: string,
  seed = 'dapples',
): string {
  const thrown = random(seed);
  return places
    .map(([x, z, spread, count]) =>
      repeat(count, () => {
        const [px, pz] = [x + thrown(-spread, spread), z + thrown(-spread, spread) * 0.8];
        const [left, top] = view.at(px, 0, pz);
        const size = thrown(0.06, 0.2);
        const unit = view.scale(px, 0, pz);
        const flat = Math.abs(view.at(px, 0, pz + size)[1] - top);
        return oval(left, top, size * unit * thrown(1, 1.5), flat, fill, thrown(-4, 4));
      }),
    )
    .join('');
}

/** The mottled light on bark or on a wall: a few blobs around places. */
export const spots = (places: readonly (readonly [x: number, y: number, size: number])[], fill: string) =>
  places
    .map(([x, y, size]) => {
      const thrown = random(`spot ${x} ${y}`);
      const at = (angle: number) => {
        const far = size * thrown(0.7, 1.15);
        return [x + Math.cos(angle) * far * 0.72, y + Math.sin(angle) * far] as const;
      };
      return blob([at(0), at(1.3), at(2.5), at(3.8), at(5)], fill);
    })
    .join('');

export const pigeonGrey = { body: mix(mist, slate, 0.35), wing: mist, neck: mix(slate, '#2f5248', 0.4) };
