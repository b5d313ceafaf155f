import { craneFeeding, craneFlying, craneStanding } from '../kit/birds.ts';
import {
  brick,
  cream,
  green,
  ink,
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
import { reedBed } from '../kit/reeds.ts';
import type { Scene } from '../kit/scene.ts';
import { box, disc, land, move, sheet, veil } from '../kit/shapes.ts';
import { glade, reflected, ripples } from '../kit/water.ts';

export const chongmingReeds: Scene = {
  alt: 'Cranes stand in shallow water between tall reeds and fly past a low red sun; the far shore is a thin line behind the marsh.',
  draw() {
    const sky = mix(paper, rose, 0.22);
    const water = mix(mist, rose, 0.2);
    const crane = {
      body: mix(slate, mist, 0.15),
      wing: mix(slate, night, 0.35),
      neck: cream,
      legs: ink,
      crown: vermilion,
    };
    const far = {
      ...crane,
      body: mix(slate, mist, 0.45),
      wing: slate,
      neck: mix(cream, sky, 0.3),
      crown: mix(vermilion, rose, 0.3),
    };
    const standing = move(540, 600, craneStanding(crane), 1.06) + move(724, 618, craneFeeding(crane), 1.02, 0, -1.02);
    const distant =
      move(884, 520, craneStanding(far), 0.5, 0, -0.5) +
      move(1000, 524, craneFeeding(far), 0.5) +
      move(828, 518, craneFeeding(far), 0.46, 0, -0.46);
    return (
      sheet(sky) +
      land([-9, 150, 280, 120, 620, 160, 960, 110, 1290, 146], 460, mix(sky, cream, 0.45)) +
      land([-9, 300, 300, 280, 640, 304, 980, 276, 1290, 296], 460, mix(rose, cream, 0.45)) +
      disc(782, 332, 58, vermilion) +
      box(-9, 430, 1310, 440, water, 0) +
      land([-9, 424, 200, 414, 380, 420, 560, 426, 800, 416, 1060, 424, 1290, 410], 436, mix(slate, rose, 0.35)) +
      glade(782, 442, 640, [110, 190], mix(vermilion, water, 0.45), 9) +
      land([560, 524, 740, 506, 900, 512, 1080, 500, 1290, 508], 530, mix(ochre, slate, 0.45)) +
      ripples([-20, 460, 1300, 120], mix(water, slate, 0.35), 11, 300) +
      ripples([-20, 560, 1300, 280], mix(water, cream, 0.5), 14, 380) +
      veil(0.4, reflected(524, 130, distant, 0.5, 6)) +
      distant +
      veil(0.42, reflected(602, 260, standing, 0.62, 10)) +
      standing +
      move(330, 196, craneFlying(crane), 0.8, 0, 0.8) +
      move(520, 136, craneFlying(far, false), 0.58) +
      move(650, 190, craneFlying(far), 0.5) +
      move(450, 262, craneFlying(far, false), 0.5) +
      land([-9, 700, 140, 690, 330, 752, 480, 800, 660, 868], 870, mix(ochre, night, 0.62)) +
      land([700, 868, 860, 800, 1000, 742, 1140, 700, 1290, 690], 870, mix(ochre, night, 0.62)) +
      reedBed([-20, 290, 800], [300, 520], 8, mix(brick, night, 0.45), mix(ochre, brick, 0.3)) +
      reedBed([990, 1300, 800], [260, 500], 8, mix(brick, night, 0.45), mix(ochre, brick, 0.3)) +
      reedBed([-30, 400, 880], [180, 350], 8, mix(green, ink, 0.5), mix(sand, ochre, 0.4)) +
      reedBed([880, 1310, 880], [180, 340], 8, mix(green, ink, 0.5), mix(sand, ochre, 0.4))
    );
  },
};
