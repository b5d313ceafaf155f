import { type Camera, frontWall, level, sideWall } from './camera.ts';
import { brick, cream, green, ink, jade, mix, ochre, paper, sand, slate, vermilion } from './palette.ts';
import { blob, box, curve, disc, leaf, line, onto, type Point, path, poly, repeat, ribbon, ring } from './shapes.ts';

/** A tile in centimeters: wide, long (or high), thick. Its face is drawn on a sheet of 52 by 72. */
export const tile = { wide: 2.6, long: 3.6, thick: 1.6 };

const dot = (x: number, y: number, radius: number, color: string) =>
  disc(x, y, radius, color) + disc(x, y, radius * 0.5, cream) + disc(x, y, radius * 0.24, color);

/** 1 to 9 dots. */
export function dots(count: 1 | 2 | 3 | 5 | 8): string {
  if (count === 1)
    return (
      dot(26, 36, 19, slate) + ring(26, 36, 14, 2, brick) + repeat(8, (index) => leaf(26, 36, 10, 3, index * 45, brick))
    );
  const places = {
    2: [26, 20, 26, 52],
    3: [14, 16, 26, 36, 38, 56],
    5: [14, 16, 38, 16, 26, 36, 14, 56, 38, 56],
    8: [15, 12, 37, 12, 15, 28, 37, 28, 15, 44, 37, 44, 15, 60, 37, 60],
  }[count];
  const radius = count === 2 ? 11.5 : count === 8 ? 7 : 9.5;
  return repeat(count, (index) =>
    dot(
      places[index * 2] ?? 0,
      places[index * 2 + 1] ?? 0,
      radius,
      index % 2 === 0 ? slate : count === 5 ? jade : brick,
    ),
  );
}

const cane = (x: number, y: number, color: string) =>
  box(x - 3, y - 12, 6, 24, color, 0.4) +
  box(x - 4.6, y - 13, 9.2, 4, color, 0.3) +
  box(x - 4.6, y - 2, 9.2, 4, color, 0.3) +
  box(x - 4.6, y + 9, 9.2, 4, color, 0.3);

/** Bamboo: canes in rows. */
export const canes = (count: 2 | 3 | 4) =>
  ({ 2: [26, 20, 26, 52], 3: [26, 20, 14, 52, 38, 52], 4: [14, 20, 38, 20, 14, 52, 38, 52] })[count]
    .map((x, index, all) =>
      index % 2 === 0 ? cane(x, all[index + 1] ?? 0, index === 0 && count === 3 ? slate : jade) : '',
    )
    .join('');

/** One of bamboo: the bird. */
export const bird =
  [0, 1, 2]
    .map((index) =>
      ribbon(
        [20, 40, 14 - index * 5, 52 - index * 3, 10 - index * 4, 66 - index * 12],
        [5, 5, 1],
        index === 1 ? slate : green,
      ),
    )
    .join('') +
  blob([34, 18, 40, 28, 36, 42, 24, 48, 15, 44, 18, 32, 26, 24], jade) +
  leaf(36, 30, 24, 9, 148, green, 3) +
  disc(34, 17, 7.6, jade) +
  path('M40 13L49 17L40 20Z', ochre) +
  disc(36, 15.6, 1.8, ink) +
  curve([31, 10, 29, 4, 33, 3], brick, 2) +
  line([27, 47, 27, 64], brick, 2.4) +
  line([33, 44, 34, 64], brick, 2.4) +
  line([20, 64, 42, 64], brick, 2.4);

/** The red dragon: the character for "middle", in four strokes. */
export const redDragon =
  ribbon([13, 22, 14, 32, 15, 45], [5.5, 5, 4.5], vermilion) +
  ribbon([12, 23, 26, 22, 40, 21], [5, 4, 6], vermilion) +
  ribbon([40, 21, 39, 32, 37, 45], [6.5, 5, 4], vermilion) +
  ribbon([14, 42, 26, 41, 38, 40], [4.5, 4, 4.5], vermilion) +
  ribbon([25, 8, 26.5, 20, 26, 64], [7, 6, 4.5], vermilion);

