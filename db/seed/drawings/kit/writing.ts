import { brick, cream, ink, mist, mix, night, ochre, sand, slate } from './palette.ts';
import { blob, curve, disc, move, oval, path, repeat, ribbon } from './shapes.ts';

/** The character for "always" in brush strokes, in the order they are written; it fills a square of 100. */
export const always = (color: string) =>
  [
    'M44 5C50 6 58 11 60 18C61 22 57 25 54 22C51 17 47 13 43 9C41 7 42 5 44 5Z',
    'M30 31C33 29.4 36 31 39 30.5L50 28.5C52 27 54 26 56 28C58.5 30 60 31 58.6 34C57.6 40 57.5 52 57.8 64C58 74 58.6 82 57 88C56 92 53 95.5 51.5 95.5C49.5 95.5 49 91 45 87.4C42 84.8 38 82.6 38.2 81.6C41 81.2 45 84 48 84C50.2 84 50.5 82 50.6 76C50.9 60 51 46 50.6 35.5C46 35.8 40 37.5 36.5 38.2C34 38.2 31.4 34 30 31Z',
    'M6 53C9 52 13 53.5 17 52.7L32 49.5C34 48.5 35.5 47 37.5 48.5C40 50.5 41.6 52 40 54.4C36 65 26 78 7 87C5.4 87.8 4.6 86.6 6.2 85.4C18.6 76.6 28 65.4 32.5 55.2C26 56 19 58.5 14 60.2C10.6 60.4 7.4 56.4 6 53Z',
    'M84 31C87.4 31.5 91 35.6 89.8 38.4C82 45.4 70 52 60.4 56L59.4 54.4C68 48 76 41 80.5 33.4C81.4 31.7 82.5 30.8 84 31Z',
    'M58.6 44C60.6 44 62 49 65 54C72 65 82 74.6 92 80.6C96 82.8 101 82.6 104 84.4C102 88 94 93 88 96C85.4 97.2 83.6 95.4 81.2 92C72 80.6 63 67.6 57.8 53Z',
  ]
    .map((stroke) => path(stroke, color))
    .join('');

/** A brush that stands on its tip at 0, 0 and is 530 px long. */
export const brush = (loop: string) =>
  curve([0, -472, -15, -502, 0, -526, 15, -502, 1, -472], loop, 5) +
  path('M-11-132L-9-474H9L12-132Z', mix(ochre, sand, 0.35)) +
  path('M3-132L3-474H9L12-132Z', mix(ochre, brick, 0.35)) +
  path('M-10-474H10L8-492H-8Z', ink) +
  path('M-14-104L-13-150H14L15-104Z', mix(brick, ink, 0.55)) +
  path('M-13-106C-26-70-22-36 2 2C20-34 26-74 14-106Z', mix(sand, brick, 0.25)) +
  path('M-22-66C-23-40-14-20 2 2C18-24 24-48 23-70C10-58-8-76-22-66Z', ink);

/** The right hand that holds a brush (its shaft passes through 0, 0): what lies behind the shaft, and what before it. */
export function brushHand(skin: string): readonly [behind: string, before: string] {
  const shade = mix(skin, brick, 0.5);
  const finger = (points: readonly number[], widths: readonly number[], color = skin) =>
    ribbon(
      points.map((value, index) => (index % 2 === 1 ? value + 5 : value)),
      widths.map((width) => width + 3),
      shade,
    ) + ribbon(points, widths, color);
  const tip = (x: number, y: number, radius: number) => disc(x, y, radius, skin);
  return [
    finger([120, 96, 60, 104, 8, 86], [44, 40, 28], mix(skin, brick, 0.22)) +
      finger([130, 126, 78, 140, 24, 124], [40, 36, 24], mix(skin, brick, 0.22)),
    blob([96, -52, 150, -30, 206, 40, 250, 120, 196, 196, 132, 166, 92, 110, 70, 40, 72, -20], skin) +
      finger([140, -2, 96, -64, 50, -62, -10, -22], [54, 52, 42, 26]) +
      tip(-10, -22, 13.5) +
      finger([140, 34, 86, 2, 40, 4, -14, 30], [52, 50, 40, 26]) +
      tip(-14, 30, 13.5) +
      finger([246, 166, 180, 142, 118, 121, 60, 84, 8, 16], [80, 74, 60, 46, 30]) +
      tip(9, 15, 15) +
      path('M-3 15C-3 2 12-2 18 10L10 26Z', mix(skin, cream, 0.45)),
  ];
}

/** An ink stone from above with its stick across a corner, 210 px wide, its middle at 0, 0. */
export const inkStone = (stone: string) =>
  path('M-104-140C-40-152 40-152 104-140C112-50 112 60 104 150C40 160-40 160-104 150C-112 60-112-50-104-140Z', stone) +
  path(
    'M-78-114C-30-124 30-124 78-114C92-50 92 70 78 120C30 132-30 132-78 120C-92 70-92-50-78-114Z',
    mix(stone, ink, 0.45),
  ) +
  path(
    'M-72-106C-26-114 26-114 72-106C80-70 78-40 70-14C34-22 22 44-14 52C-50 58-72 20-76-20C-78-50-76-80-72-106Z',
    ink,
  ) +
  path('M-54-94C-20-100 16-100 46-96C20-84-24-74-58-64Z', mix(slate, mist, 0.4)) +
  move(
    62,
    76,
    path('M-24-96H24V96H-24Z', mix(stone, ink, 0.75)) +
      path('M-30-104H18V88H-30Z', mix(ink, night, 0.35)) +
      path('M-30 56H18V88H-30Z', ink) +
      path('M-16-86H4V26H-16Z', ochre) +
      path('M-11-80H-1V20H-11Z', mix(ink, night, 0.35)),
    1,
    24,
  );

/** A round water dropper of blue and white porcelain with a spout, 150 px wide, its foot at y = 0. */
export const waterDropper = (blue: string) =>
  path('M50-84C84-96 96-112 112-116L118-104C104-92 90-74 56-58Z', mix(cream, mist, 0.5)) +
  path('M-74-56C-74-96-40-112 0-112S74-96 74-56S40 0 0 0S-74-16-74-56Z', cream) +
  path('M28-108C58-100 74-84 74-56C74-16 40 0 0 0C-12 0-22-2-31-6C40-2 62-50 28-108Z', mix(cream, mist, 0.6)) +
  oval(0, -106, 30, 9, mix(cream, mist, 0.35)) +
  oval(0, -106, 17, 5, ink) +
  repeat(5, (index) => path(`M${-66 + index * 26}-44q13-22 26 0q-13 16-26 0Z`, blue)) +
  path('M-72-66Q0-48 72-66L72-72Q0-54-72-72Z', blue);
