import { mix } from './palette.ts';
import { box, cut, disc, line, type Point, poly, repeat } from './shapes.ts';

/**
 * The towers of Lujiazui. Each stands with its foot at 0, 0 and is drawn one pixel to a meter: place it with `move`.
 * The first color is the body, the second its shaded or lit side, the third its details.
 */
type Colors = readonly [body: string, side: string, detail: string];

/** The Oriental Pearl: three columns, slanting legs, spheres, a mast. 468 m. */
export function orientalPearl([body, side, detail]: Colors): string {
  const leg = (to: number) =>
    poly(
      [
        [-3, -105],
        [4, -105],
        [to + 5, 0],
        [to - 5, 0],
      ] satisfies Point[],
      body,
    );
  return (
    leg(-46) +
    leg(46) +
    box(-14, -290, 7, 290, body, 0) +
    box(-3.5, -290, 7, 290, side, 0) +
    box(7, -290, 7, 290, side, 0) +
    repeat(5, (index) => disc(0, -137 - index * 22, 8, body)) +
    poly([-6, -290, 6, -290, 4, -345, -4, -345], body) +
    poly([-2.4, -345, 2.4, -345, 0.6, -468, -0.6, -468], body) +
    disc(0, -92, 26, detail) +
    disc(0, -271, 23, detail) +
    disc(0, -346, 9, detail)
  );
}

/** Jin Mao: tiers that step in and get shorter towards the top, like a pagoda. 421 m. */
export function jinMao([body, side, detail]: Colors): string {
  const tiers = [96, 74, 56, 42, 30, 22, 15, 11, 8];
  let drawn = '';
  let y = 0;
  let half = 27;
  for (const tier of tiers) {
    drawn += box(-half, y - tier, half * 2, tier, body, 0) + box(half * 0.3, y - tier, half * 0.7, tier, side, 0);
    drawn += poly(
      [
        [-half - 2.5, y - tier - 3],
        [half + 2.5, y - tier - 3],
        [half, y - tier + 3],
        [-half, y - tier + 3],
      ],
      detail,
    );
    y -= tier;
    half *= 0.875;
  }
  return (
    drawn +
    poly(
      [
        [-7, y],
        [7, y],
        [1, y - 66],
        [-1, y - 66],
      ],
      detail,
    )
  );
}

/** The World Financial Center: a blade that narrows to an edge with a trapezoid opening. 492 m. `hole` is the sky. */
export function financialCenter([body, side, detail]: Colors, hole: string): string {
  return (
    cut([-30, 0, 30, 0, 29, -250, 21, -492, -21, -492, -29, -250], body, 0) +
    poly([30, 0, 29, -250, 21, -492, 6, -492, 2, -250, 12, 0], side) +
    poly([-15, -484, 15, -484, 10.5, -446, -10.5, -446], hole) +
    line([-28, -250, 2, -250, 29, -250], detail, 1.2)
  );
}

/** Shanghai Tower: it tapers and twists, with a notch that winds up to a slanting top. 632 m. */
export function shanghaiTower([body, side, detail]: Colors): string {
  return (
    `<path d="M-42 0C-40-200-36-420-22-618L10-632C24-600 30-420 42 0Z" fill="${body}"/>` +
    `<path d="M42 0C34-300 28-560 10-632L1-628C12-480-4-330 16 0Z" fill="${side}"/>` +
    `<path d="M16 0C-4-330 12-480 1-628L-3-626C6-480-14-330 7 0Z" fill="${detail}"/>`
  );
}

/** Broadway Mansions, the big stepped house on the north bank of the creek; lit from the right. */
export const mansions = (color: string, light: string) =>
  box(-150, -150, 300, 150, color, 1) +
  box(-122, -214, 244, 80, color, 1) +
  box(-92, -262, 184, 60, color, 1) +
  box(-62, -292, 124, 40, color, 1) +
  box(66, -262, 26, 60, light, 0) +
  box(92, -214, 30, 214, light, 0) +
  box(122, -150, 28, 150, light, 0) +
  repeat(7, (index) =>
    box(-104 + index * 25, -190 - (index > 0 && index < 6 ? 46 : 0), 7, 250, mix(color, light, 0.4), 0),
  );
