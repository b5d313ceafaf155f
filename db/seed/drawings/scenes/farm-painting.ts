import { sampan } from '../kit/boats.ts';
import { along, bigFish, cabbage, duck, fanTree, farmHouse, planter, rice, scallops } from '../kit/farm.ts';
import {
  brick,
  cream,
  green,
  ink,
  jade,
  mist,
  mix,
  night,
  ochre,
  paper,
  rose,
  sand,
  slate,
  vermilion,
} from '../kit/palette.ts';
import { goer } from '../kit/people.ts';
import type { Scene } from '../kit/scene.ts';
import { curve, disc, land, leaf, move, type Point, repeat, sheet } from '../kit/shapes.ts';

/** The upper edge of the band that lies `y` below the top: all bands swing together. */
const edge =
  (y: number, swing = 40) =>
  (x: number) =>
    y + swing * Math.sin(x / 235 + y / 420) + (x - 640) * -0.05;
const points = (y: (x: number) => number): Point[] =>
  Array.from({ length: 15 }, (_, index) => [-20 + index * 95, y(-20 + index * 95)]);
const band = (y: number, fill: string, swing?: number) => land(points(edge(y, swing)), 900, fill);

export const farmPainting: Scene = {
  alt: 'Bright fields swing in bands around a canal with a huge red fish, rows of white ducks and a boat; farmers plant rice below white houses.',
  draw() {
    const [water, foam] = [mix(night, slate, 0.35), mix(mist, slate, 0.4)];
    const [field, earth] = [mix(jade, green, 0.4), mix(rose, sand, 0.3)];
    return (
      sheet(mix(sand, rose, 0.25)) +
      disc(1092, 66, 42, cream) +
      repeat(16, (index) =>
        leaf(1092 + Math.cos(index / 2.546) * 48, 66 + Math.sin(index / 2.546) * 48, 30, 6, index * 22.5, cream),
      ) +
      band(172, jade) +
      along(
        edge(190),
        [30, 1270, 82],
        (index) =>
          (index > 2 && index < 9) || index === 12 || index === 13
            ? ''
            : move(0, 0, fanTree(brick, [green, index % 2 === 0 ? mix(jade, sand, 0.5) : ochre]), 0.82),
        false,
      ) +
      move(356, edge(190)(356) + 10, farmHouse(cream, ink, brick), 0.8) +
      move(578, edge(190)(578) + 14, farmHouse(paper, night, mix(green, ink, 0.2)), 0.9) +
      band(208, ochre) +
      along(
        edge(230),
        [0, 1280, 30],
        (index) =>
          disc(0, index % 2 === 0 ? -4 : 10, 8.5, cream) +
          disc(0, index % 2 === 0 ? -4 : 10, 3.6, mix(ochre, brick, 0.5)),
      ) +
      band(254, earth) +
      [270, 292].map((y) => curve(points(edge(y)), mix(brick, rose, 0.3), 5)).join('') +
      along(edge(288), [20, 1280, 78], () => leaf(0, 0, 26, 9, -122, green) + leaf(0, 0, 26, 9, -58, green)) +
      band(314, green) +
      along(edge(318), [0, 1280, 74], () => leaf(-18, 0, 38, 12, 0, mix(jade, sand, 0.3))) +
      band(334, water, 44) +
      [384, 444, 504, 556].map((y, row) => scallops(edge(y, 44), [-10 + (row % 2) * 52, 1290, 104], foam)).join('') +
      [392, 456]
        .map((y, row) =>
          along(edge(y), [70 + row * 46, 400, 96], (index) => duck(index % 2 === 0 ? mist : rose), false),
        )
        .join('') +
      move(
        1120,
        424,
        sampan(brick, ochre) + move(116, -24, goer({ coat: rose, legs: slate, hair: ochre }), 0.95),
        0.92,
      ) +
      band(572, mix(sand, jade, 0.25), 34) +
      along(edge(580, 34), [0, 1280, 74], () => leaf(-20, 2, 40, 9, 0, green)) +
      band(596, field, 34) +
      move(700, 462, bigFish(vermilion, mix(vermilion, ink, 0.3), mix(sand, cream, 0.3)), 0.98, -4) +
      along(edge(634, 34), [10, 1290, 92], () => cabbage(mix(jade, sand, 0.55), jade)) +
      band(676, mix(mist, cream, 0.3), 34) +
      [700, 724].map((y) => curve(points(edge(y, 34)), mix(mist, slate, 0.4), 4)).join('') +
      along(
        edge(752, 34),
        [90, 1240, 190],
        (index) => planter([rose, slate, ochre][index % 3] ?? rose, [night, brick, green][index % 3] ?? night, sand),
        false,
      ) +
      band(758, ochre, 34) +
      along(edge(832, 34), [0, 1290, 72], () => move(0, 0, rice(green, brick), 1.35))
    );
  },
};
