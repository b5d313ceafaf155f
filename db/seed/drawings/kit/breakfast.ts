import { brick, cream, green, jade, mist, mix, ochre, sand, slate } from './palette.ts';
import { blob, box, curve, disc, leaf, move, oval, path, random, repeat, ribbon, within } from './shapes.ts';

/** The four things of a Shanghai breakfast, seen straight from above. */

const baked = mix(ochre, sand, 0.25);
const crust = mix(ochre, brick, 0.42);

/** Points of a spiral that winds inwards. */
const spiral = (radius: number, turns: number) =>
  Array.from({ length: 30 }, (_, index) => {
    const share = index / 29;
    const angle = share * turns * 2 * Math.PI + 0.6;
    const far = radius * (1 - share * 0.9);
    return [Math.cos(angle) * far, Math.sin(angle) * far] as const;
  });

/** A round flatbread with sesame, 300 px wide, with a piece torn off at its edge. */
export function flatbread(): string {
  const thrown = random('sesame');
  const edge = Array.from({ length: 26 }, (_, index) => {
    const angle = (index / 26) * 2 * Math.PI;
    const far = 150 + thrown(-5, 5);
    return [Math.cos(angle) * far, Math.sin(angle) * far] as const;
  });
  const bread = blob(edge, baked);
  return (
    bread +
    within(
      bread,
      path('M-160 40C-60 150 70 130 160-40V170H-160Z', mix(baked, crust, 0.55)) +
        curve(spiral(128, 2.6), mix(crust, baked, 0.1), 8),
    ) +
    repeat(72, (index) => {
      const [angle, far] = [index * 2.4 + thrown(-0.3, 0.3), Math.sqrt((index + 0.5) / 72) * 136];
      const dark = index % 9 === 4;
      return leaf(
        Math.cos(angle) * far - 6,
        Math.sin(angle) * far,
        dark ? 18 : 16,
        5.4,
        thrown(0, 180),
        dark ? green : cream,
      );
    })
  );
}

/** A fried dough stick: two strands grown together, 620 px long, from left to right around 0, 0; or only its shadow. */
export const doughStick = (shadow?: string) => {
  const strand = (y: number, turn: number, fill: string) =>
    path(
      `M-300 ${y}C-312 ${y - 34} -270 ${y - 44} -236 ${y - 34}C-180 ${y - 46 + turn} -120 ${y - 26} -60 ${y - 40}C0 ${y - 48 + turn} 60 ${y - 26} 120 ${y - 42}C180 ${y - 46} 236 ${y - 28 + turn} 286 ${y - 34}C318 ${y - 24} 316 ${y + 18} 288 ${y + 28}C236 ${y + 38} 170 ${y + 24 - turn} 110 ${y + 36}C50 ${y + 44} 0 ${y + 26} -66 ${y + 38}C-130 ${y + 44} -180 ${y + 28 - turn} -240 ${y + 36}C-276 ${y + 40} -300 ${y + 26} -300 ${y}Z`,
      fill,
    );
  if (shadow) return strand(34, 6, shadow) + strand(-28, -6, shadow);
  return (
    strand(34, 6, crust) +
    strand(-28, -6, baked) +
    ribbon([-286, 6, -190, 14, -60, 2, 70, 14, 190, 2, 286, 8], [3, 11, 8, 12, 8, 3], mix(crust, brick, 0.6)) +
    ribbon([-250, -44, -190, -52, -120, -42], [2, 10, 2], mix(baked, cream, 0.5)) +
    ribbon([-60, -52, 0, -58, 60, -46], [2, 10, 2], mix(baked, cream, 0.5)) +
    ribbon([140, -50, 190, -54, 250, -42], [2, 10, 2], mix(baked, cream, 0.5)) +
    [-210, -90, 40, 170]
      .map((x, index) =>
        blob([x, 40, x + 22, 32 + (index % 2) * 8, x + 40, 42, x + 24, 54, x + 4, 54], mix(crust, brick, 0.45)),
      )
      .join('')
  );
};

