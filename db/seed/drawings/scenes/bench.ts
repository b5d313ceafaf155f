import { camera, level } from '../kit/camera.ts';
import { brick, cream, green, ink, jade, mix, night, ochre, sand, slate, vermilion } from '../kit/palette.ts';
import { dapples, parkBench, pigeon, pigeonGrey, spots } from '../kit/park.ts';
import { umbrella, walker } from '../kit/people.ts';
import { foliage, tuft } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, land, move, path, poly, random, repeat, ribbon, sheet, within } from '../kit/shapes.ts';
import { placed } from '../kit/solid.ts';

const view = camera({ eye: [0, 1.62, 0], focal: 1010, center: [640, 380], down: 3 });

/** The big tree: a short trunk with roots, and limbs that spread under the leaves. */
function tree(bark: string, shade: string, light: string): string {
  const wood =
    path(
      'M470 690C404 650 398 590 396 500C395 450 395 420 398 380L258 380C262 410 262 430 262 470C262 560 250 660 206 690C280 706 400 704 470 690Z',
      bark,
    ) +
    ribbon([326, 420, 296, 300, 206, 186, 70, 110, -60, 70], [126, 116, 84, 56, 34], bark) +
    ribbon([330, 420, 332, 290, 342, 160, 322, 40, 330, -40], [110, 112, 72, 54, 40], bark) +
    ribbon([334, 420, 362, 306, 452, 196, 610, 120, 800, 84], [124, 108, 76, 50, 24], bark) +
    ribbon([470, 190, 520, 110, 540, 20], [50, 36, 24], bark) +
    ribbon([250, 676, 210, 690, 160, 694], [36, 24, 5], bark) +
    ribbon([400, 680, 446, 690, 500, 692], [36, 22, 5], bark);
  return (
    wood +
    within(
      wood,
      ribbon(
        [440, 720, 396, 640, 384, 520, 386, 400, 412, 300, 506, 196, 640, 138, 800, 100],
        [120, 70, 54, 52, 50, 30, 22, 14],
        shade,
      ) +
        spots(
          [
            [296, 560, 26],
            [276, 520, 17],
            [318, 492, 15],
            [300, 420, 30],
            [336, 396, 16],
            [288, 360, 18],
            [340, 600, 20],
            [270, 250, 18],
            [420, 226, 16],
            [336, 250, 22],
          ],
          light,
        ),
    )
  );
}

const sunOnSeat = [
  [-0.5, -0.34],
  [0.06, 0.3],
  [0.52, 0.6],
] as const;

export const bench: Scene = {
  alt: 'An empty wooden bench stands under a big tree in spots of sun; a pigeon walks by, and far off somebody passes with a red umbrella.',
  draw() {
    const glow = mix(sand, cream, 0.4);
    const lawn = mix(jade, sand, 0.62);
    const shadeGrass = mix(green, jade, 0.42);
    const shadePath = mix(slate, sand, 0.42);
    const sunPath = mix(sand, cream, 0.2);
    const thrown = random('far trees');
    const place = placed(view, [0.8, 0, 5], -10);
    const [walkX, walkY] = view.at(4.3, 0, 17);
    const far = view.scale(4.3, 0, 17) / 100;
    return (
      sheet(glow) +
      repeat(12, (index) => tuft(-30 + index * 122, 326 + thrown(-26, 12), thrown(74, 100), mix(jade, glow, 0.62))) +
      land([-9, 360, 300, 344, 640, 352, 960, 340, 1290, 356], 520, mix(jade, glow, 0.45)) +
      cut(level(view, 0, [-60, 60], [8, 90]), lawn, 0) +
      cut(level(view, 0, [-60, 60], [15.6, 18]), mix(sunPath, cream, 0.4), 0) +
      move(
        walkX,
        walkY,
        walker({ coat: cream, legs: night }) + move(9, -60, umbrella(vermilion), 1),
        far * 1.7,
        0,
        far * 1.7,
      ) +
      land([-9, 512, 240, 500, 560, 522, 860, 504, 1080, 520, 1290, 508], 860, shadeGrass) +
      poly(level(view, 0, [-60, 60], [1, 4.3]), shadePath) +
      dapples(
        view,
        [
          [-2.6, 7.4, 0.9, 9],
          [2.9, 6.6, 0.9, 12],
          [0.2, 5.9, 0.6, 7],
          [-2.6, 5.3, 0.7, 9],
        ],
        lawn,
      ) +
      dapples(
        view,
        [
          [-1.4, 3.5, 0.55, 9],
          [0.3, 3.25, 0.5, 8],
          [1.5, 3.6, 0.5, 9],
          [-0.4, 3.95, 0.5, 5],
        ],
        sunPath,
        'path',
      ) +
      tree(mix(brick, ink, 0.62), mix(brick, ink, 0.8), mix(brick, ink, 0.34)) +
      poly(level(place, 0, [-1.05, 1.15], [-0.4, 0.4]), mix(shadeGrass, ink, 0.3)) +
      parkBench(place, mix(ochre, brick, 0.45), mix(ochre, sand, 0.35), ink) +
      sunOnSeat.map(([x0, x1]) => poly(level(place, 0.481, [x0, x1], [-0.24, 0.2]), mix(sand, cream, 0.5))).join('') +
      move(...view.at(-0.2, 0, 3.85), pigeon(pigeonGrey.body, pigeonGrey.wing, pigeonGrey.neck), 0.95) +
      foliage(
        [-20, 176, 170, 150, 420, 130, 640, 168, 830, 196, 1060, 150, 1300, 190],
        -20,
        84,
        mix(jade, green, 0.35),
      ) +
      foliage([-20, 104, 160, 120, 380, 70, 620, 84, 820, 116, 1040, 84, 1300, 126], -20, 96, green) +
      foliage([-20, 40, 240, 30, 520, 8, 760, 34, 1020, 20, 1300, 44], -20, 100, mix(green, ink, 0.35))
    );
  },
};
