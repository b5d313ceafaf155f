import { brick, cream, ink, mist, mix } from './palette.ts';
import { blob, box, curve, cut, leaf, line, oval, path, random, repeat, ribbon, veil, within } from './shapes.ts';

/** A tall straight glass, 250 px wide, 520 px high, its foot at 0, 0, with tea and leaves that stand in it. */
export function teaGlass(tea: string, deep: string, leaves: readonly [string, string, string], rim: string): string {
  const thrown = random('tea leaves');
  const [w, top, full] = [125, -520, -420];
  const inside = path(
    `M${-w + 8} ${full}C-60 ${full + 26} 60 ${full + 26} ${w - 8} ${full}V-44C60-18-60-18${-w + 8}-44Z`,
    tea,
  );
  const standing = (x: number, y: number, long: number, which: number) => {
    const lean = thrown(-9, 9);
    const fill = leaves[which % 3] ?? leaves[0];
    // a bud between two leaves
    return (
      leaf(x, y, long * 0.78, long * 0.13, -90 + lean - thrown(11, 18), fill, -5) +
      leaf(x, y, long * 0.7, long * 0.12, -90 + lean + thrown(12, 20), leaves[(which + 1) % 3] ?? fill, 5) +
      leaf(x, y, long, long * 0.1, -90 + lean, leaves[(which + 2) % 3] ?? fill, 2) +
      ribbon([x, y - long * 0.1, x, y + long * 0.1], [6, 4], fill)
    );
  };
  return (
    // the glass
    veil(0.62, path(`M${-w} ${top}V${full}H${w}V${top}Z`, rim)) +
    path(`M${-w} ${full}V-30C${-w} 6 ${w} 6 ${w}-30V${full}Z`, rim) +
    inside +
    within(
      inside,
      path(`M62 ${full - 20}H130V0H62Z`, deep) +
        repeat(9, (index) => standing(-96 + index * 24 + thrown(-6, 6), -34 - thrown(0, 14), thrown(120, 190), index)) +
        repeat(6, (index) =>
          standing(-78 + index * 33 + thrown(-8, 8), -150 - thrown(0, 90), thrown(84, 124), index + 1),
        ) +
        repeat(6, (index) =>
          standing(-90 + index * 34 + thrown(-8, 8), full + 104 + thrown(0, 40), thrown(78, 100), index),
        ),
    ) +
    oval(0, full, w - 8, 20, mix(tea, cream, 0.45)) +
    repeat(4, (index) =>
      leaf(-80 + index * 42, full - 4 + (index % 2) * 7, 44, 6, -8 + index * 6, leaves[index % 3] ?? leaves[0]),
    ) +
    path(
      `M${-w} ${top}A${w} 24 0 0 1 ${w} ${top}A${w} 24 0 0 1 ${-w} ${top}ZM${8 - w} ${top}A${w - 8} 18 0 0 0 ${w - 8} ${top}A${w - 8} 18 0 0 0 ${8 - w} ${top}Z`,
      mix(rim, cream, 0.5),
    ) +
    box(-w, top, 8, 110, mix(rim, cream, 0.5), 0) +
    box(w - 8, top, 8, 110, mix(rim, mist, 0.6), 0) +
    box(-w + 20, top + 56, 12, 330, cream, 0.8) +
    box(-w + 40, top + 56, 5, 250, cream, 0.5)
  );
}

/** A thermos bottle of enamelled tin with a peony, 230 px wide, 640 px high, its foot at 0, 0. */
export function thermos(
  tin: string,
  dark: string,
  band: string,
  petals: readonly [string, string],
  green: string,
): string {
  const body = 'M-112-14V-400C-112-452-78-470-64-486H64C78-470 112-452 112-400V-14C112 6-112 6-112-14Z';
  const petal = (turn: number, far: number, fill: string) => {
    const angle = (turn * Math.PI) / 180;
    return oval(Math.cos(angle) * far, -214 + Math.sin(angle) * far, far * 0.72, far * 0.58, fill, turn);
  };
  return (
    path('M104-392C178-388 186-330 186-250S178-120 104-114V-136C156-142 160-190 160-250S156-362 104-368Z', dark) +
    path(body, tin) +
    within(
      path(body, tin),
      path('M52-500H130V20H52Z', dark) + box(-120, -412, 240, 18, band, 0) + box(-120, -62, 240, 18, band, 0),
    ) +
    curve([-92, -372, -94, -240, -92, -96], mix(tin, cream, 0.5), 9) +
    [200, 336, 150, 30]
      .map((turn, index) => leaf(0, -206, 104, 22, turn, index % 2 === 0 ? green : mix(green, ink, 0.2), 8))
      .join('') +
    repeat(8, (index) => petal(index * 45, 42, petals[index % 2 === 0 ? 1 : 0])) +
    repeat(6, (index) => petal(20 + index * 60, 26, index % 2 === 0 ? petals[0] : mix(petals[0], cream, 0.35))) +
    repeat(5, (index) => petal(index * 72, 11, index % 2 === 0 ? petals[1] : mix(petals[0], cream, 0.35))) +
    box(-70, -516, 140, 34, band, 1) +
    cut([-56, -592, 56, -592, 60, -516, -60, -516], mix(brick, cream, 0.1), 0.8) +
    cut([22, -592, 56, -592, 60, -516, 26, -516], mix(brick, ink, 0.3), 0.8) +
    cut([-62, -612, 62, -612, 62, -592, -62, -592], mix(brick, ink, 0.2), 0.8) +
    line([-62, -500, 62, -500], mix(band, ink, 0.25), 3)
  );
}

/** A few dry tea leaves strewn around 0, 0. */
export function dryLeaves(count: number, fill: string, seed = 'dry'): string {
  const thrown = random(seed);
  return repeat(count, () =>
    blob(
      (() => {
        const [x, y, turn] = [thrown(-90, 90), thrown(-18, 18), thrown(-0.5, 0.5)];
        return [x - 15, y + 15 * turn, x, y - 4, x + 15, y - 15 * turn, x + 2, y + 3];
      })(),
      fill,
    ),
  );
}
