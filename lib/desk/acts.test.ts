import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { readArticle } from '../edition/read-article.ts';
import { readHome } from '../edition/read-home.ts';
import { readLatest } from '../edition/read-latest.ts';
import { readSection } from '../edition/read-section.ts';
import { readSpecialReport } from '../edition/read-special-reports.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import { search } from '../edition/search/search.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainStory, type StoryContent } from '../news/content.ts';
import { pathOf } from '../news/paths.ts';
import { parseQuestion } from '../news/search/question.ts';
import { nameSlug } from '../news/slugs.ts';
import { config } from '../platform/config.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { arrangeFront } from './arrange-front.ts';
import { arrangeSpecialReport, removeSpecialReport } from './arrange-special-report.ts';
import { createStory } from './create-story.ts';
import { publishStory } from './publish-story.ts';
import { reviseStory } from './revise-story.ts';
import { withdrawStory } from './withdraw-story.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(() => closeDoors());

const story = (headline: string, more: Partial<StoryContent> = {}): StoryContent => ({
  ...plainStory(headline, bodyOfParagraphs([`The text of ${headline}.`])),
  publishedAt: Date.UTC(2026, 10, 20, 3),
  ...more,
});

async function live(headline: string, more?: Partial<StoryContent>): Promise<number> {
  const id = await createStory({ section: 'news/metro', content: story(headline, more), author: 'reporter' });
  await publishStory(id, 'editor');
  return id;
}

const addressOf = (id: number) => pathOf({ page: 'article', section: 'news/metro', id });
const resolve = (path: string) => resolveAddress(path, new URLSearchParams());
const metroIds = async () => (await readSection('news/metro', 1))?.list.articles.map(({ id }) => id) ?? [];

/** The numbers of the stories that a reader who types this finds, best first. */
async function searchedFor(query: string): Promise<number[]> {
  const { hits } = await search(parseQuestion(new URLSearchParams({ q: query })), 1);
  return hits.map(({ article }) => article.id);
}

describe('a draft', () => {
  test('is nowhere for readers', async () => {
    const id = await createStory({ section: 'news/metro', content: story('Zanzibar draft'), author: 'reporter' });
    expect(await readArticle(id)).toBeNull();
    expect(await metroIds()).not.toContain(id);
    expect(await searchedFor('zanzibar')).toEqual([]);
    expect(await resolve(addressOf(id))).toEqual({ is: 'absent', status: 404 });
  });

  test('of a live story leaves what readers see as it is', async () => {
    const id = await live('First words');
    await reviseStory(id, { content: story('Second thoughts'), author: 'reporter' });
    expect((await readArticle(id))?.headline).toBe('First words');
    await publishStory(id, 'editor');
    expect((await readArticle(id))?.headline).toBe('Second thoughts');
  });
});

describe('publishing', () => {
  test('puts a story into its section, its department, the latest list and the search', async () => {
    const id = await live('Quokka arrives');
    expect(await metroIds()).toContain(id);
    expect((await readSection('news', 1))?.list.articles.map((article) => article.id)).toContain(id);
    expect((await readLatest(1)).list.articles.map((article) => article.id)).toContain(id);
    expect(await searchedFor('quokka')).toEqual([id]);
  });

  test('dates a story that has no date', async () => {
    const id = await live('Undated until now', { publishedAt: null });
    expect((await readArticle(id))?.time).not.toBeNull();
  });

  test('says "updated" when the words changed, and not when only the editor did', async () => {
    const id = await live('The words');
    await reviseStory(id, { content: story('The words', { editor: 'Somebody else' }), author: 'editor' });
    await publishStory(id, 'editor');
    expect((await readArticle(id))?.updated).toBeNull();
    await reviseStory(id, { content: story('Other words'), author: 'editor' });
    await publishStory(id, 'editor');
    expect((await readArticle(id))?.updated).not.toBeNull();
  });

  test('takes the old words out of the search', async () => {
    const id = await live('Wombat seen');
    await reviseStory(id, { content: story('Bandicoot seen'), author: 'editor' });
    await publishStory(id, 'editor');
    expect(await searchedFor('wombat')).toEqual([]);
    expect(await searchedFor('bandicoot')).toEqual([id]);
  });

  test('of a story under embargo is refused until it ends', async () => {
    const id = await createStory({ section: 'news/metro', content: story('Later'), author: 'reporter' });
    const db = openWriter(config().dataDir);
    db.prepare('UPDATE stories SET embargoed_until = ? WHERE id = ?').run(Date.now() + 3_600_000, id);
    db.close();
    await expect(publishStory(id, 'editor')).rejects.toThrow(/under embargo until \d\d:\d\d UTC\+8/);
    expect(await readArticle(id)).toBeNull();
  });

  test('stamps the article and its lists, and nothing of other sections', async () => {
    const id = await live('Stamped');
    const watch = watchClock(config().dataDir);
    const before = watch.now();
    await reviseStory(id, { content: story('Stamped again'), author: 'editor' });
    await publishStory(id, 'editor');
    expect(watch.newest([`article:${id}`])).toBeGreaterThan(before);
    expect(watch.newest(['section:news/metro', 'section:news', 'latest', 'section:biz'])).toBeLessThanOrEqual(before);
    watch.close();
  });

  test('without a draft is refused', async () => {
    const id = await live('Nothing new');
    await expect(publishStory(id, 'editor')).rejects.toThrow('has no draft to publish');
    await expect(publishStory(9_999_999_999, 'editor')).rejects.toThrow('There is no story 9999999999');
  });
});

