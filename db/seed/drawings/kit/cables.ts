import type { Camera } from './camera.ts';
import { cream, ink, mist, mix, night, slate } from './palette.ts';
import { cut, line, type Point, poly, repeat } from './shapes.ts';

/** Parts of a bridge whose road hangs on cables; x runs along it, z across. */

const road = 54;
const lit = cream;
const shade = mix(mist, slate, 0.35);

/** An inverted Y astride the road: two legs that meet high up, and the mast where the cables are fixed. */
export function pylon(view: Camera, x: number): { back: string; front: string } {
  const corner = (y: number, z: number, dx: number): Point => view.at(x + dx, y, z);
  const leg = (side: number) => {
    const at = (y: number, out: number, dx: number) => corner(y, side * out, dx);
    const face = [at(0, 23, -5), at(road, 31, -5), at(144, 1, -5), at(128, -1, -5), at(road, 23, -5), at(0, 15, -5)];
    const flank = [at(0, 23, 5), at(road, 31, 5), at(144, 1, 5), at(144, 1, -5), at(road, 31, -5), at(0, 23, -5)];
    const pier = (from: number, to: number, color: string) =>
      poly(
        [corner(7, side * 12, from), corner(7, side * 26, to), corner(-5, side * 26, to), corner(-5, side * 12, from)],
        color,
      );
    return (
      pier(-9, -9, mix(slate, mist, 0.1)) +
      (side < 0
        ? poly([corner(7, -26, -9), corner(7, -26, 9), corner(-5, -26, 9), corner(-5, -26, -9)], mix(night, ink, 0.2)) +
          cut(flank, shade, 0) +
          cut(face, lit, 0.3)
        : cut(face, mix(shade, lit, 0.3), 0.3))
    );
  };
  const beam = (y: number) =>
    cut(
      [corner(y, -26, -4), corner(y, 26, -4), corner(y - 8, 26, -4), corner(y - 8, -26, -4)],
      mix(shade, lit, 0.45),
      0,
    );
  return {
    back: leg(1) + beam(road - 4),
    front:
      leg(-1) +
      poly([corner(210, -4, -5), corner(210, -4, 5), corner(124, -5, 5), corner(124, -5, -5)], shade) +
      cut([corner(210, -4, -5), corner(210, 4, -5), corner(124, 5, -5), corner(124, -5, -5)], lit, 0.2),
  };
}

/** One plane of the fan: cables from the mast to one edge of the road. */
export const cableFan = (
  view: Camera,
  x: number,
  z: number,
  [west, east]: readonly [number, number],
  color: string,
  wide: number,
) =>
  [-1, 1]
    .map((way) =>
      repeat(13, (index) => {
        const out = 34 + index * ((way < 0 ? west : east) / 13);
        const high = 146 + index * 4.7;
        return line([view.at(x, high, 0), view.at(x + way * out, road + 2, z)], color, wide);
      }),
    )
    .join('');

export const highRoad = (view: Camera, from: number, to: number) =>
  poly(
    [view.at(from, road, 15), view.at(to, road, 15), view.at(to, road, -15), view.at(from, road, -15)],
    mix(night, ink, 0.3),
  ) +
  cut(
    [
      view.at(from, road + 4, -15),
      view.at(to, road + 4, -15),
      view.at(to, road - 0.3, -15),
      view.at(from, road - 0.3, -15),
    ],
    mix(slate, night, 0.4),
    0,
  );
