import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { runDue } from '../desk/run-due.ts';
import { config } from '../platform/config.ts';
import { row, rows } from './fixtures/archive.ts';
import { file, versionOf } from './fixtures/copy.ts';
import { HOUR, NOON, readersHave, START, until } from './fixtures/embargo.ts';

beforeAll(() => prepareDatabase(config()));
beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDoors);

/** What readers have once everything has been done that is due at an instant. */
async function at(instant: number, id: number) {
  vi.setSystemTime(instant);
  await runDue();
  return readersHave(id);
}

const version = fc.record({
  version: fc.integer({ min: 1, max: 9 }),
  signal: fc.constantFrom('use' as const, 'use' as const, 'kill' as const, 'withhold' as const),
  until: fc.constantFrom(NOON, NOON + HOUR, NOON + 2 * HOUR),
});
const arrivals = fc
  .uniqueArray(version, { minLength: 1, maxLength: 5, selector: ({ version }) => version })
  .chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );

let guids = 0;

test('in whatever order embargoed versions come, readers have the newest when its embargo ends and none before', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, async (orders) => {
      const ends: unknown[] = [];
      for (const order of orders) {
        vi.setSystemTime(START);
        guids += 1;
        const guid = `order-${guids}`;
        const idOf = async () => Number((await row('SELECT story_id FROM wire_copy WHERE guid = ?', guid)).story_id);
        for (const one of order)
          await file('publish', versionOf(guid, one.version, { signal: one.signal, ...until(one.until) }));
        const newest = order.toSorted((a, b) => b.version - a.version)[0];
        const seen = [];
        for (const hour of [NOON - 1, NOON, NOON + HOUR, NOON + 2 * HOUR])
          seen.push((await at(hour, await idOf())) ?? null);
        const words = newest?.signal === 'use' ? `Ferry line reopens, take ${newest.version}` : null;
        expect(seen).toEqual(
          [NOON - 1, NOON, NOON + HOUR, NOON + 2 * HOUR].map((hour) => (hour >= (newest?.until ?? 0) ? words : null)),
        );
        ends.push(seen);
      }
      expect(ends[0]).toEqual(ends[1]);
    }),
    { numRuns: 30 },
  );
}, 60_000);

const step = fc.oneof(
  fc.record({
    version: fc.integer({ min: 1, max: 9 }),
    signal: fc.constantFrom('use' as const, 'use' as const, 'kill' as const),
    until: fc.constantFrom(null, NOON, NOON + HOUR),
    to: fc.constantFrom('publish' as const, 'publish' as const, 'draft' as const),
  }),
  fc.record({ hours: fc.integer({ min: 1, max: 5 }) }),
);

test('whatever comes in whatever order, readers are given nothing whose newest version is under embargo', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      guids += 1;
      const guid = `never-${guids}`;
      let instant = START;
      vi.setSystemTime(instant);
      const known = new Map<number, number | null>();
      const readers = async () =>
        (
          await rows('SELECT headline FROM articles WHERE id = (SELECT story_id FROM wire_copy WHERE guid = ?)', guid)
        )[0]?.headline;
      for (const one of steps) {
        const before = await readers();
        if ('hours' in one) {
          instant += one.hours * HOUR;
          vi.setSystemTime(instant);
          await runDue();
        } else if (!known.has(one.version)) {
          known.set(one.version, one.until);
          await file(one.to, versionOf(guid, one.version, { signal: one.signal, ...until(one.until) }));
        }
        const after = await readers();
        const newest = known.get(Math.max(...known.keys())) ?? 0;
        if (after !== undefined && after !== before) expect(newest).toBeLessThanOrEqual(instant);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
