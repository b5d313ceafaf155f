import { brick, cream, green, ink, jade, mist, mix, ochre, paper, sand, slate, vermilion } from './palette.ts';
import { blob, box, curve, cut, disc, leaf, line, move, oval, path, poly, random, repeat, ribbon } from './shapes.ts';

/** What is found beside the door of a lane house, seen straight from the front, in pixels. */

/** Brick in courses, all of one wall: a few bricks are a little darker or lighter. */
export function courses(
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  colors: readonly string[],
  joint: string,
  share = 0.3,
): string {
  const [long, thick] = [94, 30];
  const thrown = random(`courses ${x} ${y}`);
  const rows = Math.ceil(height / thick);
  return repeat(rows, (row) => {
    const top = y + row * thick;
    const shift = row % 2 === 0 ? 0 : long / 2;
    return (
      box(x, top - 1.5, width, 3, joint, 0.6) +
      repeat(Math.ceil(width / long) + 1, (column) => {
        const left = x + column * long - shift;
        if (thrown() > share) return '';
        const [from, to] = [Math.max(x, left + 3), Math.min(x + width, left + long - 3)];
        const color = colors[Math.floor(thrown() * colors.length)] ?? joint;
        return to - from < 8 ? '' : box(from, top + 3, to - from, thick - 6, color, 1);
      })
    );
  });
}

/** A plate of enameled iron, its middle at 0, 0, 176 px wide; `drawn` is 100 px high and 130 px wide. */
export const plate = (enamel: string, rim: string, drawn: string) =>
  cut([-88, -54, 88, -54, 88, 54, -88, 54], mix(enamel, ink, 0.45), 1) +
  cut([-88, -58, 88, -58, 88, 50, -88, 50], rim, 1) +
  cut([-81, -51, 81, -51, 81, 43, -81, 43], enamel, 0.8) +
  [-70, 70].map((x) => disc(x, -4, 4.5, rim)).join('') +
  move(-48, -41, drawn, 0.74);

/** A letter box with a slit and a little door, its upper middle at 0, 0; 150 px wide, 190 px high. */
export const letterBox = (color: string, slip: string) =>
  cut([-75, 20, 84, 20, 84, 196, -66, 196], mix(color, ink, 0.5), 1) +
  box(-75, 14, 150, 176, color, 1) +
  cut([-86, 14, -70, -8, 70, -8, 86, 14], mix(color, ink, 0.3), 1) +
  box(-46, 40, 92, 13, ink, 0.8) +
  poly([-30, 44, 22, 38, 26, 8, -26, 14], slip) +
  box(-46, 53, 92, 8, mix(color, ink, 0.3), 0.5) +
  box(-52, 90, 104, 84, mix(color, cream, 0.16), 0.8) +
  disc(38, 132, 6, ochre);

/** A cluster of doorbells with name tags and wires, its upper left corner at 0, 0; 130 px wide. */
export const doorbells = (wood: string, rows: number) =>
  curve([30, 0, 26, -40, 44, -110, 40, -300], ink, 3) +
  curve([66, 0, 68, -50, 48, -120, 46, -300], ink, 3) +
  curve([98, 0, 100, -40, 56, -110, 52, -300], ink, 3) +
  box(0, 0, 130, rows * 54 + 14, wood, 1.4) +
  repeat(rows, (row) => {
    const y = 16 + row * 54;
    return (
      box(12, y, 64, 36, row % 2 === 0 ? cream : mix(paper, sand, 0.6), 1) +
      line([20, y + 13, row % 2 === 0 ? 62 : 52, y + 13], mix(slate, ink, 0.4), 3) +
      line([20, y + 24, row % 2 === 0 ? 44 : 58, y + 24], mix(slate, ink, 0.4), 3) +
      disc(102, y + 18, 18, mix(ink, slate, 0.3)) +
      disc(102, y + 18, 10, row === 1 ? cream : mist)
    );
  });

/** Pots with plants; each stands on 0, 0. */
export function fernPot(pot: string): string {
  const thrown = random('fern');
  return (
    repeat(19, (index) =>
      leaf(
        0,
        -112,
        thrown(100, 178),
        thrown(9, 13),
        -176 + index * 9.6,
        index % 3 === 0 ? jade : green,
        index < 9 ? -22 : 22,
      ),
    ) +
    path('M-64-120H64L48 0H-48Z', pot) +
    path('M22-120H64L48 0H26Z', mix(pot, ink, 0.22)) +
    box(-70, -130, 140, 22, mix(pot, cream, 0.18), 1)
  );
}

export const geraniumPot = (pot: string) =>
  [-40, -14, 16, 42]
    .map((x, index) => ribbon([x * 0.4, -80, x * 0.8, -130, x, -176 - (index % 2) * 26], [6, 5, 4], green))
    .join('') +
  [
    [-46, -110, 30],
    [44, -112, 32],
    [0, -128, 34],
    [-24, -92, 28],
    [26, -90, 28],
  ]
    .map(([x = 0, y = 0, size = 0], index) =>
      blob(
        [
          x - size,
          y,
          x - size * 0.5,
          y - size * 0.8,
          x + size * 0.4,
          y - size * 0.8,
          x + size,
          y - 4,
          x + size * 0.5,
          y + size * 0.7,
          x - size * 0.6,
          y + size * 0.7,
        ],
        index % 2 === 0 ? jade : green,
      ),
    )
    .join('') +
  [-40, -14, 16, 42]
    .map((x, index) => {
      const y = -180 - (index % 2) * 26;
      return (
        repeat(6, (petal) => disc(x + Math.cos(petal * 1.05) * 13, y + Math.sin(petal * 1.05) * 10, 10, vermilion)) +
        disc(x, y, 9, mix(vermilion, ink, 0.2))
      );
    })
    .join('') +
  path('M-50-84H50L38 0H-38Z', pot) +
  path('M16-84H50L38 0H20Z', mix(pot, ink, 0.22)) +
  box(-56, -94, 112, 18, mix(pot, cream, 0.18), 1);

/** A cat that sits and looks to the left and up; 150 px high, on 0, 0. */
export const cat = (fur: string, patch: string) =>
  curve([36, -6, 66, -8, 84, -26, 78, -52], patch, 13) +
  path('M-34 0C-40-8-30-16-26-40C-24-62-30-84-18-100C0-108 24-96 36-70C48-44 52-14 44-4C40 0 34 0 30 0Z', fur) +
  path('M2-102C24-96 36-74 40-58C46-36 50-14 44-4C40 0 34 0 30 0H8C26-10 30-34 20-50C10-66 2-84 2-102Z', patch) +
  path('M-36 0C-38-8-26-10-22-8L-20-46L-8-46L-8-4L-10 0Z', mix(fur, sand, 0.3)) +
  path('M-44-116C-48-132-34-144-18-142L-10-160L2-140C14-132 16-112 4-102C-8-92-36-96-44-116Z', fur) +
  path('M-34-138L-36-160L-20-143Z', patch) +
  path('M-18-142L-10-160L2-140C10-134 13-124 10-114C0-116-14-126-18-142Z', patch) +
  oval(-30, -122, 3.4, 2.4, ink, -16) +
  poly([-45, -115, -40, -117, -41, -112], mix(brick, ink, 0.2));
