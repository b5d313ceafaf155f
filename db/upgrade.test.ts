import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { live, storyOf } from '../lib/desk/fixtures/newsroom.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { reviseStory } from '../lib/desk/revise-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { readArticle } from '../lib/edition/read-article.ts';
import { readCorrections } from '../lib/edition/read-corrections.ts';
import { readHome } from '../lib/edition/read-home.ts';
import { readDay, readLatest } from '../lib/edition/read-latest.ts';
import { readAuthor } from '../lib/edition/read-linked.ts';
import { readSection } from '../lib/edition/read-section.ts';
import { search } from '../lib/edition/search/search.ts';
import { readSearchOptions } from '../lib/edition/search/search-options.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import type { StoryContent } from '../lib/news/content.ts';
import { parseQuestion } from '../lib/news/search/question.ts';
import { dayOfPlace, placeOf } from '../lib/news/story-number.ts';
import { config } from '../lib/platform/config.ts';
import { prepareDatabase } from '../scripts/prepare-database.ts';
import { closeDoors } from './database.ts';
import { openWriter } from './dialects/sqlite/connection.ts';
import { migrateDatabase } from './dialects/sqlite/migrate.ts';
import { fileFirstStory, openFirstPaper } from './fixtures/first-paper.ts';

const { dataDir } = config();
const DAY = Date.UTC(2025, 1, 13, 3);

const METRO: [number, number] = [2, 1];
const NEWS: [number, number] = [1, 1];
const BIZ: [number, number] = [3, 3];
const FERRY = 2_502_130_001;
const CHINESE = 2_502_130_002;
const OLD = 8_702_260_001;
const UNDATED = 7;
const GONE = 2_502_130_003;
const COLUMN = 2_502_130_004;
const FILM = 2_502_130_005;
const SPONSORED = 2_502_130_006;
const LIVE = [COLUMN, CHINESE, FERRY, FILM, SPONSORED, OLD, UNDATED];

const byAnn: StoryContent['bylines'] = [{ type: 'person', name: 'Ann Lee', role: 'author' }];

beforeAll(async () => {
  const db = openFirstPaper(dataDir);
  const file = (id: number, place: [number, number], headline: string, more: Partial<StoryContent> = {}) =>
    fileFirstStory(db, id, place, storyOf(headline, { publishedAt: DAY, ...more }), id === GONE ? 'withdrawn' : 'live');
  file(FERRY, METRO, 'Ferry opens', { bylines: byAnn, translationGroup: 'ferry' });
  file(CHINESE, METRO, '轮渡恢复', { language: 'zh-Hans', translationGroup: 'ferry' });
  file(OLD, NEWS, 'Bahia cocoa review', { publishedAt: Date.UTC(1965, 1, 26) });
  file(UNDATED, BIZ, 'Wheat table', { publishedAt: null });
  file(GONE, BIZ, 'Rumour');
  // The first version asked less of a story than this one does.
  file(COLUMN, BIZ, 'What I think', { kind: 'column', bylines: byAnn, places: ['Pudong', 'Puxi'] });
  file(FILM, METRO, 'Moving pictures', { kind: 'video' });
  file(SPONSORED, BIZ, 'Buy this', { kind: 'sponsored' });
  db.exec(`
    INSERT INTO fronts (id, slug) VALUES (1, 'home');
    INSERT INTO front_containers (id, front_id, position, layout, title, section_id, slots)
      VALUES (1, 1, 0, 'lead', 'Top', NULL, 2), (2, 1, 1, 'band', NULL, 3, 3);
    INSERT INTO front_pins (container_id, slot, story_id, until) VALUES (1, 0, ${OLD}, NULL), (2, 1, ${UNDATED}, 9999999999999);
    INSERT INTO corrections (story_id, kind, wrong, right, corrected_at, corrected_by)
      VALUES (${FERRY}, 'correction', 'Two decks.', 'Three decks.', ${DAY}, 'editor');
    INSERT INTO redirects (address, status, target, reason, since) VALUES ('/${GONE}/', 410, NULL, 'A rumour', ${DAY + 1});
  `);
  db.close();
  // Cut off after the tables were made, before the index was filled.
  migrateDatabase(dataDir);
  await prepareDatabase(config());
}, 60_000);
afterAll(() => closeDoors());

function ask(sql: string): unknown[] {
  const db = openWriter(dataDir);
  try {
    return db.prepare(sql).raw().all();
  } finally {
    db.close();
  }
}

const found = async (params: string) => {
  const { hits } = await search(parseQuestion(new URLSearchParams(params)), 1);
  return hits.map(({ article }) => article.id).toSorted();
};

