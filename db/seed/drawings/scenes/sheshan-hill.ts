import { sprays, stalk } from '../kit/bamboo.ts';
import { basilica, observatory } from '../kit/basilica.ts';
import { brick, cream, green, ink, jade, mist, mix, night, rose, sand, slate, vermilion } from '../kit/palette.ts';
import { goer } from '../kit/people.ts';
import type { Scene } from '../kit/scene.ts';
import { curve, land, leaf, move, repeat, sheet } from '../kit/shapes.ts';
import { canopy } from '../kit/woods.ts';

/** A star with four long rays. */
const star = (x: number, y: number, size: number, color: string) =>
  repeat(4, (index) => leaf(x, y, size * (index % 2 === 0 ? 0.7 : 1), size * 0.12, index * 90, color));

export const sheshanHill: Scene = {
  alt: 'On top of a wooded hill stand a red-brick basilica with one tower and an observatory with a silver dome; the evening star shines.',
  draw() {
    const high = mix(slate, night, 0.25);
    const wood = mix(green, night, 0.15);
    const front = mix(green, ink, 0.55);
    return (
      sheet(high) +
      land([-9, 260, 300, 230, 640, 262, 960, 226, 1290, 254], 800, mix(slate, mist, 0.3)) +
      land([-9, 380, 260, 356, 600, 390, 940, 352, 1290, 372], 800, mix(mist, rose, 0.42)) +
      land([-9, 486, 300, 462, 640, 490, 960, 458, 1290, 476], 800, mix(rose, sand, 0.4)) +
      star(884, 176, 50, cream) +
      land(
        [-9, 590, 120, 566, 240, 578, 380, 610, 900, 620, 1060, 578, 1180, 560, 1290, 586],
        800,
        mix(jade, slate, 0.4),
      ) +
      move(
        560,
        430,
        basilica({
          lit: mix(brick, rose, 0.14),
          shade: mix(brick, ink, 0.35),
          roof: mix(night, ink, 0.3),
          stone: mix(sand, rose, 0.3),
          dark: mix(night, ink, 0.6),
        }),
        0.95,
      ) +
      move(910, 440, observatory(mix(cream, mist, 0.25), mix(mist, slate, 0.4), mix(mist, cream, 0.4), night), 0.95) +
      canopy(
        [
          -9, 720, 90, 680, 200, 610, 290, 520, 360, 452, 430, 424, 640, 424, 840, 432, 1010, 438, 1070, 472, 1140, 540,
          1200, 610, 1290, 670,
        ],
        870,
        30,
        jade,
      ) +
      curve([664, 428, 612, 462, 742, 492], sand, 6) +
      curve([742, 490, 574, 540], sand, 8) +
      curve([574, 537, 786, 596], sand, 11) +
      curve([786, 592, 560, 680], sand, 14) +
      move(682, 512, goer({ coat: vermilion, legs: ink }), 0.5) +
      canopy(
        [
          -9, 800, 140, 720, 280, 630, 400, 590, 500, 606, 580, 650, 660, 640, 740, 632, 860, 604, 980, 580, 1080, 620,
          1180, 690, 1290, 760,
        ],
        870,
        46,
        mix(jade, green, 0.5),
      ) +
      canopy([-9, 850, 160, 780, 380, 720, 620, 740, 860, 716, 1080, 740, 1290, 820], 900, 62, wood) +
      // bamboo
      move(96, 880, stalk(960, 34, 60, front, mix(front, jade, 0.5))) +
      move(196, 880, stalk(900, 24, -50, mix(front, green, 0.6), mix(front, jade, 0.5))) +
      move(1190, 880, stalk(960, 36, -40, front, mix(front, jade, 0.5))) +
      move(1110, 880, stalk(880, 22, 70, mix(front, green, 0.6), mix(front, jade, 0.5))) +
      sprays(
        [
          [150, 190, 1.3, 0],
          [168, 430, 1.1, 20],
          [110, 640, -1, 10],
          [1160, 170, -1.3, -4],
          [1170, 470, -1.2, -12],
          [1190, 300, 1, 0],
        ],
        front,
      )
    );
  },
};
