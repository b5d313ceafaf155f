import { camera, level } from '../kit/camera.ts';
import { brick, cream, green, ink, jade, mist, mix, night, paper, sand, slate, vermilion } from '../kit/palette.ts';
import { foliage, planeTree } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { box, curve, cut, move, oval, poly, sheet } from '../kit/shapes.ts';
import { parting } from '../kit/taichi.ts';

const view = camera({ eye: [0, 2.5, 0], focal: 900, center: [640, 426], down: 4 });
const mistColor = mix(mist, paper, 0.5);
const air = (color: string, z: number) => mix(color, mistColor, Math.min(0.88, Math.max(0, (z - 4) / 22)));

const places: readonly (readonly [x: number, z: number])[] = [
  [0.3, 22],
  [-3.6, 17.5],
  [-0.9, 17],
  [2.6, 17.5],
  [-4.9, 13],
  [-2.1, 13],
  [1.2, 12.6],
  [4.2, 13],
  [-3.3, 9.4],
  [-0.3, 9.2],
  [2.7, 9.4],
  [-1.75, 6.5],
  [1.2, 6.4],
];

export const taiChiPark: Scene = {
  alt: 'From behind: people in loose white and gray clothes practice tai chi under plane trees in the mist, all with the left hand raised.',
  draw() {
    const skin = mix(sand, brick, 0.28);
    const ground = mix(mist, sand, 0.42);
    const person = ([x, z]: readonly [number, number], index: number) => {
      const [left, foot] = view.at(x, 0, z);
      const unit = (view.scale(x, 0, z) * 1.62) / 92;
      const gray = index % 3 === 1;
      return (
        oval(left + unit * 4, foot, unit * 46, unit * 4.4, air(mix(ground, slate, 0.5), z)) +
        move(
          left,
          foot,
          parting(
            air(gray ? mix(mist, slate, 0.5) : cream, z),
            air(gray ? mix(slate, night, 0.2) : mix(cream, mist, 0.4), z),
            air(skin, z),
            air(index % 4 === 2 ? mix(mist, slate, 0.4) : ink, z),
          ),
          unit,
        )
      );
    };
    const tree = (x: number, z: number, look: 1 | -1) => {
      const [left, foot] = view.at(x, 0, z);
      const unit = view.scale(x, 0, z) / 100;
      return move(
        left,
        foot,
        planeTree(`park ${x} ${z}`, {
          pale: air(mix(paper, sand, 0.3), z),
          shade: air(mix(slate, sand, 0.4), z),
          patches: z > 14 ? [] : [mix(sand, jade, 0.5), mix(sand, slate, 0.45), cream].map((color) => air(color, z)),
          leaves: air(mix(green, jade, 0.4), z),
        }),
        unit,
        0,
        look * unit,
      );
    };
    return (
      sheet(mistColor) +
      foliage([-20, 400, 640, 410, 1300, 400], 200, 80, mix(mistColor, jade, 0.22)) +
      poly(level(view, 0, [-60, 60], [1, 90]), mix(ground, mistColor, 0.3)) +
      poly(level(view, 0, [-60, 60], [1, 11]), ground) +
      tree(-3.4, 26, 1) +
      tree(3.8, 25, -1) +
      tree(9.4, 25, -1) +
      tree(-9, 24, 1) +
      foliage(
        [-20, 236, 200, 262, 420, 240, 640, 276, 860, 240, 1080, 262, 1300, 236],
        -20,
        70,
        mix(mistColor, jade, 0.42),
      ) +
      places.slice(0, 4).map(person).join('') +
      tree(-6.4, 14, 1) +
      tree(6.6, 14.5, -1) +
      places
        .slice(4, 8)
        .map((place, index) => person(place, index + 4))
        .join('') +
      foliage(
        [-20, 150, 180, 190, 400, 150, 620, 176, 840, 140, 1080, 190, 1300, 150],
        -20,
        84,
        mix(green, mistColor, 0.45),
      ) +
      places
        .slice(8)
        .map((place, index) => person(place, index + 8))
        .join('') +
      tree(-3.75, 5.9, 1) +
      tree(4.1, 6, -1) +
      foliage([-20, 70, 200, 96, 420, 40, 640, 30, 860, 44, 1080, 100, 1300, 70], -20, 96, mix(green, jade, 0.15)) +
      flask()
    );
  },
};

/** The thermos flask of somebody who practices, at the foot of a tree. */
function flask(): string {
  const [x, y] = view.at(-2.62, 0, 5.95);
  return (
    oval(x + 8, y - 2, 40, 6, mix(slate, sand, 0.45)) +
    curve([x + 16, y - 50, x + 34, y - 44, x + 34, y - 18, x + 16, y - 12], mix(slate, ink, 0.3), 5) +
    box(x - 18, y - 58, 36, 58, vermilion, 0.8) +
    box(x + 6, y - 58, 12, 58, mix(vermilion, ink, 0.25), 0.6) +
    cut([x - 18, y - 58, x - 12, y - 70, x + 12, y - 70, x + 18, y - 58], mix(mist, slate, 0.3), 0.6) +
    box(x - 9, y - 82, 18, 13, cream, 0.6)
  );
}
