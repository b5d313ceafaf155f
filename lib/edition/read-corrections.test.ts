import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { correctStory } from '../desk/correct-story.ts';
import { live, openSections, storyOf } from '../desk/fixtures/newsroom.ts';
import { publishStory } from '../desk/publish-story.ts';
import { reviseStory } from '../desk/revise-story.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import { config } from '../platform/config.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { PAGE_SIZE } from './list-page.ts';
import { readCorrections } from './read-corrections.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

const corrected = (id: number, right: string, hour: number) =>
  correctStory(id, {
    kind: 'correction',
    wrong: null,
    right,
    correctedBy: 'editor',
    correctedAt: Date.UTC(2026, 10, 20, hour),
  });
const rights = async (number = 1) => (await readCorrections(number)).corrections.map(({ right }) => right);

test('corrections are listed newest first, each with its story as it is called now', async () => {
  const [ferry, metro] = [await live('Ferry'), await live('Metro')];
  await corrected(ferry, 'It has two decks.', 1);
  await corrected(metro, 'It is line 2.', 3);
  await corrected(ferry, 'It has three decks.', 2);
  expect(await rights()).toEqual(['It is line 2.', 'It has three decks.', 'It has two decks.']);
  await reviseStory(ferry, { content: storyOf('Great ferry'), author: 'editor' });
  await publishStory(ferry, 'editor');
  const { corrections, ...page } = await readCorrections(1);
  expect(page).toEqual({ number: 1, pages: 1, total: 3 });
  expect(corrections[1]).toMatchObject({
    kind: 'correction',
    wrong: null,
    headline: 'Great ferry',
    path: `/news/metro/${ferry}/`,
    time: { shown: '10:00 UTC+8, 2026-11-20' },
  });
});

test('what was wrong in a story that is withdrawn is not shown, and comes back with it', async () => {
  const id = await live('Bus');
  await corrected(id, 'It is blue.', 4);
  expect((await rights())[0]).toBe('It is blue.');
  const { total } = await readCorrections(1);
  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  expect(await rights()).not.toContain('It is blue.');
  expect((await readCorrections(1)).total).toBe(total - 1);
  await publishStory(id, 'editor');
  expect((await rights())[0]).toBe('It is blue.');
});

test('the page is made anew when something is corrected, and when one of its stories changes', async () => {
  const id = await live('Tram');
  await corrected(id, 'It is green.', 5);
  const notes = blankNotes();
  await takingNotes(notes, () => readCorrections(1));
  expect([...notes.tags]).toEqual(expect.arrayContaining(['corrections', `article:${id}`]));
});

test('a second page goes on where the first ends, each correction once', async () => {
  const id = await live('Bridge');
  for (let minute = 0; minute < PAGE_SIZE; minute += 1)
    await correctStory(id, {
      kind: 'update',
      wrong: 'It said so.',
      right: `Update ${minute}`,
      correctedBy: 'editor',
      correctedAt: Date.UTC(2020, 0, 1, 0, minute),
    });
  const { pages, total } = await readCorrections(1);
  expect({ pages, total }).toEqual({ pages: 2, total: PAGE_SIZE + 5 });
  const all = [...(await rights(1)), ...(await rights(2))];
  expect(new Set(all).size).toBe(total);
  expect(all.at(-1)).toBe('Update 0');
  expect(await rights(3)).toEqual([]);
});
