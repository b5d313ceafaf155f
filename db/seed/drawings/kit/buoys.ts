import { cream, ink, mix } from './palette.ts';
import { box, cut, disc, line, move, oval, path, poly, repeat, veil, within } from './shapes.ts';

/** Sea marks. The water is at y = 0; each is about 300 px high and lit from the left. */

/** The light on top of a mark in its round glow. */
const lantern = (y: number, light: string, glow: string) =>
  veil(0.32, disc(0, y - 16, 74, glow)) +
  veil(0.5, disc(0, y - 16, 42, glow)) +
  box(-13, y - 3, 26, 6, ink, 0.4) +
  path(`M-11 ${y - 3}V${y - 18}Q0 ${y - 34} 11 ${y - 18}V${y - 3}Z`, light);

/** Leaning in the swell: what is under water is cut away. */
const afloat = (turn: number, drawn: string) =>
  within(path('M-190-400H190V2Q0 26-190 2Z', ink), move(0, 0, drawn, 1, turn));

type Mark = { lit: string; dark: string; light: string; glow: string };

const cage = (top: number, color: string) =>
  [-1, 1].map((side) => line([side * 26, -168, side * 10, top], color, 5)).join('') +
  line([-22, -190, 14, top + 14], color, 3) +
  line([22, -190, -14, top + 14], color, 3);

/** A flat-topped can. */
export const canBuoy = ({ lit, dark, light, glow }: Mark, turn: number) =>
  afloat(
    turn,
    lantern(-238, light, glow) +
      cage(-238, ink) +
      path('M-74-168Q0-152 74-168L82 50H-82Z', lit) +
      path('M22-159Q52-161 74-168L82 50H20Z', dark) +
      oval(0, -168, 74, 12, mix(lit, cream, 0.28)) +
      path('M-78-64Q0-46 78-64L79-48Q0-30-79-48Z', mix(dark, ink, 0.3)) +
      path('M-79-20Q0 0 79-20L82 50H-82Z', mix(dark, ink, 0.45)),
  );

/** A cone with its point up. */
export const coneBuoy = ({ lit, dark, light, glow }: Mark, turn: number) =>
  afloat(
    turn,
    lantern(-246, light, glow) +
      box(-4, -250, 8, 40, ink, 0.4) +
      path('M-94 50C-72-60-40-160-8-218H8C40-160 72-60 94 50Z', lit) +
      path('M2-218H8C40-160 72-60 94 50H24C28-60 20-150 2-218Z', dark) +
      path('M-64-58Q0-40 64-58L68-42Q0-22-68-42Z', mix(dark, ink, 0.3)) +
      path('M-75-20Q0 2 75-20L94 50H-94Z', mix(dark, ink, 0.45)),
  );

/** A lighthouse, its foot at 0, 0, 150 px high; the beam is not part of it. */
export const lighthouse = (wall: string, shade: string, dark: string, light: string) =>
  cut([-20, 0, -13, -112, 13, -112, 20, 0], wall, 0.5) +
  poly([4, 0, 3, -112, 13, -112, 20, 0], shade) +
  box(-18, -118, 36, 7, dark, 0.4) +
  box(-9, -136, 18, 19, light, 0.3) +
  path('M-13-135Q0-156 13-135Z', dark) +
  disc(0, -150, 3, dark) +
  box(-48, -26, 30, 26, shade, 0.5) +
  poly([-52, -26, -33, -40, -14, -26], dark);

/** A freighter seen from behind as one dark shape, 150 px wide at the water. */
export const shipAstern = (hull: string, house: string, light: string) =>
  poly([-62, -112, 62, -112, 62, -60, -62, -60], house) +
  poly([-84, -136, 84, -136, 84, -126, 50, -126, 50, -110, -50, -110, -50, -126, -84, -126], house) +
  box(-22, -168, 44, 40, house, 0.5) +
  line([0, -160, 0, -220], house, 5) +
  line([-22, -196, 22, -196], house, 4) +
  path('M-76-66H76C80-40 72-10 52 6H-52C-72-10-80-40-76-66Z', hull) +
  repeat(5, (index) => box(-50 + index * 22, -98, 10, 8, light, 0.3)) +
  repeat(3, (index) => box(-28 + index * 22, -80, 10, 8, light, 0.3)) +
  disc(0, -214, 4, light);
