import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { addSections } from '../desk/add-sections.ts';
import { arrangeSpecialReport, removeSpecialReport } from '../desk/arrange-special-report.ts';
import { live, openSections } from '../desk/fixtures/newsroom.ts';
import { publishStory } from '../desk/publish-story.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import type { StoryContent } from '../news/content.ts';
import { config } from '../platform/config.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { readArticle } from './read-article.ts';
import type { Beside } from './read-beside.ts';

// Headlines of one word each, so that nothing is like anything unless a test says so.
let others: number[];

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  others = [];
  for (const headline of ['Alpacas', 'Bamboo', 'Cinemas', 'Dentists', 'Elevators', 'Fountains'])
    others.push(await live(headline, {}, 'biz'));
});
afterAll(() => closeDoors());

async function beside(id: number): Promise<Beside> {
  const article = await readArticle(id);
  if (!article) throw new Error(`Story ${id} is not live.`);
  return article.beside;
}
const ids = (articles: readonly { id: number }[] | undefined) => (articles ?? []).map(({ id }) => id);
const related = async (id: number) => ids((await beside(id)).related);

describe('the stories beside another', () => {
  test('are first those an editor chose, in the editor’s order, then those about the same', async () => {
    const about = { topics: ['Glaciers'] };
    const like = await live('Icefields', about, 'opinion');
    const [first, second] = [others[4], others[1]];
    const id = await live('Glaciology', { ...about, related: [first ?? 0, second ?? 0] }, 'news/world');
    expect(await related(id)).toEqual([first, second, like]);
  });

  test('are four at most', async () => {
    const id = await live('Harvests', { related: others }, 'news/world');
    expect(await related(id)).toEqual(others.slice(0, 4));
    const about = { topics: ['Knitting'] };
    for (const headline of ['Needles', 'Yarns', 'Scarves', 'Mittens', 'Sweaters']) await live(headline, about, 'news');
    expect(await related(await live('Knitters', about, 'opinion'))).toHaveLength(4);
  });

  test('are never the story itself, nor one of them twice', async () => {
    const [one, two] = others;
    const about = { topics: ['Lanterns'] };
    const id = await live('Lanterns', { ...about, related: [one ?? 0, two ?? 0, one ?? 0] }, 'news/world');
    expect(await related(id)).toEqual([one, two]);
    const like = await live('Lampions', { ...about, related: [id, id] }, 'news/world');
    expect(await related(like)).toEqual([id]);
    expect(await related(id)).toEqual([one, two, like]);
  });

  test('are not its translations, nor stories in other languages that nobody chose', async () => {
    const about = { topics: ['Monsoons'], translationGroup: 'monsoons' };
    const chinese = await live('季风', { ...about, language: 'zh-Hans' }, 'news');
    await live('Monsoon winds', about, 'news');
    const german = await live('Monsune', { topics: ['Monsoons'], language: 'de' }, 'news');
    const id = await live('Monsoons', about, 'news');
    expect(await related(id)).toEqual([]);
    expect(await related(chinese)).toEqual([]);
    expect(await related(german)).toEqual([]);
  });

  test('are not those that are withdrawn, and are again when these come back', async () => {
    const chosen = await live('Nectarines', {}, 'news/world');
    const id = await live('Orchards', { related: [chosen] }, 'opinion');
    await withdrawStory(chosen, { reason: 'test', as: 'withdrawn' });
    expect(await related(id)).toEqual([]);
    await publishStory(chosen, 'editor');
    expect(await related(id)).toEqual([chosen]);
  });

  test('may be found by the words of a headline in another section', async () => {
    const like = await live('Quarry collapse blocks mountain railway', {}, 'biz/tech');
    const id = await live('Mountain railway reopens after quarry collapse', {}, 'opinion');
    expect(await related(id)).toEqual([like]);
  });
});

describe('too little beside a story', () => {
  test('is made up for by the newest of its section, without what is there already', async () => {
    const id = await live('Peppers', { related: [others[5] ?? 0] }, 'biz');
    const { related: chosen, more } = await beside(id);
    expect(ids(chosen)).toEqual([others[5]]);
    expect(more).toMatchObject({ title: 'Business', path: '/biz/' });
    expect(ids(more?.articles)).toHaveLength(4);
    expect(ids(more?.articles)).not.toContain(id);
    expect(ids(more?.articles)).not.toContain(others[5]);
  });

  test('stays little where the section has nothing else', async () => {
    await addSections([{ path: 'sport', name: 'Sport' }]);
    const alone = await live('Quinces', {}, 'sport');
    expect(await beside(alone)).toEqual({ report: null, related: [], more: null });
  });

  test('is not made up for where two stories are enough', async () => {
    expect((await beside(await live('Saffron', { related: others.slice(0, 2) }, 'biz'))).more).toBeNull();
  });
});

describe('a story of a special report', () => {
  const report = (storyIds: number[][], slug = 'spices', position = 1) =>
    arrangeSpecialReport({
      slug,
      title: slug,
      standfirst: null,
      introduction: bodyOfParagraphs(['Intro.']),
      position,
      groups: storyIds.map((group) => ({ title: null, storyIds: group })),
    });
  const place = async (id: number) => {
    const found = (await beside(id)).report;
    return found && { place: found.place, of: found.of, next: found.next?.id ?? null };
  };

  test('leads to the next one, through all groups, and from the last nowhere', async () => {
    const [one = 0, two = 0, three = 0] = others;
    await report([[two, one], [three]]);
    expect(await place(two)).toEqual({ place: 1, of: 3, next: one });
    expect(await place(one)).toEqual({ place: 2, of: 3, next: three });
    expect(await place(three)).toEqual({ place: 3, of: 3, next: null });
    expect((await beside(two)).report).toMatchObject({ title: 'spices', path: '/special/spices/' });
  });

  test('leads over one that is withdrawn, and its page is made anew when that comes back', async () => {
    const [one = 0, two = 0, three = 0] = others;
    await report([[one, two, three]]);
    await withdrawStory(two, { reason: 'test', as: 'withdrawn' });
    const notes = blankNotes();
    expect(await takingNotes(notes, () => place(one))).toEqual({ place: 1, of: 2, next: three });
    expect(notes.tags).toContain(`article:${two}`);
    await publishStory(two, 'editor');
    expect(await place(one)).toEqual({ place: 1, of: 3, next: two });
  });

  test('does not show the next one a second time, though an editor chose it or it is like it', async () => {
    const about: Partial<StoryContent> = { topics: ['Turmeric'] };
    const next = await live('Turmerics', about, 'news');
    const id = await live('Turmeric', { ...about, related: [next] }, 'news');
    await report([[id, next]]);
    const found = await beside(id);
    expect(found.report?.next?.id).toBe(next);
    expect(ids(found.related)).not.toContain(next);
    expect(ids(found.more?.articles)).not.toContain(next);
  });

  test('of two reports leads on in the first of them', async () => {
    const [one = 0, two = 0, three = 0] = others;
    await report([[one, two]], 'later', 2);
    await report([[one, three]], 'sooner', 1);
    await removeSpecialReport('spices');
    expect(await place(one)).toEqual({ place: 1, of: 2, next: three });
  });
});
