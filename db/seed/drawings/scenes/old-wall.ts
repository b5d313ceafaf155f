import { crenellated, stones } from '../kit/castle.ts';
import { colonnade, ridgeTop, sweptRoof, type Timber } from '../kit/eaves.ts';
import { brick, cream, ink, mist, mix, night, ochre, paper, sand, slate, vermilion } from '../kit/palette.ts';
import { goer } from '../kit/people.ts';
import { tuft } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, leaf, move, oval, path, poly, random, repeat, ribbon, sheet } from '../kit/shapes.ts';
import { shanghaiTower } from '../kit/skyline.ts';

/** Three floors, each smaller than the one below, under three swept roofs; about 330 px high. */
const hall = (timber: Timber) =>
  move(0, 0, colonnade(158, 78, 5, timber, false)) +
  move(0, -86, sweptRoof({ half: 208, rise: 42, ridge: 122, up: 36 }, timber)) +
  move(0, -124, colonnade(114, 52, 4, timber, true)) +
  move(0, -180, sweptRoof({ half: 164, rise: 38, ridge: 84, up: 32 }, timber)) +
  move(0, -214, colonnade(76, 42, 3, timber, true)) +
  move(0, -262, sweptRoof({ half: 126, rise: 60, ridge: 46, up: 36 }, timber)) +
  move(0, -262, ridgeTop(46, 60, timber.ridge));

/** A modern block with bands of windows. */
const slab = (x: number, wide: number, top: number, color: string, band: string) =>
  box(x, top, wide, 460 - top, color, 1) +
  repeat(Math.floor((430 - top) / 34), (row) => box(x + 12, top + 20 + row * 34, wide - 24, 9, band, 0.5));

export const oldWall: Scene = {
  alt: 'A piece of gray city wall with battlements carries a wooden pavilion with upturned eaves; pale towers stand behind, someone looks up.',
  draw() {
    const sky = mix(paper, mist, 0.3);
    const pale = mix(mist, paper, 0.35);
    const gray = mix(mix(slate, ink, 0.12), sand, 0.34);
    const dark = mix(mix(slate, ink, 0.5), sand, 0.12);
    const light = mix(gray, paper, 0.32);
    const timber: Timber = {
      roof: mix(night, slate, 0.25),
      roofShade: night,
      ridge: mix(night, ink, 0.7),
      post: brick,
      dark: mix(night, ink, 0.5),
      stone: mix(sand, slate, 0.3),
    };
    const thrown = random('ginkgo');
    const merlons = (from: number, to: number, y: number, color: string) =>
      repeat(Math.round((to - from) / 88), (index) => box(from + 18 + index * 88, y - 24, 8, 22, color, 0.5));
    return (
      sheet(sky) +
      slab(70, 120, 60, mix(pale, sky, 0.25), mix(pale, cream, 0.45)) +
      slab(226, 96, 170, pale, mix(pale, cream, 0.5)) +
      slab(940, 110, 120, pale, mix(pale, cream, 0.5)) +
      slab(1190, 130, 200, mix(pale, sky, 0.25), mix(pale, cream, 0.45)) +
      move(1112, 470, shanghaiTower([mix(pale, slate, 0.12), mix(pale, slate, 0.3), cream]), 0.74, 0, 0.86) +
      slab(-20, 84, 210, mix(pale, slate, 0.12), mix(pale, cream, 0.3)) +
      // the wall, then the platform that stands out from it
      path(crenellated([-20, 1300], [470, 756], 44, 36), dark) +
      stones([-20, 490, 1320, 250], [66, 24], mix(dark, gray, 0.4), 0.14) +
      merlons(-20, 1300, 470, mix(night, ink, 0.3)) +
      poly([966, 377, 1036, 436, 1058, 760, 998, 760, 966, 440], mix(dark, ink, 0.35)) +
      move(640, 408, hall(timber), 0.95) +
      path(crenellated([312, 968], [410, 470], 44, 34), gray) +
      cut([308, 440, 972, 440, 1000, 760, 280, 760], gray, 1) +
      stones([330, 470, 620, 270], [66, 24], light, 0.12) +
      stones([330, 470, 620, 270], [66, 24], mix(gray, dark, 0.35), 0.1) +
      merlons(312, 960, 412, dark) +
      box(300, 436, 680, 10, light, 1) +
      cut([283, 732, 997, 732, 1001, 762, 279, 762], mix(gray, night, 0.3), 1) +
      // the street and a ginkgo
      box(-9, 754, 1310, 116, mix(sand, mist, 0.35), 1.5) +
      oval(1140, 772, 120, 9, mix(sand, slate, 0.45)) +
      ribbon([1140, 776, 1136, 710, 1142, 610, 1136, 530], [30, 20, 16, 8], mix(ink, brick, 0.25)) +
      ribbon([1140, 660, 1176, 600, 1200, 550], [10, 7, 4], mix(ink, brick, 0.25)) +
      [
        [1142, 420, 40, 0],
        [1106, 486, 52, 0],
        [1184, 490, 50, 1],
        [1144, 520, 60, 0],
        [1090, 566, 54, 0],
        [1204, 572, 54, 1],
        [1150, 590, 56, 0.5],
      ]
        .map(([x = 0, y = 0, radius = 0, turn = 0]) => tuft(x, y - 34, radius, mix(ochre, brick, turn * 0.3)))
        .join('') +
      repeat(22, () =>
        leaf(
          thrown(960, 1270),
          thrown(764, 836),
          thrown(10, 18),
          4,
          thrown(-30, 30),
          thrown() < 0.5 ? ochre : mix(ochre, sand, 0.4),
        ),
      ) +
      repeat(4, () => leaf(thrown(1010, 1230), thrown(630, 740), 14, 5, thrown(0, 90), ochre)) +
      oval(282, 786, 44, 6, mix(sand, slate, 0.45)) +
      move(270, 784, goer({ coat: vermilion, legs: ink }), 1.16)
    );
  },
};
