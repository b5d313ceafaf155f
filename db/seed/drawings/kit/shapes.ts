/** The scissors: functions that return pieces of SVG. Nothing here knows what it draws. */

export type Point = readonly [x: number, y: number];

/** Corners or points on a line: pairs, or simply x, y, x, y ... */
export type Outline = readonly Point[] | readonly number[];

function pointsOf(outline: Outline): Point[] {
  const numbers = [...outline].flat();
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2)
    points.push([numbers[index] ?? 0, numbers[index + 1] ?? 0]);
  return points;
}

/** Numbers that look thrown but are the same each run: `thrown()` is 0..1, `thrown(low, high)` lies between. */
export type Random = (low?: number, high?: number) => number;

export function random(seed: string): Random {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return (low = 0, high = 1) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return low + (((t ^ (t >>> 14)) >>> 0) / 4294967296) * (high - low);
  };
}

const short = (value: number) => String(Math.round(value * 10) / 10);
const pair = ([x, y]: Point) => `${short(x)} ${short(y)}`;

export const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

/** Puts together what `draw` returns for 0, 1, 2 ... */
export function repeat(count: number, draw: (index: number) => string): string {
  let drawn = '';
  for (let index = 0; index < count; index++) drawn += draw(index);
  return drawn;
}

export const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;

/** A polygon with straight, exact edges: for small and far things. */
export const poly = (outline: Outline, fill: string) => path(`M${pointsOf(outline).map(pair).join('L')}Z`, fill);

/** A polygon cut by hand: corners a little off, long edges not quite straight. The points are the seed. */
export function cut(outline: Outline, fill: string, rough = 1.6): string {
  const points = pointsOf(outline);
  const thrown = random(points.map(pair).join());
  const off = () => thrown(-rough, rough);
  const edge: Point[] = [];
  for (const [index, from] of points.entries()) {
    const to = points[(index + 1) % points.length] ?? from;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const parts = Math.max(1, Math.round(length / 150));
    for (let part = 0; part < parts; part++) {
      const [x, y] = between(from, to, (part + (part > 0 ? thrown(-0.25, 0.25) : 0)) / parts);
      edge.push([x + off(), y + off()]);
    }
  }
  return poly(edge, fill);
}

/** A rectangle cut by hand. */
export const box = (x: number, y: number, width: number, height: number, fill: string, rough = 1.6) =>
  cut(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    fill,
    rough,
  );

/** The whole sheet in one color (a little larger than the sheet, so that no edge shows). */
export const sheet = (fill: string) => path('M-9-9H1300V1150H-9Z', fill);

export const disc = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}"/>`;

export const oval = (x: number, y: number, rx: number, ry: number, fill: string, turn = 0) =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"${
    turn === 0 ? '' : ` transform="rotate(${short(turn)} ${short(x)} ${short(y)})"`
  }/>`;

export const ring = (x: number, y: number, radius: number, width: number, color: string) =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="none" stroke="${color}" stroke-width="${short(width)}"/>`;

/** The path data of a smooth line through points (Catmull-Rom). */
function through(outline: Outline, closed: boolean): string {
  const points = pointsOf(outline);
  const at = (index: number): Point => {
    const last = points.length - 1;
    const safe = closed ? (index + points.length) % points.length : Math.min(Math.max(index, 0), last);
    return points[safe] ?? [0, 0];
  };
  let d = pair(at(0));
  for (let index = 0; index < points.length - (closed ? 0 : 1); index++) {
    const [a, b, c, e] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leave: Point = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const arrive: Point = [c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6];
    d += `C${pair(leave)} ${pair(arrive)} ${pair(c)}`;
  }
  return d;
}

/** A closed shape with a smooth edge through the points. */
export const blob = (outline: Outline, fill: string) => path(`M${through(outline, true)}Z`, fill);

/** Land, hill or water: a smooth upper edge from left to right, filled down to `bottom`. */
export function land(outline: Outline, bottom: number, fill: string): string {
  const points = pointsOf(outline);
  const first = points[0] ?? [0, 0];
  const last = points.at(-1) ?? first;
  return path(`M${through(points, false)}L${pair([last[0], bottom])}L${pair([first[0], bottom])}Z`, fill);
}

