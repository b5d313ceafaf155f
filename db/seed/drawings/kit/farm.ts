import { cream, ink, jade, mix, ochre, paper, slate } from './palette.ts';
import { blob, box, curve, disc, leaf, line, move, oval, path, repeat, ribbon, within } from './shapes.ts';

/** Things as the peasant painters of Jinshan show them: flat, from the side that says most, full of pattern. */

/** Sets `draw` along a curve, upright or turned with it. */
export function along(
  y: (x: number) => number,
  [from, to, step]: readonly [from: number, to: number, step: number],
  draw: (index: number) => string,
  turned = true,
): string {
  return repeat(Math.floor((to - from) / step) + 1, (index) => {
    const x = from + index * step;
    const turn = turned ? (Math.atan2(y(x + 5) - y(x - 5), 10) * 180) / Math.PI : 0;
    return move(x, y(x), draw(index), 1, turn);
  });
}

/** A big fish with scales that swims to the left, 480 px long, its middle at 0, 0. */
export function bigFish(body: string, deep: string, light: string): string {
  const shape =
    'M-240 6C-190-84-60-122 60-84C104-70 140-40 160-22L236-92C226-40 226 36 244 86L160 26C120 74 40 112-60 100C-150 90-214 54-240 6Z';
  const scales = repeat(7, (column) =>
    repeat(5, (row) => {
      const [x, y] = [-88 + column * 34, -84 + row * 42 + (column % 2) * 21];
      return `${path(`M${x} ${y - 21}A24 21 0 0 0 ${x} ${y + 21}`, 'none')}<path d="M${x + 6} ${y - 20}Q${x - 26} ${y} ${x + 6} ${y + 20}" fill="none" stroke="${light}" stroke-width="5"/>`;
    }),
  );
  return (
    path('M-60-96C-30-150 50-150 96-78Z', deep) +
    path('M-40 96C-20 140 30 150 62 86Z', deep) +
    path(shape, body) +
    within(
      path(shape, body),
      scales +
        path('M-250-100H-130C-96-50-96 56-130 110H-250Z', ochre) +
        ribbon([-128, -100, -98, 0, -128, 110], [9, 12, 9], light),
    ) +
    repeat(4, (index) => leaf(168, 2, 78, 5, -42 + index * 27, light)) +
    repeat(4, (index) => leaf(-34 + index * 30, -88, 46, 4, -62 + index * 10, light)) +
    leaf(-86, 34, 86, 22, 34, deep, 6) +
    disc(-178, -18, 19, cream) +
    disc(-180, -18, 10, ink) +
    curve([-234, 14, -214, 16, -200, 24], deep, 6)
  );
}

/** A white duck that swims to the right, about 80 px long. */
export const duck = (wing: string) =>
  blob([-40, -26, -30, -6, 0, 2, 28, -2, 36, -20, 18, -22, -8, -20, -28, -22], cream) +
  ribbon([22, -14, 32, -34, 34, -46], [20, 13, 12], cream) +
  disc(35, -48, 9, cream) +
  path('M42-52L58-46L42-43Z', ochre) +
  disc(37, -50, 2.2, ink) +
  path('M-30-20C-10-4 10-4 20-16C6-10-14-12-30-20Z', wing);

/** A white farmhouse with a black roof and upturned ridge; its foot at y = 0, 260 px wide. */
export const farmHouse = (wall: string, roof: string, door: string) =>
  box(-110, -110, 220, 110, wall, 1) +
  path('M-138-104C-116-108-102-150-104-172C-70-158 70-158 104-172C102-150 116-108 138-104Z', roof) +
  path('M-118-178C-100-168-60-164 0-164S100-168 118-178L110-162C70-152-70-152-110-162Z', mix(roof, slate, 0.4)) +
  repeat(7, (index) =>
    ribbon(
      [-81 + index * 27, -154, -84 + index * 28, -130, -93 + index * 31, -108],
      [2.4, 2.4, 2.4],
      mix(roof, slate, 0.5),
    ),
  ) +
  box(-24, -72, 48, 72, door, 0.8) +
  box(-1.5, -72, 3, 72, wall, 0) +
  [-74, 74]
    .map(
      (x) =>
        box(x - 20, -78, 40, 36, roof, 0.6) +
        line([x, -78, x, -42], wall, 3) +
        line([x - 20, -60, x + 20, -60], wall, 3),
    )
    .join('');

/** A tree like a fan of leaves; its foot at 0, 0, 190 px high. */
export const fanTree = (trunk: string, leaves: readonly [string, string]) =>
  ribbon([0, 0, 3, -50, 0, -104], [14, 10, 6], trunk) +
  disc(0, -124, 66, leaves[0]) +
  repeat(11, (index) => leaf(0, -110, 62, 14, -196 + index * 21.2, leaves[1]));

/** A cabbage from above: leaves around a heart. */
export const cabbage = (outer: string, inner: string) =>
  repeat(6, (index) => leaf(0, 0, 30, 17, index * 60 + 12, outer)) +
  repeat(5, (index) => leaf(0, 0, 17, 9, index * 72, inner)) +
  disc(0, 0, 4.5, cream);

/** A tuft of rice, its foot at 0, 0. */
export const rice = (blade: string, ear: string) =>
  [-34, -12, 12, 34].map((turn) => leaf(0, 0, 44, 5, -90 + turn, blade)).join('') +
  leaf(-9, -36, 22, 7, -128, ear) +
  leaf(9, -36, 22, 7, -52, ear);

/** Somebody who bends to plant, with a big straw hat; looks to the left, 90 px high. */
export const planter = (shirt: string, trousers: string, hat: string) =>
  ribbon([18, -44, 24, -22, 16, 0], [16, 13, 9], trousers) +
  ribbon([12, -44, 2, -20, 6, 2], [16, 13, 9], mix(trousers, ink, 0.2)) +
  blob([26, -58, 28, -40, 6, -36, -14, -42, -30, -56, -26, -72, -4, -74, 14, -68], shirt) +
  repeat(3, (index) => disc(-14 + index * 13, -58 + (index % 2) * 6, 3, paper)) +
  ribbon([-20, -52, -26, -32, -28, -14], [11, 9, 6], mix(shirt, ink, 0.18)) +
  oval(-40, -66, 29, 14, hat, -34) +
  oval(-43, -70, 14, 9, mix(hat, ink, 0.18), -34) +
  repeat(3, (index) => leaf(-28, -10, 20, 3, 70 + index * 22, jade));

/** Water as rows of little arcs. */
export const scallops = (
  y: (x: number) => number,
  [from, to, step]: readonly [number, number, number],
  color: string,
) =>
  along(
    y,
    [from, to, step],
    () =>
      `<path d="M${-step * 0.36} 0Q0 ${-step * 0.34} ${step * 0.36} 0" fill="none" stroke="${color}" stroke-width="4"/>`,
  );
