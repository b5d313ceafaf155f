import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../../db/database.ts';
import { migrateDatabase } from '../../../db/dialects/sqlite/migrate.ts';
import { correctStory } from '../../desk/correct-story.ts';
import { live, openSections, storyOf } from '../../desk/fixtures/newsroom.ts';
import { publishStory } from '../../desk/publish-story.ts';
import { reviseStory } from '../../desk/revise-story.ts';
import { sectionNamed } from '../../desk/section-named.ts';
import { withdrawStory } from '../../desk/withdraw-story.ts';
import { type ApiAddress, parseApi } from '../../news/api/addresses.ts';
import { ANSWERS, type ApiAnswer } from '../../news/api/shapes.ts';
import { config } from '../../platform/config.ts';
import { makeApiAnswer, type PublicApiAddress, whyAbsent } from './make-api-answer.ts';

const NOON = Date.UTC(2026, 10, 1, 4);
const MINUTE = 60_000;

function addressOf(path: string): PublicApiAddress {
  const [bare = '', search = ''] = path.split('?');
  const address = parseApi(`/api/v1/${bare}`, search && `?${search}`);
  if (!address || 'faults' in address) throw new Error(`${path}: ${JSON.stringify(address)}`);
  return address as Exclude<ApiAddress, { resource: 'stories' | 'story' }>;
}

const ask = async <R extends keyof typeof ANSWERS>(resource: R, path: string): Promise<ApiAnswer<R>> =>
  ANSWERS[resource].parse(await makeApiAnswer(addressOf(path))) as ApiAnswer<R>;