/** A rice roll cut in two: the left piece lies along, the right one shows its cut side. */
export function riceRoll(): string {
  const thrown = random('rice roll');
  const rice = cream;
  const shade = mix(sand, mist, 0.35);
  const grains = (count: number, draw: () => readonly [number, number], fill: string) =>
    repeat(count, () => {
      const [x, y] = draw();
      return leaf(x, y, 19, 5, thrown(0, 180), fill);
    });
  const body = path('M-150-84C-90-96 40-96 96-84C124-50 124 50 96 84C40 96-90 96-150 84C-198 62-198-62-150-84Z', rice);
  const cutFace = blob(
    [0, -104, 62, -90, 98, -40, 100, 24, 68, 82, 8, 106, -56, 92, -98, 40, -100, -28, -62, -86],
    rice,
  );
  return (
    move(
      -112,
      0,
      body +
        within(body, path('M-240 26C-120 60 20 60 130 20V110H-240Z', shade)) +
        grains(30, () => [thrown(-158, 80), thrown(-78, 10)], mix(sand, cream, 0.45)) +
        grains(18, () => [thrown(-140, 70), thrown(36, 72)], mix(sand, slate, 0.28)),
    ) +
    move(
      140,
      16,
      move(
        14,
        8,
        blob([0, -104, 62, -90, 98, -40, 100, 24, 68, 82, 8, 106, -56, 92, -98, 40, -100, -28, -62, -86], shade),
      ) +
        cutFace +
        grains(
          38,
          () => {
            const [angle, far] = [thrown(0, 6.3), thrown(62, 82)];
            return [Math.cos(angle) * far - 8, Math.sin(angle) * far];
          },
          mix(sand, cream, 0.35),
        ) +
        blob([-20, -52, 26, -58, 60, -30, 58, 16, 26, 50, -22, 54, -54, 28, -58, -16], mix(brick, ochre, 0.25)) +
        blob(
          [-24, -40, 4, -46, 22, -30, 42, -34, 50, -14, 36, 6, 14, -2, -12, 8, -38, -8, -40, -28],
          mix(crust, brick, 0.5),
        ) +
        blob([-24, -32, 0, -38, 16, -22, 38, -26, 42, -14, 32, -4, 12, -12, -12, -2, -30, -12], mix(sand, ochre, 0.4)) +
        [-30, -2, 22]
          .map((x, index) => leaf(x, 22 + (index % 2) * 12, 30, 9, -30 + index * 44, index === 1 ? green : jade))
          .join(''),
    )
  );
}

/** A bowl of soy milk from above, 300 px wide, with scallion, dried shrimp and rings of dough stick. */
export function soyMilk(rim: string): string {
  const thrown = random('soy milk');
  return (
    disc(0, 0, 154, mix(cream, mist, 0.35)) +
    disc(0, 0, 150, cream) +
    `<circle r="139" fill="none" stroke="${rim}" stroke-width="9"/>` +
    disc(0, 0, 122, mix(sand, mist, 0.5)) +
    disc(4, 5, 116, mix(cream, sand, 0.32)) +
    path('M-98-46C-60-108 50-120 92-70C40-94-40-88-98-46Z', mix(cream, sand, 0.08)) +
    blob([-70, 20, -30, -8, 20, 10, 60, -4, 80, 30, 40, 66, -20, 60, -60, 54], mix(cream, sand, 0.72)) +
    [-54, 10, 46]
      .map((x, index) =>
        move(x, 30 - index * 12, disc(0, 0, 21, crust) + disc(0, 0, 14, baked) + disc(-3, -2, 6, cream), 1),
      )
      .join('') +
    repeat(17, () => {
      const [angle, far] = [thrown(0, 6.3), Math.sqrt(thrown(0.02, 1)) * 84];
      const [x, y] = [Math.cos(angle) * far, Math.sin(angle) * far];
      return thrown() < 0.55
        ? `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="7.5" fill="none" stroke="${thrown() < 0.5 ? jade : green}" stroke-width="5"/>`
        : leaf(x - 8, y, 22, 6, thrown(0, 180), jade);
    }) +
    [
      [-26, -46],
      [64, 44],
      [-70, 62],
    ]
      .map(([x, y], index) =>
        move(
          x ?? 0,
          y ?? 0,
          ribbon([-14, 6, -4, -8, 10, -6, 12, 6], [3, 9, 8, 2], mix(brick, ochre, 0.45)),
          1,
          index * 70,
        ),
      )
      .join('')
  );
}

/** A plate from above. */
export const plate = (radius: number, rim: string, fill = cream) =>
  disc(0, 0, radius, fill) +
  `<circle r="${radius * 0.93}" fill="none" stroke="${rim}" stroke-width="${Math.round(radius * 0.035)}"/>` +
  disc(0, 0, radius * 0.74, mix(fill, sand, 0.28)) +
  disc(-radius * 0.01, -radius * 0.012, radius * 0.72, mix(fill, sand, 0.12));

/** A spoon of porcelain from above, its handle to the right. */
export const spoon = (body: string, shade: string) =>
  path(
    'M-70 0C-70-34-34-40 0-34C30-28 40-14 60-12L176-14C190-14 190 14 176 14L60 12C40 14 30 28 0 34C-34 40-70 34-70 0Z',
    body,
  ) + oval(-20, 0, 38, 23, shade);

/** A checked cloth over the whole sheet. */
export function checks(size: number, stripe: string, crossing: string): string {
  const [columns, rows] = [Math.ceil(700 / size), Math.ceil(450 / size)];
  return (
    repeat(columns, (column) => box(column * size * 2 - 30, -9, size, 880, stripe, 0)) +
    repeat(rows, (row) => box(-9, row * size * 2 - 40, 1310, size, stripe, 0)) +
    repeat(columns * rows, (index) =>
      box((index % columns) * size * 2 - 30, Math.floor(index / columns) * size * 2 - 40, size, size, crossing, 0),
    )
  );
}
