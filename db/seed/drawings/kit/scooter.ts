import { cream, ink, mix, sand } from './palette.ts';
import { blob, box, curve, disc, leaf, line, move, oval, path, poly, ribbon, ring } from './shapes.ts';

/** Electric scooters; they look to the right, their wheels on the ground at y = 0, 120 px long, the middle at 0. */
export const scooter = (body: string) =>
  [-40, 42].map((x) => ring(x, -15, 12, 6, ink) + disc(x, -15, 4, mix(cream, ink, 0.4))).join('') +
  line([42, -15, 31, -74], ink, 5) +
  path(
    'M-64-32C-58-50-36-54-8-50L-2-24C4-18 14-18 20-20L28-66C36-64 40-56 38-40L34-14C24-8-2-8-14-12C-24-26-46-32-64-32Z',
    body,
  ) +
  path('M-50-52C-38-60-14-60 2-54L-2-46C-18-50-36-50-48-46Z', ink) +
  curve([31, -74, 22, -78, 14, -76], ink, 4) +
  disc(36, -62, 5, cream) +
  poly([-66, -36, -58, -42, -56, -32, -64, -28], mix(body, ink, 0.35));

export type Rider = { coat: string; legs: string; helmet: string; skin?: string };

const face = mix(sand, '#a8553a', 0.28);

/** Somebody on a scooter, one foot on the board; 118 px tall. */
export const scooterRider = ({ coat, legs, helmet, skin = face }: Rider, body: string) =>
  scooter(body) +
  ribbon([-20, -56, 6, -52, 12, -34, 10, -18], [14, 12, 8, 6], legs) +
  leaf(4, -15, 18, 4, 0, ink) +
  blob([-12, -100, -2, -98, 2, -82, -4, -54, -30, -52, -28, -74, -20, -94], coat) +
  ribbon([-8, -92, 4, -76, 20, -76], [8, 7, 5], mix(coat, ink, 0.18)) +
  ribbon([-6, -98, -4, -106], [6, 6], skin) +
  oval(-2, -110, 6, 7, skin) +
  path('M-12-107C-14-122 6-124 7-110C2-112-2-112-4-106Z', helmet);

/** A box for deliveries behind the rider. */
export const deliveryBox = (color: string) =>
  box(-70, -92, 36, 38, color, 0.8) + box(-70, -92, 36, 7, mix(color, ink, 0.22), 0.4);

/** A small child on the floorboard before the rider. */
export const childInFront = (coat: string, helmet: string) =>
  move(
    12,
    -18,
    blob([0, -38, 8, -34, 8, -6, -8, -4, -8, -32], coat) +
      oval(1, -46, 6, 7, face) +
      path('M-7-44C-8-58 10-58 9-46C4-48 0-47-2-42Z', helmet),
  );
