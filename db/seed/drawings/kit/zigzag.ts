import type { Camera } from './camera.ts';
import { brick, cream, mix, night, rose, sand, slate } from './palette.ts';
import { cut, line, type Point, poly, repeat } from './shapes.ts';

/** A low bridge of straight parts, each of which turns at a right angle from the one before. */

/** How high its floor lies over the water, in meters. */
export const deck = 0.75;
/** Half its width. */
const half = 1;

/** A piece of the picture and how far away it is: the far ones are drawn first. */
export type Piece = { z: number; drawn: string };

/** One straight part: its sides, its floor and, bay by bay, its rails. */
export function zigzagPart(view: Camera, from: Point, to: Point): Piece[] {
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uz] = [(to[0] - from[0]) / long, (to[1] - from[1]) / long];
  const spot = (along: number, across: number, y: number): Point =>
    view.at(from[0] + ux * along - uz * across, y, from[1] + uz * along + ux * across);
  const floor = (y: number): Point[] => [
    spot(-half, -half, y),
    spot(long + half, -half, y),
    spot(long + half, half, y),
    spot(-half, half, y),
  ];
  const low = ux > 0 ? -half : half;
  const bays = Math.round(long / 1.4);
  /** At a turn the outer rail goes on to the corner, the inner one stops short of it. */
  const rail = (across: number) =>
    Array.from({ length: bays }, (_, bay): Piece => {
      const start = ux * across > 0 ? -half : half;
      const [a, b] = [start + (long * bay) / bays, start + (long * (bay + 1)) / bays];
      const unit = view.scale(from[0] + ux * a, 1, from[1] + uz * a);
      const post = (at: number) => line([spot(at, across, deck), spot(at, across, deck + 0.72)], brick, unit * 0.15);
      return {
        z: from[1] + uz * a + ux * across,
        drawn:
          poly(
            [
              spot(a, across, deck + 0.34),
              spot(b, across, deck + 0.34),
              spot(b, across, deck + 0.24),
              spot(a, across, deck + 0.24),
            ],
            brick,
          ) +
          poly(
            [
              spot(a, across, deck + 0.72),
              spot(b, across, deck + 0.72),
              spot(b, across, deck + 0.56),
              spot(a, across, deck + 0.56),
            ],
            mix(brick, rose, 0.25),
          ) +
          post(a) +
          post(b),
      };
    });
  const side = ux > 0 ? mix(slate, sand, 0.35) : mix(slate, night, 0.25);
  return [
    {
      z: 99 - from[1],
      drawn:
        repeat(3, (index) => {
          const at = (long * (index + 0.5)) / 3;
          const unit = view.scale(from[0] + ux * at, 0, from[1] + uz * at);
          return line([spot(at, low, deck), spot(at, low, -0.15)], night, unit * 0.3);
        }) +
        cut(
          [
            spot(-half, low, deck),
            spot(long + half, low, deck),
            spot(long + half, low, deck - 0.4),
            spot(-half, low, deck - 0.4),
          ],
          side,
          0.6,
        ) +
        poly(
          [
            spot(-half, half, deck),
            spot(-half, -half, deck),
            spot(-half, -half, deck - 0.4),
            spot(-half, half, deck - 0.4),
          ],
          ux > 0 ? mix(slate, night, 0.25) : mix(slate, sand, 0.35),
        ) +
        cut(floor(deck), mix(sand, cream, 0.5), 0.6),
    },
    ...rail(half),
    ...rail(-half),
  ];
}
