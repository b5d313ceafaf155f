import { type Camera, camera, level } from '../kit/camera.ts';
import { brick, cream, green, ink, jade, mist, mix, night, ochre, sand, slate, vermilion } from '../kit/palette.ts';
import { goer, rider, walker } from '../kit/people.ts';
import { tuft } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { move, type Point, path, poly, repeat, sheet, veil } from '../kit/shapes.ts';
import { placed } from '../kit/solid.ts';
import { arrow, bus, car, diamond, net, type Sun, zebra } from '../kit/traffic.ts';

const view = camera({ eye: [-22, 43, -40], focal: 1190, center: [640, 425], down: 43, right: 29 });
const road = mix(slate, night, 0.5);
const paint = cream;
const sun: Sun = { from: [0.75, 0.1], shade: mix(road, ink, 0.42) };
const half = 7;
const grass = mix(jade, sand, 0.25);

/** One of the four roads that come in, seen by the driver: he comes along z, on the right. */
function approach(frame: Camera): string {
  const bar = (x: readonly [number, number], z: readonly [number, number], fill: string) =>
    poly(level(frame, 0, x, z), fill);
  return (
    zebra(frame, [-6.7, 6.7], [-13, -9], paint) +
    bar([0.4, 6.8], [-15, -14.3], paint) +
    bar([-0.32, -0.1], [-80, -14.3], ochre) +
    bar([0.1, 0.32], [-80, -14.3], ochre) +
    bar([3.42, 3.6], [-32, -14.3], paint) +
    repeat(7, (index) => bar([3.42, 3.6], [-38.5 - index * 6, -35 - index * 6], paint)) +
    repeat(9, (index) => bar([-3.6, -3.42], [-20 - index * 6, -16.5 - index * 6], paint)) +
    arrow(frame, 1.9, -23.5, -1, paint) +
    arrow(frame, 5.2, -23.5, 1, paint) +
    [-30, -36.5].map((z) => diamond(frame, 1.9, z, paint, road) + diamond(frame, 5.2, z, paint, road)).join('')
  );
}

/** The pavement at one corner, round at its inner edge, with grass. */
function corner(frame: Camera): string {
  const arc = (far: number, radius: number): Point[] =>
    Array.from({ length: 7 }, (_, index) => {
      const angle = (index / 6) * (Math.PI / 2);
      return frame.at(far + radius - Math.sin(angle) * radius, 0, far + radius - Math.cos(angle) * radius);
    });
  const piece = (far: number, radius: number, out: number, fill: string) =>
    poly([frame.at(out, 0, far), ...arc(far, radius), frame.at(far, 0, out), frame.at(out, 0, out)], fill);
  return (
    piece(half, 4.5, 160, mix(sand, slate, 0.25)) +
    piece(half + 0.4, 4.3, 160, mix(sand, cream, 0.45)) +
    piece(half + 5.4, 3, 160, grass)
  );
}

const person = (x: number, z: number, drawn: string, tall: number, look: 1 | -1 = 1) => {
  const [left, foot] = view.at(x, 0, z);
  return (
    veil(0.45, path(`M${left - 3} ${foot - 2}l34 5l3 5l-36 -4z`, ink)) +
    move(left, foot, drawn, tall / 100, 0, (look * tall) / 100)
  );
};

const tree = (x: number, z: number, size: number, fill: string) => {
  const [left, foot] = view.at(x, 0, z);
  const [, top] = view.at(x, 4.6, z);
  const [shadeX, shadeY] = view.at(x + 5, 0, z + 0.7);
  return [
    tuft(shadeX, shadeY, size * 0.92, mix(grass, ink, 0.32)),
    path(`M${left - 4} ${foot}L${left - 3} ${top}H${left + 3}L${left + 4} ${foot}Z`, mix(brick, ink, 0.4)) +
      tuft(left, top, size, fill) +
      tuft(left - size * 0.26, top - size * 0.22, size * 0.6, mix(fill, jade, 0.45)),
  ] as const;
};

/** Trees in a row, far ones first, on top of all their shadows. */
const trees = (places: readonly (readonly [x: number, z: number])[], fill: string) => {
  const all = [...places].sort((a, b) => b[1] - a[1]).map(([x, z]) => tree(x, z, view.scale(x, 4, z) * 2.1, fill));
  return all.map(([shade]) => shade).join('') + all.map(([, crown]) => crown).join('');
};

export const crossroads: Scene = {
  alt: 'A big crossroads from above: diamonds, arrows and zebra stripes on the road, a yellow net, a green bus, cars and a cyclist in red.',
  draw() {
    const frames = [0, 90, 180, 270].map((turn) => placed(view, [0, 0, 0], turn));
    return (
      sheet(road) +
      frames.map(corner).join('') +
      net(view, half, ochre) +
      frames.map(approach).join('') +
      trees(
        [
          [-16, 16],
          [-16, 24],
          [-16, 32],
          [-24, 16],
          [-32, 16],
          [-40, 16],
        ],
        green,
      ) +
      trees(
        [
          [16, 17],
          [16, 25],
          [16, 33],
          [24, 17],
          [32, 17],
          [40, 17],
          [48, 17],
        ],
        mix(green, jade, 0.25),
      ) +
      car(view, -5.2, 19, 180, mix(mist, cream, 0.4), sun) +
      car(view, -1.8, 26, 180, ochre, sun) +
      car(view, 26, 1.9, 270, cream, sun) +
      person(4, 11, walker({ coat: night, legs: ink }), 34) +
      person(0, 10.4, goer({ coat: ochre, legs: night }), 34) +
      bus(view, 3, -5, 90, jade, cream, sun) +
      car(view, -25, -2, 90, mix(mist, slate, 0.25), sun) +
      car(view, 5.2, -18, 0, mix(brick, sand, 0.1), sun) +
      person(-7.4, -6.2, rider({ coat: vermilion, legs: ink }, ink), 44) +
      person(-3.4, -11, walker({ coat: night, legs: ink }), 38, -1) +
      trees(
        [
          [16, -16],
          [24, -16],
          [32, -16],
          [16, -24],
        ],
        green,
      ) +
      trees(
        [
          [-16, -20],
          [-15, -28],
          [-24, -17],
        ],
        mix(green, jade, 0.25),
      )
    );
  },
};
