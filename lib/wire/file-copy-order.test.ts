import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { publishStory } from '../desk/publish-story.ts';
import { reviseStory } from '../desk/revise-story.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainStory } from '../news/content.ts';
import { WIRE_SIGNALS } from '../news/wire.ts';
import { config } from '../platform/config.ts';
import { file, outcomeOf, storyFrom, versionOf } from './fixtures/copy.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const version = fc.record({
  version: fc.integer({ min: 1, max: 6 }),
  versionAt: fc.constantFrom(null, Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 2)),
  signal: fc.constantFrom(...WIRE_SIGNALS),
  take: fc.integer({ min: 1, max: 99 }),
});

/** A set of versions, and an order in which they come: each at least once. */
const arrivals = fc
  .uniqueArray(version, { minLength: 1, maxLength: 6, selector: (one) => JSON.stringify(one) })
  .chain((versions) =>
    fc
      .tuple(
        fc.shuffledSubarray(versions, { minLength: versions.length, maxLength: versions.length }),
        fc.array(fc.constantFrom(...versions), { maxLength: 4 }),
        fc.shuffledSubarray(versions, { minLength: versions.length, maxLength: versions.length }),
      )
      .map(([first, again, second]) => ({ one: [...first, ...again], other: second })),
  );

type Version = typeof version extends fc.Arbitrary<infer T> ? T : never;

let guids = 0;

/** Files versions in one act, as they stand in one file. */
async function arrive(to: 'list' | 'draft' | 'publish', guid: string, versions: readonly Version[]) {
  const items = versions.map(({ version, versionAt, signal, take }) =>
    versionOf(guid, version, { versionAt, signal }, { headline: `Take ${take}, ${version}, ${versionAt}` }),
  );
  await file(to, ...items);
  return outcomeOf(guid);
}

test.each(['list', 'draft', 'publish'] as const)('in whatever order versions come: %s', async (to) => {
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ one, other }) => {
      guids += 1;
      const [first, second] = [await arrive(to, `a-${guids}`, one), await arrive(to, `b-${guids}`, other)];
      expect(first).toEqual(second);
    }),
    { numRuns: 40 },
  );
});

const edited = plainStory('Ferry line reopens, says the desk', bodyOfParagraphs(['Edited by hand.']));

test.each(['draft', 'publish'] as const)(
  'of a story that an editor has had in hand, in whatever order: %s',
  async (to) => {
    const run = async (guid: string, versions: readonly Version[]) => {
      const id = await storyFrom(to, versionOf(guid, 0, { versionAt: 1 }));
      await reviseStory(id, { content: edited, author: 'editor' });
      if (to === 'publish') await publishStory(id, 'editor');
      return arrive(to, guid, versions);
    };
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ one, other }) => {
        guids += 1;
        const [first, second] = [await run(`c-${guids}`, one), await run(`d-${guids}`, other)];
        expect(first).toEqual(second);
        expect(first.hand).toBe('Ferry line reopens, says the desk');
        expect(first.proposals).toHaveLength(1);
      }),
      { numRuns: 15 },
    );
  },
);
