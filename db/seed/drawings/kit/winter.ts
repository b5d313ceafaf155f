import { cream, ink, mist, mix, ochre, sand } from './palette.ts';
import { blob, box, curve, cut, disc, leaf, line, move, oval, path, repeat, ribbon } from './shapes.ts';

/** The moon around 0, 0 at a share of its month: 0 is new, 0.25 the first quarter, 0.5 full. */
export function moonPhase(radius: number, share: number, lit: string, dark: string): string {
  const waxing = share <= 0.5;
  const bulge = Math.cos((waxing ? share : 1 - share) * 2 * Math.PI) * radius;
  const side = waxing ? 1 : 0;
  const inner = bulge > 0 ? 1 - side : side;
  const round = (value: number) => Math.round(value * 10) / 10;
  return (
    disc(0, 0, radius, dark) +
    path(
      `M0 ${-radius}A${radius} ${radius} 0 0 ${side} 0 ${radius}A${round(Math.abs(bulge))} ${radius} 0 0 ${inner} 0 ${-radius}Z`,
      lit,
    )
  );
}

export type Snowy = { snow: string; shade: string; tile: string; wall: string; dark: string; lit: string };

/** An old house under snow, seen from the front: the ground at y = 0, its walls `wide` wide and 190 px high. */
export function snowyHouse(
  wide: number,
  { snow, shade, tile, wall, dark, lit }: Snowy,
  windows: readonly boolean[],
): string {
  const [half, eaves, ridge] = [wide / 2, -182, -318];
  const step = wide / windows.length;
  const roof =
    `M${-half - 58} ${eaves - 20}C${-half - 20} ${eaves - 4} ${-half} ${eaves - 26} ${-half + 46} ${ridge + 6}` +
    `C${-half + 60} ${ridge - 6} ${half - 60} ${ridge - 6} ${half - 46} ${ridge + 6}` +
    `C${half} ${eaves - 26} ${half + 20} ${eaves - 4} ${half + 58} ${eaves - 20}` +
    `C${half + 40} ${eaves + 6} ${half + 10} ${eaves + 8} ${half - 20} ${eaves + 6}H${-half + 20}C${-half - 10} ${eaves + 8} ${-half - 40} ${eaves + 6} ${-half - 58} ${eaves - 20}Z`;
  const count = Math.round(wide / 26);
  return (
    box(-half, eaves, wide, -eaves, wall, 1) +
    box(-half, eaves, wide, 34, mix(wall, ink, 0.4), 0.6) +
    windows
      .map((on, index) =>
        move(
          -half + step * (index + 0.5),
          0,
          box(-step * 0.36, -138, step * 0.72, 96, dark, 0.8) +
            (on
              ? box(-step * 0.36 + 7, -131, step * 0.72 - 14, 82, lit, 0.6) +
                [0.33, 0.66]
                  .map((share) =>
                    line([-step * 0.36 + step * 0.72 * share, -138, -step * 0.36 + step * 0.72 * share, -44], dark, 4),
                  )
                  .join('') +
                line([-step * 0.36, -104, step * 0.36, -104], dark, 4)
              : ''),
        ),
      )
      .join('') +
    repeat(count, (index) => disc(-half - 6 + ((wide + 12) * (index + 0.5)) / count, eaves + 9, 9, tile)) +
    path(roof, snow) +
    repeat(count - 3, (index) => {
      const share = (index + 1) / (count - 2);
      return ribbon([-half + 46 + (wide - 92) * share, ridge + 34, -half + wide * share, eaves - 4], [1, 6], shade);
    }) +
    path(
      `M${-half + 16} ${ridge + 10}C${-half + 30} ${ridge - 16} ${-half + 4} ${ridge - 34} ${-half + 20} ${ridge - 50}C${-half + 34} ${ridge - 30} ${-half + 60} ${ridge - 12} ${-half + 90} ${ridge - 10}H${half - 90}C${half - 60} ${ridge - 12} ${half - 34} ${ridge - 30} ${half - 20} ${ridge - 50}C${half - 4} ${ridge - 34} ${half - 30} ${ridge - 16} ${half - 16} ${ridge + 10}Z`,
      tile,
    ) +
    path(
      `M${-half + 70} ${ridge - 11}C${-half + 100} ${ridge - 26} ${half - 100} ${ridge - 26} ${half - 70} ${ridge - 11}Z`,
      snow,
    )
  );
}

