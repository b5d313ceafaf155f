import { camera, level } from '../kit/camera.ts';
import { type Clay, coveredJar, horseHeadGable, openJar, paddle, stirrer, tiledRoof } from '../kit/jars.ts';
import { brick, cream, ink, mist, mix, night, ochre, paper, rose, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, leaf, line, move, path, repeat, sheet } from '../kit/shapes.ts';

const view = camera({ eye: [0, 2.9, 0], focal: 900, center: [640, 362], down: 9 });
const ground = mix(sand, paper, 0.3);

function jarAt(x: number, z: number, open: boolean): string {
  const [sx, sy] = view.at(x, 0, z);
  const unit = view.scale(x, 0, z);
  const flat = (view.at(x, 0.9, z - 0.5)[1] - view.at(x, 0.9, z + 0.5)[1]) / unit;
  const air = (color: string) => mix(color, mix(paper, sand, 0.4), Math.min(0.55, Math.max(0, (z - 4.2) / 17)));
  const clay: Clay = {
    glaze: air(mix(brick, ink, 0.55)),
    clay: air(mix(brick, ochre, 0.12)),
    hat: air(mix(sand, ochre, 0.3)),
    band: air(mix(ochre, brick, 0.4)),
    shadow: mix(ground, mix(brick, slate, 0.5), 0.42),
    shade: air(mix(brick, ink, 0.5)),
  };
  const drawn = open
    ? openJar(flat, clay, mix(ink, brick, 0.2), mix(brick, rose, 0.3), vermilion)
    : coveredJar(flat, clay, z < 9);
  return move(sx, sy, drawn, unit / 200);
}

/** The golden jar and leaves on the signboard. */
const emblem =
  path('M-15-8C-24 2-24 14-13 26H13C24 14 24 2 15-8Z', ochre) +
  path('M0-26L26-8C12-3-12-3-26-8Z', ochre) +
  [-1, 1]
    .map((side) =>
      repeat(5, (index) =>
        leaf(
          side * (42 + index * 15),
          6 + (index % 2) * 4,
          28,
          7,
          90 - side * 90 + (index % 2 === 0 ? -26 : 26) * side,
          ochre,
        ),
      ),
    )
    .join('');

function shop(): string {
  const wood = mix(brick, ink, 0.45);
  const tiles = mix(night, ink, 0.3);
  return (
    box(286, 130, 708, 250, mix(paper, cream, 0.4), 1) +
    box(332, 196, 616, 180, wood, 1) +
    repeat(11, (index) => box(340 + index * 55, 204, 47, 172, index === 5 ? ink : mix(brick, ink, 0.22), 0.8)) +
    repeat(11, (index) =>
      index === 5
        ? ''
        : repeat(3, (bar) => line([347 + index * 55 + bar * 16, 214, 347 + index * 55 + bar * 16, 268], wood, 3)),
    ) +
    tiledRoof([268, 1012], 150, 70, 40, tiles, mix(slate, night, 0.3)) +
    cut([500, 156, 780, 156, 776, 224, 504, 224], mix(ochre, brick, 0.2), 0.8) +
    cut([508, 162, 772, 162, 768, 218, 512, 218], ink, 0.8) +
    move(640, 190, emblem, 0.92) +
    move(130, 384, horseHeadGable(330, 312, mix(paper, cream, 0.5), tiles)) +
    move(1150, 384, horseHeadGable(330, 312, mix(paper, sand, 0.3), tiles))
  );
}

export const soyJars: Scene = {
  alt: 'Brown earthenware jars under cones of bamboo stand in rows in a courtyard before an old shop; a man stirs the sauce in an open one.',
  draw() {
    const rows = [14.6, 12.2, 10, 8, 6.2, 4.6];
    const man = { x: -1.62, z: 4.95 };
    const [px, py] = view.at(man.x, 0, man.z);
    const tall = (view.scale(0, 0, man.z) * 1.7) / 100;
    const skin = mix(sand, brick, 0.28);
    return (
      sheet(mix(mist, paper, 0.35)) +
      shop() +
      cut(level(view, 0, [-40, 40], [1, 19]), ground, 0) +
      rows
        .map(
          (z, row) =>
            (row === 5 ? move(px, py, stirrer(slate, cream, night, skin), tall) : '') +
            repeat(9, (index) => {
              const x = (index - 4) * 1.5 + (row % 2 === 0 ? 0 : 0.75) - 0.2;
              return Math.abs(x) * 200 > z * 170 ? '' : jarAt(x, z, row === 5 && index === 3);
            }),
        )
        .join('') +
      move(px, py, paddle(mix(sand, brick, 0.4), skin), tall)
    );
  },
};
