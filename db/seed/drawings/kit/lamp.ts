import { cream, ink, mix, night } from './palette.ts';
import { box, cut, disc, line, move, oval, type Point, path, poly, random, repeat } from './shapes.ts';

/** A table lamp from the side with a wide shade, 400 px high, its foot at 0, 0; the shade is 300 px wide. */
export const tableLamp = (shade: string, dark: string, brass: string) =>
  path('M-64 0C-64-18-30-22-16-34C-6-44-6-70-6-100V-236H6V-100C6-70 6-44 16-34C30-22 64-18 64 0Z', brass) +
  path('M0-236H6V-100C6-70 6-44 16-34C30-22 64-18 64 0H30C20-30 0-40 0-100Z', mix(brass, ink, 0.4)) +
  path('M-150-230C-136-300-96-372-44-392H44C96-372 136-300 150-230C60-214-60-214-150-230Z', shade) +
  path('M44-392C96-372 136-300 150-230C130-226 108-223 86-221C82-290 70-350 20-392Z', dark) +
  path('M-150-230C-60-246 60-246 150-230C60-214-60-214-150-230Z', cream) +
  oval(0, -394, 44, 8, dark) +
  disc(0, -402, 9, brass) +
  line([70, -224, 70, -176], brass, 3) +
  disc(70, -172, 6, brass);

/** A cup of tea with its saucer, seen a little from above, 150 px wide, its foot at y = 0. */
export const teaCup = (body: string, tea: string, stripe: string) =>
  oval(0, 0, 92, 20, mix(body, night, 0.3)) +
  oval(0, -5, 92, 20, body) +
  oval(0, -5, 56, 11, mix(body, night, 0.22)) +
  path('M-66-88C-64-40-42-6-24-4H24C42-6 64-40 66-88Z', body) +
  path('M22-88H66C64-40 42-6 24-4H4C20-24 24-60 22-88Z', mix(body, night, 0.25)) +
  path('M-65-72C-40-62 40-62 65-72L64-62C40-52-40-52-64-62Z', stripe) +
  oval(0, -88, 66, 15, mix(body, night, 0.12)) +
  oval(0, -87, 58, 11.5, tea);

/** An old printed book that lies open, 740 px wide, the near end of its fold at 0, 0, seen from the front; with a seal. */
export function openBook([left, right, cover]: readonly string[], writing: string, seal: string): string {
  const thrown = random('open book');
  const at = (side: number, across: number, down: number): Point => {
    const spread = 290 + 62 * down;
    const bow = Math.sin(Math.min(1, across) * Math.PI * 0.82) * 30;
    return [side * spread * across, -166 + 166 * down - bow + 14 * across];
  };
  const column = (side: number, share: number, rows: number) =>
    repeat(rows, (row) => {
      const y = 0.12 + row * 0.105;
      const bar = (dy: number, x0: number, x1: number) =>
        line([at(side, share + x0, y + dy), at(side, share + x1, y + dy)], writing, 3);
      return (
        bar(thrown(-0.03, -0.01), -0.02, thrown(0.014, 0.026)) +
        bar(thrown(0.01, 0.035), -0.026, 0.026) +
        line(
          [at(side, share + thrown(-0.01, 0.01), y - 0.045), at(side, share + thrown(-0.02, 0.02), y + 0.04)],
          writing,
          3,
        )
      );
    });
  const page = (side: number, fill: string) =>
    path(
      `M0 0C${side * 60}-26 ${side * 220}-34 ${side * 352} 2L${side * 290}-170C${side * 190}-196 ${side * 60}-190 0-160Z`,
      fill,
    );
  const rows = [8, 5, 8, 8, 7, 8, 4, 5];
  return (
    cut([-372, 16, -304, -166, 304, -166, 372, 16], cover ?? ink, 1) +
    path(
      'M0 12C-60-12-220-20-358 14L-352 2C-220-34-60-26 0 0C60-26 220-34 352 2L358 14C220-20 60-12 0 12Z',
      mix(left ?? ink, ink, 0.25),
    ) +
    page(-1, left ?? ink) +
    page(1, right ?? ink) +
    [-1, 1]
      .map((side) =>
        repeat(7, (index) =>
          line(
            [at(side, 0.1 + index * 0.12, 0.06), at(side, 0.1 + index * 0.12, 0.95)],
            mix(left ?? ink, ink, 0.12),
            2,
          ),
        ),
      )
      .join('') +
    repeat(6, (index) => column(1, 0.16 + index * 0.12, rows[index] ?? 0)) +
    repeat(6, (index) => column(-1, 0.16 + index * 0.12, rows[index + 2] ?? 0)) +
    poly([at(-1, 0.84, 0.72), at(-1, 0.75, 0.72), at(-1, 0.75, 0.92), at(-1, 0.84, 0.92)], seal) +
    path('M-3 4C-2-40-2-110 0-160C2-110 2-40 3 4Z', mix(left ?? ink, ink, 0.5))
  );
}

/** A thin book bound with thread, closed, lying flat: 270 px wide; its near edge runs along y = 0. */
export const stitchedBook = (cover: string, thread: string, pages: string) =>
  cut([-140, 0, 130, 0, 130, 20, -140, 20], pages, 1) +
  cut([-142, 2, -104, -96, 118, -96, 132, 2], cover, 1) +
  line([108, 2, 98, -96], thread, 2.5) +
  repeat(4, (index) =>
    line([107 - index * 2.4, -12 - index * 24, 130.5 - index * 3.2, -12 - index * 24], thread, 2.5),
  ) +
  cut([-100, -14, -84, -64, -56, -64, -68, -14], thread, 0.6);

/** A window of the old kind with a lattice of thin bars around a clear middle; its upper left corner at 0, 0. */
export function lattice(width: number, height: number, wood: string): string {
  const bar = (x: number, y: number, wide: number, high: number) => box(x, y, wide, high, wood, 0.8);
  const [m, t] = [76, 9];
  return (
    bar(0, 0, width, 16) +
    bar(0, height - 16, width, 16) +
    bar(0, 0, 16, height) +
    bar(width - 16, 0, 16, height) +
    bar(m, m, width - 2 * m, t) +
    bar(m, height - m - t, width - 2 * m, t) +
    bar(m, m, t, height - 2 * m) +
    bar(width - m - t, m, t, height - 2 * m) +
    [0.3, 0.7]
      .map((share) => bar(share * width - t / 2, 10, t, m) + bar(share * width - t / 2, height - m - 10, t, m + 4))
      .join('') +
    [0.3, 0.7]
      .map((share) => bar(10, share * height - t / 2, m, t) + bar(width - m - 10, share * height - t / 2, m + 4, t))
      .join('') +
    [0, 1]
      .flatMap((right) => [0, 1].map((low) => [right, low] as const))
      .map(([right, low]) =>
        move(
          right === 1 ? width : 0,
          low === 1 ? height : 0,
          bar(44, 10, t, m - 10) + bar(10, 44, m - 10, t),
          low === 1 ? -1 : 1,
          0,
          right === 1 ? -1 : 1,
        ),
      )
      .join('')
  );
}
