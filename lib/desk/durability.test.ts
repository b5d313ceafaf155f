import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(() => closeDoors());

/** Runs the child until it has said `after` lines, then kills it without a word. Returns what it had said. */
async function killedAfter(after: number): Promise<string[]> {
  const script = fileURLToPath(new URL('./fixtures/publish-many.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { env: process.env, stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === after) child.kill('SIGKILL');
  }
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return said;
}

test.for([37, 120, 251])(
  'killed after %i answers, the database has every acknowledged write and no half story',
  async (after) => {
    const said = await killedAfter(after);
    const db = openWriter(config().dataDir);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);

    for (const line of said) {
      const [act, id] = line.split(' ');
      const story = db.prepare('SELECT state FROM stories WHERE id = ?').pluck().get(Number(id));
      expect(story, line).toBeDefined();
      if (act === 'published') {
        expect(story).toBe('live');
        expect(db.prepare('SELECT count(*) FROM stamps WHERE tag = ?').pluck().get(`article:${id}`)).toBe(1);
      }
    }
    const count = (sql: string) => db.prepare(sql).pluck().get();
    expect(
      count('SELECT count(*) FROM stories s WHERE NOT EXISTS (SELECT 1 FROM revisions r WHERE r.story_id = s.id)'),
    ).toBe(0);
    expect(count(`SELECT count(*) FROM stories WHERE state = 'live' AND id NOT IN (SELECT id FROM articles)`)).toBe(0);
    expect(count(`SELECT count(*) FROM articles WHERE id NOT IN (SELECT id FROM stories WHERE state = 'live')`)).toBe(
      0,
    );
    expect(count('SELECT count(*) FROM articles WHERE place NOT IN (SELECT rowid FROM search_index)')).toBe(0);
    expect(count(`SELECT sum(count) FROM list_days WHERE list = 'paper'`)).toBe(count('SELECT count(*) FROM articles'));
    expect(count('SELECT max(number) FROM stamps')).toBe(count('SELECT number FROM clock'));
    db.close();
  },
);
