import { type Camera, camera, frontWall, level, sideWall } from './camera.ts';
import { ink, mix } from './palette.ts';
import { cut, disc, line, type Point, path, poly, random, repeat } from './shapes.ts';

/** A lane between two rows of brick lane houses, seen straight along it, with a stone arch at its far end. */
export type LaneLight = {
  sky: string;
  /** Far things take this color. */
  air: string;
  brick: readonly [left: string, right: string];
  /** The sunlit part of a wall, if there is one: from `low` at the near end up to `high` at the far end. */
  sun?: { side: -1 | 1; color: string; low: number; high: number };
  stone: string;
  band: string;
  door: string;
  window: string;
  lit: string;
  /** Which windows are lit: "side house pane", for instance "-1 2 0". */
  lights: readonly string[];
  ground: string;
  street: string;
};

export const lane: Camera = camera({ eye: [0.25, 1.75, 0], focal: 790, center: [628, 486] });
const half = 2.75;
const high = 5.7;
const end = 33;
const houses = [3, 7.4, 11.8, 16.2, 20.6, 25, 29.4];

function house(side: -1 | 1, index: number, z: number, light: LaneLight): string {
  const x = side * half;
  const far = (color: string) => mix(color, light.air, Math.min(0.72, (z - 3) / 34));
  const wall = (from: number, to: number, low: number, top: number, color: string, out = 0) =>
    poly(sideWall(lane, x - side * out, [from, to], [low, top]), far(color));
  const body = light.brick[side < 0 ? 0 : 1];
  const [gate, dim] = [z + 1.1, mix(light.stone, ink, 0.3)];
  const pane = (from: number, which: number) => {
    const on = light.lights.includes(`${side} ${index} ${which}`);
    return (
      wall(from - 0.12, from + 1.12, 3.28, 3.42, light.stone) +
      wall(from, from + 1, 3.42, 4.75, on ? light.lit : light.window) +
      wall(from - 0.4, from, 3.42, 4.75, mix(light.window, light.band, 0.55)) +
      wall(from + 1, from + 1.4, 3.42, 4.75, mix(light.window, light.band, 0.55)) +
      (on ? wall(from + 0.46, from + 0.54, 3.42, 4.75, light.window) : '')
    );
  };
  const thrown = random(`bricks ${side} ${index}`);
  const few = repeat(index < 2 ? 13 : 0, (brick) => {
    const [from, low] = [
      z + (brick % 2 === 0 ? thrown(0, 0.6) : thrown(3.3, 4)),
      0.7 + Math.floor(thrown(0, 10)) * 0.22,
    ];
    return wall(from, from + 0.42, low, low + 0.12, mix(body, ink, 0.17));
  });
  return (
    few +
    wall(z, z + 4.4, 2.98, 3.16, light.band) +
    wall(z, z + 4.4, 0, 0.5, mix(body, ink, 0.28)) +
    pane(z + 0.7, 0) +
    pane(z + 2.7, 1) +
    // the gate stands out a little: its near side, frame, door, gable
    poly(frontWall(lane, gate, [x - side * 0.22, x], [0, 2.9]), far(dim)) +
    wall(gate, gate + 2.1, 0, 2.7, light.stone, 0.22) +
    wall(gate + 0.38, gate + 1.72, 0.08, 2.25, light.door, 0.22) +
    wall(gate - 0.12, gate + 2.22, 2.7, 2.92, mix(light.stone, ink, 0.12), 0.3) +
    poly(
      [
        lane.at(x - side * 0.26, 2.92, gate),
        lane.at(x - side * 0.26, 2.92, gate + 2.1),
        lane.at(x - side * 0.26, 3.42, gate + 1.05),
      ],
      far(light.stone),
    ) +
    wall(gate + 1.0, gate + 1.1, 0.08, 2.25, mix(light.door, light.stone, 0.4), 0.22)
  );
}

function row(side: -1 | 1, light: LaneLight): string {
  const x = side * half;
  const body = light.brick[side < 0 ? 0 : 1];
  const parts = houses.map((z, index) => ({
    z,
    drawn: house(side, index, z, light),
    fill: mix(body, light.air, Math.min(0.72, (z - 3) / 34)),
  }));
  const walls = parts.map(({ z, fill }) => poly(sideWall(lane, x, [z - 0.02, z + 4.42], [0, high]), fill)).join('');
  const { sun } = light;
  const shine =
    sun?.side === side
      ? houses
          .map((z) => {
            const share = (at: number) => sun.low + ((sun.high - sun.low) * (at - 3)) / 30;
            const fill = mix(sun.color, light.air, Math.min(0.72, (z - 3) / 34));
            return poly(
              [
                lane.at(x, high, z),
                lane.at(x, high, z + 4.42),
                lane.at(x, share(z + 4.4), z + 4.42),
                lane.at(x, share(z), z),
              ],
              fill,
            );
          })
          .join('')
      : '';
  const coping = parts
    .map(({ z }) => {
      const fill = mix(mix(light.window, ink, 0.2), light.air, Math.min(0.72, (z - 3) / 34));
      return poly(
        [
          lane.at(x - side * 0.45, high + 0.04, z),
          lane.at(x - side * 0.45, high + 0.04, z + 4.42),
          lane.at(x, high - 0.16, z + 4.42),
          lane.at(x, high - 0.16, z),
        ],
        fill,
      );
    })
    .join('');
  return (
    walls +
    shine +
    [...parts]
      .reverse()
      .map(({ drawn }) => drawn)
      .join('') +
    coping
  );
}

