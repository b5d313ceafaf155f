import {
  brick,
  cream,
  green,
  ink,
  jade,
  mix,
  night,
  ochre,
  paper,
  rose,
  sand,
  slate,
  vermilion,
} from '../kit/palette.ts';
import { blocker, bodyShadow, fromAbove, pavilionRoof, pingpongTable, striker } from '../kit/pingpong.ts';
import { planeLeaf, tuft } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { disc, move, type Point, repeat, sheet } from '../kit/shapes.ts';

const turn = -15;
const way: Point = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
const middle: Point = [640, 348];
const leaves = [
  [470, 792, 40],
  [560, 60, 200],
  [880, 700, 110],
  [96, 690, 300],
  [1190, 90, 20],
  [780, 800, 250],
];

export const tableTennis: Scene = {
  alt: 'Seen from above: two players at a green table in a park, the ball between them, and in the low sun the long shadows of their strokes.',
  draw() {
    const ground = mix(mix(rose, sand, 0.55), paper, 0.2);
    const shadow = mix(ground, slate, 0.5);
    const along = (far: number, across = 0): Point => [
      middle[0] + far * way[0] - across * way[1],
      middle[1] + far * way[1] + across * way[0],
    ];
    const [left, right] = [along(-420, 20), along(416, 10)];
    const back: Point = [-way[0], -way[1]];
    const flight = Array.from({ length: 13 }, (_, index) =>
      along(-290 + index * 26, 42 - index * 8.5 - Math.sin((index / 14) * Math.PI) * 54),
    );
    const [ballX, ballY] = flight.at(-1) ?? middle;
    const roof = [0.45, 0.45, 0.2, 0, -0.3, 0];
    return (
      sheet(ground) +
      bodyShadow(left, way, striker(shadow)) +
      bodyShadow(right, back, blocker(shadow)) +
      pingpongTable({ middle, way, top: green, edge: mix(green, ink, 0.5), shadow }) +
      move(left[0], left[1], fromAbove(cream, night, vermilion, [84, 30]), 1, turn) +
      move(right[0], right[1], fromAbove(slate, ink, mix(ink, slate, 0.3), [86, 24]), 1, turn + 180) +
      flight
        .slice(1, -1)
        .map(([x, y], index) => disc(x, y, 3 + index * 0.3, mix(green, cream, 0.4 + index * 0.04)))
        .join('') +
      disc(ballX + 34, ballY + 72, 9, mix(green, ink, 0.42)) +
      disc(ballX, ballY, 12, cream) +
      move(112, 132, pavilionRoof(176, [shadow], shadow)) +
      move(
        24,
        -16,
        pavilionRoof(
          184,
          roof.map((share) => (share < 0 ? mix(brick, ochre, -share) : mix(brick, ink, share))),
          mix(ink, brick, 0.3),
        ),
      ) +
      leaves
        .map(
          ([x = 0, y = 0, angle = 0]) =>
            move(x + 5, y + 8, planeLeaf(shadow, shadow), 0.34, angle) +
            move(x, y, planeLeaf(mix(ochre, brick, 0.2), mix(ochre, brick, 0.6)), 0.34, angle),
        )
        .join('') +
      repeat(3, (index) => tuft(1150 + index * 90, 850 - index * 70, 84, mix(green, ink, 0.15))) +
      repeat(3, (index) => tuft(1172 + index * 80, 834 - index * 60, 62, jade))
    );
  },
};
