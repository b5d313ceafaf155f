import type Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { config } from '../lib/platform/config.ts';
import { openWriter } from './dialects/sqlite/connection.ts';
import { migrateDatabase } from './dialects/sqlite/migrate.ts';

const { dataDir } = config();
let db: Database.Database;

beforeAll(() => {
  migrateDatabase(dataDir);
  db = openWriter(dataDir);
});
afterAll(() => db.close());

const STORY = `INSERT INTO stories (id, kind, state, section_id, created_at) VALUES (2502130001, 'news', 'draft', 1, 0)`;
const REVISION = `INSERT INTO revisions (story_id, number, content, hash, author, created_at) VALUES (2502130001, 1, '{}', 'h', 'a', 0)`;

test('every table of ours is STRICT', () => {
  const tables = db
    .prepare(`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
    .all() as {
    name: string;
    strict: number;
  }[];
  const loose = tables.filter(({ name, strict }) => !strict && !/^(sqlite_|__drizzle|search_index)/.test(name));
  expect(tables.length).toBeGreaterThan(20);
  expect(loose).toEqual([]);
});

test('the writer syncs every commit, logs ahead and holds foreign keys', () => {
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('the database refuses what no story may be', () => {
  db.exec(`INSERT INTO sections (id, path, name) VALUES (1, 'news', 'News')`);
  expect(() => db.exec(STORY.replace("'news', 'draft'", "'gossip', 'draft'"))).toThrow(/stories_kind/);
  expect(() => db.exec(STORY.replace("'draft'", "'published'"))).toThrow(/stories_state/);
  expect(() => db.exec(STORY.replace("'draft'", "'live'"))).toThrow(/stories_live/);
  expect(() => db.exec(STORY.replace('2502130001', '0'))).toThrow(/stories_number/);
  expect(() => db.exec(STORY.replace(', 1, 0)', ', 99, 0)'))).toThrow(/FOREIGN KEY/);
  expect(() => db.exec(STORY.replace(', 1, 0)', ", 'one', 0)"))).toThrow(/cannot store TEXT/);
});

test('a revision is neither changed nor removed', () => {
  db.exec(STORY);
  db.exec(REVISION);
  expect(() => db.exec(`UPDATE revisions SET content = '{"x":1}'`)).toThrow('a revision is never changed');
  expect(() => db.exec('DELETE FROM revisions')).toThrow('a revision is never removed');
});

test('an article must have a story, a headline and a body that is JSON', () => {
  const article = (id: number, headline: string, body: string) =>
    `INSERT INTO articles (id, place, section_id, department_id, kind, language, headline, bylines, body)
     VALUES (${id}, ${id}, 1, 1, 'news', 'en', '${headline}', '[]', '${body}')`;
  expect(() => db.exec(article(2502130002, 'A', '{}'))).toThrow(/FOREIGN KEY/);
  expect(() => db.exec(article(2502130001, '', '{}'))).toThrow(/articles_headline/);
  expect(() => db.exec(article(2502130001, 'A', '<p>'))).toThrow(/articles_body/);
});

test('a redirect has a target exactly when it moves, and never leaves the site', () => {
  const redirect = (status: number, target: string) =>
    `INSERT INTO redirects (address, status, target, since) VALUES ('/old/', ${status}, ${target}, 0)`;
  expect(() => db.exec(redirect(301, 'NULL'))).toThrow(/redirects_target/);
  expect(() => db.exec(redirect(410, "'/x/'"))).toThrow(/redirects_target/);
  expect(() => db.exec(redirect(301, "'//evil.example/'"))).toThrow(/redirects_local/);
  expect(() => db.exec(redirect(301, "'https://evil.example/'"))).toThrow(/redirects_local/);
  expect(() => db.exec(redirect(302, "'/x/'"))).toThrow(/redirects_status/);
});

test('a section stands in the tree where its path says', () => {
  expect(() => db.exec(`INSERT INTO sections (path, name) VALUES ('news/world', 'World')`)).toThrow(/sections_depth/);
  expect(() => db.exec(`INSERT INTO sections (path, name) VALUES ('news', 'News')`)).toThrow(/UNIQUE/);
  expect(() => db.exec(`INSERT INTO sections (path, name) VALUES ('/news', 'News')`)).toThrow(/sections_/);
});

test('migrating again changes nothing', () => {
  const schema = () => db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
  const before = schema();
  migrateDatabase(dataDir);
  expect(schema()).toEqual(before);
});

test('a folder that cannot be used is said in one sentence', () => {
  expect(() => migrateDatabase('/proc/nothing')).toThrow(
    /The data folder \/proc\/nothing cannot be written .* DATA_DIR/,
  );
});

test('a file that is no database is said in one sentence', async () => {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(`${dataDir}/odd`);
  writeFileSync(`${dataDir}/odd/shine.sqlite`, 'not a database, and long enough to be read as one'.repeat(50));
  expect(() => migrateDatabase(`${dataDir}/odd`)).toThrow(/is not a sound database .* backup/);
});
