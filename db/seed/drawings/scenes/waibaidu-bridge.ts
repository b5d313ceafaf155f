import { barge } from '../kit/boats.ts';
import { camera } from '../kit/camera.ts';
import { brick, cream, green, ink, mist, mix, night, paper, rose, slate } from '../kit/palette.ts';
import type { Scene } from '../kit/scene.ts';
import { box, cut, disc, land, line, move, type Point, repeat, sheet } from '../kit/shapes.ts';
import { financialCenter, jinMao, mansions, orientalPearl, shanghaiTower } from '../kit/skyline.ts';
import { glade, ripples } from '../kit/water.ts';

const { at, scale } = camera({ eye: [-6, 4, -74], focal: 960, center: [640, 560], right: 4 });
const span = 44;
const deck = 9;
const panels = 8;
/** The upper chord of one span: low at its ends, humped in the middle. */
const rise = (panel: number) =>
  panel === 0 || panel === panels ? 0 : 5.5 + 9 * Math.sin((panel / panels) * Math.PI) ** 0.8;

function truss(from: number, z: number, color: string, thick: number): string {
  const foot = (panel: number): Point => at(from + (panel * span) / panels, deck, z);
  const top = (panel: number): Point => at(from + (panel * span) / panels, deck + rise(panel), z);
  const unit = scale(from + span / 2, deck, z) * thick;
  const tops = Array.from({ length: panels + 1 }, (_, panel) => top(panel));
  return (
    line(tops, color, unit) +
    repeat(panels - 1, (index) => line([foot(index + 1), top(index + 1)], color, unit * 0.6)) +
    repeat(panels - 2, (index) => {
      const panel = index + 1;
      return line(
        panel < panels / 2 ? [top(panel), foot(panel + 1)] : [foot(panel), top(panel + 1)],
        color,
        unit * 0.45,
      );
    })
  );
}

function bridge(): string {
  const starts = [-span - 0.6, 0.6];
  const struts = starts.flatMap((from) =>
    Array.from({ length: panels - 1 }, (_, index) => {
      const x = from + ((index + 1) * span) / panels;
      return line([at(x, deck + rise(index + 1), 0), at(x, deck + rise(index + 1), 13)], slate, 5);
    }),
  );
  const girder = (z: number, color: string, y: number, thick: number) =>
    cut([at(-70, y + thick, z), at(70, y + thick, z), at(70, y, z), at(-70, y, z)], color);
  return (
    starts.map((from) => truss(from, 13, slate, 0.6)).join('') +
    struts.join('') +
    girder(13, slate, deck - 1, 1.4) +
    starts.map((from) => truss(from, 0, ink, 0.85)).join('') +
    girder(0, ink, deck - 1.6, 1.8) +
    line([at(-60, deck + 1.4, -2), at(60, deck + 1.4, -2)], ink, 4) +
    repeat(46, (index) => {
      const x = -60 + index * 2.6;
      return line([at(x, deck, -2), at(x, deck + 1.4, -2)], ink, 2.5);
    })
  );
}

function pier(x: number, half: number): string {
  const block = (low: number, high: number, from: number, to: number, color: string) =>
    cut([at(x + from, high, -3), at(x + to, high, -3), at(x + to, low, -3), at(x + from, low, -3)], color, 1);
  const stone = mix(rose, slate, 0.42);
  return (
    block(-4, 1, -half - 1.4, half + 1.4, night) +
    block(0, deck - 2.4, -half, half, stone) +
    block(0, deck - 2.4, half * 0.4, half, mix(stone, night, 0.45)) +
    block(deck - 2.8, deck - 1.5, -half - 0.7, half + 0.7, mix(stone, paper, 0.45))
  );
}

export const waibaiduBridge: Scene = {
  alt: 'An iron bridge with two humped spans stands on a stone pier in a creek; a barge passes, pale towers and a low sun behind it.',
  draw() {
    const far = mix(rose, mist, 0.55);
    const pale = mix(far, paper, 0.35);
    const tint = [far, mix(far, slate, 0.18), pale] as const;
    return (
      sheet(mix(rose, paper, 0.45)) +
      land([-9, 300, 240, 280, 700, 306, 1290, 284], 580, mix(rose, paper, 0.66)) +
      disc(548, 400, 104, cream) +
      move(800, 562, orientalPearl([far, far, mix(far, rose, 0.4)]), 0.78) +
      move(962, 562, jinMao(tint), 0.68) +
      move(1012, 562, financialCenter(tint, mix(rose, paper, 0.66)), 0.68) +
      move(1090, 562, shanghaiTower(tint), 0.68) +
      cut(
        [700, 562, 700, 524, 742, 524, 742, 500, 850, 500, 850, 482, 900, 482, 900, 510, 1290, 510, 1290, 562],
        far,
        1,
      ) +
      move(176, 562, mansions(mix(rose, slate, 0.5), mix(rose, brick, 0.1)), 1.05) +
      cut([-9, 566, -9, 490, 70, 500, 330, 512, 410, 532, 410, 566], mix(slate, green, 0.4), 1.5) +
      box(-9, 560, 1310, 310, mix(slate, mist, 0.35)) +
      glade(548, 568, 860, [190, 300], mix(cream, rose, 0.25), 13) +
      ripples([0, 590, 1280, 60], slate, 14, 420) +
      ripples([0, 660, 1280, 200], slate, 16, 300) +
      bridge() +
      pier(0, 2.6) +
      pier(-span - 2, 4) +
      pier(span + 2, 4) +
      move(850, 736, barge) +
      ripples([590, 744, 560, 34], night, 5, 420)
    );
  },
};
