import { brick, cream, ink, jade, mix, night, ochre, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, move, oval, path, ribbon, sheet, within } from '../kit/shapes.ts';
import { always, brush, brushHand, inkStone, waterDropper } from '../kit/writing.ts';

export const brushScene: Scene = {
  alt: 'A hand holds a writing brush upright over white paper and ends the last black stroke of the character for always; an ink stone lies by.',
  draw() {
    const table = mix(sand, ochre, 0.42);
    const shade = mix(ochre, brick, 0.4);
    const skin = mix(sand, brick, 0.28);
    const [behind, before] = brushHand(skin);
    const [x, y] = [843, 552];
    const sleeve = 'M1032 436C1064 384 1150 346 1300 296V880H1120C1050 800 1000 690 984 612C988 546 1006 486 1032 436Z';
    return (
      sheet(table) +
      cut([292, -20, 926, -20, 938, 880, 262, 880], shade, 1) +
      cut([276, -20, 906, -20, 918, 880, 262, 880], cream, 1) +
      move(292, 96, always(ink), 5.3) +
      cut([328, 24, 752, 20, 752, 64, 328, 66], shade, 1) +
      cut([320, 14, 744, 10, 744, 54, 320, 56], jade, 1) +
      move(140, 270, oval(6, 2, 84, 20, shade) + waterDropper(slate), 1.1) +
      move(136, 560, move(12, 14, path('M-104-140H104L110 150H-104Z', shade)) + inkStone(mix(brick, night, 0.62))) +
      path('M1032 436C984 480 958 560 984 612C1010 640 1060 520 1080 420Z', ink) +
      move(x - 13, y - 248, behind) +
      move(x, y, brush(vermilion), 1, -3) +
      move(x - 13, y - 248, before) +
      path(sleeve, night) +
      path(
        'M1032 436C1006 486 988 546 984 612C990 644 1000 672 1012 704C1014 600 1034 500 1074 402C1056 412 1042 422 1032 436Z',
        slate,
      ) +
      within(
        path(sleeve, night),
        ribbon([1300, 470, 1200, 520, 1120, 660, 1104, 880], [26, 34, 26, 4], mix(night, ink, 0.5)) +
          ribbon([1300, 640, 1240, 690, 1206, 780, 1200, 880], [20, 26, 20, 4], mix(night, ink, 0.5)),
      )
    );
  },
};
