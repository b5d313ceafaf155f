import { canBuoy, coneBuoy, lighthouse, shipAstern } from '../kit/buoys.ts';
import {
  brick,
  cream,
  green,
  ink,
  jade,
  mist,
  mix,
  night,
  ochre,
  paper,
  rose,
  sand,
  slate,
  vermilion,
} from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, land, move, poly, sheet, veil } from '../kit/shapes.ts';
import { glade, ripples } from '../kit/water.ts';

export const buoys: Scene = {
  alt: 'At dusk a red can buoy stands left and a green cone buoy right of a channel; a ship goes in between them toward a lighthouse.',
  draw() {
    const high = mix(night, slate, 0.4);
    const glow = mix(rose, ochre, 0.35);
    const water = mix(night, ink, 0.15);
    const horizon = 428;
    return (
      sheet(high) +
      land([-9, 190, 240, 160, 540, 200, 860, 150, 1290, 190], 700, mix(slate, mist, 0.14)) +
      land([-9, 292, 280, 270, 620, 304, 960, 262, 1290, 290], 700, mix(rose, slate, 0.3)) +
      land([-9, 376, 320, 360, 700, 384, 1000, 356, 1290, 372], 700, glow) +
      land(
        [900, horizon, 980, 410, 1060, 384, 1140, 366, 1196, 374, 1250, 394, 1290, 404],
        horizon + 4,
        mix(night, slate, 0.2),
      ) +
      veil(0.5, poly([1140, 232, -20, 60, -20, 168, 1140, 246], sand)) +
      move(1150, 372, lighthouse(mix(cream, rose, 0.35), mix(slate, rose, 0.3), mix(night, ink, 0.3), cream), 0.98) +
      box(-9, horizon, 1310, 440, water, 0) +
      glade(600, horizon + 10, 860, [380, 520], mix(water, glow, 0.5), 12) +
      ripples([-20, 450, 1300, 200], mix(water, slate, 0.5), 14, 320) +
      move(622, 520, shipAstern(ink, mix(night, ink, 0.6), ochre), 0.9) +
      glade(622, 534, 640, [130, 220], mix(ink, water, 0.35), 6) +
      ripples([-20, 640, 1300, 210], mix(water, slate, 0.35), 10, 420) +
      glade(336, 720, 850, [150, 200], mix(vermilion, water, 0.5), 7) +
      glade(912, 664, 850, [120, 170], mix(jade, water, 0.45), 8) +
      move(
        336,
        704,
        canBuoy(
          {
            lit: mix(vermilion, brick, 0.25),
            dark: mix(brick, ink, 0.35),
            light: mix(rose, cream, 0.6),
            glow: mix(vermilion, rose, 0.35),
          },
          -5,
        ),
        1.28,
      ) +
      move(
        912,
        650,
        coneBuoy({ lit: jade, dark: green, light: mix(jade, cream, 0.6), glow: mix(jade, mist, 0.4) }, 6),
        1,
      ) +
      ripples([180, 706, 330, 40], mix(water, paper, 0.3), 4, 220) +
      ripples([806, 654, 240, 26], mix(water, paper, 0.25), 4, 160)
    );
  },
};
