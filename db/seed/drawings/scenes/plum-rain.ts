import { camera, frontWall, level, sideWall } from '../kit/camera.ts';
import { cream, green, ink, jade, mist, mix, night, ochre, paper, rose, slate, vermilion } from '../kit/palette.ts';
import { umbrellaGoer } from '../kit/people.ts';
import { plumBough } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, line, move, poly, random, repeat, sheet, veil } from '../kit/shapes.ts';
import { reflected, ripples } from '../kit/water.ts';

const view = camera({ eye: [0.3, 2.5, 0], focal: 800, center: [590, 372] });
const haze = mix(mist, paper, 0.45);

/** One house beside the street: wall, eaves, windows above, shop front below. `far` 0..1 makes it paler. */
function house(side: number, z0: number, z1: number, high: number, far: number): string {
  const x = side * 3.6;
  const tone = (color: string) => mix(color, haze, far * 0.85);
  const wall = tone(side < 0 ? mix(slate, night, 0.35) : mix(mist, slate, 0.3));
  const dark = tone(side < 0 ? mix(night, ink, 0.6) : night);
  const long = z1 - z0;
  const bays = 3;
  return (
    cut(frontWall(view, z0, [x, side * 9], [0, high + 0.9]), tone(side < 0 ? night : slate)) +
    cut(sideWall(view, x, [z0, z1], [0, high]), wall) +
    repeat(bays, (bay) => {
      const [from, to] = [z0 + (long * (bay + 0.16)) / bays, z0 + (long * (bay + 0.84)) / bays];
      return (
        poly(sideWall(view, x, [from, to], [3.5, high - 0.7]), dark) +
        poly(sideWall(view, x, [from, to], [0.1, 2.4]), dark) +
        (bay === 1 && far < 0.6 ? poly(sideWall(view, x, [from, to], [0.9, 2.2]), tone(mix(ochre, paper, 0.35))) : '')
      );
    }) +
    cut(
      [view.at(x, 3.1, z0), view.at(x, 3.1, z1), view.at(x - side * 1, 2.75, z1), view.at(x - side * 1, 2.75, z0)],
      tone(ink),
      0,
    ) +
    cut(
      [
        view.at(x, high + 0.2, z0),
        view.at(x, high + 0.2, z1),
        view.at(x - side * 0.3, high + 0.02, z1),
        view.at(x - side * 0.3, high + 0.02, z0),
      ],
      tone(ink),
      0,
    )
  );
}

export const plumRain: Scene = {
  alt: 'People under umbrellas, one of them bright red, walk down a wet street in the rain; in front hangs a bough of yellow plums.',
  draw() {
    const rows = [30, 22, 15.5, 10, 6, 2.6];
    const street = rows.slice(0, -1).map((z1, index) => {
      const z0 = rows[index + 1] ?? 0;
      const far = Math.min(1, (z0 - 2) / 26) ** 0.7;
      return house(-1, z0, z1, 6 + (index % 2) * 0.9, far) + house(1, z0, z1, 5.6 + ((index + 1) % 2) * 1.1, far);
    });
    const people = [
      [-1.9, 19, slate, slate],
      [1.3, 16.5, night, jade],
      [-0.5, 13, slate, mix(night, slate, 0.4)],
      [2.2, 9.6, night, mix(slate, mist, 0.3)],
      [-2.1, 8.4, jade, night],
      [0.25, 6.2, night, vermilion],
    ] as const;
    const thrown = random('rain');
    const wet = mix(slate, night, 0.25);
    return (
      sheet(haze) +
      cut(frontWall(view, 34, [-2.6, 3], [0, 6.4]), mix(mist, paper, 0.25)) +
      cut(level(view, 0, [-12, 12], [1.6, 34]), wet) +
      poly(level(view, 0, [-1.5, 1.9], [1.2, 34]), mix(slate, mist, 0.4)) +
      ripples([330, 470, 560, 370], mix(slate, mist, 0.68), 9, 640) +
      street.join('') +
      people
        .map(([x, z, coat, color]) => {
          const [left, foot] = view.at(x, 0, z);
          const unit = (view.scale(x, 0, z) * 1.72) / 100;
          const person = move(left, foot, umbrellaGoer({ coat, legs: ink, skin: rose }, color), unit);
          return veil(0.7, reflected(foot, 132 * unit, person, 0.47, 8)) + person;
        })
        .join('') +
      repeat(34, () => {
        const [x, y, long] = [thrown(-40, 1240), thrown(-60, 700), thrown(90, 190)];
        return line(
          [
            [x, y],
            [x - long * 0.16, y + long],
          ],
          cream,
          1.8,
        );
      }) +
      move(1300, 96, plumBough(ink, [mix(jade, green, 0.35), green], ochre), 1.16, -4)
    );
  },
};
