import { hull } from './abacus.ts';
import type { Camera } from './camera.ts';
import { type Place, places, smooth, tire, wheel } from './car-parts.ts';
import { cream, green, ink, jade, mix, night } from './palette.ts';
import { line, type Point, poly, repeat } from './shapes.ts';

export type Paint = {
  top: string;
  front: string;
  side: string;
  dark: string;
  glass: string;
  shine: string;
  shadow: string;
};

const width = 1.78;
/** The nose is round from above and from the side. */
const nose = (far: number, high: number): Place => [
  0.3 * Math.abs((far - width / 2) / (width / 2)) ** 3 + 0.5 * (high - 0.52) ** 2,
  far,
  high,
];
const across = (from: number, to: number, high: number, bow = 0) =>
  Array.from({ length: 9 }, (_, index) => {
    const far = from + ((to - from) * index) / 8;
    return nose(far, high + bow * (1 - ((far - width / 2) / (width / 2)) ** 2));
  });
const mirror = (from: readonly Place[]): Place[] => from.map(([back, far, high]) => [back, width - far, high]);

const [near, away] = [0.03, width - 0.03];
const hoodEdge = across(near, away, 0.76, 0.05);
const screenFoot = smooth(
  places(1.16, 0.12, 1.0, 0.98, 0.5, 1.03, 0.93, width / 2, 1.04, 0.98, width - 0.5, 1.03, 1.16, width - 0.12, 1.0),
);
const screenTop = smooth(places(1.86, 0.24, 1.49, 1.76, width / 2, 1.54, 1.86, width - 0.24, 1.49));
const fender = smooth([nose(near, 0.76), [0.7, 0.02, 0.89], [1.16, 0.12, 1.0]]);
const roofEdge = smooth(places(1.86, 0.24, 1.49, 2.5, 0.23, 1.55, 3.2, 0.24, 1.53, 3.66, 0.27, 1.45));
const tail = smooth(places(3.66, 0.27, 1.45, 3.86, 0.16, 1.12, 3.95, 0.07, 0.86, 3.94, 0.08, 0.5, 3.84, 0.08, 0.26));

/** A car is drawn at full length and then shortened behind its screen. */
const short = (back: number) => (back < 1 ? back : 1 + (back - 1) * 0.84);

/**
 * A small electric car from its front corner, which stands at x, z on the ground, turned by `degrees`; and the place on
 * the sheet where it is plugged in.
 */
