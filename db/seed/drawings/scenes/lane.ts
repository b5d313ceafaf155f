import { emptyLane, type LaneLight, lane, wallLamp, washing } from '../kit/lane.ts';
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
import { catAsleep, catSitting, goer, pupil, riderAway, sitter, sweeper, umbrellaGoer, walker } from '../kit/people.ts';
import type { Scene } from '../kit/scene.ts';
import { cut, disc, line, move, oval, poly, random, repeat, sheet, veil } from '../kit/shapes.ts';
import { steam, steamerStall } from '../kit/table.ts';
import { reflected, ripples } from '../kit/water.ts';

/** Puts somebody on the ground of the lane; `drawn` is `tall` pixels high and shall be `meters`. */
function stand(x: number, z: number, drawn: string, meters = 1.7, tall = 100, look: 1 | -1 = 1): string {
  const [left, foot] = lane.at(x, 0, z);
  const unit = (lane.scale(x, 0, z) * meters) / tall;
  return move(left, foot, drawn, unit, 0, unit * look);
}

const shadow = (x: number, z: number, wide: number, color: string) => {
  const [left, foot] = lane.at(x, 0, z);
  return oval(left, foot, lane.scale(x, 0, z) * wide, lane.scale(x, 0, z) * wide * 0.16, color);
};

type Hour = {
  alt: string;
  light: LaneLight;
  before?: (light: LaneLight) => string;
  people: (light: LaneLight) => string;
};

const base = { lights: [], lit: ochre, door: ink, window: night, band: mix(slate, mist, 0.3) } as const;

