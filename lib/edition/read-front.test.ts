import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { arrangeFront, type Container } from '../desk/arrange-front.ts';
import { arrangeSpecialReport } from '../desk/arrange-special-report.ts';
import { live, openSections } from '../desk/fixtures/newsroom.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import { bodyWithFilm } from '../media/fixtures/filed-medium.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { LAYOUTS } from '../news/fronts.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { filledFront } from './read-front.ts';

const HOUR = 3_600_000;

let three: number[];
let many: number[];
let film: number;

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  const hour = (at: number) => ({ publishedAt: Date.UTC(2026, 10, 20, at) });
  three = [
    await live('Biz 3', hour(3), 'biz'),
    await live('Biz 2', hour(2), 'biz'),
    await live('Biz 1', hour(1), 'biz'),
  ];
  many = [];
  for (let at = 20; at > 8; at -= 1) many.push(await live(`News ${at}`, hour(at)));
  film = await live('Film', { ...hour(0), kind: 'video', body: bodyWithFilm('f'.repeat(43)) }, 'opinion');
});
afterAll(() => closeDoors());

const container = (more: Partial<Container> = {}): Container => ({
  layout: 'list',
  title: null,
  section: null,
  slots: 4,
  pins: [],
  ...more,
});
const pin = (slot: number, storyId: number | undefined, until: number | null = null) => ({
  slot,
  storyId: storyId ?? 0,
  until,
});

/** Arranges a front and reads it: the numbers of the stories in each container that has any. */
async function arranged(...containers: Container[]): Promise<number[][]> {
  await arrangeFront('test', containers);
  const filled = await read((db) => filledFront(db, 'test', { of: 'paper' }));
  return filled.map(({ articles }) => articles.map(({ id }) => id));
}

describe('a front', () => {
  test('is filled with the newest stories, first to last, and none stands on it twice', async () => {
    expect(await arranged(container(), container({ slots: 3 }))).toEqual([many.slice(0, 4), many.slice(4, 7)]);
  });

  test('shows a story of two sections once, in the first container that has room for it', async () => {
    const opinion = (await read(allSections)).get('opinion')?.id ?? 0;
    const id = await live('Of two', { publishedAt: Date.UTC(2026, 10, 19), alsoIn: [opinion] }, 'biz/tech');
    expect(await arranged(container({ section: 'biz/tech' }), container({ section: 'opinion' }))).toEqual([
      [id],
      [film],
    ]);
    expect(await arranged(container({ section: 'opinion' }), container({ section: 'biz/tech' }))).toEqual([[film, id]]);
    await withdrawStory(id, { as: 'withdrawn', reason: 'test' });
  });

  test('of three stories shows each once, and leaves out what stays empty', async () => {
    const biz = (layout: Container['layout']) => container({ layout, section: 'biz', slots: 2 });
    expect(await arranged(...LAYOUTS.map(biz))).toEqual([three.slice(0, 2), three.slice(2)]);
  });

  test('that nobody arranged has nothing on it', async () => {
    expect(await read((db) => filledFront(db, 'nowhere', { of: 'paper' }))).toEqual([]);
  });

  test('fills a container with a section from that section and those below it, and is named after it', async () => {
    await arrangeFront('test', [container({ section: 'biz' }), container({ section: 'biz/tech', title: 'Chips' })]);
    await live('Chip', {}, 'biz/tech');
    const [biz, ...others] = await read((db) => filledFront(db, 'test', { of: 'paper' }));
    expect(biz).toMatchObject({ title: 'Business', path: '/biz/' });
    expect(biz?.articles.map(({ headline }) => headline).toSorted()).toEqual(['Biz 1', 'Biz 2', 'Biz 3', 'Chip']);
    expect(others).toEqual([]);
  });

  test('has only photo essays and films in its photo strip', async () => {
    expect(await arranged(container({ layout: 'photo-strip' }))).toEqual([[film]]);
  });

  test('shows its special reports where there are any', async () => {
    const introduction = bodyOfParagraphs(['Intro.']);
    const report = { slug: 'ferries', title: 'Ferries', standfirst: null, introduction, position: 1 };
    await arrangeSpecialReport({ ...report, groups: [{ title: null, storyIds: three }] });
    await arrangeFront('test', [container({ layout: 'special-reports' })]);
    const [block] = await read((db) => filledFront(db, 'test', { of: 'paper' }));
    expect(block?.articles).toEqual([]);
    expect(block?.reports).toMatchObject([{ title: 'Ferries', path: '/special/ferries/', stories: 3 }]);
  });
});

