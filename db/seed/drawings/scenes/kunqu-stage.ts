import {
  brick,
  cream,
  green,
  ink,
  jade,
  mix,
  night,
  ochre,
  paper,
  rose,
  sand,
  slate,
  vermilion,
} from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { blob, box, cut, disc, leaf, move, oval, path, random, repeat, ribbon, sheet } from '../kit/shapes.ts';
import { flutePlayer, singer, stageChair, stageTable } from '../kit/stage.ts';

/** Heads and shoulders of those who sit before us. */
function audience(y: number, count: number, color: string, size: number): string {
  const thrown = random(`audience ${y}`);
  const step = 1360 / count;
  return repeat(count, (index) => {
    const bun = thrown() < 0.3 ? disc(thrown(-6, 6), -46, 12, color) : '';
    return move(
      -30 + step * (index + thrown(0.3, 0.7)),
      y + thrown(-10, 12),
      bun + oval(0, -14, 25, 31, color) + blob([-14, 8, 14, 8, 64, 40, 76, 130, -76, 130, -64, 40], color),
      size,
    );
  });
}

export const kunquStage: Scene = {
  alt: 'On a lit stage a singer throws up a long white sleeve and holds a fan; behind her a table and two chairs, beside her a flute player.',
  draw() {
    const wood = mix(brick, ink, 0.35);
    const cloth = mix(brick, rose, 0.2);
    return (
      sheet(green) +
      disc(640, 372, 268, mix(green, jade, 0.62)) +
      ribbon([420, 560, 520, 440, 640, 390, 800, 250, 850, 190], [20, 15, 11, 7, 2], mix(green, jade, 0.25)) +
      ribbon([640, 390, 700, 380, 770, 390], [9, 6, 2], mix(green, jade, 0.25)) +
      [
        [556, 420],
        [690, 344],
        [764, 286],
        [770, 388],
        [836, 206],
        [480, 480],
      ]
        .map(([x = 0, y = 0], index) =>
          repeat(5, (petal) => leaf(x, y, 30, 17, petal * 72 + index * 20, mix(jade, paper, 0.45))),
        )
        .join('') +
      cut([-9, 600, 1290, 600, 1290, 760, -9, 760], mix(ochre, brick, 0.3), 1) +
      cut([150, 600, 1130, 600, 1290, 690, -9, 690], ochre, 1) +
      box(-9, 690, 1310, 170, mix(brick, ink, 0.5), 1) +
      move(404, 634, stageChair(cloth, wood, ochre)) +
      move(572, 636, stageTable(cloth, sand)) +
      move(922, 634, stageChair(cloth, wood, ochre)) +
      oval(744, 674, 110, 12, mix(ochre, brick, 0.45)) +
      move(738, 672, singer(rose, cream, vermilion), 1.12) +
      move(1078, 690, flutePlayer(slate, wood), 0.98) +
      [0, 1]
        .map((side) =>
          move(
            side === 0 ? 0 : 1280,
            0,
            box(-20, -9, 132, 720, wood, 2) + box(78, -9, 34, 720, mix(brick, ink, 0.15), 1.5),
            1,
            0,
            side === 0 ? 1 : -1,
          ),
        )
        .join('') +
      box(-9, -9, 1300, 76, wood, 1) +
      box(-9, 60, 1300, 9, ochre, 1) +
      repeat(14, (index) =>
        path(
          `M${112 + index * 75.4} 68h75.4c0 26-16 34-26 30c-4 14-20 14-24 0c-10 4-26-4-25.4-30Z`,
          mix(brick, ink, 0.15),
        ),
      ) +
      audience(762, 11, night, 0.86) +
      audience(812, 9, ink, 1.08)
    );
  },
};
