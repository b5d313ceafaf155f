import { ink, mix, ochre, paper } from './palette.ts';
import { blob, disc, leaf, move, oval, type Point, path, random, repeat, ribbon, within } from './shapes.ts';

/** A bough of plums: it comes in from the right at 0, 0 and reaches 560 px to the left. */
export function plumBough(wood: string, leaves: readonly [lit: string, dark: string], plum: string): string {
  const plums: Point[] = [
    [-150, 74],
    [-232, 96],
    [-318, 40],
    [-402, 92],
    [-96, 20],
    [-470, 18],
  ];
  const thrown = random('plum bough');
  const foliage = (from: number, to: number, count: number, fill: string) =>
    repeat(count, (index) => {
      const share = from + ((to - from) * (index + 0.5)) / count;
      const [x, y] = [-560 * share, 8 - 26 * Math.sin(share * 3)];
      const up = index % 2 === 0;
      return leaf(x, y, thrown(84, 128), thrown(26, 36), up ? thrown(196, 240) : thrown(110, 165), fill, up ? -8 : 8);
    });
  return (
    foliage(0, 1, 9, leaves[1]) +
    ribbon([40, 20, -120, -6, -280, -16, -420, -12, -560, 22], [26, 20, 15, 10, 3], wood) +
    ribbon([-200, -12, -270, 30, -330, 44], [10, 6, 3], wood) +
    ribbon([-330, -16, -390, -60, -470, -74], [9, 6, 2], wood) +
    foliage(0.08, 0.95, 8, leaves[0]) +
    plums
      .map(([x, y]) =>
        move(
          x,
          y,
          ribbon([4, -64, 0, -30], [4, 3], wood) +
            disc(0, 0, 34, plum) +
            path('M10-32C34-22 42 12 14 31C4 36-10 36-20 28C16 26 26 0 10-32Z', mix(plum, ink, 0.18)) +
            leaf(-14, 20, 46, 7, -78, mix(plum, paper, 0.45), -5),
        ),
      )
      .join('')
  );
}

/** A yellow chrysanthemum from above at an angle, 100 px wide. */
export const chrysanthemum = (petal = ochre, heart = mix(ochre, ink, 0.3)) =>
  [
    [16, 50, petal],
    [13, 38, mix(petal, paper, 0.3)],
    [9, 24, petal],
  ]
    .map(([count, long, fill]) =>
      repeat(Number(count), (index) =>
        leaf(0, 0, Number(long), Number(long) * 0.2, (index / Number(count)) * 360 + Number(long), String(fill), 2),
      ),
    )
    .join('') + disc(0, 0, 6, heart);

type Bark = { pale: string; shade: string; patches: readonly string[]; leaves: string };

/** A clump of leaves with a lobed edge. */
export function tuft(x: number, y: number, radius: number, fill: string): string {
  const thrown = random(`tuft ${x} ${y}`);
  const lobes = 9;
  const at = (index: number, far: number): string => {
    const angle = (index / lobes) * 2 * Math.PI;
    return `${Math.round(x + Math.cos(angle) * radius * far * 1.25)} ${Math.round(y + Math.sin(angle) * radius * far)}`;
  };
  let d = `M${at(0, 0.8)}`;
  for (let index = 1; index <= lobes; index++) d += `Q${at(index - 0.5, thrown(0.95, 1.4))} ${at(index % lobes, 0.8)}`;
  return path(`${d}Z`, fill);
}

/**
 * A London plane as they stand in the streets of Shanghai: pruned, so that it forks low into limbs that lean over the
 * street. Its foot is at 0, 0, 100 px are a meter, the limbs go up about 7 m; the street is to its right.
 */
