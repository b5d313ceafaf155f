import { camera, level } from '../kit/camera.ts';
import { electricCar } from '../kit/car.ts';
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
  sand,
  slate,
  vermilion,
} from '../kit/palette.ts';
import { foliage, planeTree } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { blob, box, curve, cut, disc, leaf, move, oval, sheet, veil } from '../kit/shapes.ts';

const view = camera({ eye: [0, 1.9, -8], focal: 1860, center: [640, 380], down: 4 });

/** A charging post seen from the front, its foot at 0, 0, 300 px high. */
const post = (light: string) =>
  oval(6, 0, 62, 12, mix(slate, ink, 0.4)) +
  box(-46, -300, 92, 300, cream, 1) +
  box(20, -300, 26, 300, mix(cream, mist, 0.8), 0.6) +
  box(-46, -300, 92, 26, green, 0.8) +
  box(-32, -256, 46, 60, night, 0.6) +
  box(-26, -250, 34, 22, light, 0.4) +
  leaf(-24, -128, 44, 15, -40, jade) +
  disc(-6, -92, 13, mix(ink, slate, 0.2));

/** Spots of sun in the shade: x, y, length. */
const dapples = [
  [60, 700, 150],
  [210, 776, 190],
  [860, 740, 210],
  [1060, 660, 150],
  [960, 596, 110],
  [1130, 748, 140],
];

export const greenPlate: Scene = {
  alt: 'A small ochre electric car with a pale green plate is plugged into a charging post in the shade of a plane tree.',
  draw() {
    const wall = mix(jade, mist, 0.42);
    const ground = mix(sand, mist, 0.4);
    const shade = mix(ground, slate, 0.5);
    const [treeX, treeY] = view.at(-2.6, 0, 3.4);
    const car = electricCar(view, [-0.74, -1.5], 50, {
      top: mix(ochre, cream, 0.35),
      front: ochre,
      side: mix(ochre, brick, 0.3),
      dark: mix(ochre, brick, 0.75),
      glass: night,
      shine: mix(night, slate, 0.6),
      shadow: mix(shade, ink, 0.35),
    });
    const [px, py] = car.port;
    const [postX, postY] = view.at(2.02, 0, 0.7);
    return (
      sheet(mix(green, jade, 0.5)) +
      cut([-9, 176, 1290, 176, 1290, 520, -9, 520], wall, 1) +
      cut([-9, 160, 1290, 160, 1290, 186, -9, 186], mix(cream, mist, 0.5), 1) +
      veil(0.2, foliage([-20, 330, 200, 300, 430, 360, 700, 290, 960, 330, 1300, 270], 186, 80, green)) +
      box(-9, 470, 1310, 40, mix(wall, green, 0.4), 1) +
      cut(level(view, 0, [-20, 20], [-7, 5.4]), ground, 1) +
      blob(
        [
          -60, 640, 120, 560, 420, 540, 760, 560, 1010, 590, 1330, 580, 1340, 720, 1120, 800, 800, 780, 520, 830, 180,
          800, -60, 800,
        ],
        shade,
      ) +
      dapples.map(([x = 0, y = 0, long = 0]) => leaf(x, y, long, long * 0.14, 0, ground)).join('') +
      move(
        treeX,
        treeY,
        planeTree('charging', {
          pale: mix(paper, sand, 0.25),
          shade: mix(sand, slate, 0.45),
          patches: [mix(sand, jade, 0.45), mix(sand, slate, 0.4), cream],
          leaves: mix(green, jade, 0.3),
        }),
        1.62,
      ) +
      foliage([-20, 110, 200, 150, 420, 120, 640, 150, 860, 96, 1080, 130, 1300, 90], -20, 96, mix(green, jade, 0.3)) +
      foliage([-20, 40, 240, 74, 520, 40, 800, 60, 1060, 30, 1300, 50], -20, 96, green) +
      car.drawn +
      move(postX, postY, post(jade), 1.05) +
      curve([px, py, px + 24, py + 100, postX - 60, postY - 10, postX - 6, postY - 96], ink, 8) +
      disc(px, py, 13, vermilion)
    );
  },
};
