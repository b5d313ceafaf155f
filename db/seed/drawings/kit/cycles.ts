import type { Camera } from './camera.ts';
import { cream, ink, mist, mix, slate } from './palette.ts';
import { curve, line, oval, type Point, poly, repeat } from './shapes.ts';
import { block } from './solid.ts';

/** A wheel in the plane of the bicycle, its hub at x, y. */
function wheel({ at, scale }: Camera, x: number, y: number, radius: number, tire: string): string {
  const rim = (far: number) =>
    Array.from({ length: 15 }, (_, index): Point => {
      const angle = (index / 12) * 2 * Math.PI;
      return at(x + Math.cos(angle) * far, y + Math.sin(angle) * far, 0);
    });
  const unit = scale(x, y, 0);
  return (
    repeat(5, (index) => {
      const angle = (index / 5) * 2 * Math.PI + 0.3;
      return line([at(x, y, 0), at(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, 0)], tire, unit * 0.022);
    }) + curve(rim(radius), tire, unit * 0.055)
  );
}

/**
 * A bicycle of those one shares: it looks along x, its rear hub above 0, 0, 0. One color, a step-through frame, a basket.
 * `tilt` turns the handlebar.
 */
export function sharedBicycle(view: Camera, color: string, detail: string): string {
  const { at, scale } = view;
  const unit = scale(0.5, 0.5, 0);
  const dark = mix(color, ink, 0.3);
  const hub = 0.32;
  const tube = (points: readonly (readonly [number, number])[], fill: string, wide: number) =>
    curve(
      points.map(([x, y]) => at(x, y, 0)),
      fill,
      unit * wide,
    );
  const arc = (x: number, from: number, to: number) =>
    Array.from({ length: 6 }, (_, index) => {
      const angle = ((from + ((to - from) * index) / 5) * Math.PI) / 180;
      return [x + Math.cos(angle) * 0.4, hub + Math.sin(angle) * 0.4] as const;
    });
  return (
    tube(
      [
        [0.36, 0.3],
        [0.22, 0.02],
      ],
      slate,
      0.03,
    ) +
    wheel(view, 0, hub, 0.33, ink) +
    wheel(view, 1.06, hub, 0.33, ink) +
    tube(arc(0, 195, 55), color, 0.07) +
    tube(arc(1.06, 150, 30), color, 0.07) +
    tube(
      [
        [0.84, 0.86],
        [1.06, hub],
      ],
      dark,
      0.055,
    ) +
    tube(
      [
        [0, hub],
        [0.42, 0.3],
      ],
      dark,
      0.1,
    ) +
    tube(
      [
        [0, hub],
        [0.3, 0.62],
      ],
      color,
      0.05,
    ) +
    tube(
      [
        [0.42, 0.3],
        [0.26, 0.86],
      ],
      color,
      0.07,
    ) +
    tube(
      [
        [0.36, 0.34],
        [0.56, 0.37],
        [0.74, 0.58],
        [0.82, 0.84],
      ],
      color,
      0.11,
    ) +
    tube(
      [
        [0.82, 0.84],
        [0.75, 1.12],
      ],
      detail,
      0.05,
    ) +
    basket(view, color) +
    curve(
      [at(0.56, 1.1, -0.32), at(0.72, 1.14, -0.22), at(0.75, 1.12, 0), at(0.72, 1.14, 0.22), at(0.56, 1.1, 0.32)],
      ink,
      unit * 0.048,
    ) +
    saddle(view)
  );
}

/** The basket over the front wheel: we look into it from above. */
function basket(view: Camera, color: string): string {
  const { at } = view;
  const [x0, x1, y0, y1, half] = [0.9, 1.2, 0.68, 0.94, 0.19];
  const inside = [at(x0, y1, half), at(x1, y1, half), at(x1, y1, -half), at(x0, y1, -half)];
  return (
    block(view, [x0, x1], [y0, y1], [-half, half], { top: color, ends: color, sides: mix(color, ink, 0.22) }) +
    poly(inside, mix(color, cream, 0.35)) +
    poly(
      [
        at(x0 + 0.04, y1, half - 0.04),
        at(x1 - 0.04, y1, half - 0.04),
        at(x1 - 0.04, y1, 0.04 - half),
        at(x0 + 0.04, y1, 0.04 - half),
      ],
      mix(color, ink, 0.55),
    )
  );
}

const saddle = ({ at, scale }: Camera) => {
  const [x, y] = at(0.24, 0.9, 0);
  const [noseX, noseY] = at(0.42, 0.9, 0);
  const wide = scale(0.24, 0.9, 0) * 0.12;
  return oval((x + noseX) / 2, (y + noseY) / 2, Math.hypot(noseX - x, noseY - y) * 0.5 + wide * 0.7, wide * 0.6, ink);
};

/** The shadow of a parked bicycle on the ground: a thin strip that leans to the side. */
export const bicycleShadow = ({ at }: Camera, lean: number, fill: string) =>
  poly([at(-0.35, 0, 0), at(1.4, 0, 0), at(1.4 + 0.1, 0, lean), at(-0.35, 0, lean)], fill);

export const steel = mix(mist, slate, 0.4);
