import { brick, cream, ink, mist, mix, night, ochre, sand, slate, vermilion } from './palette.ts';
import { box, cut, land, line, path, poly, repeat, ribbon } from './shapes.ts';

/** Boats seen from the side; the water is at y = 0 (they reach a little below it). Turn them round with `scaleX`. */

/** A river barge with three heaps of sand, 650 px long, which goes to the left: its house is at the stern. */
export const barge =
  cut([-330, -36, -300, 0, -262, 10, 286, 10, 322, -42, 296, -32, -280, -26], ink, 1) +
  box(-272, -2, 556, 6, vermilion, 0.8) +
  land([-250, -24, -190, -50, -120, -24], -20, ochre) +
  land([-150, -24, -80, -54, -6, -24], -20, sand) +
  land([-40, -24, 30, -48, 104, -24], -20, ochre) +
  box(182, -70, 86, 46, cream, 1) +
  box(234, -70, 34, 46, mist, 1) +
  box(174, -78, 104, 9, brick, 1) +
  repeat(3, (index) => box(190 + index * 24, -60, 13, 13, night, 0)) +
  line([286, -32, 286, -112], ink, 3) +
  poly([286, -112, 320, -103, 286, -93], vermilion);

/** A river ferry with two lit decks, 520 px long, which goes to the right. */
export const ferry = (hull: string, stripe: string, light = ochre) =>
  cut([-250, -26, 262, -34, 226, 8, -226, 8], hull, 1) +
  cut([-238, -6, 244, -10, 226, 8, -226, 8], stripe, 0.8) +
  box(-214, -60, 404, 35, cream, 1) +
  repeat(11, (index) => box(-204 + index * 35, -54, 26, 19, light, 0.6)) +
  box(-228, -67, 440, 8, mix(slate, night, 0.3), 0.8) +
  box(-150, -94, 246, 28, mix(cream, mist, 0.35), 1) +
  repeat(7, (index) => box(-141 + index * 34, -88, 25, 16, light, 0.6)) +
  box(-164, -101, 276, 8, mix(slate, night, 0.3), 0.8) +
  path('M118-96H156L172-66H118Z', cream) +
  path('M126-90H150L160-72H126Z', light) +
  line([-60, -100, -60, -142], mist, 3) +
  poly([-60, -142, -92, -134, -60, -125], vermilion);

/** A sampan with a mat roof and the long oar at its stern, 330 px long, which goes to the left. */
export const sampan = (hull: string, mat: string) =>
  line([74, -74, 196, 18], mix(sand, ink, 0.45), 5) +
  path('M-74-18C-70-70-44-84 0-84S62-70 64-18Z', mat) +
  path('M20-82C50-78 62-60 64-18H40C42-52 38-70 20-82Z', mix(mat, ink, 0.3)) +
  repeat(3, (index) =>
    ribbon([-46 + index * 32, -20, -38 + index * 28, -62, -30 + index * 24, -80], [3, 3, 3], mix(mat, ink, 0.2)),
  ) +
  path('M-172-40C-130-22-80-16 0-16S128-22 166-46L158-24C136 2 92 12 0 12S-136 4-160-22Z', hull) +
  path('M-172-40C-130-22-80-16 0-16S128-22 166-46L164-39C126-16 80-9 0-9S-128-16-169-33Z', mix(hull, sand, 0.5));
