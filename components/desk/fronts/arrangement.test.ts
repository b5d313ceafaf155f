import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArrangedContainer } from '#lib/news/fronts.ts';
import { faultOf } from '#lib/news/fronts.ts';
import {
  type Arrangement,
  add,
  arranged,
  change,
  edited,
  movePin,
  pin,
  pinAt,
  remove,
  shift,
  timePin,
  unpin,
} from './arrangement.ts';

const container = (slots: number): ArrangedContainer => ({
  layout: 'list',
  title: null,
  section: null,
  slots,
  kinds: null,
  onlyPictures: false,
  language: null,
  pins: [],
});
const [a, b] = ['c0', 'c1'];
const stories = (arrangement: Arrangement) =>
  arrangement.map(({ pins, slots }) =>
    Array.from({ length: slots }, (_, slot) => pins.find((one) => one.slot === slot)?.storyId ?? null),
  );
const two = () => edited([container(3), container(2)]);

describe('a story that is pinned', () => {
  test('pushes what stood there to the next free slot, and off when there is none', () => {
    const first = pin(pin(two(), { key: a, slot: 0 }, 1), { key: a, slot: 1 }, 2);
    expect(stories(pin(first, { key: a, slot: 0 }, 3))).toEqual([
      [3, 2, 1],
      [null, null],
    ]);
    const full = pin(first, { key: a, slot: 2 }, 4);
    expect(stories(pin(full, { key: a, slot: 2 }, 5))).toEqual([
      [1, 2, 5],
      [null, null],
    ]);
  });

  test('leaves where it was', () => {
    const first = pin(two(), { key: a, slot: 0 }, 1);
    expect(stories(pin(first, { key: b, slot: 1 }, 1))).toEqual([
      [null, null, null],
      [null, 1],
    ]);
  });

  test('changes places with another, and keeps its times', () => {
    const times = { from: 1, until: 2 };
    const pins = timePin(pin(pin(two(), { key: a, slot: 0 }, 1), { key: b, slot: 0 }, 2), { key: a, slot: 0 }, times);
    const swapped = movePin(pins, { key: a, slot: 0 }, { key: b, slot: 0 });
    expect(stories(swapped)).toEqual([
      [2, null, null],
      [1, null],
    ]);
    expect(pinAt(swapped, { key: b, slot: 0 })).toMatchObject(times);
    expect(stories(unpin(swapped, { key: b, slot: 0 }))).toEqual([
      [2, null, null],
      [null, null],
    ]);
  });
});

describe('a container', () => {
  test('that becomes smaller, or holds reports, loses the pins it has no slots for', () => {
    const pins = pin(pin(two(), { key: a, slot: 0 }, 1), { key: a, slot: 2 }, 2);
    expect(stories(change(pins, a, { slots: 1 }))).toEqual([[1], [null, null]]);
    expect(arranged(change(pins, a, { layout: 'special-reports' }))[0]?.pins).toEqual([]);
  });

  test('is added, moved and removed, and is itself all the while', () => {
    const three = add(two(), container(1));
    expect(three.map(({ key }) => key)).toEqual(['c0', 'c1', 'c2']);
    expect(shift(three, 'c2', -1).map(({ key }) => key)).toEqual(['c0', 'c2', 'c1']);
    expect(shift(three, 'c0', -1)).toEqual(three);
    expect(add(remove(three, 'c1'), container(1)).map(({ key }) => key)).toEqual(['c0', 'c2', 'c3']);
  });
});

test('whatever is done, the arrangement is one that can be published', () => {
  const spot = fc.record({ key: fc.constantFrom(a, b), slot: fc.nat(2) });
  const steps = fc.array(
    fc.oneof(
      fc.tuple(spot, fc.nat(4)).map(
        ([at, id]) =>
          (all: Arrangement) =>
            fits(all, at) ? pin(all, at, id) : all,
      ),
      fc.tuple(spot, spot).map(
        ([from, to]) =>
          (all: Arrangement) =>
            fits(all, to) ? movePin(all, from, to) : all,
      ),
      spot.map((at) => (all: Arrangement) => unpin(all, at)),
      fc.integer({ min: 1, max: 3 }).map((slots) => (all: Arrangement) => change(all, a, { slots })),
      fc.constant((all: Arrangement) => shift(all, a, 1)),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const last = all.reduce<Arrangement>((arrangement, step) => step(arrangement), two());
      expect(faultOf(arranged(last), String)).toBeNull();
    }),
  );
});

/** Whether the slot is on the screen to be dropped on. */
function fits(all: Arrangement, { key, slot }: { key: string; slot: number }): boolean {
  return slot < (all.find((one) => one.key === key)?.slots ?? 0);
}
