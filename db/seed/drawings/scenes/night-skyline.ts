import { ferry } from '../kit/boats.ts';
import { brick, cream, ink, jade, mist, mix, night, ochre, paper, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, land, move, random, repeat, sheet } from '../kit/shapes.ts';
import { financialCenter, jinMao, orientalPearl, shanghaiTower } from '../kit/skyline.ts';
import { glade, ripples } from '../kit/water.ts';

const shore = 592;

/** A block with a few rows of lit windows; x is its middle. */
function block(x: number, width: number, high: number, color: string, lit: string): string {
  const thrown = random(`block ${x}`);
  const rows = Math.floor(high / 26);
  return (
    box(x - width / 2, shore - high, width, high + 4, color, 1) +
    repeat(rows, (row) => {
      const share = thrown(0.2, 0.75);
      return thrown() < 0.62
        ? box(
            x - width / 2 + 8 + thrown(0, 0.2) * width,
            shore - high + 14 + row * 26,
            (width - 16) * share,
            6,
            lit,
            0.4,
          )
        : '';
    })
  );
}

export const nightSkyline: Scene = {
  alt: 'At night the towers of Lujiazui stand across the river, the Oriental Pearl at the left; a ferry with lit windows crosses in front.',
  draw() {
    const back = mix(night, slate, 0.3);
    const tower = (share: number) => [mix(slate, mist, share), mix(night, slate, 0.55), mix(mist, cream, 0.3)] as const;
    const thrown = random('pilings');
    return (
      sheet(night) +
      land([-9, 300, 300, 330, 700, 286, 1290, 320], 600, mix(night, slate, 0.16)) +
      repeat(15, (index) =>
        box(-20 + index * 90 + thrown(-20, 20), shore - thrown(70, 190), thrown(50, 84), 200, back, 1),
      ) +
      move(784, shore, jinMao([mix(ochre, sand, 0.3), mix(ochre, brick, 0.5), cream]), 0.8) +
      move(876, shore, financialCenter(tower(0.28), night), 0.79, 0, 0.92) +
      move(992, shore, shanghaiTower(tower(0.6)), 0.79, 0, 0.92) +
      move(330, shore, orientalPearl([mist, mix(mist, slate, 0.6), vermilion]), 1.06) +
      block(120, 96, 150, mix(night, ink, 0.5), ochre) +
      block(206, 60, 104, ink, ochre) +
      block(452, 84, 186, mix(night, ink, 0.5), ochre) +
      block(536, 70, 128, ink, sand) +
      block(620, 78, 206, mix(night, ink, 0.4), ochre) +
      block(704, 60, 150, mix(night, ink, 0.6), sand) +
      block(1090, 66, 124, ink, ochre) +
      block(1180, 78, 196, mix(night, ink, 0.4), sand) +
      block(1254, 60, 128, ink, ochre) +
      box(-9, shore - 26, 1310, 34, ink, 1.5) +
      box(-9, shore + 4, 1310, 270, mix(ink, night, 0.62), 0) +
      repeat(19, (index) => box(14 + index * 68, shore - 14, 22, 5, ochre, 0.4)) +
      glade(330, shore + 12, 850, [60, 120], mix(vermilion, night, 0.3), 9) +
      glade(784, shore + 12, 850, [50, 110], mix(ochre, night, 0.3), 10) +
      glade(880, shore + 12, 830, [44, 90], slate, 8) +
      glade(994, shore + 12, 850, [70, 130], mix(slate, mist, 0.4), 10) +
      glade(1180, shore + 12, 800, [40, 80], mix(ochre, night, 0.5), 7) +
      glade(130, shore + 12, 800, [40, 80], mix(ochre, night, 0.55), 7) +
      ripples([0, 640, 1280, 210], mix(jade, night, 0.7), 14, 320) +
      ripples([400, 746, 420, 74], mix(ochre, night, 0.2), 7, 230) +
      move(590, 742, ferry(mix(slate, mist, 0.3), mix(slate, night, 0.5)), 0.94) +
      ripples([350, 744, 500, 16], mix(mist, paper, 0.2), 4, 300)
    );
  },
};