describe('withdrawing', () => {
  test('answers 410 at every address of the story, and publishing brings it back', async () => {
    const id = await live('Platypus withdrawn');
    await withdrawStory(id, { reason: 'wrong', as: 'withdrawn' });
    for (const path of [addressOf(id), `/biz/${id}/`, `/NEWS/Metro/${id}`]) {
      expect(await resolve(path)).toEqual({ is: 'absent', status: 410 });
    }
    expect(await readArticle(id)).toBeNull();
    expect(await metroIds()).not.toContain(id);
    expect(await searchedFor('platypus')).toEqual([]);
    await publishStory(id, 'editor');
    expect(await resolve(addressOf(id))).toMatchObject({ is: 'page' });
    expect(await metroIds()).toContain(id);
  });

  test('by a legal order answers 451', async () => {
    const id = await live('Taken down');
    await withdrawStory(id, { reason: 'court order', as: 'taken-down' });
    expect(await resolve(addressOf(id))).toEqual({ is: 'absent', status: 451 });
  });

  test('of a story that is not live is refused', async () => {
    const id = await createStory({ section: 'news/metro', content: story('Never live'), author: 'reporter' });
    await expect(withdrawStory(id, { reason: 'x', as: 'withdrawn' })).rejects.toThrow('is not live; it is draft');
  });
});

describe('a special report', () => {
  test('shows its groups in order, without the stories that are not live', async () => {
    const [first, second] = [await live('One'), await live('Two')];
    const report = {
      slug: 'test-report',
      title: 'Test',
      standfirst: null,
      introduction: bodyOfParagraphs(['Intro.']),
      position: 9,
    };
    await arrangeSpecialReport({ ...report, groups: [{ title: 'A', storyIds: [second, first] }] });
    const ids = async () =>
      (await readSpecialReport('test-report'))?.groups.flatMap(({ articles }) => articles.map(({ id }) => id));
    expect(await ids()).toEqual([second, first]);
    await withdrawStory(second, { reason: 'x', as: 'withdrawn' });
    expect(await ids()).toEqual([first]);
    await publishStory(second, 'editor');
    expect(await ids()).toEqual([second, first]);
    await removeSpecialReport('test-report');
    expect(await readSpecialReport('test-report')).toBeNull();
  });
});

test('content that is no story is refused at the door', async () => {
  const wrong = { ...story('x'), headline: '' };
  await expect(createStory({ section: 'news/metro', content: wrong, author: 'reporter' })).rejects.toThrow();
  await expect(createStory({ section: 'nowhere', content: story('x'), author: 'reporter' })).rejects.toThrow(
    /There is no section "nowhere"; there are news,/,
  );
});

describe('the front page', () => {
  const pinned = async () => (await readHome()).containers.map(({ articles }) => articles.map(({ id }) => id));
  const container = { layout: 'list' as const, title: null, section: 'news', slots: 2 };

  test('keeps a pinned story for the container it is pinned to', async () => {
    const id = await live('Pinned below');
    await arrangeFront('home', [
      { ...container, pins: [] },
      { ...container, pins: [{ slot: 0, storyId: id, until: null }] },
    ]);
    const [above, below] = await pinned();
    expect(above).not.toContain(id);
    expect(below?.[0]).toBe(id);
  });

  test('shows a text once, and is out of date when its other language comes', async () => {
    const twin = { translationGroup: 'twins', publishedAt: Date.now() - 1000 };
    const chinese = await live('中文', { ...twin, language: 'zh-Hans' });
    await arrangeFront('home', [{ ...container, pins: [] }]);
    const notes = blankNotes();
    const watch = watchClock(config().dataDir);
    const clock = watch.now();
    expect((await takingNotes(notes, pinned))[0]).toContain(chinese);
    const english = await createStory({ section: 'biz', content: story('English', twin), author: 'reporter' });
    await publishStory(english, 'editor');
    expect(watch.newest(notes.tags)).toBeGreaterThan(clock);
    watch.close();
    expect((await pinned())[0]).not.toContain(chinese);
  });
});

test('a story that comes back says when its words had last changed', async () => {
  const id = await live('Once');
  await reviseStory(id, { content: story('Twice'), author: 'reporter' });
  await publishStory(id, 'editor');
  expect((await readArticle(id))?.updated).not.toBeNull();
  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  await publishStory(id, 'editor');
  expect((await readArticle(id))?.updated).not.toBeNull();
});

test('different names that are spelled alike in Latin letters are two people', () => {
  expect(nameSlug('王伟')).not.toBe(nameSlug('汪伟'));
  expect(nameSlug('Jane Arraf')).toBe(nameSlug('JANE ARRAF'));
});
