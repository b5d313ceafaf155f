import { camera, frontWall, level, sideWall } from '../kit/camera.ts';
import { containerStacks, quayCrane } from '../kit/harbor.ts';
import { brick, cream, green, ink, mist, mix, night, ochre, paper, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, disc, land, line, type Point, poly, repeat, sheet } from '../kit/shapes.ts';
import { ripples } from '../kit/water.ts';

const view = camera({ eye: [-92, 18, -100], focal: 1500, center: [604, 520], right: 19 });
const sky = mix(mist, paper, 0.35);
/** Far things take the color of the air. */
const air = (color: string, z: number) => mix(color, sky, Math.min(0.75, Math.max(0, (z - 80) / 620)));

function ship(): string {
  const edge = (...points: [number, number, number][]) => points.map(([x, y, z]) => view.at(x, y, z));
  const [x0, x1] = [-4, 40];
  const hull = mix(green, ink, 0.25);
  const deckEdge = edge([18, 27.5, 57], [8, 27, 70], [0, 26.4, 88], [x0, 26, 106], [x0, 22.4, 107], [x0, 22, 380]);
  const bays = [
    [104, 130, 3],
    [134, 170, 5],
    [174, 210, 6],
    [214, 250, 6],
    [274, 310, 6],
    [314, 350, 6],
  ] as const;
  return (
    containerStacks(view, [x0, x1, 22], bays.slice(4), [brick, ochre, slate, sand, green], air) +
    poly(sideWall(view, x0 + 2, [254, 270], [22, 58]), air(cream, 254)) +
    poly(frontWall(view, 254, [x0 - 2, x1], [22, 58]), air(paper, 254)) +
    repeat(2, (row) => poly(frontWall(view, 254, [x0 + 1, x1 - 3], [50 - row * 5, 53 - row * 5]), air(night, 300))) +
    containerStacks(view, [x0, x1, 22], bays.slice(0, 4), [brick, ochre, slate, sand, green], air) +
    cut(
      [...edge([24, 27.4, 62], [33, 26.4, 80], [39, 26, 100]), ...edge([30, 0, 104], [22, 0, 82], [18, 27.5, 57])],
      mix(hull, ink, 0.5),
      0.6,
    ) +
    cut([...deckEdge, ...edge([x0, 0, 380], [x0, 0, 150], [2, 0, 112], [10, 0, 88], [17.4, 0, 70])], hull, 0.6) +
    cut(
      [
        ...edge([18, 27.5, 57], [8, 27, 70], [0, 26.4, 88], [x0, 26, 106]),
        ...edge([x0, 0, 150], [2, 0, 112], [10, 0, 88], [17.4, 0, 70]),
      ],
      mix(hull, slate, 0.3),
      0.6,
    ) +
    cut(
      [
        ...edge([x0, 4, 380], [x0, 4, 146], [2, 4, 108], [10, 4, 84], [17.4, 4, 69]),
        ...edge([17.4, -1, 70], [10, -1, 88], [2, -1, 112], [x0, -1, 150], [x0, -1, 380]),
      ],
      brick,
      0.6,
    ) +
    poly(edge([5, 19, 78], [6, 19, 76], [6.4, 16, 77], [5.4, 16, 79]), ink) +
    line(edge([12, 27, 70], [12, 40, 70]), ink, 5)
  );
}

/** The bridge of thirty kilometers: a ribbon on thin legs that runs to the horizon. */
function longBridge(): string {
  const tint = mix(slate, night, 0.3);
  const places = Array.from({ length: 34 }, (_, index) => {
    const near = (1 - index / 33) ** 2.2;
    return { x: 450 - 500 * near ** 0.62 - 60 * Math.sin(index / 5) * near, near };
  });
  const edge = (high: number): Point[] => places.map(({ x, near }) => [x, 519 - high * near]);
  return (
    places
      .map(({ x, near }) => line([x, 519 - 92 * near, x, 521 + 70 * near], mix(slate, mist, 0.25), 1.4 + 12 * near))
      .join('') + poly([...edge(112), ...edge(86).reverse()], tint)
  );
}

export const deepPort: Scene = {
  alt: 'A huge container ship lies under a row of quay cranes, one red box hangs in the air; a long low bridge runs over the sea to the horizon.',
  draw() {
    const cranes = [352, 292, 232, 172, 112].map((z) => quayCrane(view, 50, z, 62, air(z < 120 ? ink : night, z)));
    const [hang, rope] = [view.at(0, 45, 112), view.at(0, 53, 112)];
    const unit = view.scale(0, 45, 112);
    return (
      sheet(sky) +
      disc(300, 240, 80, mix(cream, sand, 0.35)) +
      land([-9, 330, 200, 322, 520, 338, 900, 320, 1290, 330], 524, mix(mist, paper, 0.55)) +
      land([700, 520, 860, 490, 1000, 470, 1160, 478, 1290, 452], 524, mix(slate, sky, 0.45)) +
      box(-9, 520, 1310, 350, mix(slate, mist, 0.22)) +
      ripples([0, 560, 1280, 300], mix(slate, mist, 0.55), 20, 420) +
      longBridge() +
      cut(level(view, 5, [44, 300], [20, 420]), mix(sand, mist, 0.4), 1) +
      cut(sideWall(view, 44, [20, 420], [-1, 5]), mix(slate, night, 0.5), 1) +
      cranes.map(({ tower }) => tower).join('') +
      ship() +
      cranes.map(({ boom }) => boom).join('') +
      line(
        [
          [rope[0] - 14, rope[1]],
          [hang[0] - 14, hang[1]],
        ],
        ink,
        2,
      ) +
      line(
        [
          [rope[0] + 14, rope[1]],
          [hang[0] + 14, hang[1]],
        ],
        ink,
        2,
      ) +
      box(hang[0] - unit * 3.6, hang[1], unit * 7.2, unit * 3.6, vermilion, 0.6)
    );
  },
};
