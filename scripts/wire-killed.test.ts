import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { closeDoors } from '../db/database.ts';
import { config } from '../lib/platform/config.ts';
import { archiveLine, writeArchive } from '../lib/wire/fixtures/archive.ts';
import { prepareDatabase } from './prepare-database.ts';

const script = fileURLToPath(new URL('./wire.ts', import.meta.url));
const LINES = 8000;
const SOURCE = 'killed';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

/** Looks at the database on a connection of its own: an integrity check by one that looked before sees old pages. */
function look<T>(at: (database: Database.Database) => T): T {
  const database = new Database(join(config().dataDir, 'shine.sqlite'), { readonly: true });
  try {
    return at(database);
  } finally {
    database.close();
  }
}

const count = (sql: string) => look((database) => Number(database.prepare(sql).pluck().get()));
const filed = () => count(`SELECT count(*) FROM wire_items WHERE provider = '${SOURCE}'`);

/** Everything that must hold of a sound database, and what it is when it does. */
function soundness() {
  return {
    integrity: look((database) => database.pragma('integrity_check', { simple: true })),
    brokenKeys: look((database) => database.pragma('foreign_key_check')),
    withoutRevision: count(
      'SELECT count(*) FROM stories WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE story_id = stories.id)',
    ),
    withoutArticle: count(
      "SELECT count(*) FROM stories WHERE state = 'live' AND NOT EXISTS (SELECT 1 FROM articles WHERE articles.id = stories.id)",
    ),
    withoutStory: count(
      'SELECT count(*) FROM wire_items WHERE NOT EXISTS (SELECT 1 FROM stories WHERE stories.id = story_id)',
    ),
    notCounted: count(
      "SELECT (SELECT count(*) FROM articles) - (SELECT sum(count) FROM list_days WHERE list = 'paper')",
    ),
    notIndexed: count('SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM search_index)'),
  };
}

const SOUND = {
  integrity: 'ok',
  brokenKeys: [],
  withoutRevision: 0,
  withoutArticle: 0,
  withoutStory: 0,
  notCounted: 0,
  notIndexed: 0,
};

const reportSchema = z.object({
  files: z.tuple([z.object({ lines: z.number(), error: z.null(), outcomes: z.record(z.string(), z.number()) })]),
});

test('a wire command that was killed in the middle leaves whole stories, and the next one takes the rest', async () => {
  const archive = writeArchive(
    'killed.jsonl.gz',
    Array.from({ length: LINES }, (_, at) =>
      archiveLine({
        id: `killed-${at}`,
        source: SOURCE,
        title: `Ferry number ${at} reopens`,
        topics: [`Pier ${at % 40}`],
        published_at: new Date(Date.UTC(2001, 0, 1 + (at % 300), at % 24)).toISOString().replace('.000', ''),
      }),
    ),
  );

  const child = spawn(process.execPath, [script, archive], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  await vi.waitUntil(() => filed() > LINES / 10, { timeout: 60_000, interval: 10 });
  child.kill('SIGKILL');
  expect(await exited).toEqual([null, 'SIGKILL']);

  const before = filed();
  expect(before).toBeGreaterThan(LINES / 10);
  expect(before).toBeLessThan(LINES);
  expect(soundness()).toEqual(SOUND);

  const again = spawnSync(process.execPath, [script, '--json', archive], { encoding: 'utf8' });
  const [report] = reportSchema.parse(JSON.parse(again.stdout)).files;
  expect(report.lines).toBe(LINES);
  expect(report.outcomes).toEqual({
    taken: LINES - before,
    repeated: before,
    changed: 0,
    held: 0,
    setAside: 0,
    quarantined: 0,
    blank: 0,
  });
  expect(filed()).toBe(LINES);
  expect(count(`SELECT count(*) FROM articles WHERE source = '${SOURCE}'`)).toBe(LINES);
  expect(count(`SELECT count(*) FROM revisions WHERE author = 'wire:${SOURCE}'`)).toBe(LINES);
  expect(soundness()).toEqual(SOUND);
}, 120_000);
