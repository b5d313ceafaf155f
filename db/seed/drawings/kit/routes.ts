import { brick, cream, ink, mix, ochre, sand } from './palette.ts';
import { box, curve, cut, disc, line, move, type Point, path, poly, repeat, ribbon } from './shapes.ts';

/** A pack horse that walks to the right under bales of tea; hooves at y = 0, 105 px high at its back. */
export const packHorse = (coat: string, bale: string, tie: string) =>
  ribbon([-44, -60, -62, -34, -72, -6], [24, 11, 8], mix(coat, ink, 0.45)) +
  ribbon([32, -58, 60, -40, 57, -10], [18, 10, 8], mix(coat, ink, 0.45)) +
  ribbon([-58, -92, -76, -72, -76, -34], [8, 15, 3], ink) +
  path(
    'M-62-84C-60-102-38-104-20-97C0-92 16-95 30-104C44-116 54-132 61-142L63-154L70-143C80-138 88-124 97-108C100-101 95-95 89-96C82-97 76-103 69-106C62-98 58-84 53-70C48-56 40-51 28-49C8-45-16-46-34-50C-52-54-64-64-62-84Z',
    coat,
  ) +
  ribbon([-46, -64, -38, -36, -48, -20, -50, -2], [30, 13, 9, 8], coat) +
  ribbon([40, -62, 45, -34, 38, -2], [22, 11, 8], coat) +
  path('M-56-4H-43L-42 2H-58ZM32-4H44L47 2H31ZM-78-8L-66-6L-66 0H-80ZM52-12L62-10L64-4H52Z', ink) +
  path('M63-152C48-146 36-122 26-104L38-108C46-122 54-134 66-142Z', ink) +
  path('M-44-132C-44-140 16-142 18-134L20-112H-46Z', mix(bale, brick, 0.3)) +
  path('M-52-116C-52-124 24-124 26-116L22-64C20-56-44-56-46-64Z', bale) +
  path('M4-122C16-122 25-121 26-116L22-64C21-60 10-58 0-58Z', mix(bale, brick, 0.24)) +
  [-30, 4].map((x) => ribbon([x, -138, x - 1, -90, x + 2, -59], [4, 4, 4], tie)).join('') +
  line([-50, -92, 24, -92], tie, 4) +
  curve([24, -98, 52, -84, 86, -106], tie, 3);

/** One sail of a junk that sails to the right: panels between battens that fan out; the foot of its mast at 0, 0. */
export function junkSail(wide: number, high: number, light: string, dark: string, mast: string): string {
  const panels = 7;
  const at = (row: number, share: number): Point => {
    const luff: Point = [wide * 0.3, -high * (0.14 + 0.62 * row)];
    const bulge = Math.sin((0.12 + row * 0.8) * Math.PI) * wide * 0.12;
    const leech: Point = [-wide * (0.62 - 0.26 * row ** 2.4) - bulge, -high * (0.07 + 0.93 * row)];
    return [luff[0] + (leech[0] - luff[0]) * share, luff[1] + (leech[1] - luff[1]) * share];
  };
  return (
    poly([-4, 0, 4, 0, 2, -high * 1.04, -2, -high * 1.04], mast) +
    repeat(panels, (index) => {
      const [low, top] = [index / panels, (index + 1) / panels];
      const [a, b, c, d] = [at(low, 0), at(low, 1), at(top, 1), at(top, 0)];
      const [mx, my] = at((low + top) / 2, 0.975);
      return path(
        `M${a[0]} ${a[1]}L${b[0]} ${b[1]}Q${Math.round(mx)} ${Math.round(my)} ${c[0]} ${c[1]}L${d[0]} ${d[1]}Z`,
        index % 2 === 0 ? light : dark,
      );
    }) +
    repeat(panels + 1, (index) =>
      line([at(index / panels, -0.02), at(index / panels, 1.02)], mast, index % panels === 0 ? 5 : 2.6),
    )
  );
}

/** A junk with three ribbed sails that sails to the right, 400 px long, its waterline at y = 0. */
export const junk = (hull: string, sails: readonly [string, string], pennant: string) =>
  move(-146, -78, junkSail(96, 150, sails[0], sails[1], ink)) +
  move(112, -48, junkSail(124, 218, sails[0], sails[1], ink), 1, 5) +
  move(-14, -44, junkSail(206, 316, sails[0], sails[1], ink)) +
  path('M-14-372C-40-384-58-366-92-378C-64-358-44-360-14-354Z', pennant) +
  path(
    'M-204-112L-132-102L-126-58L98-46C128-48 160-64 198-92L190-60C178-18 158 6 140 10H-146C-176-4-196-60-204-112Z',
    hull,
  ) +
  path(
    'M-196-74C-150-60-120-46-60-40L100-32C132-34 160-48 190-72L187-56C160-34 134-22 100-20L-64-28C-120-32-156-48-192-62Z',
    mix(sand, brick, 0.3),
  ) +
  path(
    'M-186-34C-176-12-164 2-146 10H140C156 6 172-10 182-34C160-14 130-8 100-8H-70C-120-10-150-18-186-34Z',
    mix(hull, brick, 0.35),
  ) +
  cut([-198, -116, -120, -108, -118, -100, -202, -108], ochre, 0.6) +
  box(-178, -98, 14, 14, cream, 0.5) +
  box(-154, -96, 14, 14, cream, 0.5) +
  disc(150, -44, 8, cream) +
  disc(152, -44, 4, ink);

type Leaf = { light: string; dark: string; vein: string };

/** Half of a leaf with a toothed edge: the points of its edge and of its rib run from the foot to the tip. */
export function leafHalf(
  edge: readonly Point[],
  rib: readonly Point[],
  teeth: number,
  { light, vein }: Pick<Leaf, 'light' | 'vein'>,
) {
  const spline = (points: readonly Point[], share: number): Point => {
    const place = Math.min(share, 0.9999) * (points.length - 1);
    const index = Math.floor(place);
    const t = place - index;
    const get = (at: number): Point => points[Math.min(Math.max(at, 0), points.length - 1)] ?? [0, 0];
    const [a, b, c, d] = [get(index - 1), get(index), get(index + 1), get(index + 2)];
    const one = (p: number, q: number, r: number, s: number) =>
      0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t ** 3);
    return [one(a[0], b[0], c[0], d[0]), one(a[1], b[1], c[1], d[1])];
  };
  const outline: Point[] = [];
  for (let tooth = 0; tooth < teeth; tooth++) {
    const [from, to] = [spline(edge, tooth / teeth), spline(edge, (tooth + 1) / teeth)];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const side = Math.sign((rib[0]?.[1] ?? 0) - (edge[1]?.[1] ?? 0)) || 1;
    outline.push(from, [from[0] + dx * 0.9 + dy * 0.13 * side, from[1] + dy * 0.9 - dx * 0.13 * side]);
  }
  const back = Array.from({ length: 24 }, (_, index) => spline(rib, 1 - index / 23));
  return (
    poly([...outline, spline(edge, 1), ...back], light) +
    repeat(8, (index) => {
      const share = 0.06 + index * 0.115;
      const [a, b] = [spline(rib, share), spline(edge, Math.min(share + 0.13, 0.98))];
      const middle: Point = [a[0] + (b[0] - a[0]) * 0.62, a[1] + (b[1] - a[1]) * 0.42];
      const end: Point = [a[0] + (b[0] - a[0]) * 0.95, a[1] + (b[1] - a[1]) * 0.9];
      return ribbon([a, middle, end], [8 - share * 4, 5, 1], vein);
    })
  );
}