/** The wall at the far end with its round arch, and the street behind it. */
function arch(light: LaneLight): string {
  const far = (color: string) => mix(color, light.air, 0.42);
  const at = (x: number, y: number): Point => lane.at(x, y, end);
  const unit = lane.scale(0, 0, end);
  const opening = (out: number) => {
    const [wide, spring] = [1.5 + out, 2.2];
    const [[ax, ay], [bx, by], [, cy]] = [at(-wide, 0), at(wide, 0), at(0, spring)];
    return `M${ax} ${ay}V${cy}A${wide * unit} ${wide * unit} 0 0 1 ${bx} ${cy}V${by}Z`;
  };
  return (
    cut(
      [at(-4, 0), at(-4, 5.4), at(-1.9, 5.4), at(-1.5, 6.5), at(1.5, 6.5), at(1.9, 5.4), at(4, 5.4), at(4, 0)],
      far(mix(light.brick[0], light.brick[1], 0.5)),
      0.6,
    ) +
    poly([at(-2, 5.3), at(2, 5.3), at(2, 5.6), at(-2, 5.6)], far(light.stone)) +
    poly([at(-1.6, 6.4), at(1.6, 6.4), at(1.6, 6.65), at(-1.6, 6.65)], far(light.stone)) +
    path(opening(0.42), far(light.stone)) +
    path(opening(0), light.street) +
    poly([at(-0.8, 4.35), at(0.8, 4.35), at(0.8, 4.95), at(-0.8, 4.95)], far(light.stone))
  );
}

/** The empty lane. */
export const emptyLane = (light: LaneLight): string =>
  arch(light) +
  cut(level(lane, 0, [-half - 3, half + 3], [1, end]), light.ground, 0) +
  repeat(6, (index) =>
    line(
      [lane.at(-half, 0, 4 + index ** 1.6 * 1.6), lane.at(half, 0, 4 + index ** 1.6 * 1.6)],
      mix(light.ground, ink, 0.14),
      3.4 - index * 0.5,
    ),
  ) +
  poly(level(lane, 0.01, [-0.28, 0.16], [1, end]), mix(light.ground, ink, 0.16)) +
  row(-1, light) +
  row(1, light);

/** Washing on a bamboo pole across the lane at the depth z. */
export function washing(z: number, y: number, pole: string, cloths: readonly string[], seed = 'washing'): string {
  const thrown = random(`${seed} ${z}`);
  const unit = lane.scale(0, y, z);
  const [[ax, ay], [bx, by]] = [lane.at(-half, y, z), lane.at(half, y + 0.12, z)];
  const step = (bx - ax) / (cloths.length + 0.6);
  return (
    line([ax, ay, bx, by], pole, Math.max(2, unit * 0.05)) +
    cloths
      .map((color, index) => {
        const [left, top] = [ax + step * (index + 0.4), ay + ((by - ay) * index) / cloths.length];
        const at = (x: number, dy: number): Point => [left + x * step, top + dy * unit];
        const [long, sway] = [thrown(0.75, 1.2), thrown(-0.04, 0.08)];
        const kind = (index + Math.floor(z)) % 4;
        if (kind === 0)
          return cut([at(0.02, 0), at(0.8, 0), at(0.8 + sway, long), at(0.04 + sway, long * 0.96)], color, 1.2);
        if (kind === 1) {
          return cut(
            [
              at(0.22, 0),
              at(0.6, 0),
              at(0.86, 0.34),
              at(0.72, 0.48),
              at(0.62, 0.36),
              at(0.62 + sway, long * 0.86),
              at(0.2 + sway, long * 0.86),
              at(0.2, 0.36),
              at(0.1, 0.48),
              at(-0.04, 0.34),
            ],
            color,
            0.8,
          );
        }
        if (kind === 2)
          return cut(
            [
              at(0.14, 0),
              at(0.7, 0),
              at(0.74 + sway, long),
              at(0.5 + sway, long),
              at(0.43, 0.36),
              at(0.34 + sway, long),
              at(0.1 + sway, long),
            ],
            color,
            0.8,
          );
        return cut([at(0.2, 0), at(0.62, 0), at(0.62 + sway, long * 0.72), at(0.2 + sway, long * 0.7)], color, 1);
      })
      .join('')
  );
}

/** A street lamp under its shade, on an arm from the left wall. */
export function wallLamp(z: number, color: string, glow: string): string {
  const [x, y] = lane.at(-half, 3.95, z);
  const unit = lane.scale(0, 0, z);
  return (
    line([x, y, x + unit * 0.7, y - unit * 0.12], color, Math.max(2, unit * 0.05)) +
    disc(x + unit * 0.72, y + unit * 0.08, unit * 0.13, glow) +
    path(
      `M${x + unit * 0.44} ${y + unit * 0.06}Q${x + unit * 0.72} ${y - unit * 0.34} ${x + unit} ${y + unit * 0.06}Z`,
      color,
    )
  );
}