export function electricCar(
  view: Camera,
  [x, z]: Point,
  degrees: number,
  paint: Paint,
): { drawn: string; port: Point } {
  const { top, front, side, dark, glass, shine, shadow } = paint;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = ([back, far, high]: Place): Point => view.at(x + back * cos - far * sin, high, z + back * sin + far * cos);
  const body = ([back, far, high]: Place) => at([short(back), far, high]);
  const shape = (outline: readonly Place[], fill: string) => poly(outline.map(body), fill);
  const wide = (way: readonly Place[], color: string, thick: number) => line(way.map(body), color, thick);
  const arch = (back: number) => {
    const bow = Array.from({ length: 25 }, (_, index): Point => {
      const angle = (index / 24) * Math.PI;
      return at([back + Math.cos(angle) * 0.385, 0.02, 0.31 + Math.sin(angle) * 0.385]);
    });
    return poly([...bow, at([back - 0.385, 0.02, 0.2]), at([back + 0.385, 0.02, 0.2])], mix(ink, night, 0.2));
  };
  const lamp: Place[] = [...across(0.05, 0.46, 0.7), ...across(0.05, 0.4, 0.6).reverse()];
  const light: Place[] = [...across(0.1, 0.44, 0.685), ...across(0.14, 0.42, 0.64).reverse()];
  const window = (points: readonly Place[]) => shape(points, glass);
  const mirrorCap: readonly Place[] = places(
    1.42,
    -0.13,
    1.0,
    1.34,
    -0.13,
    1.06,
    1.4,
    -0.13,
    1.15,
    1.58,
    -0.1,
    1.16,
    1.6,
    -0.06,
    1.03,
  );
  const drawn =
    poly(places(0.04, 0.4, 0, 0.5, -0.1, 0, 3.3, -0.1, 0, 3.4, 0.6, 0, 0.2, 1.85, 0).map(at), shadow) +
    // what is below: the wheels and the dark under the floor
    [0.83, 2.86].map((back) => poly(tire(back, 0.24, 0.33).map(at), ink)).join('') +
    shape(places(0.7, 0.2, 0.3, 3.7, 0.2, 0.3, 3.7, 0.2, 0.1, 0.5, 0.3, 0.1, 0.3, 1.5, 0.12, 0.3, 1.6, 0.35), ink) +
    shape(places(0.5, 1.46, 0, 0.5, 1.7, 0, 0.44, 1.7, 0.4, 0.44, 1.46, 0.4), ink) +
    // the side
    shape(
      [
        ...fender,
        ...roofEdge,
        ...tail,
        [3.7, 0.03, 0.22],
        [0.48, near, 0.22],
        nose(near, 0.24),
        nose(near, 0.5),
        nose(near, 0.66),
      ],
      side,
    ) +
    shape(places(0.48, near, 0.32, 3.88, 0.05, 0.38, 3.84, 0.08, 0.26, 3.7, 0.03, 0.2, 0.48, near, 0.2), dark) +
    // windows of the side
    window([
      ...smooth(places(1.38, 0.14, 1.05, 1.6, 0.19, 1.24, 1.94, 0.235, 1.44)),
      ...smooth(places(1.94, 0.235, 1.44, 2.2, 0.235, 1.475, 2.42, 0.235, 1.485)),
      [2.42, 0.09, 1.06],
    ]) +
    window([
      [2.52, 0.09, 1.06],
      [2.52, 0.235, 1.485],
      ...smooth(places(2.52, 0.235, 1.485, 2.9, 0.235, 1.48, 3.3, 0.24, 1.45)),
      [3.42, 0.12, 1.1],
    ]) +
    shape(places(1.7, 0.2, 1.06, 1.98, 0.235, 1.44, 2.16, 0.235, 1.47, 1.94, 0.16, 1.06), shine) +
    // lines of the doors, handles
    wide(smooth(places(1.2, 0.02, 0.94, 1.22, 0.02, 0.6, 1.28, 0.02, 0.36)), dark, 2.6) +
    wide(places(2.47, 0.02, 1.04, 2.45, 0.02, 0.36), dark, 2.6) +
    wide(smooth(places(3.42, 0.04, 1.06, 3.2, 0.03, 0.8, 2.9, 0.03, 0.6)), dark, 2.6) +
    [2.2, 2.96].map((back) => wide(places(back, 0.01, 0.9, back + 0.2, 0.01, 0.905), dark, 5)).join('') +
    wide(smooth(places(0.75, 0.0, 0.74, 1.8, -0.01, 0.78, 2.8, 0, 0.82, 3.9, 0.05, 0.9)), mix(side, top, 0.5), 4) +
    arch(0.83) +
    arch(2.86) +
    wheel(at, 0.83) +
    wheel(at, 2.86) +
    // the nose
    shape([...hoodEdge, ...across(near, away, 0.24).reverse()], front) +
    shape([...across(near, away - 0.12, 0.36), ...across(near, away - 0.12, 0.23).reverse()], dark) +
    shape([...across(0.34, width - 0.34, 0.35), ...across(0.46, width - 0.46, 0.26).reverse()], ink) +
    [lamp, mirror(lamp)].map((outline) => shape(outline, mix(ink, night, 0.3))).join('') +
    [light, mirror(light)].map((outline) => shape(outline, cream)).join('') +
    wide(across(0.46, width - 0.46, 0.655), mix(ink, night, 0.3), 5) +
    // the plate: pale green without a word
    shape([...across(0.59, 1.19, 0.57), ...across(0.59, 1.19, 0.39).reverse()], green) +
    shape([...across(0.61, 1.17, 0.555), ...across(0.61, 1.17, 0.405).reverse()], mix(jade, cream, 0.74)) +
    shape([...across(0.61, 1.17, 0.465), ...across(0.61, 1.17, 0.405).reverse()], mix(jade, cream, 0.5)) +
    repeat(6, (index) => {
      const far = 0.655 + index * 0.082 + (index > 1 ? 0.03 : 0);
      return shape([...across(far, far + 0.045, 0.52), ...across(far, far + 0.045, 0.44).reverse()], green);
    }) +
    // hood, windscreen, roof
    shape([...hoodEdge, ...mirror(fender), ...[...screenFoot].reverse(), ...[...fender].reverse()], top) +
    shape([...screenFoot, ...[...screenTop].reverse()], glass) +
    shape(places(1.12, 0.7, 1.1, 1.74, 0.72, 1.52, 1.75, 1.0, 1.53, 1.12, 1.22, 1.1), shine) +
    poly(hull([...screenTop, ...roofEdge, ...mirror(roofEdge)].map(body)), top) +
    wide(places(1.16, 0.12, 1.0, 1.86, 0.24, 1.49), side, 9) +
    wide(places(1.16, width - 0.12, 1.0, 1.86, width - 0.24, 1.49), front, 6) +
    wide(smooth(places(0.36, 0.46, 0.82, 0.66, 0.44, 0.93, 0.98, 0.5, 1.02)), front, 3) +
    wide(smooth(places(0.36, 1.32, 0.82, 0.66, 1.34, 0.93, 0.98, 1.28, 1.02)), front, 3) +
    shape(mirrorCap, dark) +
    shape(mirror(mirrorCap), dark);
  return { drawn, port: body([3.62, 0.05, 0.95]) };
}