/** The white dragon: a frame. */
export const whiteDragon = `<path d="M9 10H43V62H9Z" fill="none" stroke="${slate}" stroke-width="3.6"/><path d="M15 16H37V56H15Z" fill="none" stroke="${slate}" stroke-width="1.4"/>`;

/** A tile that stands and shows us its face; x is its left edge, z its face. */
export function standing(view: Camera, x: number, z: number, face: string): string {
  const [front, top] = [
    frontWall(view, z, [x, x + tile.wide], [0, tile.long]),
    level(view, tile.long, [x, x + tile.wide], [z, z + tile.thick * 0.62]),
  ];
  const back = level(view, tile.long, [x, x + tile.wide], [z + tile.thick * 0.62, z + tile.thick]);
  const [a, b, , d] = front;
  return (
    poly(back, jade) +
    poly(top, mix(cream, sand, 0.45)) +
    poly(front, cream) +
    (a && b && d ? onto(a, b, d, [52, 72], face + path('M0 0H1.3V72H0Z', mix(sand, slate, 0.4))) : '')
  );
}

/** A tile that lies face up around x, z, turned by `turn` degrees. */
export function lying(view: Camera, x: number, z: number, turn: number, face: string): string {
  const angle = (turn * Math.PI) / 180;
  const corner = (dx: number, dz: number, y: number): Point =>
    view.at(x + dx * Math.cos(angle) - dz * Math.sin(angle), y, z + dx * Math.sin(angle) + dz * Math.cos(angle));
  const [w, l] = [tile.wide / 2, tile.long / 2];
  const layer = (low: number, high: number, fill: string) => {
    const corners = [
      [-w, l],
      [w, l],
      [w, -l],
      [-w, -l],
    ] as const;
    return corners
      .map(([dx, dz], index) => {
        const [ex, ez] = corners[(index + 1) % 4] ?? [0, 0];
        return poly([corner(dx, dz, high), corner(ex, ez, high), corner(ex, ez, low), corner(dx, dz, low)], fill);
      })
      .join('');
  };
  const shadow = poly(
    [
      corner(-w + 0.5, l - 0.2, 0),
      corner(w + 0.9, l - 0.5, 0),
      corner(w + 0.9, -l - 0.5, 0),
      corner(-w + 0.5, -l - 0.5, 0),
    ],
    mix(ochre, brick, 0.4),
  );
  return (
    shadow +
    layer(0, 0.65, green) +
    layer(0.65, tile.thick, mix(sand, paper, 0.2)) +
    poly(
      [corner(-w, l, tile.thick), corner(w, l, tile.thick), corner(w, -l, tile.thick), corner(-w, -l, tile.thick)],
      cream,
    ) +
    onto(corner(-w, l, tile.thick), corner(w, l, tile.thick), corner(-w, -l, tile.thick), [52, 72], face)
  );
}

/** A stack of two tiles, face down, one part of a wall; x, z is its left near corner. */
export function stack(view: Camera, x: number, z: number, wide: number, deep: number): string {
  const pile = (y: number) =>
    [
      [y, y + 1.15, cream, mix(sand, slate, 0.2)],
      [y + 1.15, y + 2, jade, green],
    ]
      .map(([low, high, front, side]) => {
        const span = [Number(low), Number(high)] as const;
        const shown =
          x + wide / 2 < 0 ? sideWall(view, x + wide, [z, z + deep], span) : sideWall(view, x, [z, z + deep], span);
        return poly(shown, String(side)) + poly(frontWall(view, z, [x, x + wide + 0.02], span), String(front));
      })
      .join('');
  return (
    pile(0) +
    pile(2) +
    poly(frontWall(view, z, [x, x + 0.11], [0, 3.15]), mix(sand, slate, 0.35)) +
    poly(level(view, 4, [x, x + wide], [z, z + deep]), green) +
    poly(level(view, 4, [x + 0.08, x + wide - 0.16], [z + 0.1, z + deep - 0.1]), mix(jade, sand, 0.18))
  );
}
