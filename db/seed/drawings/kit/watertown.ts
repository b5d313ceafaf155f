import { cream, ink, mist, mix, night, slate } from './palette.ts';
import { box, cut, leaf, line, type Point, path, random, repeat, ribbon } from './shapes.ts';

/** Houses of a water town: lime-washed walls, black tiles. Each stands with its foot at 0, 0, lit from the left. */
export type House = { wall: string; shade: string; roof: string; rib: string; wood: string };

export const whitewashed: House = {
  wall: cream,
  shade: mix(mist, cream, 0.45),
  roof: mix(night, ink, 0.45),
  rib: mix(slate, night, 0.45),
  wood: mix(night, ink, 0.2),
};

/** Paler and paler, as if behind air. */
export const faded = (house: House, air: string, share: number): House => ({
  wall: mix(house.wall, air, share),
  shade: mix(house.shade, air, share),
  roof: mix(house.roof, air, share),
  rib: mix(house.rib, air, share),
  wood: mix(house.wood, air, share),
});

const latticed = (x: number, y: number, wide: number, high: number, { wood, shade }: House) =>
  box(x, y, wide, high, wood, 0.8) + line([x + wide / 2, y, x + wide / 2, y + high], shade, 2);

/** The long side of a house: a roof whose ridge turns up at both ends, a row of windows under the eaves. */
export function eavesHouse(wide: number, high: number, house: House, bays = 3): string {
  const { wall, shade, roof, rib, wood } = house;
  const half = wide / 2;
  const rise = 34 + wide * 0.09;
  const ribs = Math.round(wide / 21);
  return (
    box(-half, -high, wide, high, wall, 1) +
    box(-half, -high, wide, 13, shade, 1) +
    repeat(bays, (bay) => {
      const step = (wide - 20) / bays;
      return latticed(-half + 10 + bay * step + step * 0.16, -high + 26, step * 0.68, 36, house);
    }) +
    box(half - wide * 0.34, -high + 84, wide * 0.16, high - 84, wood, 0.8) +
    path(
      `M${-half - 20} ${-high + 8}Q${-half - 6} ${-high - rise * 0.4} ${-half - 2} ${-high - rise}Q${-half - 8} ${-high - rise - 10} ${-half - 18} ${-high - rise - 15}Q${-half + 12} ${-high - rise - 7} ${-half + 40} ${-high - rise - 6}H${half - 40}Q${half - 12} ${-high - rise - 7} ${half + 18} ${-high - rise - 15}Q${half + 8} ${-high - rise - 10} ${half + 2} ${-high - rise}Q${half + 6} ${-high - rise * 0.4} ${half + 20} ${-high + 8}Z`,
      roof,
    ) +
    repeat(ribs, (index) => {
      const share = (index + 0.5) / ribs - 0.5;
      return line([share * wide, -high - rise + 4, share * (wide + 28), -high + 7], rib, 2.2);
    })
  );
}

/** The end of a house with a wall in steps above the roof ("horse heads"), each step under its own little roof. */
export function steppedGable(wide: number, high: number, house: House): string {
  const { wall, roof } = house;
  const step = wide / 5;
  const tier = wide * 0.15;
  const cap = (x: number, y: number, long: number) =>
    path(
      `M${x - 11} ${y - 7}Q${x + long * 0.2} ${y - 3} ${x + long * 0.3} ${y - 4}H${x + long * 0.7}Q${x + long * 0.8} ${y - 3} ${x + long + 11} ${y - 7}L${x + long + 6} ${y + 4}H${x - 6}Z`,
      roof,
    );
  const [left, top] = [-wide / 2, -high - tier * 2];
  return (
    cut(
      [
        [left, 0],
        [left, -high],
        [left + step, -high],
        [left + step, -high - tier],
        [left + step * 2, -high - tier],
        [left + step * 2, top],
        [left + step * 3, top],
        [left + step * 3, -high - tier],
        [left + step * 4, -high - tier],
        [left + step * 4, -high],
        [left + wide, -high],
        [left + wide, 0],
      ],
      wall,
      0.6,
    ) +
    cap(left, -high, step) +
    cap(left + step * 4, -high, step) +
    cap(left + step, -high - tier, step) +
    cap(left + step * 3, -high - tier, step) +
    cap(left + step * 2, top, step) +
    latticed(-wide * 0.1, -high + 6, wide * 0.2, wide * 0.2, house)
  );
}

/** Willow strands that hang from a bough: each starts at x, y, falls `long` and drifts `sway` to the side. */
export function willow(
  strands: readonly (readonly [x: number, y: number, long: number, sway: number])[],
  colors: readonly [lit: string, deep: string],
): string {
  return strands
    .map(([x, y, long, sway], index) => {
      const thrown = random(`willow ${x} ${long}`);
      const fill = colors[index % 3 === 1 ? 1 : 0];
      const at = (share: number): Point => [x + sway * share ** 1.8, y + long * share];
      return (
        ribbon([at(0), at(0.3), at(0.65), at(1)], [4.5, 3.6, 2.6, 1.4], fill) +
        repeat(Math.round(long / 17), (leafAt) => {
          const [lx, ly] = at(Math.min(1, (leafAt + thrown(0.6, 1.4)) / (long / 17)));
          const side = leafAt % 2 === 0 ? 1 : -1;
          return leaf(lx, ly, thrown(26, 40), 4.6, 88 - side * thrown(14, 38), fill, -side * 3);
        })
      );
    })
    .join('');
}
