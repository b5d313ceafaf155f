import { lattice, openBook, stitchedBook, tableLamp, teaCup } from '../kit/lamp.ts';
import { brick, cream, ink, mist, mix, night, ochre, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, disc, land, leaf, move, oval, path, poly, repeat, ribbon, sheet, within } from '../kit/shapes.ts';
import { steam } from '../kit/table.ts';

export const bookLamp: Scene = {
  alt: 'An old stitched book lies open in the light of a lamp; a cup of tea steams and the full moon stands in the lattice window.',
  draw() {
    const wall = mix(mix(night, brick, 0.42), ink, 0.25);
    const sky = mix(night, slate, 0.3);
    const wood = mix(ink, brick, 0.12);
    const desk = mix(brick, ink, 0.3);
    const pool = mix(brick, ochre, 0.42);
    return (
      sheet(wall) +
      disc(980, 350, 372, mix(wall, brick, 0.35)) +
      disc(980, 350, 250, mix(wall, brick, 0.7)) +
      box(96, 46, 484, 474, wood, 1) +
      box(112, 62, 452, 442, sky, 0) +
      disc(328, 272, 86, mix(cream, sand, 0.25)) +
      land([112, 440, 200, 420, 300, 446, 420, 430, 564, 452], 505, mix(night, ink, 0.4)) +
      ribbon([500, 504, 490, 400, 446, 300, 458, 230, 420, 150], [15, 12, 9, 6, 2], mix(ink, night, 0.3)) +
      repeat(9, (index) =>
        leaf(
          [452, 446, 470, 440, 424, 452, 484, 492, 456][index] ?? 0,
          [300, 220, 330, 190, 160, 250, 390, 420, 270][index] ?? 0,
          64,
          9,
          [150, 200, 20, 160, 215, -30, 160, 12, 176][index] ?? 0,
          mix(ink, night, 0.3),
          4,
        ),
      ) +
      move(112, 62, lattice(452, 442, wood)) +
      cut([80, 512, 596, 512, 606, 540, 70, 540], mix(wood, brick, 0.3), 1) +
      cut([-9, 606, 1290, 606, 1290, 870, -9, 870], desk, 1) +
      within(box(-9, 606, 1310, 270, desk, 0), oval(900, 772, 760, 150, pool)) +
      move(
        1140,
        748,
        path('M-142 24L-170 10L-104-84L118-96L132 22Z', mix(desk, ink, 0.3)) + stitchedBook(slate, cream, sand),
      ) +
      move(1140, 728, stitchedBook(mix(slate, night, 0.5), cream, cream), 0.96, -3) +
      move(968, 648, tableLamp(ochre, mix(ochre, brick, 0.5), mix(ochre, sand, 0.2)), 1.18) +
      poly([214, 826, 300, 650, 400, 640, 900, 836, 216, 842], mix(desk, ink, 0.35)) +
      move(620, 806, openBook([mix(cream, sand, 0.5), cream, night], ink, vermilion), 1.04) +
      move(156, 736, oval(-16, 8, 96, 20, mix(desk, ink, 0.4)) + teaCup(mist, mix(ochre, brick, 0.4), slate)) +
      move(156, 626, steam(mix(wall, mist, 0.6)), 0.62, 4)
    );
  },
};
