import { sampan } from '../kit/boats.ts';
import { archway, hoop, pierced } from '../kit/openings.ts';
import { cream, green, ink, jade, mist, mix, night, ochre, paper, sand, slate, vermilion } from '../kit/palette.ts';
import { goer, walker } from '../kit/people.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, land, line, move, oval, type Point, repeat, ribbon, sheet, veil, within } from '../kit/shapes.ts';
import { ripples } from '../kit/water.ts';
import { eavesHouse, faded, steppedGable, whitewashed, willow } from '../kit/watertown.ts';

const shore = 548;
const arches = [
  [216, 74],
  [406, 96],
  [640, 118],
  [874, 96],
  [1064, 74],
] as const;

/** The height of the roadway: a flat crown, two slopes, steeper stairs at the ends. */
const deck = (x: number) => {
  const far = Math.abs(x - 640);
  return 392 + Math.max(0, far - 46) * 0.155 + Math.max(0, far - 500) * 0.2;
};

function bridge(stone: string, shade: string, pale: string): string {
  const places = Array.from({ length: 31 }, (_, index) => -10 + index * 43.4);
  const edge = (lift: number): Point[] => places.map((x) => [x, deck(x) - lift]);
  const outline = `M${edge(0)
    .map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`)
    .join('L')}L1300 ${shore}H-10Z`;
  return (
    arches
      .map(([x, radius]) => {
        const hole = archway(x, shore, radius, 0);
        const back = archway(x - 20, shore, radius - 3, 0);
        return within(`<path d="${hole}"/>`, pierced([`M0 0H1280V853H0Z`, back], shade));
      })
      .join('') +
    pierced([outline, ...arches.map(([x, radius]) => archway(x, shore, radius, 0))], stone) +
    arches.map(([x, radius]) => hoop(x, shore, radius + 9, pale, 15)).join('') +
    cut([...edge(22), ...edge(-3).reverse()], pale, 0.8) +
    line(edge(8), stone, 3) +
    repeat(23, (index) => {
      const x = 46 + index * 54;
      return box(x - 5, deck(x) - 32, 10, 36, stone, 0.6);
    })
  );
}

export const stoneArch: Scene = {
  alt: 'An old stone bridge of five arches crosses a canal between white houses with black roofs; each arch and its reflection make a circle.',
  draw() {
    const sky = mix(sand, cream, 0.45);
    const water = mix(jade, mist, 0.28);
    const near = whitewashed;
    const far = faded(near, sky, 0.3);
    const farthest = faded(near, sky, 0.55);
    const stone = mix(slate, mist, 0.4);
    const bank =
      move(500, 530, eavesHouse(150, 96, farthest)) +
      move(800, 530, eavesHouse(170, 84, farthest)) +
      move(404, 530, steppedGable(120, 176, far)) +
      move(898, 530, steppedGable(124, 150, far)) +
      move(292, 530, eavesHouse(170, 190, far)) +
      move(1010, 530, eavesHouse(170, 196, far)) +
      move(176, 530, steppedGable(136, 270, near)) +
      move(52, 530, eavesHouse(170, 226, near)) +
      move(1122, 530, steppedGable(130, 236, near)) +
      move(1236, 530, eavesHouse(150, 284, near));
    const built = bridge(stone, mix(night, slate, 0.25), mix(mist, paper, 0.45));
    return (
      sheet(sky) +
      land([-9, 420, 300, 380, 560, 424, 760, 410, 1000, 372, 1290, 400], 540, mix(jade, sky, 0.62)) +
      box(-9, 518, 1310, 40, mix(water, sky, 0.5), 0) +
      bank +
      box(-9, shore, 1310, 320, water, 0) +
      veil(0.5, `<g transform="translate(0 ${shore * 2}) scale(1 -1)">${bank}${built}</g>`) +
      move(592, deck(592) + 2, walker({ coat: mix(night, ink, 0.3), legs: ink }), 0.8) +
      move(676, deck(676) + 2, goer({ coat: vermilion, legs: ink }), 0.78) +
      built +
      ripples([-20, 580, 1300, 260], mix(water, cream, 0.4), 15, 300) +
      ripples([-20, 600, 1300, 240], mix(water, green, 0.35), 9, 320) +
      veil(0.7, oval(806, 748, 190, 12, mix(water, ink, 0.6))) +
      move(800, 738, sampan(mix(ink, night, 0.3), mix(sand, ochre, 0.35)), 0.9, 0, -0.9) +
      ribbon([-20, 34, 90, 14, 200, -2, 330, -30], [20, 15, 11, 6], mix(ink, green, 0.3)) +
      willow(
        [
          [14, 26, 430, 16],
          [52, 20, 300, 34],
          [84, 12, 380, 22],
          [128, 8, 236, 44],
          [160, 2, 330, 30],
          [214, -6, 190, 52],
          [248, -10, 270, 40],
          [296, -20, 150, 54],
        ],
        [mix(jade, green, 0.35), green],
      )
    );
  },
};
