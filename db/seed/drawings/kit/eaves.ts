import { cream, ink, mix } from './palette.ts';
import { box, cut, line, move, oval, path, poly, repeat, ribbon } from './shapes.ts';

/** Timber halls and pavilions of the lower Yangtze, seen from the front and lit from the left; feet at 0, 0. */
export type Timber = { roof: string; roofShade: string; ridge: string; post: string; dark: string; stone: string };

type Roof = { half: number; rise: number; ridge: number; up: number };

/** A hipped roof whose corners sweep up: its eaves at y = 0 in the middle, `up` higher at the tips. */
export function sweptRoof({ half, rise, ridge, up }: Roof, { roof, roofShade, ridge: edge }: Timber): string {
  const slope = (side: number) =>
    `C${side * half * 0.8} ${-up * 0.28} ${side * (ridge + (half - ridge) * 0.22)} ${-rise * 0.42} ${side * ridge} ${-rise}`;
  const eave = (side: number) =>
    `C${side * half * 0.42} 7 ${side * half * 0.74} ${-up * 0.02 + 3} ${side * half} ${-up}`;
  const tiles = Math.max(3, Math.round(half / 26));
  return (
    path(`M0 7${eave(1)}${slope(1)}L${-ridge} ${-rise}L0 7Z`, roofShade) +
    path(`M0 7${eave(-1)}${slope(-1)}L${Math.max(ridge * 0.4, 3)} ${-rise}L${half * 0.2} 7Z`, roof) +
    repeat(tiles, (index) => {
      const share = ((index + 0.7) / (tiles + 0.4)) * 1.5 - 0.75;
      return line([share * ridge, -rise + 4, share * half * 0.56, -rise * 0.4, share * half * 0.82, 1], edge, 1.6);
    }) +
    [-1, 1]
      .map((side) =>
        ribbon(
          [
            side * ridge,
            -rise,
            side * (ridge + (half - ridge) * 0.3),
            -rise * 0.5,
            side * half * 0.76,
            -up * 0.42,
            side * (half + 5),
            -up - 9,
          ],
          [7, 7, 6, 1.5],
          edge,
        ),
      )
      .join('')
  );
}

/** A straight ridge with ends that turn up, or a knob where the roof comes to a point. */
export const ridgeTop = (ridge: number, rise: number, color: string) =>
  ridge > 14
    ? path(
        `M${-ridge - 20} ${-rise - 22}Q${-ridge + 4} ${-rise - 6} ${-ridge + 30} ${-rise - 7}H${ridge - 30}Q${ridge - 4} ${-rise - 6} ${ridge + 20} ${-rise - 22}Q${ridge + 12} ${-rise} ${ridge - 6} ${-rise + 5}H${-ridge + 6}Q${-ridge - 12} ${-rise} ${-ridge - 20} ${-rise - 22}Z`,
        color,
      )
    : path(
        `M-9 ${-rise + 6}Q-3 ${-rise - 8} -6 ${-rise - 14}Q0 ${-rise - 34} 6 ${-rise - 14}Q3 ${-rise - 8} 9 ${-rise + 6}Z`,
        color,
      );

/** A row of posts with a lintel, railings between them and (if there is one) a wall of lattice behind. */
export function colonnade(half: number, high: number, bays: number, { post, dark, stone }: Timber, lattice: boolean) {
  const step = (half * 2) / bays;
  const rail = Math.min(24, high * 0.3);
  return (
    box(-half, -high, half * 2, high, lattice ? dark : mix(dark, stone, 0.16), 0.8) +
    (lattice
      ? repeat(bays, (bay) => {
          const [x, wide] = [-half + bay * step + 9, step - 18];
          return (
            box(x, -high + 16, wide, high - 20, mix(stone, cream, 0.35), 0.5) +
            panes(x, -high + 16, wide, high - 20, dark)
          );
        })
      : '') +
    box(-half - 3, -high - 2, half * 2 + 6, 13, post, 0.8) +
    repeat(bays + 1, (index) => box(-half + index * step - 4, -high, 8, high, post, 0.6)) +
    box(-half, -rail, half * 2, 4, post, 0.5) +
    repeat(bays * 3, (index) => box(-half + ((index + 0.5) * step) / 3 - 1.2, -rail, 2.4, rail - 4, post, 0)) +
    box(-half - 4, -6, half * 2 + 8, 8, mix(post, ink, 0.25), 0.6)
  );
}

const panes = (x: number, y: number, wide: number, high: number, color: string) =>
  repeat(2, (index) => line([x + (wide * (index + 1)) / 3, y, x + (wide * (index + 1)) / 3, y + high], color, 2)) +
  line([x, y + high * 0.4, x + wide, y + high * 0.4], color, 2);

/** A pavilion in the water: a stone base, an open hall, a smaller upper floor, two swept roofs; about 300 px high. */
export const teahouse = (timber: Timber) =>
  poly([-132, -16, 132, -16, 172, 26, -172, 26], mix(timber.stone, cream, 0.5)) +
  cut([-172, 26, 172, 26, 168, 52, -168, 52], timber.stone, 1) +
  move(0, -14, colonnade(122, 96, 4, timber, false)) +
  oval(0, -112, 128, 8, timber.dark) +
  move(0, -112, sweptRoof({ half: 176, rise: 52, ridge: 84, up: 40 }, timber)) +
  move(0, -160, colonnade(76, 52, 3, timber, true)) +
  move(0, -214, sweptRoof({ half: 122, rise: 74, ridge: 8, up: 36 }, timber)) +
  move(0, -214, ridgeTop(8, 74, timber.ridge));
