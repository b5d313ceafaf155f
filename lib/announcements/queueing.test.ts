import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors, write } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { publishArticles } from '../../db/queries/newsroom/publish.ts';
import { foundNewspaper } from '../../scripts/found-newspaper.ts';
import { correctStory } from '../desk/correct-story.ts';
import { createStory } from '../desk/create-story.ts';
import { storyOf } from '../desk/fixtures/newsroom.ts';
import { publishStory } from '../desk/publish-story.ts';
import { readAnnouncements } from '../desk/read-announcements.ts';
import { reviseStory } from '../desk/revise-story.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import { pathOf } from '../news/paths.ts';
import { config } from '../platform/config.ts';
import { archiveLine, receiveArchive, rows } from '../wire/fixtures/archive.ts';

const SITE = 'https://paper.example';
const ON = { siteUrl: SITE, websubHub: 'http://127.0.0.1:1/', indexnowKey: 'a-key-of-ours' };
const OFF = { websubHub: null, indexnowKey: null };

let queuedByFounding: unknown[];

beforeAll(async () => {
  Object.assign(config(), ON);
  migrateDatabase(config().dataDir);
  await foundNewspaper();
  queuedByFounding = await rows('SELECT url FROM announcements');
});
afterAll(closeDoors);
beforeEach(async () => {
  Object.assign(config(), ON);
  await rows('DELETE FROM announcements RETURNING id');
});

const HOUR = 3_600_000;
const hoursAgo = (hours: number) => Date.now() - hours * HOUR;

/** What waits, by its path. */
async function queued(kind?: string): Promise<string[]> {
  const all = await readAnnouncements(10_000);
  return all.filter((row) => !kind || row.kind === kind).map(({ url }) => url.replace(SITE, ''));
}

const feeds = (...of: string[]) =>
  of.flatMap((path) => [`/feeds/${path}rss.xml`, `/feeds/${path}atom.xml`, `/feeds/${path}feed.json`]);
const pageOf = (id: number, section = 'news/metro') => pathOf({ page: 'article', section, id });

async function published(publishedAt: number | null): Promise<number> {
  const id = await createStory({
    section: 'news/metro',
    content: storyOf('Ferry opens', { publishedAt }),
    author: 'reporter',
  });
  await publishStory(id, 'editor');
  return id;
}

async function forgetting<T>(act: Promise<T>): Promise<T> {
  const done = await act;
  await rows('DELETE FROM announcements RETURNING id');
  return done;
}

describe('what others are told of', () => {
  test('is nothing that the paper was founded with', () => {
    expect(queuedByFounding).toEqual([]);
  });

  test('is a new story: its page, and the feeds it stands in', async () => {
    const id = await published(null);
    expect((await queued('websub')).toSorted()).toEqual(feeds('', 'news/', 'news/metro/').toSorted());
    expect(await queued('indexnow')).toEqual([pageOf(id)]);
  });

  test('is a story in further sections: the feeds of these too', async () => {
    const alsoIn = (await rows("SELECT id FROM sections WHERE path = 'biz/tech'")).map((row) => Number(row.id));
    const content = storyOf('Ferry with a chip', { publishedAt: Date.now(), alsoIn });
    const id = await createStory({ section: 'news/metro', content, author: 'reporter' });
    await publishStory(id, 'editor');
    const shown = feeds('', 'news/', 'news/metro/', 'biz/', 'biz/tech/').toSorted();
    expect((await queued('websub')).toSorted()).toEqual(shown);
    await rows('DELETE FROM announcements RETURNING id');
    await withdrawStory(id, { as: 'withdrawn', reason: 'test' });
    expect((await queued('websub')).toSorted()).toEqual(shown);
  });

  test('is no draft', async () => {
    await createStory({ section: 'news/metro', content: storyOf('Not yet'), author: 'reporter' });
    expect(await queued()).toEqual([]);
  });

  test('is a change, a withdrawal and a return of a story, however old', async () => {
    const id = await published(hoursAgo(1000));
    await forgetting(Promise.resolve());
    await reviseStory(id, { content: storyOf('Ferry closes', { publishedAt: hoursAgo(1000) }), author: 'reporter' });
    await forgetting(publishStory(id, 'editor').then(async () => expect(await queued()).toHaveLength(10)));
    await forgetting(
      withdrawStory(id, { reason: 'wrong', as: 'withdrawn' }).then(async () =>
        expect(await queued('indexnow')).toEqual([pageOf(id)]),
      ),
    );
    await publishStory(id, 'editor');
    expect(await queued()).toHaveLength(10);
  });

  test('is a correction: the story and the feeds, that of corrections too', async () => {
    const id = await forgetting(published(hoursAgo(1000)));
    await correctStory(id, { kind: 'correction', wrong: null, right: 'Two ferries.', correctedBy: 'editor' });
    expect((await queued('websub')).toSorted()).toEqual(feeds('', 'news/', 'news/metro/', 'corrections/').toSorted());
    expect(await queued('indexnow')).toEqual([pageOf(id)]);
  });

  test('is what comes by wire if it is of these days, and an archive only when it changes', async () => {
    const line = (id: string, published_at: string, more = {}) =>
      archiveLine({ source: 'told', id, section: 'Ferries', published_at, ...more });
    const old = '2001-05-04T08:00:00+08:00';
    await receiveArchive([line('old', old), line('older', old)]);
    expect(await queued()).toEqual([]);
    const { storyIds } = await receiveArchive([line('new', new Date(hoursAgo(2)).toISOString())]);
    expect(await queued('indexnow')).toEqual([expect.stringContaining(`/${storyIds[0]}/`)]);
    await forgetting(receiveArchive([line('old', old, { title: 'Ferry line closes' })]));
    await receiveArchive([line('old', old, { title: 'Ferry line closes' })]);
    expect(await queued()).toEqual([]);
  });

  test('is both addresses of a story that moves to another section', async () => {
    const line = (section: string) =>
      archiveLine({ source: 'moves', id: 'one', section, published_at: new Date(hoursAgo(1)).toISOString() });
    await forgetting(receiveArchive([line('Ferries')]));
    await receiveArchive([line('Trams')]);
    expect((await queued('indexnow')).map((path) => path.replace(/\/\d{10}\/$/, '')).toSorted()).toHaveLength(2);
  });
});

