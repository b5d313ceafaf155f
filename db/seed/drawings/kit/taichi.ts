import { ink, mix } from './palette.ts';
import { blob, oval, path, ribbon } from './shapes.ts';

/**
 * Somebody in loose clothes seen from behind in "Parting the Wild Horse's Mane": the weight on the left, bent leg, the
 * left hand raised, the right hand pressed down. Feet around 0, 0; 92 px tall, about 110 px wide.
 */
export function parting(coat: string, trousers: string, skin: string, hair: string): string {
  const [shade, fold] = [mix(coat, ink, 0.14), mix(trousers, ink, 0.14)];
  return (
    // legs: the right one long and straight, the left one bent
    blob([-4, -46, 10, -46, 22, -30, 34, -12, 40, -4, 28, -2, 20, -10, 6, -26, -4, -34], fold) +
    blob(
      [-14, -46, 4, -46, 2, -36, -14, -30, -20, -22, -18, -8, -19, -2, -31, -2, -33, -14, -34, -28, -28, -40],
      trousers,
    ) +
    path('M-34-3Q-26-6-18-3V1H-36ZM27-4Q36-8 45-1L44 1H27Z', ink) +
    // the low arm
    ribbon([10, -72, 24, -64, 32, -50], [10, 12, 13], shade) +
    ribbon([32, -52, 37, -45, 42, -46], [5, 5, 3], skin) +
    // the body
    blob([0, -80, 11, -77, 14, -66, 12, -54, 14, -36, -2, -33, -18, -36, -14, -54, -15, -66, -11, -77], coat) +
    path('M2-80C10-80 14-74 14-66C13-60 12-56 12-54L14-36L4-34C8-50 8-66 2-80Z', shade) +
    // the raised arm
    ribbon([-8, -74, -24, -72, -36, -80, -46, -88], [10, 13, 13, 14], coat) +
    ribbon([-45, -87, -52, -93, -53, -99], [5, 5, 3], skin) +
    // head, turned a little to the raised hand
    ribbon([-1, -78, -2, -84], [6, 6], skin) +
    oval(-2, -90, 5.9, 7.2, hair, -6)
  );
}
