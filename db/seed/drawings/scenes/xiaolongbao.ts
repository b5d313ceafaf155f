import { brick, cream, green, ink, jade, mist, mix, ochre, paper, sand, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { move, oval, type Point, path, repeat, ribbon, sheet, within } from '../kit/shapes.ts';
import { chopsticks, doughShade, flat, slats, steam, vinegarDish } from '../kit/table.ts';

/** One bun of half width 100, its foot around 0, 0. */
function bun(turn: number): string {
  const pleats = 15;
  const from = (angle: number, radius: number): Point => [
    Math.cos(angle) * radius,
    -46 + Math.sin(angle) * radius * (Math.sin(angle) < 0 ? 0.52 : 0.92),
  ];
  const body = 'M-100-8C-98-66-52-106 0-106S98-66 100-8C100 34 56 52 0 52S-100 34-100-8Z';
  return (
    move(-3, -5, path(body, mix(sand, ochre, 0.25))) +
    path(body, cream) +
    within(path(body, cream), path('M64-90C40-40 66 20-60 44L20 90H140V-60Z', doughShade)) +
    repeat(pleats, (index) => {
      const angle = turn + (index / pleats) * 2 * Math.PI;
      const long = Math.sin(angle + 0.7) < -0.2 ? 0.82 : 1;
      return ribbon(
        [from(angle, 12), from(angle + 0.42, 30), from(angle + 0.7, 52 * long), from(angle + 0.78, 74 * long)],
        [3, 6, 6, 1],
        mix(sand, ochre, 0.12),
      );
    }) +
    oval(0, -48, 17, 12, cream) +
    ribbon([-11, -48, -3, -55, 8, -50, 4, -44, -3, -47], [2, 5, 6, 5, 2], mix(ochre, brick, 0.35))
  );
}

/** The basket: center of its mouth at 0, 0. */
function basket(): string {
  const [rx, ry] = [430, 430 * flat];
  const wall = (top: number, bottom: number, fill: string, wide = rx) =>
    path(
      `M${-wide} ${top}A${wide} ${wide * flat} 0 0 0 ${wide} ${top}V${bottom}A${wide} ${wide * flat} 0 0 1 ${-wide} ${bottom}Z`,
      fill,
    );
  const floor = oval(0, 22, rx - 46, ry - 34, sand);
  const inner = oval(0, 0, rx - 30, ry - 22, sand);
  return (
    oval(26, 128, rx + 10, ry + 4, mix(green, ink, 0.45)) +
    wall(0, 112, mix(ochre, brick, 0.32)) +
    wall(22, 48, ochre) +
    wall(74, 112, ochre) +
    within(
      path('M120 0H460V460H60Z', ink),
      wall(22, 48, mix(ochre, brick, 0.3)) +
        wall(74, 112, mix(ochre, brick, 0.3)) +
        wall(48, 74, mix(ochre, brick, 0.6)),
    ) +
    oval(0, 0, rx + 3, ry + 3, sand) +
    oval(0, 2, rx - 17, ry - 13, mix(sand, ochre, 0.75)) +
    inner +
    within(
      inner,
      oval(0, 0, rx - 30, ry - 22, mix(ochre, brick, 0.55)) +
        floor +
        within(floor, slats(rx * 2, ry * 2, 17, mix(ochre, brick, 0.2))),
    )
  );
}

export const xiaolongbao: Scene = {
  alt: 'Eight pleated soup dumplings steam in a bamboo basket; beside it lie chopsticks and a dish of dark vinegar with ginger.',
  draw() {
    const [x, y] = [540, 420];
    const places = [
      ...Array.from({ length: 7 }, (_, index) => {
        const angle = ((index + 0.75) / 7) * 2 * Math.PI;
        return [x + Math.cos(angle) * 252, y + 22 + Math.sin(angle) * 146] as const;
      }),
      [x, y + 22] as const,
    ].sort((a, b) => a[1] - b[1]);
    return (
      sheet(green) +
      move(x, y, basket()) +
      places
        .map(
          ([left, top], index) =>
            oval(left + 12, top + 22, 96, 44, mix(ochre, brick, 0.5)) + move(left, top, bun(index * 0.7), 1.05),
        )
        .join('') +
      move(318, 330, steam(mix(green, mist, 0.62)), 0.8, -4) +
      move(800, 330, steam(mix(green, mist, 0.5)), 0.66, 6, -0.66) +
      move(596, 300, steam(mix(mist, paper, 0.35)), 0.96, 6) +
      move(1122, 214, oval(12, 38, 104, 64, mix(green, ink, 0.45)) + vinegarDish(118)) +
      move(1000, 838, chopsticks(520, jade, vermilion), 1, -68)
    );
  },
};