/** How many articles each list has on each day, counted one by one. */
function countedByHand(): Map<string, number> {
  const rows = ask('SELECT place, section_id, department_id, language FROM articles') as [
    number,
    number,
    number,
    string,
  ][];
  const counts = new Map<string, number>();
  for (const [place, section, department, language] of rows) {
    const lists = ['paper', `language:${language}`, `department:${department}`];
    for (const list of section === department ? lists : [...lists, `section:${section}`]) {
      const key = `${list} on ${dayOfPlace(place)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const counted = () => {
  const rows = ask('SELECT list, day, count FROM list_days WHERE count > 0') as [string, number, number][];
  return new Map(rows.map(([list, day, count]) => [`${list} on ${day}`, count]));
};

describe('a paper of the first version', () => {
  test('keeps every story that readers had, and those they had not', async () => {
    expect((await readLatest(1)).list.articles.map(({ id }) => id).toSorted()).toEqual(LIVE.toSorted());
    for (const id of LIVE) {
      const article = await readArticle(id);
      expect(article?.body).toEqual(bodyOfParagraphs([`The text of ${article?.headline}.`]));
    }
    expect(await readArticle(GONE)).toBeNull();
    expect(ask('SELECT count(*) FROM stories')).toEqual([[8]]);
    expect(ask('SELECT count(*) FROM revisions')).toEqual([[8]]);
  });

  test('is sound: every row of it leads where it should', () => {
    expect(ask('PRAGMA integrity_check')).toEqual([['ok']]);
    expect(ask('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('tells programs of every story that readers have or had, the last change last', () => {
    const told = ask('SELECT id, number, changed_at FROM article_changes ORDER BY number') as [
      number,
      number,
      number,
    ][];
    expect(told.map(([id]) => id)).toEqual(expect.arrayContaining(LIVE));
    expect(told).toHaveLength(LIVE.length + 1);
    const numbers = told.map(([, number]) => number);
    expect(numbers).toEqual(told.map((_, at) => at - told.length));
    const instants = told.map(([, , at]) => at);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(ask('SELECT id, status, path FROM article_changes WHERE status IS NOT NULL')).toEqual([
      [GONE, 410, `/biz/${GONE}/`],
    ]);
  });

  test('knows where stories play', () => {
    expect(
      ask('SELECT article_id, name, place FROM article_places JOIN places ON places.id = place_id ORDER BY name'),
    ).toEqual(['Pudong', 'Puxi'].map((name) => [COLUMN, name, placeOf(DAY, COLUMN)]));
  });

  test('counts every list by the day, languages too', async () => {
    expect(counted()).toEqual(countedByHand());
    expect((await readLatest(1)).list.total).toBe(7);
    expect((await readSection('news', 1))?.list.total).toBe(4);
    expect((await readSection('news/metro', 1))?.list.total).toBe(3);
    expect((await readDay('2025-02-13', 1)).list.total).toBe(5);
    expect((await readSearchOptions('en')).languages.map(({ tag }) => tag)).toEqual(['en', 'zh-Hans']);
  });

  test('knows of every day of the paper when it last changed, as far as anything says so', () => {
    const known = ask(`SELECT day, changed_at FROM list_days WHERE list = 'paper' AND count > 0 ORDER BY day`);
    const old = Date.UTC(1965, 1, 26);
    expect(known).toEqual([
      [dayOfPlace(placeOf(null, UNDATED)), null],
      [old / 86_400_000, old],
      [Math.floor(DAY / 86_400_000), DAY],
    ]);
    expect(ask(`SELECT count(*) FROM list_days WHERE list <> 'paper' AND changed_at IS NOT NULL`)).toEqual([[0]]);
  });

  test.each<[params: string, ids: number[]]>([
    ['q=ferry', [FERRY]],
    ['q=ferries', [FERRY]],
    ['q=轮渡', [CHINESE]],
    ['q=cocoa', [OLD]],
    ['q=wheat', [UNDATED]],
    ['q=rumour', []],
    ['author=ann-lee', [FERRY, COLUMN]],
    ['section=news/metro', [FERRY, CHINESE, FILM]],
    ['section=biz', [UNDATED, COLUMN, SPONSORED]],
    ['language=zh-Hans', [CHINESE]],
    ['from=1960-01-01&to=1999-12-31', [OLD]],
  ])('finds by the new search what belongs to %s', async (params, ids) => {
    expect(await found(params)).toEqual(ids.toSorted());
  });

  test('keeps its front with what was pinned, its corrections and its people', async () => {
    const { containers } = await readHome();
    expect(containers.map(({ layout, title }) => [layout, title])).toEqual([
      ['lead', 'Top'],
      ['band', 'Business'],
    ]);
    expect(containers[0]?.articles[0]?.id).toBe(OLD);
    expect(containers[1]?.articles[1]?.id).toBe(UNDATED);
    expect((await readCorrections(1)).corrections).toMatchObject([{ right: 'Three decks.', headline: 'Ferry opens' }]);
    expect((await readAuthor('ann-lee', 1))?.list.total).toBe(2);
  });
});

describe('on a paper of the first version the newsroom', () => {
  test('publishes, withdraws and brings back, and the counts stay right', async () => {
    const id = await live('New story', {}, 'news/metro');
    await withdrawStory(CHINESE, { reason: 'test', as: 'withdrawn' });
    expect(counted()).toEqual(countedByHand());
    await publishStory(CHINESE, 'editor');
    await publishStory(GONE, 'editor');
    expect(counted()).toEqual(countedByHand());
    expect(await found('q=rumour')).toEqual([GONE]);
    await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
    expect(counted()).toEqual(countedByHand());
  });

  test.each([COLUMN, FILM, SPONSORED])('brings back a story that would ask for more today: %d', async (id) => {
    await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
    await publishStory(id, 'editor');
    expect(await readArticle(id)).not.toBeNull();
  });

  test('gives such a story what it lacks', async () => {
    const content = storyOf('What I still think', {
      kind: 'column',
      bylines: byAnn,
      kicker: 'My View',
      publishedAt: DAY,
    });
    await reviseStory(COLUMN, { content, author: 'editor' });
    await publishStory(COLUMN, 'editor');
    expect(await readArticle(COLUMN)).toMatchObject({ headline: 'What I still think', kicker: 'My View' });
  });
});