/** A round lantern that hangs from 0, 0; 74 px high without its tassel. */
export const lantern = (color: string, gold = ochre) =>
  line([0, -4, 0, 14], ink, 2.5) +
  box(-12, 12, 24, 7, gold, 0.4) +
  oval(0, 44, 33, 27, color) +
  path('M8 18C30 24 30 64 8 70C22 62 24 26 8 18Z', mix(color, ink, 0.28)) +
  curve([-12, 20, -22, 44, -12, 68], mix(color, ochre, 0.45), 3) +
  box(-12, 69, 24, 7, gold, 0.4) +
  repeat(3, (index) => line([-5 + index * 5, 76, -6 + index * 6, 98], gold, 2.5));

/** A child in a padded coat that holds up a sparkler to the right; feet at 0, 0, 120 px tall with its cap. */
export const sparklerChild = (coat: string, cap: string, legs: string) => {
  const skin = mix(sand, '#a8553a', 0.28);
  return (
    ribbon([-9, -44, -11, -22, -10, -2], [15, 13, 11], mix(legs, ink, 0.3)) +
    ribbon([9, -44, 11, -22, 11, -2], [15, 13, 11], legs) +
    oval(-9, -1, 10, 5, ink) +
    oval(13, -1, 10, 5, ink) +
    ribbon([-14, -76, -27, -64, -31, -48], [15, 15, 12], mix(coat, ink, 0.28)) +
    blob([0, -86, 17, -82, 22, -64, 25, -36, 0, -32, -25, -36, -22, -64, -16, -82], coat) +
    line([46, -98, 72, -134], mix(mist, ink, 0.2), 2.5) +
    ribbon([14, -74, 32, -80, 46, -98], [16, 15, 10], mix(coat, ink, 0.14)) +
    disc(47, -99, 6, skin) +
    oval(2, -96, 16, 17, skin) +
    path(
      'M-17-93C-20-116-8-124 4-123C16-122 22-112 19-100C10-106 0-106-5-100C-10-96-12-88-14-84C-17-86-17-90-17-93Z',
      cap,
    ) +
    disc(1, -125, 7, mix(cap, cream, 0.45)) +
    ribbon([-14, -82, 2, -77, 17, -82], [8, 10, 8], mix(cap, cream, 0.2))
  );
};

/** The sparks of a sparkler around 0, 0. */
export const sparks = (radius: number, light: string, warm: string) =>
  repeat(16, (index) => {
    const long = radius * (index % 2 === 0 ? 1 : 0.62);
    return leaf(0, 0, long, 4, index * 22.5 + 6, index % 2 === 0 ? warm : light);
  }) +
  repeat(8, (index) => {
    const angle = index * 0.785 + 0.3;
    return disc(Math.cos(angle) * radius * 1.16, Math.sin(angle) * radius * 1.16, 3, light);
  }) +
  disc(0, 0, radius * 0.2, cream);

/** A bare tree with snow on its boughs; its foot at 0, 0, 330 px high. */
export const winterTree = (wood: string, snow: string) =>
  [
    [0, 0, -4, -90, 6, -180, -6, -300],
    [-2, -120, -50, -190, -70, -270],
    [4, -160, 60, -220, 84, -300],
    [-40, -180, -90, -206, -118, -250],
    [40, -204, 90, -226, 120, -262],
  ]
    .map((points, index) => ribbon(points, index === 0 ? [26, 20, 13, 3] : [11, 7, 2], wood))
    .join('') +
  ribbon([-4, -124, -48, -196, -66, -262], [1, 5, 1], snow) +
  ribbon([8, -168, 62, -226, 80, -290], [1, 5, 1], snow) +
  ribbon([-44, -186, -90, -211, -114, -248], [1, 4, 1], snow) +
  cut([-30, 2, 0, -8, 34, 2], snow, 1);