const hours = {
  dawn: {
    alt: 'Dawn in a lane of brick houses: under a rose sky somebody sweeps the pavement, nobody else is up, an arch stands at the far end.',
    light: {
      ...base,
      sky: mix(rose, paper, 0.35),
      air: mix(rose, paper, 0.2),
      brick: [mix(brick, slate, 0.62), mix(brick, slate, 0.48)],
      stone: mix(mist, rose, 0.35),
      window: mix(night, slate, 0.4),
      ground: mix(slate, rose, 0.3),
      street: cream,
    },
    before: () => disc(640, 300, 74, cream),
    people: (light) =>
      shadow(0.2, 7.4, 0.8, mix(light.ground, ink, 0.25)) +
      stand(-0.35, 7.4, sweeper({ coat: vermilion, legs: night })) +
      wallLamp(9.5, night, cream),
  },
  morning: {
    alt: 'Morning in the same lane: sun on the right-hand wall, a child with a red schoolbag walks past steaming bamboo baskets.',
    light: {
      ...base,
      sky: mix(mist, cream, 0.35),
      air: mix(sand, cream, 0.5),
      brick: [mix(brick, slate, 0.4), mix(brick, slate, 0.24)],
      sun: { side: 1, color: mix(brick, rose, 0.55), low: 1.1, high: 0.3 },
      stone: mix(paper, sand, 0.4),
      ground: mix(sand, slate, 0.32),
      street: cream,
    },
    people: (light) =>
      washing(12.5, 4.3, mix(ochre, brick, 0.5), [cream, mist, rose, slate]) +
      stand(0.9, 15, goer({ coat: slate, legs: ink })) +
      move(...lane.at(-1.95, 1.15, 7.4), steam(cream), 0.5) +
      move(...lane.at(-1.5, 1.25, 7.4), steam(mix(cream, mist, 0.4)), 0.4, 8, -0.4) +
      stand(-1.72, 7.4, steamerStall, 1.5) +
      shadow(0.75, 6.6, 0.6, mix(light.ground, ink, 0.25)) +
      stand(0.75, 6.6, pupil({ coat: jade, legs: night }, vermilion), 1.3, 100, -1) +
      shadow(1.42, 7.2, 0.6, mix(light.ground, ink, 0.25)) +
      stand(1.42, 7.2, walker({ coat: ochre, legs: night }), 1.66, 100, -1),
  },
  noon: {
    alt: 'Noon in the lane: washing hangs on poles from wall to wall, an old man fans himself on a stool and a cat sleeps in the sun.',
    light: {
      ...base,
      sky: mix(mist, slate, 0.12),
      air: mix(mist, cream, 0.5),
      brick: [mix(brick, rose, 0.1), mix(brick, rose, 0.32)],
      stone: cream,
      window: mix(green, ink, 0.35),
      band: mix(slate, mist, 0.55),
      ground: mix(sand, cream, 0.35),
      street: cream,
    },
    before: () => '',
    people: (light) =>
      poly(
        [lane.at(-2.75, 0, 2), lane.at(-2.75, 0, 32), lane.at(-1.75, 0, 32), lane.at(-1.75, 0, 2)],
        mix(light.ground, slate, 0.4),
      ) +
      washing(19, 4.6, mix(ochre, brick, 0.5), [mist, cream, slate, rose, cream]) +
      washing(13, 4.5, mix(ochre, brick, 0.5), [cream, slate, ochre, cream]) +
      washing(8.6, 4.35, mix(ochre, brick, 0.5), [cream, jade, vermilion, mist, cream]) +
      shadow(1.5, 6.4, 0.62, mix(light.ground, slate, 0.5)) +
      stand(1.45, 6.4, sitter({ coat: cream, legs: slate, hair: mist }, ochre), 1.15, 74, -1) +
      shadow(-0.5, 5.7, 0.38, mix(light.ground, slate, 0.4)) +
      stand(-0.5, 5.7, catAsleep(ink), 0.29, 40),
  },
  rain: {
    alt: 'Rain in the lane: two people under umbrellas, one of them red, walk toward the arch and are mirrored in the wet pavement.',
    light: {
      ...base,
      sky: mist,
      air: mix(mist, paper, 0.25),
      brick: [mix(brick, slate, 0.72), mix(brick, slate, 0.6)],
      stone: mix(mist, slate, 0.2),
      window: mix(night, slate, 0.2),
      ground: mix(slate, night, 0.3),
      street: mix(mist, cream, 0.6),
    },
    people: () => {
      const thrown = random('lane rain');
      const walkers = [
        [1.0, 11, slate, mix(night, slate, 0.25), 1.7],
        [-0.4, 6.6, night, vermilion, 1.66],
      ] as const;
      return (
        ripples([420, 540, 420, 290], mix(slate, mist, 0.5), 9, 420) +
        walkers
          .map(([x, z, coat, color, tall]) => {
            const person = stand(x, z, umbrellaGoer({ coat, legs: ink }, color), tall);
            return (
              veil(0.6, reflected(lane.at(x, 0, z)[1], lane.scale(x, 0, z) * tall * 1.32, person, 0.5, 8)) + person
            );
          })
          .join('') +
        repeat(30, () => {
          const [x, y, long] = [thrown(-20, 1260), thrown(-60, 720), thrown(80, 170)];
          return line([x, y, x - long * 0.14, y + long], cream, 1.6);
        })
      );
    },
  },
  evening: {
    alt: 'Evening in the lane: low sun on the left-hand wall, smoke of cooking curls over the roofs and a cyclist in red rides home.',
    light: {
      ...base,
      sky: mix(ochre, rose, 0.45),
      air: mix(ochre, rose, 0.3),
      brick: [mix(brick, night, 0.3), mix(brick, night, 0.48)],
      sun: { side: -1, color: mix(brick, ochre, 0.42), low: 2.2, high: 0.6 },
      stone: mix(sand, rose, 0.4),
      door: mix(ink, night, 0.3),
      lit: mix(ochre, cream, 0.35),
      lights: ['1 1 0', '1 1 1', '-1 3 1', '1 3 0'],
      ground: mix(brick, slate, 0.55),
      street: mix(ochre, cream, 0.5),
    },
    before: () => disc(676, 236, 76, mix(ochre, cream, 0.55)),
    people: (light) =>
      washing(15, 4.5, ink, [rose, slate, brick, night]) +
      move(...lane.at(-2.7, 5.6, 12.6), steam(mix(rose, paper, 0.55)), 0.8, 6, -0.8) +
      move(...lane.at(2.7, 5.7, 10), steam(mix(rose, paper, 0.3)), 0.55, -4) +
      shadow(0.25, 7.6, 0.7, mix(light.ground, ink, 0.3)) +
      stand(0.25, 7.6, riderAway({ coat: vermilion, legs: night }, ink), 1.8, 120),
  },
  night: {
    alt: 'Night in the lane: the houses are dark under a big moon, one window is still lit, a cat sits on the pavement.',
    light: {
      ...base,
      sky: night,
      air: mix(night, slate, 0.35),
      brick: [mix(night, brick, 0.14), mix(ink, night, 0.6)],
      sun: { side: -1, color: mix(slate, mist, 0.12), low: 3.6, high: 2.2 },
      stone: mix(slate, night, 0.35),
      band: mix(slate, night, 0.4),
      window: ink,
      lit: ochre,
      lights: ['1 0 1'],
      ground: mix(night, ink, 0.5),
      street: mix(slate, night, 0.3),
    },
    before: () => disc(574, 150, 82, mix(cream, mist, 0.3)),
    people: (light) =>
      cut(
        [lane.at(1.6, 0, 9), lane.at(1.4, 0, 5.7), lane.at(-1.3, 0, 5.2), lane.at(-1, 0, 8.4)],
        mix(light.ground, ochre, 0.5),
        1,
      ) +
      stand(0.1, 5.9, catSitting(ink), 0.56, 46) +
      lantern(),
  },
} satisfies Record<string, Hour>;

/** A small red lantern under the arch. */
const lantern = () => {
  const [x, y] = lane.at(0, 3.2, 33);
  return oval(x, y, 9, 8, vermilion) + line([x, y - 14, x, y - 8], ink, 2);
};

const scene = ({ alt, light, before, people }: Hour): Scene => ({
  alt,
  draw: () => sheet(light.sky) + (before?.(light) ?? '') + emptyLane(light) + people(light),
});

/** One and the same lane in six lights, by the hour. */
export const laneScenes = {
  dawn: scene(hours.dawn),
  morning: scene(hours.morning),
  noon: scene(hours.noon),
  rain: scene(hours.rain),
  evening: scene(hours.evening),
  night: scene(hours.night),
};
