import { brick, cream, ink, mix, ochre, sand } from './palette.ts';
import { blob, box, cut, disc, line, move, oval, path, poly, repeat, ribbon, within } from './shapes.ts';

export type Clay = { glaze: string; clay: string; hat: string; band: string; shadow: string; shade: string };

const outline = (flat: number) =>
  `M-78-182C-110-162-120-112-96-62C-84-34-68-12-56 0A56 ${56 * flat} 0 0 0 56 0C68-12 84-34 96-62C120-112 110-162 78-182Z`;

function body(flat: number, { glaze, clay, shade, shadow }: Clay): string {
  const shape = path(outline(flat), clay);
  return (
    path(`M-56 ${10 * flat}L120 ${-70 * flat}L190 ${-20 * flat}L60 ${70 * flat}Z`, shadow) +
    oval(16, 4, 76, 62 * flat, shadow) +
    shape +
    within(
      shape,
      path('M-130-190H130V-84C100-64 84-96 60-78C40-62 22-92-4-76C-30-60-46-90-72-72C-92-60-110-74-130-84Z', glaze) +
        path('M46-190C76-140 70-60 20 60H140V-190Z', mix(shade, clay, 0.25)) +
        path('M46-190C72-140 74-110 66-80C84-96 100-64 130-84V-190Z', mix(glaze, ink, 0.4)),
    ) +
    path('M-86-150C-100-120-98-96-88-70L-80-72C-90-98-90-122-78-152Z', mix(glaze, cream, 0.38))
  );
}

/** A big jar of soy under a cone of bamboo, 200 px wide, its foot at 0, 0; `flat` is how flat its circles look. */
export function coveredJar(flat: number, clay: Clay, fine = true): string {
  const { hat, band } = clay;
  const [radius, foot, top] = [122, -168, -262 - 30 * (1 - flat)];
  const at = (share: number) => ({ r: radius * share, y: top + (foot - top) * share });
  const cone = path(`M0 ${top - 4}L${radius} ${foot}A${radius} ${radius * flat} 0 0 1 ${-radius} ${foot}Z`, hat);
  return (
    body(flat, clay) +
    path(
      `M-104 -160A104 ${104 * flat} 0 0 0 104 -160V-150A104 ${104 * flat + 12} 0 0 1 -104 -150Z`,
      mix(clay.glaze, ink, 0.5),
    ) +
    cone +
    within(
      cone,
      path(`M0 ${top - 8}L44 ${foot + 80}H180V${foot - 40}Z`, mix(hat, band, 0.55)) +
        (fine ? [0.34, 0.6, 0.86] : [0.46, 0.8])
          .map((share) => {
            const { r, y } = at(share);
            return `<path d="M${-r} ${y}A${r} ${r * flat} 0 0 0 ${r} ${y}" fill="none" stroke="${band}" stroke-width="5"/>`;
          })
          .join('') +
        repeat(fine ? 7 : 0, (index) => {
          const angle = 0.36 + index * 0.405;
          return line([0, top, Math.cos(angle) * radius, foot + Math.sin(angle) * radius * flat], band, 2.4);
        }),
    ) +
    disc(0, top, 8, band)
  );
}

/** The same jar without its hat: the sauce in it is to be seen. */
export const openJar = (flat: number, clay: Clay, sauce: string, shine: string, paper: string) =>
  body(flat, clay) +
  move(-16, -96, poly([0, -40, 38, 0, 0, 40, -38, 0], paper)) +
  oval(0, -182, 92, 92 * flat, mix(clay.clay, clay.hat, 0.35)) +
  oval(0, -184, 76, 76 * flat, mix(clay.glaze, ink, 0.4)) +
  oval(0, -176, 68, 62 * flat, sauce) +
  path(
    `M-50 ${-180 - 8 * flat}Q-10 ${-180 - 54 * flat} 40 ${-180 - 36 * flat}Q0 ${-180 - 36 * flat} -50 ${-180 - 8 * flat}Z`,
    shine,
  );

/** A man in an apron who stirs with a long paddle in front of him, to the right; feet at 0, 0, 100 px tall. */
export const stirrer = (shirt: string, apron: string, legs: string, skin: string) =>
  ribbon([-4, -42, -8, -20, -9, 0], [11, 8, 6], mix(legs, ink, 0.25)) +
  ribbon([3, -42, 6, -20, 5, 0], [11, 8, 6], legs) +
  oval(-7, 0, 6, 3, ink) +
  oval(7, 0, 6, 3, ink) +
  ribbon([6, -78, 20, -66, 36, -62], [8, 7, 5], mix(shirt, ink, 0.28)) +
  blob([0, -84, 8, -82, 12, -72, 11, -54, 12, -34, -11, -34, -11, -56, -8, -78], shirt) +
  path('M0-70L11-70L14-28C8-24 0-24-4-28Z', apron) +
  ribbon([3, -84, 4, -90], [5, 5], skin) +
  oval(5, -95, 5.4, 6.8, skin) +
  path('M-15-95C-8-102-2-107 5-110C13-107 18-103 24-97C12-94-2-93-15-95Z', mix(sand, ochre, 0.4)) +
  path('M5-110C13-107 18-103 24-97C18-95.500 14-95 9-94.500Z', mix(ochre, brick, 0.3)) +
  ribbon([2, -78, 14, -60, 36, -70], [8, 7, 5], shirt);

/** His paddle and hands, to be drawn after the jar. */
export const paddle = (wood: string, skin: string) =>
  line([44, -92, 32.5, -44], wood, 3) + disc(36.5, -62, 3.4, skin) + disc(38.6, -71, 3.4, skin);

/** A row of roof tiles seen from the front: a dark roof with round ends along its eaves, its eaves from x0 to x1 at y. */
export function tiledRoof(
  [x0, x1]: readonly [number, number],
  y: number,
  high: number,
  lean: number,
  roof: string,
  ends: string,
): string {
  const count = Math.round((x1 - x0) / 22);
  return (
    cut([x0 + lean, y - high, x1 - lean, y - high, x1, y, x0, y], roof, 1) +
    repeat(count, (index) => {
      const share = (index + 0.5) / count;
      const [bottom, top] = [x0 + (x1 - x0) * share, x0 + lean + (x1 - x0 - 2 * lean) * share];
      return line([top, y - high + 8, bottom, y], mix(roof, ends, 0.45), 5) + disc(bottom, y + 1, 6.5, ends);
    }) +
    box(x0 + lean - 12, y - high - 12, x1 - x0 - 2 * lean + 24, 16, mix(roof, ink, 0.5), 1)
  );
}

/** A stepped white gable with black copings, its foot at y = 0: `wide` at its widest. */
export const horseHeadGable = (wide: number, high: number, wall: string, coping: string) =>
  [1, 0.62, 0.26]
    .map((share, index) => {
      const [w, h] = [wide * share, high * (0.62 + index * 0.19)];
      return (
        box(-w / 2, -h, w, h, wall, 0.8) +
        path(
          `M${-w / 2 - 16} ${-h - 20}C${-w / 2} ${-h - 8} ${w / 2} ${-h - 8} ${w / 2 + 16} ${-h - 20}L${w / 2 + 10} ${-h + 4}H${-w / 2 - 10}Z`,
          coping,
        )
      );
    })
    .join('');
