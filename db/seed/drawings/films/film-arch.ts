import { banks, watery, waves } from '../kit/canal.ts';
import { boatAhead, shoulders } from '../kit/humpback.ts';
import { brick, ink, mix, night, ochre, sand, slate } from '../kit/palette.ts';
import { move, oval, veil, within } from '../kit/shapes.ts';
import {
  abutmentBlock,
  abutmentBlocks,
  type Pose,
  planks,
  posed,
  soffit,
  stone,
  stonePlace,
  timber,
  timbers,
  vault,
} from '../kit/vault.ts';
import { eased, type Film, lerp } from './film.ts';

const { x: middle, horizon, water } = vault;
const key = 7;

/** Where a timber lies on the bank before it is used and afterwards: half of them on each side. */
function timberPile(index: number): Pose {
  const [side, place] = [index % 2 === 0 ? -1 : 1, Math.floor(index / 2)];
  const [layer, column] = [Math.floor(place / 2), place % 2];
  return { x: middle + side * (520 + (column === 0 ? -46 : 46) + layer * 3), y: 476 - layer * 15, turn: 0 };
}

/** The wedge stones wait in two rows. */
function stonePile(index: number): Pose {
  const side = index < key ? -1 : 1;
  const place = index < key ? index : 14 - index;
  if (index === key) return { x: middle + 362, y: 447, turn: 0 };
  const [layer, column] = place < 3 ? [1, place + 0.5] : [0, place - 3];
  return { x: middle + side * (416 + column * 64), y: 446 - layer * 68, turn: 0 };
}

const between = (from: Pose, to: Pose, share: number, lift: number): Pose => ({
  x: lerp(from.x, to.x, share),
  y: lerp(from.y, to.y, share) - Math.sin(share * Math.PI) * lift,
  turn: lerp(from.turn, to.turn, share),
});

/** When things happen, in seconds. */
const at = { abutments: 0.5, frame: 3.3, stones: 7.7, key: 12.2, away: 14.4, filling: 18.3, boat: 19.9, end: 24 };

const abutments = (time: number) =>
  ([-1, 1] as const)
    .map((side) =>
      abutmentBlocks(side)
        .map(([x, y], number) => {
          const start = at.abutments + number * 0.3;
          const share = eased(time, start, start + 0.75);
          const slide = side * (1 - eased(time, start, start + 0.5)) * 460;
          return share === 0 && time < start
            ? ''
            : move(
                x + slide,
                lerp(Math.min(y, 424), y, eased(time, start + 0.3, start + 0.75)),
                abutmentBlock(side, number),
              );
        })
        .join(''),
    )
    .join('');

/** The frame sinks a little when it is loosened; then its timbers go back to the banks, the last first. */
function frame(time: number): string {
  const sunk = eased(time, at.away, at.away + 0.6) * 15;
  return timbers
    .map((piece, index) => {
      const up = eased(time, at.frame + index * 0.16, at.frame + index * 0.16 + 0.7);
      const back = at.away + 0.9 + (timbers.length - 1 - index) * 0.09;
      const down = eased(time, back, back + 0.75);
      const place = { ...piece, y: piece.y + sunk };
      const pose = between(timberPile(index), place, up * (1 - down), up < 1 ? 60 : 0);
      return posed(pose, timber(piece, index));
    })
    .join('');
}

function lagging(time: number): string {
  const share = eased(time, at.frame + 2.1, at.frame + 3) * (1 - eased(time, at.away + 0.5, at.away + 1));
  const sunk = eased(time, at.away, at.away + 0.6) * 15;
  return move(0, sunk, planks(share));
}

type Laid = { index: number; share: number };

function laid(time: number): Laid[] {
  return Array.from({ length: vault.stones }, (_, index) => {
    const pair = index < key ? index : 14 - index;
    const start = index === key ? at.key : at.stones + 0.25 + pair * 0.44;
    return { index, share: eased(time, start, start + (index === key ? 1.3 : 0.85)) };
  });
}

function stones(time: number, all: readonly Laid[]): string {
  const bring = 1 - eased(time, at.stones - 0.7, at.stones + 0.3);
  const settle = eased(time, at.away + 0.15, at.away + 0.7) * 4;
  if (time < at.stones - 0.7) return '';
  return all
    .map(({ index, share }) => {
      const side = index < key ? -1 : 1;
      const home = stonePlace(index);
      const place = { ...home, y: home.y + settle * Math.sin(((index + 0.5) / 15) * Math.PI) };
      const pile = stonePile(index);
      const lift = index === key ? 150 : 40 + Math.min(index, 14 - index) * 12;
      const pose = between({ ...pile, x: pile.x + side * bring * 420 }, place, share, lift);
      return posed(pose, stone(index, share > 0.97));
    })
    .join('');
}

/** How large the boat is (1 at the arch) at a time. */
const boatScale = (time: number) => {
  const share = Math.min(1, Math.max(0, (time - at.boat) / (at.end - 0.7 - at.boat)));
  const gone = share < 0.75 ? share : share - ((share - 0.75) / 0.25) ** 2 * 0.125;
  return 1 / lerp(3.4, 0.5, gone / 0.875);
};

const boat = (s: number) =>
  veil(0.35, oval(middle + 14 * s, horizon + 122 * s, 84 * s, 9 * s, ink)) +
  move(
    middle + 14 * s,
    horizon + 120 * s,
    boatAhead(mix(brick, ink, 0.5), mix(sand, ochre, 0.25), mix(slate, night, 0.4)),
    s,
  );

/** The picture at a time; the wedges lie in front of the wall behind them. */
export function archFrame(time: number): string {
  const all = laid(time);
  const filled = eased(time, at.filling, at.filling + 1.3);
  const s = boatScale(time);
  const inside =
    time > at.boat && s < 0.98 ? within('<path d="M430 600V470A210 210 0 0 1 850 470V600Z"/>', boat(s)) : '';
  const built =
    abutments(time) +
    all.map(({ index, share }) => (share > 0.97 ? soffit(index) : '')).join('') +
    lagging(time) +
    frame(time) +
    (filled === 0 ? '' : within(`<path d="M0 ${lerp(474, 130, filled).toFixed(1)}H1280V474H0Z"/>`, shoulders())) +
    stones(time, all);
  return (
    banks +
    within(watery, veil(0.26, `<g transform="translate(0 ${water * 1.5 + 6}) scale(1 -0.5)">${built}</g>`)) +
    within(watery, waves) +
    inside +
    built +
    (time > at.boat && s >= 0.98 ? boat(s) : '')
  );
}

export const filmArch: Film = {
  name: 'film-arch',
  seconds: at.end,
  frame: archFrame,
  lines: [0, 3.1, 6.9, 11.9, 14.2, 17.4, 20.2],
  story: 'how-a-stone-arch-holds-itself-up',
};
