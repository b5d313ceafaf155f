import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { readArticle } from '../edition/read-article.ts';
import { readCorrections } from '../edition/read-corrections.ts';
import { CORRECTION_KINDS } from '../news/corrections.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { correctStory, type NewCorrection } from './correct-story.ts';
import { createStory } from './create-story.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { withdrawStory } from './withdraw-story.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

const AT = Date.UTC(2026, 10, 20, 4);
const correction = (more: Partial<NewCorrection> = {}): NewCorrection => ({
  kind: 'correction',
  wrong: 'It has two decks.',
  right: 'It has three decks.',
  correctedBy: 'editor',
  ...more,
});
const onStory = async (id: number) => (await readArticle(id))?.corrections ?? [];

describe('a correction', () => {
  test('stands on the story and among the corrections, with what was wrong, what is right and when', async () => {
    const id = await live('Ferry');
    await correctStory(id, correction({ correctedAt: AT }));
    const shown = {
      kind: 'correction',
      wrong: 'It has two decks.',
      right: 'It has three decks.',
      time: { shown: '12:00 UTC+8, 2026-11-20', machine: '2026-11-20T12:00:00+08:00' },
    };
    expect(await onStory(id)).toEqual([shown]);
    expect((await readCorrections(1)).corrections[0]).toMatchObject({ ...shown, headline: 'Ferry' });
  });

  test('is of now when no time is given, and the newest comes first', async () => {
    const id = await live('Metro');
    await correctStory(id, correction({ right: 'First.', correctedAt: AT }));
    const before = now();
    await correctStory(id, correction({ right: 'Second.' }));
    const [newest, oldest] = await onStory(id);
    expect([newest?.right, oldest?.right]).toEqual(['Second.', 'First.']);
    expect(Date.parse(newest?.time.machine ?? '')).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000);
  });

  test.each(CORRECTION_KINDS)('may be a %s, and need not repeat what was wrong', async (kind) => {
    const id = await live(`Story with ${kind}`);
    await correctStory(id, correction({ kind, wrong: null }));
    expect(await onStory(id)).toMatchObject([{ kind, wrong: null }]);
  });

  test('leaves the words of the story, and when these changed, as they are', async () => {
    const id = await live('Unchanged');
    const before = await readArticle(id);
    await correctStory(id, correction());
    const after = await readArticle(id);
    expect({ ...after, corrections: [], changed: null }).toEqual({ ...before, corrections: [], changed: null });
  });

  test('that comes again with the time of the first is that one', async () => {
    const id = await live('Twice');
    for (let time = 0; time < 2; time += 1) await correctStory(id, correction({ correctedAt: AT }));
    expect(await onStory(id)).toHaveLength(1);
  });

  test('makes the page of the story and the list of corrections out of date, and no list of stories', async () => {
    const id = await live('Stamped');
    const watch = watchClock(config().dataDir);
    const before = watch.now();
    await correctStory(id, correction());
    expect(watch.newest([`article:${id}`])).toBeGreaterThan(before);
    expect(watch.newest(['corrections'])).toBeGreaterThan(before);
    expect(watch.newest(['latest', 'section:news/metro', 'section:news'])).toBeLessThanOrEqual(before);
    watch.close();
  });
});

describe('a correction is refused', () => {
  test('of a story that is not live, with its state', async () => {
    const draft = await createStory({ section: 'news', content: storyOf('Draft'), author: 'reporter' });
    await expect(correctStory(draft, correction())).rejects.toThrow(/^Story \d{10} is not live; it is draft\.$/);
    const gone = await live('Gone');
    await withdrawStory(gone, { reason: 'test', as: 'taken-down' });
    await expect(correctStory(gone, correction())).rejects.toThrow(/is not live; it is taken-down\.$/);
  });

  test('of a story that does not exist', async () => {
    await expect(correctStory(9_999_999_999, correction())).rejects.toThrow('There is no story 9999999999.');
  });

  test.each<Partial<NewCorrection>>([
    { right: '  ' },
    { wrong: '' },
    { right: 'x'.repeat(2001) },
    { correctedBy: ' ' },
    { correctedAt: 0.5 },
  ])('when it says nothing or too much: %o', async (wrong) => {
    const id = await live('Refused');
    await expect(correctStory(id, correction(wrong))).rejects.toThrow();
    expect(await onStory(id)).toEqual([]);
  });
});
