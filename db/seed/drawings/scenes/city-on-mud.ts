import { bank, laneHouses, officeBlock } from '../kit/cityhouses.ts';
import { grains, layer, piles } from '../kit/ground.ts';
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
  rose,
  sand,
  slate,
  vermilion,
} from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, disc, move, sheet } from '../kit/shapes.ts';
import { financialCenter, jinMao, orientalPearl, shanghaiTower } from '../kit/skyline.ts';

const street = 430;

export const cityOnMud: Scene = {
  alt: 'A cut through the ground: the towers of Lujiazui stand on long piles that go down through layers of clay to a band of sand.',
  draw() {
    const sky = mix(cream, sand, 0.34);
    const back = mix(mist, sand, 0.4);
    const concrete = mix(cream, mist, 0.3);
    const pine = mix(sand, brick, 0.3);
    const dark = [mix(slate, night, 0.4), mix(sand, cream, 0.4)] as const;
    const pale = [mix(mist, slate, 0.3), mix(mist, cream, 0.5)] as const;
    const tower = [mix(slate, mist, 0.25), mix(slate, night, 0.35), cream] as const;
    return (
      sheet(sky) +
      cut(
        [
          -9, 440, -9, 330, 60, 330, 60, 270, 116, 270, 116, 350, 330, 350, 330, 280, 384, 280, 384, 340, 560, 340, 560,
          300, 690, 300, 690, 350, 1060, 350, 1060, 270, 1110, 270, 1110, 320, 1290, 320, 1290, 440,
        ],
        back,
        1,
      ) +
      // the ground
      layer(street, 0, 0, mix(brick, sand, 0.3)) +
      layer(466, 8, 0.4, mix(mist, slate, 0.42)) +
      layer(574, 17, 2.1, mix(green, jade, 0.22)) +
      layer(628, 15, 3.6, sand) +
      layer(676, 11, 1.1, mix(slate, night, 0.4)) +
      layer(726, 15, 4.6, ochre) +
      grains(
        [40, 520, 132, 548, 556, 500, 530, 546, 720, 520, 1080, 560, 1210, 500, 880, 540],
        mix(mist, paper, 0.3),
        36,
      ) +
      grains(
        [90, 800, 190, 836, 350, 786, 470, 822, 700, 812, 860, 838, 1050, 806, 1160, 838, 1220, 790],
        mix(ochre, brick, 0.45),
        14,
      ) +
      piles(street, 214, 290, 4, 652, 10, concrete) +
      piles(street, 600, 676, 5, 760, 10, concrete) +
      piles(street, 760, 848, 5, 764, 11, concrete) +
      piles(street, 922, 1042, 7, 768, 12, concrete) +
      piles(street, 428, 516, 7, 542, 6, pine) +
      piles(street, 1132, 1220, 7, 542, 6, pine) +
      // a tunnel with its train
      disc(360, 524, 42, mix(night, ink, 0.3)) +
      disc(360, 524, 35, mix(mist, cream, 0.5)) +
      box(337, 503, 46, 44, vermilion, 1) +
      box(344, 510, 32, 16, mix(night, slate, 0.2), 0.6) +
      // the city
      move(252, street, orientalPearl([mix(slate, mist, 0.3), slate, mix(brick, rose, 0.35)]), 0.72) +
      officeBlock(street, 548, 50, 150, ...pale) +
      officeBlock(street, 700, 46, 190, ...pale) +
      move(638, street, jinMao([ochre, mix(ochre, brick, 0.5), cream]), 0.76, 0, 0.92) +
      move(804, street, financialCenter(tower, sky), 0.68, 0, 1) +
      officeBlock(street, 860, 52, 170, ...pale) +
      officeBlock(street, 1046, 56, 140, ...pale) +
      move(982, street, shanghaiTower([mix(mist, cream, 0.25), mix(slate, mist, 0.3), cream]), 0.54, 0, 0.98) +
      officeBlock(street, -20, 92, 130, ...dark) +
      officeBlock(street, 84, 66, 176, ...dark) +
      officeBlock(street, 330, 60, 110, ...dark) +
      bank(street, 472, mix(brick, rose, 0.2), mix(sand, cream, 0.3)) +
      laneHouses(street, 1120, mix(brick, rose, 0.2), mix(sand, cream, 0.3)) +
      officeBlock(street, 1246, 60, 196, ...dark) +
      box(-9, street - 4, 1310, 12, mix(night, ink, 0.3), 1)
    );
  },
};
