import { brick, cream, ink, mix, night, paper, sand, slate } from './palette.ts';
import { box, cut, disc, line, type Point, path, ribbon } from './shapes.ts';
import { grey, onRing, vault } from './vault.ts';

/** What makes a bridge of the bare arch of vault.ts, and the boat that passes under it. */

const roadway: Point[] = [
  [206, 470],
  [516, 214],
  [576, 186],
  [640, 180],
  [704, 186],
  [764, 214],
  [1074, 470],
];

/** The wall above the arch, the steps up and down and the parapet. */
export function shoulders(): string {
  const edge = (lift: number) => roadway.map(([x, y]): Point => [x, y - lift]);
  const face = mix(grey, paper, 0.42);
  const hole = Array.from({ length: 31 }, (_, index) => onRing(vault.outer - 3, index * 6));
  const shape = (points: readonly Point[]) =>
    `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
  return (
    `<path d="${shape([...edge(0), [940, 470], ...hole, [340, 470]])}" fill="${face}" fill-rule="evenodd"/>` +
    [430, 390, 350, 310, 270, 236]
      .map((y, row) => {
        const ramp = 206 + ((470 - y) / 256) * 310;
        const ring = vault.x - Math.sqrt(Math.max(0, (vault.outer + 4) ** 2 - (vault.foot - y) ** 2));
        return [1, -1]
          .map((side) => {
            const at = (x: number) => vault.x + side * (x - vault.x);
            const mid = ramp + (ring - ramp) * (row % 2 === 0 ? 0.6 : 0.35);
            return (
              line([at(ramp + 8), y, at(ring), y], mix(face, slate, 0.4), 2.4) +
              (ring - ramp > 70 ? line([at(mid), y, at(mid), y - 38], mix(face, slate, 0.4), 2.4) : '')
            );
          })
          .join('');
      })
      .join('') +
    cut([...edge(24), ...edge(-5).reverse()], mix(cream, sand, 0.3), 0.6) +
    line(edge(5), mix(grey, slate, 0.3), 2.5) +
    [0, 0.25, 0.5, 0.75, 1]
      .flatMap((share) => {
        const [x, y] = [206 + 310 * share, 470 - 256 * share];
        return [x, 1280 - x].map((left) => box(left - 7, y - 36, 14, 40, mix(cream, sand, 0.55), 0.6));
      })
      .join('') +
    [596, 684].map((x) => box(x - 7, 146, 14, 42, mix(cream, sand, 0.55), 0.6)).join('')
  );
}

/** A boat with a mat roof that comes towards us, somebody with a straw hat at the oar behind; the water at 0, 0. */
export const boatAhead = (hull: string, mat: string, coat: string) =>
  // the one at the oar
  line([26, -84, 96, 4], mix(sand, ink, 0.45), 5) +
  ribbon([-7, -70, -6, -20], [12, 10], mix(ink, night, 0.5)) +
  ribbon([7, -70, 7, -20], [12, 10], mix(ink, night, 0.3)) +
  path('M-17-66C-20-92-16-108 0-110C16-108 20-92 17-66Z', coat) +
  ribbon([-13, -102, -22, -86, -6, -76], [9, 9, 6], mix(coat, ink, 0.2)) +
  ribbon([13, -102, 26, -92, 30, -80], [9, 9, 6], mix(coat, ink, 0.2)) +
  disc(0, -117, 9, mix(sand, brick, 0.28)) +
  path('M-27-116Q-8-124 0-138Q8-124 27-116Q0-110-27-116Z', mix(sand, cream, 0.3)) +
  // roof, its dark mouth, hull
  path('M-50-14C-52-66-30-80 0-80S52-66 50-14Z', mat) +
  path('M-38-14C-40-56-24-68 0-68S40-56 38-14Z', mix(ink, night, 0.3)) +
  ribbon([-50, -18, -38, -66, 0, -79, 38, -66, 50, -18], [4, 5, 5, 5, 4], mix(mat, ink, 0.3)) +
  path('M-66-26Q0-8 66-26L54 2Q0 18-54 2Z', hull) +
  path('M-66-26Q0-8 66-26L64-18Q0-1-64-18Z', mix(hull, sand, 0.45)) +
  path('M-30-18Q0-27 30-18L20 9Q0 15-20 9Z', mix(hull, sand, 0.22)) +
  path('M-30-18Q0-27 30-18L28-12Q0-20-28-12Z', mix(hull, sand, 0.5));
