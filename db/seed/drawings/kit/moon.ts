import { cream, mix, night, sand, slate } from './palette.ts';
import { blob, disc, move, path, within } from './shapes.ts';

/**
 * The moon as it is seen north of the equator: `phase` in degrees, 0 new, 90 first quarter (right half lit), 180 full,
 * 270 last quarter (left half lit). Its middle is at 0, 0.
 */
export function moon(radius: number, phase: number, lit = cream, dark = mix(night, slate, 0.2)): string {
  const angle = (phase * Math.PI) / 180;
  const share = (1 - Math.cos(angle)) / 2;
  const wide = Math.abs(Math.cos(angle)) * radius;
  const waxing = phase < 180;
  // down along the sunlit edge, back up along the edge of the shadow
  const back = waxing === phase % 180 < 90 ? Number(!waxing) : Number(waxing);
  const shape = `M0 ${-radius}A${radius} ${radius} 0 0 ${waxing ? 1 : 0} 0 ${radius}A${wide.toFixed(2)} ${radius} 0 0 ${back} 0 ${-radius}Z`;
  return (
    disc(0, 0, radius, dark) +
    (share < 0.002 ? '' : path(shape, lit) + within(path(shape, lit), seas(radius, mix(lit, sand, 0.42))))
  );
}

/** The dark plains that everybody sees on it. */
const seas = (radius: number, fill: string) =>
  move(
    0,
    0,
    blob([-60, -50, -34, -66, -10, -50, -16, -24, -44, -10, -66, -22], fill) +
      blob([-78, -6, -58, 0, -50, 30, -64, 44, -82, 20], fill) +
      blob([14, -46, 36, -52, 48, -34, 34, -20, 14, -28], fill) +
      blob([30, -14, 56, -18, 66, 2, 52, 22, 30, 12], fill) +
      blob([68, -38, 80, -28, 76, -14, 64, -22], fill) +
      blob([-34, 38, -16, 32, -10, 48, -26, 58], fill),
    radius / 100,
  );