describe('what an editor pinned', () => {
  test('stands in its slot, and the newest stand around it', async () => {
    const pins = [pin(2, three[0])];
    expect(await arranged(container({ pins }))).toEqual([[many[0], many[1], three[0], many[2]]]);
  });

  test('closes up when there is too little to stand before it', async () => {
    expect(await arranged(container({ section: 'opinion', slots: 6, pins: [pin(5, three[0])] }))).toEqual([
      [film, three[0]],
    ]);
  });

  test('stands once, though it was pinned to two places', async () => {
    const [first, second] = many;
    expect(await arranged(container({ slots: 3, pins: [pin(0, three[0]), pin(2, three[0])] }))).toEqual([
      [three[0], first, second],
    ]);
    expect(
      await arranged(
        container({ slots: 1, pins: [pin(0, three[0])] }),
        container({ slots: 2, pins: [pin(1, three[0])] }),
      ),
    ).toEqual([[three[0]], [first, second]]);
  });

  test('goes by itself at its time, and the page knows when', async () => {
    const until = now() + HOUR;
    const notes = blankNotes();
    const shown = takingNotes(notes, () => arranged(container({ slots: 1, pins: [pin(0, three[0], until)] })));
    expect(await shown).toEqual([[three[0]]]);
    expect(notes.until).toBe(until);
    expect(await arranged(container({ slots: 1, pins: [pin(0, three[0], now() - 1)] }))).toEqual([[many[0]]]);
  });

  test('leaves its slot to others while it is withdrawn', async () => {
    const id = await live('Withdrawn', { publishedAt: Date.UTC(2020, 0, 1) });
    await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
    expect(await arranged(container({ slots: 2, pins: [pin(0, id)] }))).toEqual([many.slice(0, 2)]);
  });

  test('to a slot that the container does not have is still on the front', async () => {
    expect(await arranged(container({ slots: 2, pins: [pin(7, many[0])] }))).toEqual([many.slice(0, 2)]);
  });
});

test('however a front is arranged, no story stands on it twice and no container overflows', async () => {
  const all = [...three, ...many, film];
  const pins = fc.uniqueArray(
    fc.record({ slot: fc.nat(6), storyId: fc.constantFrom(...all), until: fc.constant(null) }),
    { selector: ({ slot }) => slot, maxLength: 4 },
  );
  const containers = fc.array(
    fc.record({
      layout: fc.constantFrom(...LAYOUTS),
      title: fc.constant(null),
      section: fc.constantFrom(null, 'news', 'news/metro', 'biz', 'opinion'),
      slots: fc.integer({ min: 1, max: 6 }),
      pins,
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(containers, async (arrangement) => {
      await arrangeFront('any', arrangement);
      const filled = await read((db) => filledFront(db, 'any', { of: 'paper' }));
      const shown = filled.flatMap(({ articles }) => articles.map(({ id }) => id));
      expect(new Set(shown).size).toBe(shown.length);
      const most = arrangement.map(({ slots }) => slots);
      expect(filled.every(({ articles }) => articles.length <= Math.max(...most))).toBe(true);
      const open = arrangement.some(
        ({ section, layout }) => section === null && !['photo-strip', 'special-reports'].includes(layout),
      );
      if (open) expect(shown.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});
