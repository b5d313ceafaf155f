import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { approveStory } from './approve-story.ts';
import { createStory } from './create-story.ts';
import { storyOf } from './fixtures/newsroom.ts';
import { runDue } from './run-due.ts';

const COUNT = 40;
const PROGRAM = fileURLToPath(new URL('fixtures/run-due-now.ts', import.meta.url));

beforeAll(() => prepareDatabase(config()));
afterAll(() => closeDoors());

/** Approved stories whose minute came while nothing ran. */
async function due(): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 0; i < COUNT; i += 1) {
    const id = await createStory({ section: 'news', content: storyOf(`Due ${i}`), author: 'Ann' });
    await approveStory(id);
    ids.push(id);
  }
  const db = openWriter(config().dataDir);
  const row = db.prepare(
    `INSERT INTO schedules (story_id, does, at, zone, set_by_name, set_at) VALUES (?, 'publish', ?, 'UTC', 'Ben', 0)`,
  );
  for (const id of ids) row.run(id, Date.now() - 60_000);
  db.prepare(`UPDATE stories SET state = 'scheduled' WHERE state = 'approved'`).run();
  db.close();
  return ids;
}

/** How often each of these stories was published. */
function timesPublished(ids: readonly number[]): number[] {
  const db = openWriter(config().dataDir);
  const count = db.prepare(`SELECT count(*) FROM audit WHERE act = 'story.publish' AND subject_id = ?`).pluck();
  const times = ids.map((id) => Number(count.get(String(id))));
  db.close();
  return times;
}

const program = () => spawn(process.execPath, [PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] });

test('processes that share a schedule do everything once, though one of them is killed on the way', async () => {
  const ids = await due();
  // It has begun before the others are there, who would leave it nothing to do.
  const killed = program();
  await once(killed.stdout, 'data');
  const others = [program(), program()];
  const ended = Promise.all(others.map((one) => once(one, 'exit')));
  killed.kill('SIGKILL');
  await ended;
  // What the killed one had not finished is still due.
  await runDue();
  expect(timesPublished(ids)).toEqual(ids.map(() => 1));
}, 120_000);
