import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { readArticle } from '../edition/read-article.ts';
import { readSection } from '../edition/read-section.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import { answerQuestion } from '../edition/search/answer-question.ts';
import { storyData } from '../edition/structured-data/story.ts';
import type { StoryContent } from '../news/content.ts';
import { parseQuestion } from '../news/search/question.ts';
import { config } from '../platform/config.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { addSection } from './add-section.ts';
import { bringBack } from './bring-back-story.ts';
import { findingsOf } from './check-story.ts';
import { describeSection } from './describe-section.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { seenOf } from './fixtures/seen-of.ts';
import { moveSection } from './move-section.ts';
import { publishStory } from './publish-story.ts';
import { compareTexts } from './read-history.ts';
import { removeSection } from './remove-section.ts';
import { reviseStory } from './revise-story.ts';
import { withdrawStory } from './withdraw-story.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

const blank = { nameZh: null, kicker: null, blurb: null, visibleFrom: null, visibleUntil: null };
const idOf = async (path: string) => (await read(allSections)).get(path)?.id ?? 0;
const idsOf = (...paths: string[]) => Promise.all(paths.map(idOf));
const shownIn = async (path: string) => (await readSection(path, 1))?.list.articles.map(({ id }) => id) ?? [];

async function republish(id: number, more: Partial<StoryContent>): Promise<void> {
  await reviseStory(id, { content: storyOf('Changed', more), author: 'reporter' });
  await publishStory(id, 'editor');
}

/** Whether the clock of a page's tags moves on while something is done. */
async function isToldOf(page: () => Promise<unknown>, act: () => Promise<unknown>): Promise<boolean> {
  const notes = blankNotes();
  await takingNotes(notes, page);
  const watch = watchClock(config().dataDir);
  const before = watch.now();
  await act();
  const after = watch.newest(notes.tags);
  watch.close();
  return after > before;
}

