import { crabTools, hairyCrab, straw } from '../kit/crab.ts';
import { brick, cream, green, jade, mist, mix, ochre, paper, sand, slate, vermilion } from '../kit/palette.ts';
import { chrysanthemum } from '../kit/plants.ts';
import type { Scene } from '../kit/scene.ts';
import { leaf, move, oval, repeat, ribbon, sheet } from '../kit/shapes.ts';
import { vinegarDish } from '../kit/table.ts';

export const hairyCrabScene: Scene = {
  alt: 'A steamed orange crab tied with straw lies on a plate; around it a chrysanthemum, a dish of vinegar with ginger and eight brass tools.',
  draw() {
    const table = mix(jade, mist, 0.35);
    const shade = mix(table, green, 0.55);
    const shell = mix(vermilion, ochre, 0.36);
    return (
      sheet(table) +
      oval(512, 478, 440, 378, shade) +
      oval(490, 448, 436, 374, cream) +
      oval(490, 448, 414, 354, slate) +
      oval(490, 448, 404, 346, cream) +
      oval(494, 462, 330, 282, mix(paper, sand, 0.3)) +
      oval(490, 454, 330, 280, mix(cream, paper, 0.6)) +
      oval(506, 560, 236, 128, mix(paper, slate, 0.3)) +
      move(
        490,
        474,
        hairyCrab(shell, mix(shell, brick, 0.62), mix(shell, sand, 0.6)) + straw(sand, mix(sand, ochre, 0.7)),
        1.04,
      ) +
      // the flower on the rim
      move(
        138,
        690,
        ribbon([20, 10, 60, 60, 50, 150], [9, 8, 6], green) +
          repeat(3, (index) =>
            leaf(40, 56, 104, 28, [-6, 58, 168][index] ?? 0, index === 1 ? mix(green, jade, 0.4) : green, 6),
          ) +
          move(0, 0, chrysanthemum(), 2.05),
      ) +
      move(1096, 176, oval(12, 40, 112, 70, shade) + vinegarDish(128)) +
      crabTools(ochre, mix(ochre, brick, 0.42))
        .map((tool, index) => {
          const [x, y] = [906 + index * 46, 612];
          return index === 0 ? move(1102, 340, tool, 0.95, -4) : move(x, y, tool, 1, 7);
        })
        .join('')
    );
  },
};
