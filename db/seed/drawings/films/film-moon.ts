import { moon } from '../kit/moon.ts';
import { cream, ink, mist, mix, night, ochre, slate, vermilion } from '../kit/palette.ts';
import { catSitting } from '../kit/people.ts';
import { dormer, tiles } from '../kit/roofs.ts';
import { box, disc, line, move, oval, random, repeat } from '../kit/shapes.ts';
import { eased, type Film, lerp } from './film.ts';

const sky = mix(night, slate, 0.12);

/** Stops: from this second on, until that one, the moon is at this day of the month and this phase. */
const stops = [
  { from: 0, to: 1.8, day: 1.2, phase: 0, name: 'new moon' },
  { from: 6.9, to: 8.1, day: 8.6, phase: 90, name: 'first quarter' },
  { from: 12.9, to: 14.3, day: 15.8, phase: 180, name: 'full moon' },
  { from: 19.1, to: 20.3, day: 22.8, phase: 270, name: 'last quarter' },
  { from: 25.4, to: 28, day: 30.2, phase: 360, name: 'new moon' },
] as const;

/** Softly off and softly on again, even in between. */
function steady(share: number): number {
  const soft = 0.16;
  const peak = 1 / (1 - soft);
  if (share < soft) return (peak * share * share) / (2 * soft);
  if (share > 1 - soft) return 1 - (peak * (1 - share) ** 2) / (2 * soft);
  return peak * (share - soft / 2);
}

export function moonAt(time: number): { day: number; phase: number; name: string; shown: number } {
  const next = stops.findIndex(({ from }) => from > time);
  const last = stops[(next < 0 ? stops.length : next) - 1] ?? stops[0];
  const coming = stops[next] ?? last;
  const share = time <= last.to || coming === last ? 0 : steady((time - last.to) / (coming.from - last.to));
  const near = time < (last.to + coming.from) / 2 || coming === last ? last : coming;
  return {
    day: lerp(last.day, coming.day, share),
    phase: lerp(last.phase, coming.phase, share),
    name: near.name,
    shown:
      (near.from === 0 ? 1 : eased(time, near.from - 0.5, near.from)) *
      (near.to === 28 ? 1 : 1 - eased(time, near.to, near.to + 0.5)),
  };
}

const thrown = random('stars over the roofs');
const stars = repeat(46, () => {
  const [x, y, size] = [thrown(0, 1280), thrown(-70, 430), thrown(1.3, 3)];
  return Math.hypot(x - 640, y - 236) < 190 || (x < 240 && y > 30 && y < 210)
    ? ''
    : disc(x, y, size, mix(slate, cream, thrown(0.2, 0.8)));
});

/** The roofs; `lit` (0 to 1) is how much of the moon shines on them. */
export const roofs = (lit: number) =>
  box(-20, 492, 1320, 120, mix(sky, slate, 0.22), 1) +
  tiles([-60, 420], [488, 640], 60, lit * 0.6, 0.75) +
  tiles([860, 1340], [470, 640], 60, lit * 0.6, 0.75) +
  box(846, 452, 60, 150, mix(night, slate, 0.3 + 0.2 * lit), 1) +
  box(838, 444, 76, 14, mix(ink, night, 0.5), 1) +
  box(-20, 636, 1320, 200, mix(ink, night, 0.85), 1) +
  [-4, 56, 1190, 1250].map((x) => box(x, 662, 44, 90, mix(ink, night, 0.4), 0.8)).join('') +
  tiles([250, 1010], [560, 830], 200, lit, 0.42) +
  move(640, 700, dormer(lit, mix(ochre, cream, 0.12)), 1.06) +
  move(452, 549, catSitting(ink), 1.6) +
  line([1034, 534, 1034, 604], mix(ink, night, 0.3), 4) +
  oval(1034, 622, 17, 15, vermilion) +
  box(1026, 604, 16, 5, mix(ochre, ink, 0.2), 0.4) +
  box(1026, 635, 16, 5, mix(ochre, ink, 0.2), 0.4);

const text = (x: number, y: number, size: number, fill: string, words: string, rest = '') =>
  `<text x="${x}" y="${y}" font-family="Noto Sans, sans-serif" font-size="${size}" fill="${fill}"${rest}>${words}</text>`;

/** The scene without words. */
export function moonScene(phase: number): string {
  const lit = (1 - Math.cos((phase * Math.PI) / 180)) / 2;
  return (
    box(-20, -90, 1320, 960, sky, 0) +
    stars +
    move(640, 236, moon(132, phase, cream, mix(night, slate, 0.34))) +
    roofs(Math.round(lit * 16) / 16)
  );
}

function frame(time: number): string {
  const { day, phase, name, shown } = moonAt(time);
  // with day 30 the next month begins
  const date = Math.floor(day) > 29 ? 1 : Math.floor(day);
  return (
    moonScene(phase) +
    text(64, 92, 30, mix(mist, slate, 0.2), 'Day') +
    text(60, 172, 84, cream, String(date), ' font-weight="600"') +
    (shown < 0.02 ? '' : text(640, 432, 34, mix(cream, sky, 1 - shown), name, ' text-anchor="middle"'))
  );
}

export const filmMoon: Film = {
  name: 'film-moon',
  seconds: 28,
  frame,
  lines: [0, 3.4, 8.4, 12.4, 15, 18.6, 22.4],
  story: 'a-month-of-moon-in-half-a-minute',
};
