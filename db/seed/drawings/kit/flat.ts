import { brick, cream, ink, jade, mist, mix, ochre, paper, rose, sand, slate } from './palette.ts';
import { door, type Rect, windowIn } from './plan.ts';
import { box, poly, repeat, within } from './shapes.ts';

const floors = {
  kitchen: mix(ochre, sand, 0.3),
  hall: paper,
  bath: mix(mist, cream, 0.25),
  small: mix(jade, mist, 0.35),
  living: sand,
  main: mix(rose, cream, 0.2),
  balcony: mix(slate, mist, 0.5),
};

const rooms: readonly (readonly [Rect, string])[] = [
  [[270, 80, 180, 250], floors.kitchen],
  [[450, 80, 130, 290], floors.hall],
  [[580, 280, 170, 90], floors.hall],
  [[580, 80, 170, 200], floors.bath],
  [[750, 80, 270, 290], floors.small],
  [[270, 330, 390, 320], floors.living],
  [[660, 370, 360, 280], floors.main],
  [[270, 650, 390, 96], floors.balcony],
];

/** Light that falls through a window in the south onto the floor. */
const light = (x: number, wide: number, floor: string) =>
  poly([x, 648, x + wide, 648, x + wide + 120, 470, x + 120, 470], mix(floor, cream, 0.55));

const wall = (x: number, y: number, wide: number, high: number) => box(x - 9, y - 9, wide + 18, high + 18, cream, 0.8);

/** A flat of three rooms from above, still empty: floors with the sun on them, walls, doors and windows. */
export function emptyFlat(): string {
  const glass = mix(slate, mist, 0.3);
  return (
    rooms.map(([[x, y, wide, high], fill]) => box(x, y, wide, high, fill, 0)).join('') +
    within(box(270, 330, 390, 320, ink, 0), light(310, 120, floors.living) + light(470, 120, floors.living)) +
    light(770, 130, floors.main) +
    repeat(5, (index) => box(580, 116 + index * 34, 170, 2.5, mix(floors.bath, slate, 0.3), 0)) +
    repeat(4, (index) => box(612 + index * 34, 80, 2.5, 200, mix(floors.bath, slate, 0.3), 0)) +
    // walls
    wall(270, 80, 750, 0) +
    wall(270, 80, 0, 570) +
    wall(1020, 80, 0, 570) +
    wall(270, 650, 750, 0) +
    wall(450, 80, 0, 250) +
    wall(270, 330, 180, 0) +
    wall(580, 80, 0, 200) +
    wall(580, 280, 170, 0) +
    wall(750, 80, 0, 290) +
    wall(660, 370, 360, 0) +
    wall(660, 370, 0, 280) +
    box(266, 655, 8, 95, cream, 0.5) +
    box(656, 655, 8, 95, cream, 0.5) +
    box(266, 742, 398, 8, cream, 0.5) +
    // doors and windows
    door([480, 80], [0, 1], [1, 0], 80, floors.hall, brick) +
    door([450, 300], [-1, 0], [0, -1], 72, floors.kitchen, brick) +
    door([600, 280], [0, -1], [1, 0], 70, floors.bath, brick) +
    door([750, 360], [1, 0], [0, -1], 72, floors.small, brick) +
    door([672, 370], [0, 1], [1, 0], 72, floors.main, brick) +
    box(310, 641, 280, 18, floors.balcony, 0) +
    box(310, 646, 150, 6, cream, 0) +
    windowIn(770, 641, 130, 18, glass, cream) +
    windowIn(830, 71, 120, 18, glass, cream) +
    windowIn(310, 71, 90, 18, glass, cream) +
    windowIn(640, 71, 50, 18, glass, cream)
  );
}