describe('the queue', () => {
  test('has nothing when nobody is to be told', async () => {
    Object.assign(config(), OFF);
    const id = await published(null);
    await correctStory(id, { kind: 'correction', wrong: null, right: 'Two ferries.', correctedBy: 'editor' });
    await withdrawStory(id, { reason: 'wrong', as: 'withdrawn' });
    expect(await queued()).toEqual([]);
  });

  test('has only what is switched on', async () => {
    Object.assign(config(), OFF, { indexnowKey: ON.indexnowKey });
    await published(null);
    expect(await queued('websub')).toEqual([]);
    expect(await queued('indexnow')).toHaveLength(1);
  });

  test('has an address that waits once', async () => {
    await published(null);
    await published(null);
    const waiting = await queued('websub');
    expect(waiting).toHaveLength(9);
    expect(new Set(waiting).size).toBe(9);
    expect(await queued('indexnow')).toHaveLength(2);
  });

  test('has nothing of an act that failed', async () => {
    const content = storyOf('Never seen', { publishedAt: Date.now() });
    const id = await createStory({ section: 'news/metro', content, author: 'reporter' });
    const failing = write(async (act) => {
      await publishArticles(act, [
        { id, sectionId: 1, content: { ...content, publishedAt: Date.now() }, updatedAt: null },
      ]);
      expect(act.db.$client.prepare('SELECT count(*) FROM announcements').pluck().get()).toBeGreaterThan(0);
      throw new Error('The disk is full.');
    });
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(await queued()).toEqual([]);
  });

  test('ends somewhere', async () => {
    await rows(
      `WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 10000)
       INSERT INTO announcements (kind, url, created_at, asked, attempts, next_at)
       SELECT 'indexnow', value, 0, 1, 0, 0 FROM n RETURNING id`,
    );
    await published(null);
    expect(await queued('websub')).toEqual([]);
  });

  test('forgets what was sent or given up a month ago, and not what waits', async () => {
    await rows(
      `INSERT INTO announcements (kind, url, created_at, asked, attempts, next_at, done_at)
       VALUES ('websub', 'sent', 1, 1, 1, NULL, 2), ('websub', 'given up', 1, 1, 6, NULL, NULL), ('websub', 'waits', 1, 1, 0, 1, NULL)
       RETURNING id`,
    );
    await published(null);
    expect((await readAnnouncements(100)).map(({ url }) => url).filter((url) => !url.startsWith('http'))).toEqual([
      'waits',
    ]);
  });
});
