import { brick, cream, green, ink, jade, mist, mix, ochre, rose, sand, slate } from './palette.ts';
import { box, cut, disc, line, move, oval, path, poly, repeat, ring } from './shapes.ts';

/** Things of a flat from above, 90 px a meter; each begins at 0, 0 with its upper left corner. */

export type Rect = readonly [x: number, y: number, width: number, height: number];

/** A bed with its head at the top; its shadow lies `dx`, `dy` beside it. */
export const bed = (
  width: number,
  length: number,
  blanket: string,
  pillows: number,
  [dx, dy]: readonly [number, number] = [6, -6],
) =>
  box(dx, dy, width, length, mix(ink, slate, 0.2), 1) +
  box(0, 0, width, length, cream, 1) +
  repeat(pillows, (index) => {
    const wide = width / pillows;
    return box(index * wide + 9, 12, wide - 18, 40, mix(mist, cream, 0.4), 1.5);
  }) +
  box(0, length * 0.36, width, length * 0.64, blanket, 1) +
  cut(
    [0, length * 0.36, width, length * 0.36, width, length * 0.36 + 24, 0, length * 0.36 + 24],
    mix(blanket, cream, 0.5),
    1,
  );

/** A round table with chairs around it; its middle at 0, 0. */
export const roundTable = (radius: number, chairs: number, wood: string, seat: string) =>
  repeat(chairs, (index) => move(0, 0, box(-19, -radius - 25, 38, 34, seat, 1), 1, 45 + (index * 360) / chairs)) +
  disc(6, -6, radius, mix(wood, ink, 0.4)) +
  disc(0, 0, radius, wood) +
  disc(0, 0, radius * 0.42, mix(wood, cream, 0.5)) +
  disc(-4, -3, 9, green);

/** A sofa, its back at the left. */
export const sofa = (length: number, cloth: string) =>
  box(6, -6, 88, length, mix(ink, slate, 0.2), 1) +
  box(0, 0, 88, length, mix(cloth, ink, 0.25), 1) +
  repeat(3, (index) => box(24, 18 + (index * (length - 36)) / 3 + 2, 60, (length - 36) / 3 - 4, cloth, 1));

export const desk = (wood: string, seat: string) =>
  box(0, 0, 126, 54, wood, 1) + box(76, 12, 36, 26, cream, 1) + box(34, 62, 44, 40, seat, 1);

export const bathroom = (white: string, shade: string) =>
  box(0, 0, 66, 148, white, 1) +
  path('M10 26C10 8 56 8 56 26V122C56 142 10 142 10 122Z', shade) +
  disc(33, 120, 5, slate) +
  box(104, 0, 50, 36, white, 1) +
  oval(129, 18, 17, 12, shade) +
  box(112, 92, 36, 18, white, 1) +
  oval(130, 128, 17, 22, white) +
  oval(130, 130, 11, 15, shade);

export const kitchen = (top: string, metal: string) =>
  box(0, 0, 162, 54, top, 1) +
  box(0, 0, 54, 204, top, 1) +
  box(12, 84, 32, 52, metal, 1) +
  box(17, 90, 22, 40, mix(metal, ink, 0.25), 1) +
  [84, 124].map((x) => disc(x, 27, 15, ink) + ring(x, 27, 9, 2.5, mix(metal, cream, 0.3))).join('') +
  box(0, 154, 54, 50, mix(metal, cream, 0.5), 1);

/** A gap in a wall with an open door: hinge, direction of the leaf and of the wall as unit vectors. */
export function door(
  [x, y]: readonly [number, number],
  leaf: readonly [number, number],
  along: readonly [number, number],
  size: number,
  floor: string,
  color: string,
): string {
  const [open, shut] = [
    [x + leaf[0] * size, y + leaf[1] * size],
    [x + along[0] * size, y + along[1] * size],
  ] as const;
  const turn = leaf[0] * along[1] - leaf[1] * along[0] > 0 ? 1 : 0;
  const across = [Math.abs(along[1]) * 9, Math.abs(along[0]) * 9] as const;
  return (
    poly(
      [
        x - across[0],
        y - across[1],
        shut[0] - across[0],
        shut[1] - across[1],
        shut[0] + across[0],
        shut[1] + across[1],
        x + across[0],
        y + across[1],
      ],
      floor,
    ) +
    path(
      `M${x} ${y}L${open[0]} ${open[1]}A${size} ${size} 0 0 ${turn} ${shut[0]} ${shut[1]}Z`,
      mix(floor, color, 0.45),
    ) +
    line([x, y, open[0], open[1]], color, 6)
  );
}

/** A window in a wall. */
export const windowIn = (x: number, y: number, width: number, height: number, glass: string, color: string) =>
  box(x, y, width, height, glass, 0) +
  (width > height
    ? line([x, y + height / 2, x + width, y + height / 2], color, 3)
    : line([x + width / 2, y, x + width / 2, y + height], color, 3));

/** A line with ticks at its ends and between, as architects write measures. */
export function measure(
  from: readonly [number, number],
  to: readonly [number, number],
  ticks: readonly number[],
  color: string,
): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return (
    line([from[0], from[1], to[0], to[1]], color, 2.4) +
    [0, ...ticks, 1]
      .map((share) => {
        const [x, y] = [from[0] + dx * share, from[1] + dy * share];
        return line([x - 9, y + 9, x + 9, y - 9], color, 3);
      })
      .join('')
  );
}

/** A pencil that points to the left, its tip at 0, 0, 470 px long. */
export const pencil = (paint: string, lead: string) =>
  path('M0 0L62-19V19Z', mix(sand, cream, 0.3)) +
  path('M0 0L20-6V6Z', lead) +
  path('M56-19C66-14 66-8 58-6C68-3 68 4 58 7C68 10 66 15 56 19H420V-19Z', paint) +
  path('M56 7C66 10 66 15 56 19H420V7Z', mix(paint, ink, 0.3)) +
  path('M56-19C66-14 66-8 58-6H420V-19Z', mix(paint, rose, 0.35)) +
  box(420, -20, 22, 40, ochre, 0.6) +
  box(442, -18, 26, 36, mix(ink, brick, 0.2), 0.8);

/** A set square: the right angle at 0, 0, the legs go up and to the left. */
export const setSquare = (up: number, left: number, fill: string, mark: string) =>
  path(`M0 0V${-up}L${-left} 0ZM-52-52H${-left * 0.62}L-52 ${-up * 0.62}Z`, fill) +
  repeat(15, (index) =>
    line([-6 - (index * left) / 18, -2, -6 - (index * left) / 18, index % 5 === 0 ? -22 : -13], mark, 2.4),
  ) +
  repeat(15, (index) =>
    line([-2, -6 - (index * up) / 18, index % 5 === 0 ? -22 : -13, -6 - (index * up) / 18], mark, 2.4),
  );

export const pot = (leaf: string) =>
  disc(4, -4, 17, mix(ink, slate, 0.2)) +
  disc(0, 0, 17, brick) +
  repeat(6, (index) => move(0, 0, oval(0, -13, 6, 13, index % 2 === 0 ? leaf : mix(leaf, jade, 0.5)), 1, index * 60));