/** A straight-edged line of even width. */
export const line = (outline: Outline, color: string, width: number) =>
  `<path d="M${pointsOf(outline).map(pair).join('L')}" fill="none" stroke="${color}" stroke-width="${short(width)}"/>`;

/** A smooth line of even width with round ends. */
export const curve = (outline: Outline, color: string, width: number) =>
  `<path d="M${through(outline, false)}" fill="none" stroke="${color}" stroke-width="${short(width)}" stroke-linecap="round"/>`;

/** A smooth line that gets thicker or thinner: trunks, arms, brush strokes, sleeves. One width for each point. */
export function ribbon(outline: Outline, widths: readonly number[], fill: string): string {
  const points = pointsOf(outline);
  const left: Point[] = [];
  const right: Point[] = [];
  for (const [index, [x, y]] of points.entries()) {
    const before = points[Math.max(index - 1, 0)] ?? [x, y];
    const after = points[Math.min(index + 1, points.length - 1)] ?? [x, y];
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const half = (widths[index] ?? widths.at(-1) ?? 1) / 2 / (Math.hypot(dx, dy) || 1);
    left.push([x - dy * half, y + dx * half]);
    right.unshift([x + dy * half, y - dx * half]);
  }
  return path(`M${through(left, false)}L${through(right, false)}Z`, fill);
}

/** A leaf, petal or ripple: pointed at both ends. `angle` in degrees, 0 points right; `bend` shifts its belly. */
export function leaf(x: number, y: number, length: number, width: number, angle: number, fill: string, bend = 0) {
  const turn = (angle * Math.PI) / 180;
  const at = (along: number, across: number): Point => [
    x + along * Math.cos(turn) - across * Math.sin(turn),
    y + along * Math.sin(turn) + across * Math.cos(turn),
  ];
  const [up, down] = [bend - width, bend + width];
  return path(
    `M${pair([x, y])}Q${pair(at(length / 2, up))} ${pair(at(length, 0))}Q${pair(at(length / 2, down))} ${pair([x, y])}Z`,
    fill,
  );
}

/** Moves (then scales and turns) what is drawn around 0, 0. A negative `scaleX` looks the other way. */
export const move = (x: number, y: number, drawn: string, scale = 1, turn = 0, scaleX = scale) =>
  `<g transform="translate(${short(x)} ${short(y)})${turn === 0 ? '' : ` rotate(${short(turn)})`}${
    scale === 1 && scaleX === 1 ? '' : ` scale(${Math.round(scaleX * 1000) / 1000} ${Math.round(scale * 1000) / 1000})`
  }">${drawn}</g>`;

/** Lays what is drawn on a `width` by `height` sheet onto a slanting face, of which three corners are given. */
export function onto(
  [left, top]: Point,
  [rightX, rightY]: Point,
  [downX, downY]: Point,
  [width, height]: readonly [width: number, height: number],
  drawn: string,
): string {
  const matrix = [
    (rightX - left) / width,
    (rightY - top) / width,
    (downX - left) / height,
    (downY - top) / height,
    left,
    top,
  ];
  return `<g transform="matrix(${matrix.map((value) => Math.round(value * 1000) / 1000).join(' ')})">${drawn}</g>`;
}

/** The same drawn upside down below the line `y` (a mirror image in still water); `squeeze` makes it shorter. */
export const mirrored = (y: number, drawn: string, squeeze = 1) =>
  `<g transform="translate(0 ${short(y * (1 + squeeze))}) scale(1 -${squeeze})">${drawn}</g>`;

/** Shows of `drawn` only what lies within the shapes (their color does not matter). */
export function within(shapes: string, drawn: string): string {
  const id = `c${Math.floor(random(shapes + drawn)() * 1e9).toString(36)}`;
  return `<clipPath id="${id}">${shapes}</clipPath><g clip-path="url(#${id})">${drawn}</g>`;
}

/** Lets what lies beneath shine through: for shadows and reflections only. */
export const veil = (opacity: number, drawn: string) => `<g opacity="${opacity}">${drawn}</g>`;
