import { camera, level, sideWall } from '../kit/camera.ts';
import { bicycleShadow, sharedBicycle, steel } from '../kit/cycles.ts';
import { cream, green, jade, mist, mix, night, ochre, sand, slate, vermilion } from '../kit/palette.ts';
import { pusher } from '../kit/passers.ts';
import { tuft } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, line, move, poly, repeat, sheet } from '../kit/shapes.ts';
import { placed } from '../kit/solid.ts';

const view = camera({ eye: [-2.3, 3.1, -0.4], focal: 1010, center: [640, 400], down: 21, right: 24 });
const blue = mix(slate, night, 0.15);
/** Which of the two colors comes next along the row. */
const rhythm = [ochre, ochre, blue, ochre, blue, blue];

/** A hedge behind the row, its upper edge in round tufts. */
const hedge = (fill: string, high: number, size: number) =>
  cut(sideWall(view, 4.4, [1, 150], [0, high]), fill, 0) +
  repeat(40, (index) => {
    const z = 2 + (39 - index) ** 1.25 * 0.75;
    const [x, y] = view.at(4.4, high, z);
    return tuft(x, y, view.scale(4.4, high, z) * size, fill);
  });

export const bicycles: Scene = {
  alt: 'A long row of shared bicycles, yellow and blue in turn, runs along a sidewalk; somebody with a red bag takes one out of the row.',
  draw() {
    const pavement = mix(sand, cream, 0.5);
    const shade = mix(pavement, slate, 0.4);
    const row = Array.from({ length: 62 }, (_, index) => 2.2 + index * 0.5).filter((z) => Math.abs(z - 5.2) > 0.2);
    const far = (color: string, z: number) => mix(color, pavement, Math.min(0.55, Math.max(0, (z - 8) / 40)));
    const colorOf = (z: number) => rhythm[Math.round(z * 2) % rhythm.length] ?? ochre;
    const stand = (x: number, z: number, turn = 180) => placed(view, [x, 0, z], turn);
    const taken = stand(0.2, 5, 190);
    const [left, foot] = view.at(-0.22, 0, 4.6);
    const unit = (view.scale(-0.22, 0.8, 4.6) * 1.68) / 100;
    return (
      sheet(mix(mist, cream, 0.55)) +
      poly([[-9, 30], view.at(-1.55, 0, 200), view.at(-1.55, 0, 0), [420, 900], [-9, 900]], mix(slate, mist, 0.3)) +
      poly(level(view, 0, [-1.55, 30], [-0.5, 200]), mix(mist, slate, 0.3)) +
      poly(level(view, 0, [-1.35, 30], [-0.5, 200]), pavement) +
      poly(level(view, 0, [-4.2, -4.08], [6, 200]), cream) +
      // the white lines round the place, and the yellow strip for blind people's sticks
      poly(level(view, 0, [-0.02, 0.06], [-0.5, 40]), cream) +
      poly(level(view, 0, [2.5, 2.9], [-0.5, 200]), mix(ochre, sand, 0.3)) +
      repeat(14, (index) =>
        line(
          [view.at(2.5, 0, 2 + index * 1.1), view.at(2.9, 0, 2 + index * 1.1)],
          mix(ochre, pavement, 0.6),
          3 - index * 0.15,
        ),
      ) +
      repeat(6, (index) => tuft(-20 + index * 52, 12, 34, mix(green, mist, 0.35))) +
      hedge(green, 3.1, 0.9) +
      hedge(mix(jade, green, 0.4), 2, 0.5) +
      [...row]
        .reverse()
        .map((z) => bicycleShadow(stand(1.75, z), 0.3, far(shade, z)))
        .join('') +
      [...row]
        .reverse()
        .map((z) =>
          Math.abs(z - 4.7) < 0.1
            ? bicycleShadow(taken, 0.4, shade) +
              sharedBicycle(taken, ochre, steel) +
              move(left, foot, pusher({ coat: cream, legs: night }, vermilion), unit, 0, -unit) +
              sharedBicycle(stand(1.75, z), colorOf(z), steel)
            : sharedBicycle(stand(1.75, z), far(colorOf(z), z), far(steel, z)),
        )
        .join('')
    );
  },
};
