import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { countOf, type List, sliceOf } from '../../db/queries/edition/lists.ts';
import { newestOf } from '../../db/queries/edition/newest.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import type { StoryContent } from '../news/content.ts';
import { config } from '../platform/config.ts';
import { addSection } from './add-section.ts';
import { bringBack } from './bring-back-story.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { seenOf } from './fixtures/seen-of.ts';
import { moveSection } from './move-section.ts';
import { moveStory } from './move-story.ts';
import { publishStory } from './publish-story.ts';
import { reviseStory } from './revise-story.ts';
import { withdrawStory } from './withdraw-story.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

const PATHS = ['news', 'news/metro', 'news/world', 'biz', 'biz/tech', 'opinion', 'roving'];
/** Where the section that moves about is at one time or another. */
const STATIONS = ['roving', 'news/roving', 'biz/roving'];

type Step =
  | { does: 'publish' | 'change'; at: number; section: number; alsoIn: number[]; second: number }
  | { does: 'withdraw' | 'return'; at: number }
  | { does: 'rove'; to: number };

const at = fc.nat(7);
const words = { at, section: fc.nat(6), alsoIn: fc.uniqueArray(fc.nat(6), { maxLength: 4 }), second: fc.nat(40) };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('publish' as const), ...words }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('change' as const), ...words }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('withdraw' as const, 'return' as const), at }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('rove' as const), to: fc.nat(2) }) },
);

interface Known {
  id: number;
  section: number;
  alsoIn: number[];
  isLive: boolean;
}

/** What became of some stories, told twice: to the newsroom, and to a plain list of what each says. */
class Course {
  readonly known: Known[] = [];
  #roving = 'roving';
  readonly #ids: number[];

  constructor(ids: number[]) {
    this.#ids = ids;
  }

  pathOf(section: number): string {
    return section === 6 ? this.#roving : (PATHS[section] ?? '');
  }

  async take(one: Step): Promise<void> {
    if (one.does === 'rove') {
      const to = STATIONS[one.to] ?? 'roving';
      await moveSection({ path: this.#roving, seen: await seenOf(this.#roving), to });
      this.#roving = to;
      return;
    }
    const story = this.known[one.at % Math.max(this.known.length, 1)];
    if (one.does === 'publish') {
      const id = await live('Story', this.#content(one), this.pathOf(one.section));
      this.known.push({ id, section: one.section, alsoIn: one.alsoIn, isLive: true });
    } else if (one.does === 'withdraw' && story?.isLive) {
      await withdrawStory(story.id, { as: 'withdrawn', reason: 'test' });
      story.isLive = false;
    } else if (one.does === 'return' && story && !story.isLive) {
      await bringBack(story.id);
      story.isLive = true;
    } else if (one.does === 'change' && story?.isLive) {
      await moveStory(story.id, this.pathOf(one.section));
      await reviseStory(story.id, { content: storyOf('Changed', this.#content(one)), author: 'reporter' });
      await publishStory(story.id, 'editor');
      Object.assign(story, { section: one.section, alsoIn: one.alsoIn });
    }
  }

  #content({ alsoIn, second }: { alsoIn: number[]; second: number }): Partial<StoryContent> {
    const publishedAt = Date.UTC(2026, 9, 1 + (second % 3), 0, 0, second);
    return { alsoIn: alsoIn.map((section) => this.#ids[section] ?? 0), publishedAt };
  }

  /** The stories of a list, as what they say has it. */
  in(path: string): number[] {
    const isIn = (section: number) => this.pathOf(section) === path || this.pathOf(section).startsWith(`${path}/`);
    return this.known
      .filter(({ isLive, section, alsoIn }) => isLive && [section, ...alsoIn].some(isIn))
      .map(({ id }) => id);
  }
}

test('whatever is published, changed, withdrawn and moved, every list is what the stories say, each once', async () => {
  const unsaid = { nameZh: null, kicker: null, blurb: null, visibleFrom: null, visibleUntil: null };
  await addSection({ ...unsaid, path: 'roving', name: 'Roving' });
  const sections = await read(allSections);
  const ids = PATHS.map((path) => sections.get(path)?.id ?? 0);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const course = new Course(ids);
      const others = await listsNow(course, ids);
      for (const one of steps) await course.take(one);
      for (const [path, { all, count, newest }] of await listsNow(course, ids)) {
        const fresh = all.filter((id) => course.known.some((story) => story.id === id));
        expect(fresh.toSorted(), path).toEqual(course.in(path).toSorted());
        expect(new Set(all).size).toBe(all.length);
        expect(count).toBe(all.length);
        expect(newest).toEqual(all.slice(0, 5));
      }
      for (const { id, isLive } of course.known)
        if (isLive) await withdrawStory(id, { as: 'withdrawn', reason: 'test' });
      await course.take({ does: 'rove', to: 0 });
      expect(await listsNow(course, ids)).toEqual(others);
    }),
    { numRuns: 25 },
  );
}, 120_000);

async function listsNow(course: Course, ids: number[]) {
  const found = new Map<string, { all: number[]; count: number; newest: number[] }>();
  for (const [section, id] of ids.entries()) {
    const path = course.pathOf(section);
    const list: List = { of: path.includes('/') ? 'section' : 'department', id, path };
    const all = (await read((db) => sliceOf(db, list, 0, 500))).map((row) => row.id);
    const newest = (await read((db) => newestOf(db, list, 5, new Set(), 'en'))).map((row) => row.id);
    found.set(path, { all, count: await read((db) => countOf(db, list)), newest });
  }
  return found;
}
