import { gull } from '../kit/birds.ts';
import { cableFan, highRoad, pylon } from '../kit/cables.ts';
import { camera } from '../kit/camera.ts';
import { cream, ink, mist, mix, night, paper, sand, slate, vermilion } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, land, move, sheet } from '../kit/shapes.ts';
import { freighter } from '../kit/ships.ts';
import { ripples } from '../kit/water.ts';

const view = camera({ eye: [-560, 5, -230], focal: 950, center: [610, 706], right: 58 });
export const cableBridge: Scene = {
  alt: 'Two tall pylons like an upturned Y hold a high road over the river with fans of cables; a ship passes below and gulls fly in front.',
  draw() {
    const sky = mix(slate, mist, 0.42);
    const [near, far] = [pylon(view, -300), pylon(view, 300)];
    return (
      sheet(sky) +
      land(
        [-9, 560, 160, 470, 320, 480, 430, 420, 580, 440, 700, 520, 860, 500, 1000, 430, 1140, 450, 1290, 380],
        720,
        mix(mist, sky, 0.45),
      ) +
      land([-9, 640, 200, 590, 420, 620, 640, 600, 900, 630, 1080, 580, 1290, 600], 720, mix(mist, paper, 0.42)) +
      cut(
        [
          700, 706, 700, 676, 776, 676, 776, 650, 820, 650, 820, 684, 930, 684, 930, 662, 990, 662, 990, 680, 1110, 680,
          1110, 640, 1160, 640, 1160, 672, 1290, 672, 1290, 706,
        ],
        mix(slate, mist, 0.2),
        1,
      ) +
      box(-9, 702, 1310, 160, mix(slate, night, 0.45), 0) +
      ripples([-20, 720, 1300, 130], mix(slate, mist, 0.2), 14, 330) +
      far.back +
      cableFan(view, 300, 15, [240, 240], mix(mist, sky, 0.2), 1.2) +
      near.back +
      cableFan(view, -300, 15, [230, 250], mix(mist, sky, 0.1), 1.8) +
      highRoad(view, -640, 1500) +
      cableFan(view, 300, -15, [240, 240], mix(cream, sky, 0.15), 1.2) +
      far.front +
      cableFan(view, -300, -15, [230, 250], cream, 2.2) +
      near.front +
      move(706, 746, freighter(mix(night, ink, 0.4), mix(cream, sand, 0.2), vermilion), 0.62) +
      move(980, 210, gull(cream), 1.15, -8) +
      move(1100, 330, gull(cream), 0.8, 6) +
      move(842, 120, gull(cream), 0.62, -4) +
      move(1150, 140, gull(cream), 0.5, 4)
    );
  },
};