/** The headlines of a list, page by page to its end. */
async function walk(query: string, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: ApiAnswer<'articles'> = await ask('articles', `articles/?${query}${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items.map(({ headline }) => headline));
    cursor = page.next_cursor;
    await between();
  }
  return found;
}

const titles = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, at) => `Story ${from - at}`);

let ids: number[];
beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  ids = [];
  for (let at = 0; at < 30; at += 1)
    ids.push(
      await live(
        `Story ${at}`,
        {
          publishedAt: NOON + at * MINUTE,
          kind: at === 7 ? 'feature' : 'news',
          language: at === 9 ? 'zh-Hans' : 'en',
          topics: at % 10 === 0 ? ['Suzhou Creek'] : [],
          places: at % 15 === 0 ? ['Shanghai', 'Pudong New Area'] : [],
          bylines: at % 3 === 0 ? [{ type: 'person', name: 'Li Hua', role: 'author' }] : [],
        },
        at % 2 ? 'biz/tech' : 'news/metro',
      ),
    );
});
afterAll(closeDoors);

describe('a list of articles', () => {
  test('holds every article once, newest first, while new ones are published', async () => {
    let more = 0;
    const seen = await walk('limit=7', async () => {
      more += 1;
      await live(`New ${more}`, { publishedAt: NOON + 90 * MINUTE });
    });
    expect(seen).toEqual(titles(29, 0));
  });

  test.each([
    ['section=biz', titles(29, 0).filter((_, at) => at % 2 === 0)],
    ['section=biz/tech&limit=4', titles(29, 0).filter((_, at) => at % 2 === 0)],
    ['topic=suzhou-creek', ['Story 20', 'Story 10', 'Story 0']],
    ['author=li-hua&topic=suzhou-creek', ['Story 0']],
    ['section=news&topic=suzhou-creek&limit=1', ['Story 20', 'Story 10', 'Story 0']],
    ['place=Pudong New Area', ['Story 15', 'Story 0']],
    ['place=Shanghai&topic=suzhou-creek&limit=1', ['Story 0']],
    ['kind=feature', ['Story 7']],
    ['language=zh-Hans', ['Story 9']],
    ['since=2026-11-01T04:27:00Z&until=2026-11-01T04:29:00Z', ['Story 28', 'Story 27']],
    ['until=2026-11-01T04:01:00Z', ['Story 0']],
  ])('%s is narrowed down', async (query, expected) => expect(await walk(query)).toEqual(expected));

  test('of a section holds what stands there as a further one', async () => {
    const { id: opinion } = await read((db) => sectionNamed(db, 'opinion'));
    await live('Shared', { alsoIn: [opinion], publishedAt: NOON + 91 * MINUTE });
    expect(await walk('section=opinion')).toEqual(['Shared']);
  });

  test('says what changed since an instant, corrections too', async () => {
    const before = new Date(Date.now() - 1000).toISOString();
    const [revised = 0, corrected = 0] = [ids[3], ids[5]];
    await reviseStory(revised, { content: storyOf('Story 3 again', { publishedAt: NOON + 3 * MINUTE }), author: 'r' });
    await publishStory(revised, 'editor');
    await correctStory(corrected, { kind: 'correction', wrong: null, right: 'It was five.', correctedBy: 'editor' });
    const changed = await walk(`updatedSince=${before}`);
    expect(changed).toEqual(['Story 5', 'Story 3 again']);
    expect(await walk(`updatedSince=${new Date(Date.now() + MINUTE).toISOString()}`)).toEqual([]);
  });

  test('names what there is none of', async () => {
    const address = addressOf('articles/?section=nowhere&topic=nothing&place=Atlantis');
    expect(await makeApiAnswer(address)).toBeNull();
    expect(await whyAbsent(address)).toMatchObject({
      faults: [{ parameter: 'section' }, { parameter: 'topic' }, { parameter: 'place' }],
    });
  });
});

describe('an article', () => {
  test('is told whole', async () => {
    const article = await ask('article', `articles/${ids[20]}/`);
    expect(article).toMatchObject({
      id: String(ids[20]).padStart(10, '0'),
      section: { path: 'news/metro', name: 'Metro' },
      sections: [{ path: 'news' }, { path: 'news/metro' }],
      topics: [{ slug: 'suzhou-creek' }],
      places: [],
      body: { html: '<p>The text of Story 20.</p>', text: 'The text of Story 20.' },
      published_at: '2026-11-01T04:20:00Z',
      updated_at: null,
    });
    expect((await ask('article', `articles/${ids[5]}/`)).corrections).toMatchObject([{ right: 'It was five.' }]);
  });

  test('that was withdrawn, taken down or never there says so', async () => {
    const [withdrawn = 0, takenDown = 0] = [ids[11], ids[13]];
    await withdrawStory(withdrawn, { reason: 'test', as: 'withdrawn' });
    await withdrawStory(takenDown, { reason: 'test', as: 'taken-down' });
    for (const [id, status] of [
      [withdrawn, 410],
      [takenDown, 451],
      [4_294_967_295, 404],
    ]) {
      const address = addressOf(`articles/${id}/`);
      expect(await makeApiAnswer(address)).toBeNull();
      expect(await whyAbsent(address)).toEqual({ status });
    }
  });
});

test('names and sections are listed with the addresses of their articles', async () => {
  expect((await ask('topics', 'topics/')).items).toMatchObject([{ slug: 'suzhou-creek' }]);
  expect((await ask('authors', 'authors/?limit=1')).items).toMatchObject([{ slug: 'li-hua', name: 'Li Hua' }]);
  expect((await ask('places', 'places/')).items.map(({ name }) => name)).toEqual(['Shanghai', 'Pudong New Area']);
  expect((await ask('article', `articles/${ids[15]}/`)).places).toEqual(['Pudong New Area', 'Shanghai']);
  const { items } = await ask('sections', 'sections/');
  expect(items.find(({ path }) => path === 'news')?.children.map(({ path }) => path)).toEqual([
    'news/metro',
    'news/world',
  ]);
});

test('a search finds what the search of the site finds', async () => {
  const { items, total } = await ask('search', 'search/?q=Story+20');
  expect(items[0]?.article.headline).toBe('Story 20');
  expect(total).toBeGreaterThan(0);
});

test('the OpenAPI document names every shape that it refers to', async () => {
  const text = JSON.stringify(await makeApiAnswer({ resource: 'openapi' }));
  const document = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
  const refs = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)/g)].map(([, name]) => name);
  expect(refs.length).toBeGreaterThan(10);
  for (const name of refs) expect(Object.keys(document.components.schemas)).toContain(name);
});
