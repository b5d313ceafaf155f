import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { live, storyOf } from './fixtures/newsroom.ts';
import { compareTexts, readHistory } from './read-history.ts';
import { nameRevision } from './restore-revision.ts';
import { reviseStory } from './revise-story.ts';
import { verifyHistory } from './verify-history.ts';

let ids: number[];

beforeAll(async () => {
  await prepareDatabase(config());
  ids = [await live('One'), await live('Two'), await live('Three')];
  for (const id of ids)
    for (const words of ['Again', 'And again']) await reviseStory(id, { content: storyOf(words), author: 'Ann' });
});
afterAll(() => closeDoors());

/** Does to the database what no code of ours can: past the triggers that guard the history. */
function tamper(sql: string): void {
  const db = openWriter(config().dataDir);
  db.pragma('foreign_keys = OFF');
  const guards = db
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'revisions'`)
    .all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  for (const guard of guards) db.exec(guard.sql);
  db.close();
}

test('a history is listed newest first, with names and what readers have', async () => {
  const [id = 0] = ids;
  await nameRevision(id, 2, 'Before the rewrite');
  expect((await readHistory(id)).revisions).toMatchObject([
    { number: 3, name: null, isLive: false },
    { number: 2, name: 'Before the rewrite' },
    { number: 1, isLive: true },
  ]);
  expect((await readHistory(id, 2)).revisions.map(({ number }) => number)).toEqual([1]);
  const [headline] = await compareTexts(id, 'live', 'hand');
  expect(headline).toMatchObject({ field: 'headline', change: 'changed' });
});

test('every revision is what was kept', async () => {
  expect(await verifyHistory(undefined)).toMatchObject({ broken: null });
  expect(await verifyHistory(ids[0])).toEqual({ revisions: 3, stories: 1, broken: null });
});

test('a text that was changed shows, and so does what was reckoned from it', async () => {
  const [id = 0] = ids;
  tamper(`UPDATE revisions SET content = replace(content, 'Again', 'Never') WHERE story_id = ${id} AND number = 2`);
  expect((await verifyHistory(undefined)).broken).toEqual({
    storyId: id,
    number: 2,
    why: expect.stringMatching(/not what/),
  });
  expect((await verifyHistory(ids[1])).broken).toBeNull();
  tamper(`UPDATE revisions SET content = replace(content, 'Never', 'Again') WHERE story_id = ${id} AND number = 2`);
  expect((await verifyHistory(undefined)).broken).toBeNull();
});

test('a hash that was changed, and a revision that was taken out, show', async () => {
  const [, two = 0, three = 0] = ids;
  tamper(`DELETE FROM revisions WHERE story_id = ${two} AND number = 2`);
  expect((await verifyHistory(two)).broken).toEqual({ storyId: two, number: 3, why: expect.stringMatching(/missing/) });
  tamper(`UPDATE revisions SET hash = 'x' WHERE story_id = ${three} AND number = 1`);
  expect((await verifyHistory(three)).broken).toMatchObject({ number: 1 });
});
