import { blackFace, blueFace, redFace, whiteFace } from '../kit/faces.ts';
import { mix, ochre, paper, sand } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, move, sheet } from '../kit/shapes.ts';

export const operaFaces: Scene = {
  alt: 'Four painted opera faces with beards in a row: a red one, a black one with a crescent moon, a white one and a blue one with hooks.',
  draw() {
    return (
      sheet(mix(ochre, sand, 0.35)) +
      box(320, -9, 320, 870, mix(sand, paper, 0.35), 0.5) +
      box(960, -9, 330, 870, mix(sand, paper, 0.35), 0.5) +
      [redFace, blackFace, whiteFace, blueFace()]
        .map((face, index) => move(160 + index * 320, 466, face, 1.06))
        .join('')
    );
  },
};
