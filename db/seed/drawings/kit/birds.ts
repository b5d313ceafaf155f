import { ink, mix, ochre } from './palette.ts';
import { blob, disc, leaf, line, oval, path, repeat, ribbon } from './shapes.ts';

/** A gull that sails to the right, 130 px across. */
export const gull = (body: string, tip = ink, bill = ochre) =>
  path('M-8 2C-22-22-44-26-66-18C-44-16-28 0-18 10Z', mix(body, ink, 0.16)) +
  path('M-66-18C-58-22-50-24-42-23C-48-19-54-18-66-18Z', tip) +
  path('M-30 14C-20 4 0-2 18-4C26-7 34-4 37 1C30 6 12 12-4 13C-14 14-26 18-34 20Z', body) +
  path('M4 0C6-28 26-44 62-44C42-34 26-16 20 6Z', body) +
  path('M62-44C54-44 46-43 39-41C43-37 48-36 55-41Z', tip) +
  path('M36-2L46 3L36 4Z', bill);

type Plumage = { body: string; wing: string; neck: string; legs: string; crown: string };

/** A crane that stands and looks to the right; feet at 0, 0, 240 px tall. */
export const craneStanding = ({ body, wing, neck, legs, crown }: Plumage) =>
  line([-8, -92, -10, -48, -4, 0], legs, 4) +
  line([8, -92, 14, -46, 8, 0], legs, 4) +
  leaf(-12, 0, 26, 2.4, 0, legs) +
  leaf(0, 0, 26, 2.4, 0, legs) +
  ribbon([26, -120, 48, -150, 42, -186, 50, -218], [30, 16, 11, 11], neck) +
  blob([48, -132, 30, -98, -12, -84, -48, -92, -74, -84, -66, -112, -26, -140, 20, -146], body) +
  blob([28, -132, 16, -104, -28, -88, -64, -84, -92, -62, -86, -90, -50, -124, -6, -140], wing) +
  repeat(3, (index) => leaf(-52 + index * 6, -98 + index * 5, 52, 6, 138 + index * 9, mix(wing, ink, 0.4))) +
  oval(54, -222, 11, 9, neck) +
  path('M50-229C56-234 64-230 66-224C60-226 56-226 50-229Z', crown) +
  path('M64-225L92-217L63-217Z', mix(ochre, ink, 0.25));

/** A crane that feeds, its head near the ground, turned to the right; feet at 0, 0, 150 px tall. */
export const craneFeeding = ({ body, wing, neck, legs, crown }: Plumage) =>
  line([-8, -92, -12, -46, -6, 0], legs, 4) +
  line([10, -92, 18, -46, 10, 0], legs, 4) +
  leaf(-14, 0, 26, 2.4, 0, legs) +
  leaf(2, 0, 26, 2.4, 0, legs) +
  ribbon([30, -116, 66, -110, 78, -72, 70, -36, 78, -20], [28, 17, 11, 10, 9], neck) +
  blob([50, -120, 34, -92, -10, -80, -48, -92, -70, -92, -62, -118, -22, -142, 26, -142], body) +
  blob([32, -130, 16, -100, -28, -90, -64, -94, -96, -80, -86, -106, -48, -132, -4, -144], wing) +
  oval(80, -18, 9, 8, neck) +
  path('M78-25C84-27 89-22 88-16C84-20 82-23 78-25Z', crown) +
  path('M84-16L98 4L78-10Z', mix(ochre, ink, 0.25));

/** A crane that flies to the left: neck stretched, legs trailing; 230 px long. */
export const craneFlying = ({ body, wing, neck, legs, crown }: Plumage, raised = true) =>
  line([44, 4, 116, 10], legs, 4) +
  line([44, 8, 112, 16], legs, 4) +
  path(
    raised ? 'M6-6C14-50 36-88 78-116C72-80 62-40 40 4Z' : 'M2 0C16 30 36 58 76 76C68 46 58 20 36-4Z',
    mix(wing, ink, 0.3),
  ) +
  ribbon([-24, -2, -70, -8, -104, -6], [22, 10, 8], neck) +
  blob([-34, -4, -6, -16, 34, -8, 56, 4, 30, 14, -10, 14], body) +
  path(raised ? 'M-18-4C-30-50-22-92 8-128C14-92 22-46 30 2Z' : 'M-20 2C-14 40 0 74 34 104C32 68 32 30 26-2Z', wing) +
  path(
    raised
      ? 'M-14-84C-8-102-2-116 8-128C10-114 13-100 15-86C4-98-4-96-14-84Z'
      : 'M4 70C12 84 22 94 34 104C33 92 33 82 32 70C24 80 14 80 4 70Z',
    mix(wing, ink, 0.5),
  ) +
  oval(-108, -6, 9, 6.5, neck) +
  disc(-110, -10, 3.4, crown) +
  path('M-114-8L-140-4L-114-2Z', mix(ochre, ink, 0.25));
