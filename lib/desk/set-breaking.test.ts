import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { readChrome } from '../edition/read-chrome.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { createStory } from './create-story.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { publishStory } from './publish-story.ts';
import { setBreaking } from './set-breaking.ts';
import { withdrawStory } from './withdraw-story.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
beforeEach(() => setBreaking(null));
afterAll(() => closeDoors());

const banner = async () => (await readChrome()).breaking;
const inAnHour = () => now() + 3_600_000;

describe('the breaking banner', () => {
  test('stands above every page with a line, and may lead nowhere', async () => {
    await setBreaking({ text: '  Ferries stop in fog ', storyId: null, until: inAnHour() });
    expect(await banner()).toEqual({ text: 'Ferries stop in fog', path: null });
  });

  test.each([9e15, -9e15, 8.64e15])('ends at no time that no screen can show: %d', async (until) => {
    await expect(setBreaking({ text: 'Fog', storyId: null, until })).rejects.toThrow(/until/);
    expect(await banner()).toBeNull();
  });

  test('leads to its story while that is published', async () => {
    const storyId = await createStory({ section: 'news/metro', content: storyOf('Fog'), author: 'reporter' });
    await setBreaking({ text: 'Fog', storyId, until: inAnHour() });
    expect(await banner()).toEqual({ text: 'Fog', path: null });
    await publishStory(storyId, 'editor');
    expect(await banner()).toEqual({ text: 'Fog', path: `/news/metro/${storyId}/` });
    await withdrawStory(storyId, { reason: 'test', as: 'withdrawn' });
    expect(await banner()).toEqual({ text: 'Fog', path: null });
  });

  test('is one: the next takes the place of the one before', async () => {
    const storyId = await live('Fog two');
    await setBreaking({ text: 'First', storyId, until: inAnHour() });
    await setBreaking({ text: 'Second', storyId: null, until: inAnHour() });
    expect(await banner()).toEqual({ text: 'Second', path: null });
  });

  test('is taken away, and taking none away does no harm', async () => {
    await setBreaking({ text: 'Fog', storyId: null, until: inAnHour() });
    await setBreaking(null);
    await setBreaking(null);
    expect(await banner()).toBeNull();
  });

  test('goes by itself, and pages with it know when', async () => {
    const until = inAnHour();
    await setBreaking({ text: 'Fog', storyId: null, until });
    const notes = blankNotes();
    await takingNotes(notes, banner);
    expect(notes.until).toBe(until);
    await setBreaking({ text: 'Fog', storyId: null, until: now() });
    expect(await banner()).toBeNull();
  });

  test('makes every page out of date when it comes, changes and goes', async () => {
    const notes = blankNotes();
    await takingNotes(notes, banner);
    const watch = watchClock(config().dataDir);
    for (const text of ['One', 'Two', null]) {
      const before = watch.now();
      await setBreaking(text === null ? null : { text, storyId: null, until: inAnHour() });
      expect(watch.newest(notes.tags)).toBeGreaterThan(before);
    }
    watch.close();
  });
});

describe('a banner is refused and the one before stays', () => {
  beforeEach(() => setBreaking({ text: 'Before', storyId: null, until: inAnHour() }));

  test.each([
    ['that says nothing', { text: '  ' }, /./],
    ['that is longer than a line', { text: 'x'.repeat(201) }, /./],
    ['that leads to a story that does not exist', { storyId: 9_999_999_999 }, /There is no story 9999999999/],
    ['that leads to story number nought', { storyId: 0 }, /./],
    ['that never ends', { until: Number.POSITIVE_INFINITY }, /./],
  ])('%s', async (_, wrong, reason) => {
    await expect(setBreaking({ text: 'Fog', storyId: null, until: inAnHour(), ...wrong })).rejects.toThrow(reason);
    expect(await banner()).toEqual({ text: 'Before', path: null });
  });
});