describe('a story in further sections', () => {
  test('is in their lists and those of their departments, once, under its own address', async () => {
    const id = await live('Everywhere', { alsoIn: await idsOf('biz/tech', 'biz', 'news/world') });
    for (const path of ['news', 'news/metro', 'news/world', 'biz', 'biz/tech'])
      expect(
        (await shownIn(path)).filter((one) => one === id),
        path,
      ).toEqual([id]);
    expect(await shownIn('opinion')).not.toContain(id);
    expect(await resolveAddress(`/biz/tech/${id}/`, new URLSearchParams())).toEqual({
      is: 'moved',
      to: `/news/metro/${id}/`,
    });
    const article = await readArticle(id);
    expect(article?.alsoIn.map(({ path }) => path)).toEqual(['/biz/tech/', '/biz/', '/news/world/']);
    expect(article && storyData(article)[0]).toMatchObject({
      articleSection: ['News', 'Metro', 'Tech', 'Business', 'World'],
    });
    for (const section of ['biz', 'biz/tech', 'news/world']) {
      const { hits } = await answerQuestion(parseQuestion(new URLSearchParams({ section })), 1);
      expect(hits.map(({ article: hit }) => hit.id)).toContain(id);
    }
  });

  test('leaves a list as soon as it is published without it', async () => {
    const id = await live('Twice', { alsoIn: await idsOf('opinion') });
    const before = (await readSection('opinion', 1))?.list.total ?? 0;
    await republish(id, {});
    expect(await shownIn('opinion')).not.toContain(id);
    expect((await readSection('opinion', 1))?.list.total).toBe(before - 1);
    expect((await readArticle(id))?.alsoIn).toEqual([]);
  });

  test('makes the pages of those sections new with all that becomes of it', async () => {
    const page = () => readSection('biz/tech', 1);
    const department = () => readSection('biz', 1);
    const alsoIn = await idsOf('biz/tech');
    let id = 0;
    expect(await isToldOf(page, async () => (id = await live('News', { alsoIn })))).toBe(true);
    for (const act of [
      () => republish(id, { alsoIn, publishedAt: Date.UTC(2026, 10, 21) }),
      () => withdrawStory(id, { as: 'withdrawn', reason: 'test' }),
      () => bringBack(id),
      () => republish(id, {}),
      () => republish(id, { alsoIn }),
    ]) {
      expect(await isToldOf(page, act)).toBe(true);
    }
    expect(await isToldOf(department, () => republish(id, {}))).toBe(true);
    expect(await isToldOf(page, () => republish(id, { standfirst: 'Of Metro alone.' }))).toBe(false);
  });

  test('is told on its page what its further sections are called, as far as readers see them', async () => {
    await addSection({ ...blank, path: 'expo', name: 'Expo' });
    const id = await live('At the fair', { alsoIn: await idsOf('expo') });
    const words = { ...blank, path: 'expo', name: 'The Expo', seen: await seenOf('expo') };
    expect(
      await isToldOf(
        () => readArticle(id),
        () => describeSection(words),
      ),
    ).toBe(true);
    expect((await readArticle(id))?.alsoIn.map(({ name }) => name)).toEqual(['The Expo']);
    await moveSection({ path: 'expo', seen: await seenOf('expo'), to: 'fairs' });
    expect((await readArticle(id))?.alsoIn.map(({ path }) => path)).toEqual(['/fairs/']);
    expect(await shownIn('fairs')).toEqual([id]);
    await describeSection({ ...words, path: 'fairs', seen: await seenOf('fairs'), visibleUntil: 1 });
    expect((await readArticle(id))?.alsoIn).toEqual([]);
    expect((await findingsOf(id)).map(({ words: said }) => said)).toContain(
      'It is also in The Expo, which readers do not see now.',
    );
  });

  test('may not do without a word what comes to nothing', async () => {
    const [metro] = await idsOf('news/metro');
    const id = await live('Odd', { alsoIn: [metro ?? 0, 999_999] });
    expect(await shownIn('news/metro')).toContain(id);
    expect((await readArticle(id))?.alsoIn).toEqual([]);
    expect((await findingsOf(id)).filter(({ rule }) => rule === 'also-in').map(({ words }) => words)).toEqual([
      'It is also in News / Metro, which is its own section.',
      'It is also in a section that is not there any more.',
    ]);
  });

  test('is compared by what its sections are called', async () => {
    const id = await live('Compared');
    await reviseStory(id, { content: storyOf('Compared', { alsoIn: await idsOf('biz/tech') }), author: 'reporter' });
    expect(await compareTexts(id, 'live', 'hand')).toContainEqual({
      field: 'alsoIn',
      change: 'added',
      segments: [{ is: 'added', text: 'Business / Tech' }],
    });
  });
});

describe('a further section that is removed', () => {
  test('hands its stories to its successor, those too that come later', async () => {
    await addSection({ ...blank, path: 'old', name: 'Old' });
    await addSection({ ...blank, path: 'heir', name: 'Heir' });
    const [old = 0] = await idsOf('old');
    const id = await live('Heirloom', { alsoIn: [old] });
    const both = await live('Both', { alsoIn: await idsOf('heir', 'old') });
    const withdrawn = await live('Withdrawn', { alsoIn: [old] });
    await withdrawStory(withdrawn, { as: 'withdrawn', reason: 'test' });
    const remove = async () => removeSection({ path: 'old', seen: await seenOf('old'), instead: 'heir' });
    expect(await isToldOf(() => readSection('heir', 1), remove)).toBe(true);
    expect((await shownIn('heir')).toSorted()).toEqual([id, both].toSorted());
    expect((await readSection('heir', 1))?.list.total).toBe(2);
    expect((await readArticle(both))?.alsoIn.map(({ name }) => name)).toEqual(['Heir']);
    await bringBack(withdrawn);
    expect(await shownIn('heir')).toContain(withdrawn);
    const { hits } = await answerQuestion(parseQuestion(new URLSearchParams({ section: 'heir' })), 1);
    expect(hits.map(({ article }) => article.id)).toContain(id);
  });

  test('without one is only left by them', async () => {
    await addSection({ ...blank, path: 'brief', name: 'Brief' });
    const id = await live('Stays', { alsoIn: await idsOf('brief', 'opinion') });
    await removeSection({ path: 'brief', seen: await seenOf('brief'), instead: null });
    expect((await readArticle(id))?.alsoIn.map(({ path }) => path)).toEqual(['/opinion/']);
  });
});
