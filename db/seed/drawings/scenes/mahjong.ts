import { camera, level } from '../kit/camera.ts';
import { bird, canes, dots, lying, redDragon, stack, standing, tile, whiteDragon } from '../kit/mahjong.ts';
import { brick, cream, ink, mix, night, ochre, sand, slate } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, disc, onto, poly, repeat, sheet } from '../kit/shapes.ts';

const view = camera({ eye: [0, 32, -46], focal: 1370, center: [640, 462], down: 40 });
const count = 11;
const half = (count * tile.wide) / 2;

/** A wall that runs across (`across`) or away from us, far stacks first. */
function wall(x: number, z: number, across: boolean): string {
  const step = tile.wide;
  const order = across
    ? Array.from({ length: count }, (_, index) => (index % 2 === 0 ? index / 2 : count - (index + 1) / 2))
    : Array.from({ length: count }, (_, index) => count - 1 - index);
  return order
    .map((index) =>
      across ? stack(view, x + index * step, z, step, tile.long) : stack(view, x, z + index * step, tile.long, step),
    )
    .join('');
}

function die(x: number, z: number): string {
  const [a, b, c, d] = level(view, 1.5, [x, x + 1.5], [z, z + 1.5]);
  if (!a || !b || !c || !d) return '';
  const base = level(view, 0, [x, x + 1.5], [z, z + 1.5]);
  const [, , e, f] = base;
  return (
    poly(e && f ? [d, c, e, f] : [d, c], mix(sand, slate, 0.2)) +
    poly([a, b, c, d], cream) +
    onto(a, b, d, [30, 30], disc(8, 8, 3.4, ink) + disc(22, 22, 3.4, ink) + disc(15, 15, 3.4, ink))
  );
}

export const mahjong: Scene = {
  alt: 'Mahjong tiles on a table: four walls form a square around open tiles; in front a hand shows dots, bamboo, a bird and a red character.',
  draw() {
    const near = -11;
    const table = mix(ochre, sand, 0.25);
    const shade = mix(ochre, brick, 0.36);
    const hand = [
      bird,
      canes(2),
      canes(3),
      dots(1),
      dots(2),
      dots(3),
      redDragon,
      redDragon,
      whiteDragon,
      dots(5),
      dots(8),
    ];
    return (
      sheet(night) +
      cut(level(view, -0.2, [-30, 30], [-40, 29]), mix(brick, ink, 0.3), 1) +
      cut(level(view, 0, [-28.6, 28.6], [-40, 27.6]), table, 1) +
      poly(level(view, 0, [-half + 1, half + 5.6], [near + 2 * half - 1, near + 2 * half + 3]), shade) +
      wall(-half - 1.2, near + 2 * half, true) +
      poly(level(view, 0, [-half - 1, -half + 1.6], [near + 3, near + 2 * half - 1]), shade) +
      wall(-half - tile.long, near + 1.4, false) +
      poly(level(view, 0, [half + 2, half + 5.4], [near - 1, near + 2 * half - 2]), shade) +
      wall(half, near + 1, false) +
      lying(view, -6.4, 11.5, 8, canes(4)) +
      lying(view, 2.4, 12.4, -12, dots(8)) +
      lying(view, 8, 8.2, 18, whiteDragon) +
      lying(view, -9, 4.6, -20, dots(2)) +
      lying(view, 5.2, 1.6, 9, canes(3)) +
      lying(view, -3.2, 3.8, 14, dots(5)) +
      die(-0.6, 8.2) +
      die(1.9, 7.1) +
      poly(level(view, 0, [-half + 1.6, half + 2.6], [near - 4.6, near - 3]), shade) +
      wall(-half + 1, near - 3.6, true) +
      poly(level(view, 0, [-half + 0.6, half + 1.2], [-22.2, -19]), shade) +
      repeat(hand.length, (index) => standing(view, -half + index * tile.wide, -21.4, hand[index] ?? ''))
    );
  },
};
