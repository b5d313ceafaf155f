import { camera, level, sideWall } from '../kit/camera.ts';
import { figures, floorMarks, hangingSign, lightStrips, screenDoors, stairs, trainFront } from '../kit/metro.ts';
import { cream, ink, jade, mist, mix, night, ochre, paper, rose, sand, slate, vermilion } from '../kit/palette.ts';
import { stander } from '../kit/people.ts';
import type { Scene } from '../kit/scene.ts';
import { box, disc, line, move, onto, oval, poly, sheet } from '../kit/shapes.ts';
import { block } from '../kit/solid.ts';

const view = camera({ eye: [1.5, 1.7, 0], focal: 800, center: [800, 400] });
const edge = -1.7;
const air = mix(mist, cream, 0.5);
const fade = (color: string, z: number) => mix(color, air, Math.min(0.7, Math.max(0, (z - 6) / 36)));

const people = [
  [12.6, [night, slate, ochre], 0],
  [7.9, [mix(slate, mist, 0.3), rose, night, cream], 0.1],
  [5.5, [jade, night, sand], -0.05],
] as const;

/** Those who wait one behind the other before a door; they look at it. */
const queue = ([z, coats, shift]: (typeof people)[number]) =>
  [...coats]
    .reverse()
    .map((coat, index) => {
      const place = coats.length - 1 - index;
      const [x, y] = view.at(edge + 1 + place * 0.78 + shift, 0, z);
      const unit = (view.scale(0, 0, z) * (place === 1 ? 1.6 : 1.72)) / 100;
      return (
        oval(x + 6 * unit, y, unit * 22, unit * 3.4, fade(mix(slate, mist, 0.3), z)) +
        move(x, y, stander({ coat: fade(coat, z), legs: fade(place === 1 ? ink : night, z) }), unit, 0, -unit)
      );
    })
    .join('');

export const metroPlatform: Scene = {
  alt: 'On a Metro platform people wait in lines before the glass doors, a train comes in behind the glass, a yellow sign shows exit 3.',
  draw() {
    const floor = mix(mist, cream, 0.55);
    const [signX, signY] = [1.15, 2.5];
    const [bagX, bagY] = view.at(edge + 3.05, 0, 5.35);
    const unit = view.scale(0, 0, 5.35);
    return (
      sheet(mix(slate, mist, 0.35)) +
      // the tunnel with the train
      poly(sideWall(view, edge - 3.6, [1, 90], [-1.2, 3.15]), night) +
      poly(level(view, -1.2, [edge - 3.6, edge], [1, 90]), ink) +
      poly(sideWall(view, edge, [10, 90], [-1.2, 3.15]), mix(night, ink, 0.4)) +
      trainFront(view, [edge - 3.2, edge - 0.3], 7.5, jade) +
      // the platform
      poly(level(view, 0, [edge, 12], [1, 90]), floor) +
      poly(level(view, 3.5, [edge - 4, 12], [1, 90]), mix(slate, mist, 0.35)) +
      poly(sideWall(view, edge, [1, 90], [3.1, 3.5]), mix(slate, night, 0.2)) +
      lightStrips(view, [0.4, 3.2, 6], 3.48, cream) +
      poly(level(view, 0, [edge + 0.5, edge + 0.68], [1, 90]), ochre) +
      [20, 15.2, 10.4, 5.6].map((z) => floorMarks(view, edge + 0.75, z + 0.1, fade(ochre, z))).join('') +
      screenDoors(view, edge, [3.2, 51.2], jade, fade) +
      [26, 18, 10]
        .map((z) =>
          block(view, [5, 5.9], [0, 3.5], [z, z + 0.9], {
            top: cream,
            ends: fade(mix(sand, mist, 0.4), z),
            sides: fade(mix(paper, mist, 0.2), z),
          }),
        )
        .join('') +
      people.map(queue).join('') +
      line(
        [
          bagX - unit * 0.1,
          bagY - unit * 0.5,
          bagX - unit * 0.1,
          bagY - unit * 0.86,
          bagX + unit * 0.1,
          bagY - unit * 0.86,
          bagX + unit * 0.1,
          bagY - unit * 0.5,
        ],
        ink,
        unit * 0.035,
      ) +
      box(bagX - unit * 0.19, bagY - unit * 0.58, unit * 0.38, unit * 0.53, vermilion, 1) +
      box(bagX + unit * 0.09, bagY - unit * 0.58, unit * 0.1, unit * 0.53, mix(vermilion, ink, 0.25), 0.6) +
      [-0.14, 0.14].map((shift) => disc(bagX + unit * shift, bagY - unit * 0.03, unit * 0.035, ink)).join('') +
      hangingSign(view, [signX, signX + 2.7], [signY, signY + 0.85], 5.2, ochre, 3.5) +
      onto(
        view.at(signX, signY + 0.85, 5.2),
        view.at(signX + 2.7, signY + 0.85, 5.2),
        view.at(signX, signY, 5.2),
        [270, 85],
        move(42, 11, figures[3](ink), 0.63) + move(132, 14, stairs(ink), 0.6),
      )
    );
  },
};