export function planeTree(seed: string, { pale, shade, patches, leaves }: Bark): string {
  const thrown = random(seed);
  const limbs = [
    { points: [-16, -216, -66, -320, -96, -430, -160, -600, -170, -720], widths: [50, 46, 36, 26, 9] },
    { points: [16, -216, 66, -312, 130, -392, 180, -510, 290, -620], widths: [54, 48, 38, 28, 8] },
    { points: [2, -230, 14, -360, -14, -480, 40, -600, 70, -740], widths: [48, 38, 30, 24, 9] },
  ];
  const trunk = ribbon([0, 10, 2, -16, 4, -100, -2, -180, 2, -262], [112, 92, 76, 74, 92], pale);
  const wood = trunk + limbs.map(({ points, widths }) => ribbon(points, widths, pale)).join('');
  return (
    oval(0, 4, 96, 15, shade) +
    limbs.map(({ points }) => tuft(points.at(-2) ?? 0, (points.at(-1) ?? 0) - 10, 74, leaves)).join('') +
    wood +
    within(
      wood,
      ribbon([36, 20, 36, -100, 30, -190, 44, -260], [52, 36, 30, 30], shade) +
        limbs
          .map(({ points, widths }) =>
            ribbon(
              points.map((value, at) => value + (at % 2 === 0 ? 17 : 6)),
              widths.map((width) => width * 0.42),
              shade,
            ),
          )
          .join('') +
        repeat(patches.length === 0 ? 0 : 13, (index) => {
          const [x, y] = [thrown(-44, 30), -10 - index * 27 + thrown(-8, 8)];
          const [w, h] = [thrown(9, 22), thrown(14, 26)];
          return blob(
            [x - w, y, x - w * 0.2, y - h, x + w * 0.8, y - h * 0.5, x + w, y + h * 0.5, x, y + h],
            patches[index % patches.length] ?? shade,
          );
        }),
    )
  );
}

/** A mass of leaves cut from one sheet: `points` lead along its lower edge; it fills up to `top`. */
export function foliage(points: readonly number[], top: number, size: number, fill: string): string {
  const thrown = random(`${points}`);
  const [first = 0, last = 0] = [points[0], points.at(-2)];
  let d = `M${first} ${top}L${first} ${points[1]}`;
  let loose = '';
  for (let index = 2; index + 1 < points.length; index += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(index - 2, index + 2);
    const lobes = Math.max(1, Math.round(Math.hypot(x1 - x0, y1 - y0) / size));
    for (let lobe = 1; lobe <= lobes; lobe++) {
      const share = lobe === lobes ? 1 : (lobe + thrown(-0.3, 0.3)) / lobes;
      const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share + thrown(-0.2, 0.2) * size];
      const [mx, my] = [x - ((x1 - x0) * 0.5) / lobes, y - ((y1 - y0) * 0.5) / lobes];
      const hang = size * thrown(0.25, 1);
      d += `Q${Math.round(mx + thrown(-0.4, 0.4) * size)} ${Math.round(my + hang)} ${Math.round(x)} ${Math.round(y)}`;
      loose += leaf(mx, my + hang * 0.2, size * thrown(0.4, 0.85), size * 0.17, thrown(50, 130), fill);
    }
  }
  return path(`${d}L${last} ${top}Z`, fill) + loose;
}

/** A leaf of the plane tree, like a hand with five points; its stem at 0, 0, about 100 px long. */
export const planeLeaf = (fill: string, vein: string) =>
  path('M0 0L-10-12L-44-10L-34-24L-58-50L-36-50L-34-66L-16-56L0-98L16-56L34-66L36-50L58-50L34-24L44-10L10-12Z', fill) +
  path('M-1.5 16L-1-80L1-80L1.5 16ZM0-16L-40-48L-38-50L1-22ZM0-16L40-48L38-50L-1-22Z', vein);

/** A lotus leaf lying on water, seen flat; with a notch. */
export const lotusLeaf = (radius: number, fill: string, vein: string, flat = 0.34) =>
  move(
    0,
    0,
    path(
      `M0 0L${radius * 0.94} ${-radius * 0.34}A${radius} ${radius} 0 1 0 ${radius * 0.996} ${radius * 0.09}Z`,
      fill,
    ) + repeat(5, (index) => leaf(0, 0, radius * 0.82, radius * 0.035, 46 + index * 57, vein)),
    flat,
    0,
    1,
  );

/** A lotus flower on its stem; the water at 0, 0. */
export const lotus = (petal: string, deep: string, stem: string, high = 90) =>
  ribbon([0, 0, 4, -high * 0.6, 0, -high], [5, 4, 4], stem) +
  [-64, 64, -36, 36].map((turn) => leaf(0, -high + 4, 46, 17, -90 + turn, deep)).join('') +
  [-46, 46, -18, 18].map((turn) => leaf(0, -high + 6, 46, 17, -90 + turn, petal)).join('');
