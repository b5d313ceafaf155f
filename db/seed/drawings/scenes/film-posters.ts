import { archFrame } from '../films/film-arch.ts';
import { moonScene } from '../films/film-moon.ts';
import type { Scene } from '../kit/scene.ts';
import { move } from '../kit/shapes.ts';

/** The films are 720 high, the drawings 853: there is a little more sky and water. */
const framed = (drawn: string) => move(0, 66, drawn);

export const filmArchPoster: Scene = {
  alt: 'A round stone arch with a red keystone stands over a canal, mirrored in the water; a boat with a mat roof has just passed under it.',
  draw: () => framed(archFrame(22.4)),
};

export const filmMoonPoster: Scene = {
  alt: 'A crescent moon, its right side lit, hangs over tiled roofs at night; a cat sits on a ridge above a window with yellow light.',
  draw: () => framed(moonScene(66)),
};
