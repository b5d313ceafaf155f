import { abacus, hull, turned } from '../kit/abacus.ts';
import { camera, level } from '../kit/camera.ts';
import { brick, cream, green, ink, jade, mix, night, ochre, rose, sand, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { blob, cut, line, type Point, poly, random, repeat, sheet } from '../kit/shapes.ts';

const view = camera({ eye: [0, 50, -44], focal: 1430, center: [640, 438], down: 48 });
const table = mix(green, ink, 0.18);
const shadow = mix(green, ink, 0.6);

const circle = (x: number, y: number, z: number, radius: number): Point[] =>
  Array.from({ length: 72 }, (_, index) => {
    const angle = (index / 72) * 2 * Math.PI;
    return view.at(x + Math.cos(angle) * radius, y, z + Math.sin(angle) * radius);
  });

/** An open ledger with columns of figures and a seal. */
function ledger(): string {
  const at = turned(view, -27.5, 9, 12);
  const thrown = random('ledger');
  const page = (from: number, to: number, fill: string) =>
    cut([at(from, 0.4, 17), at(to, 0.4, 17), at(to, 0.4, 0), at(from, 0.4, 0)], fill, 1);
  return (
    poly([at(-1.6, 0, 16.6), at(26, 0, 17), at(26, 0, -1.2), at(-1.6, 0, -1.2)], shadow) +
    page(-0.6, 26.6, night) +
    page(0, 13, mix(cream, sand, 0.35)) +
    page(13, 26, cream) +
    repeat(13, (index) =>
      index === 6
        ? ''
        : line([at(1 + index * 2, 0.4, 16), at(1 + index * 2, 0.4, 1)], mix(rose, cream, index < 6 ? 0.1 : 0.35), 2),
    ) +
    repeat(12, (index) => {
      const x = 2 + index * 2;
      return index === 5 || index === 6
        ? ''
        : repeat(Math.floor(thrown(3, 8)), (row) => {
            const z = 15 - row * 1.7;
            const [wide, long, lean] = [thrown(0.3, 0.6), thrown(0.3, 0.9), thrown(-0.4, 0.4)];
            return (
              line([at(x - wide, 0.4, z), at(x + wide, 0.4, z + 0.12)], ink, 3.4) +
              line([at(x, 0.4, z + 0.45), at(x + lean, 0.4, z - long)], ink, 3) +
              (row % 2 === 0 ? line([at(x - 0.4, 0.4, z - 0.7), at(x + 0.5, 0.4, z - 0.7)], ink, 2.6) : '')
            );
          });
    }) +
    poly([at(3, 0.4, 4.6), at(5.8, 0.4, 4.6), at(5.8, 0.4, 1.8), at(3, 0.4, 1.8)], vermilion)
  );
}

/** A brass lamp under a paper shade. */
function lamp(x: number, z: number): string {
  const split = (points: readonly Point[], share: number) => {
    const [left, right] = [Math.min(...points.map(([px]) => px)), Math.max(...points.map(([px]) => px))];
    return points.filter(([px]) => px > left + (right - left) * share);
  };
  const [low, high] = [circle(x, 7.4, z, 7.2), circle(x, 12.4, z, 4)];
  return (
    poly(circle(x - 2.4, 0, z - 1.6, 5.2), mix(jade, green, 0.55)) +
    poly(hull([...circle(x, 0, z, 4.6), ...circle(x, 0.8, z, 4.6)]), mix(ochre, brick, 0.6)) +
    poly(circle(x, 0.8, z, 4.4), ochre) +
    poly(hull([...circle(x, 0.8, z, 1), ...circle(x, 10, z, 0.8)]), mix(ochre, brick, 0.3)) +
    poly(hull([...low, ...high]), sand) +
    poly(hull([...split(low, 0.64), ...split(high, 0.64)]), mix(ochre, sand, 0.35)) +
    poly(high, cream) +
    poly(circle(x, 12.4, z, 2.4), ochre)
  );
}

export const abacusScene: Scene = {
  alt: 'A big wooden abacus with round beads lies across a green counter in lamplight, beside an open ledger with a red seal.',
  draw() {
    const wood = [mix(brick, ochre, 0.25), mix(brick, ink, 0.35), mix(brick, ink, 0.6)] as const;
    const beads = [mix(ochre, brick, 0.45), mix(brick, ink, 0.25), sand] as const;
    return (
      sheet(mix(brick, ink, 0.62)) +
      cut(level(view, 0, [-60, 60], [-18.6, 50]), table, 1) +
      blob(circle(19, 0, 10, 31), mix(green, jade, 0.24)) +
      blob(circle(19, 0, 10, 20), mix(green, jade, 0.55)) +
      ledger() +
      lamp(22.5, 14.5) +
      abacus(turned(view, -20, -9, -12), '01984276053', wood, beads, ochre, shadow) +
      cut(level(view, 0, [-60, 60], [-19.6, -18.6]), mix(brick, ochre, 0.2), 1) +
      cut(level(view, 0, [-60, 60], [-38, -19.6]), mix(brick, ink, 0.62), 1)
    );
  },
};
