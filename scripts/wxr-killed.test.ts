import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { writeWxr } from '../bench/wxr-corpus.ts';
import { closeDoors } from '../db/database.ts';
import { config } from '../lib/platform/config.ts';
import { count, look, SOUND, soundness } from './fixtures/soundness.ts';
import { prepareDatabase } from './prepare-database.ts';

const script = fileURLToPath(new URL('./wire.ts', import.meta.url));
const ITEMS = 3000;
/** Every tenth item is a picture of the library, which is no story. */
const POSTS = ITEMS - ITEMS / 10;

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const OURS = "provider = 'post.example'";
const filed = () => count(`SELECT count(*) FROM wire_items WHERE ${OURS}`);
const redirects = () => count("SELECT count(*) FROM redirects WHERE address LIKE '/2000/%' OR address LIKE '/?p=%'");

/** Starts the import and kills it as soon as something is so. Returns how many items were filed by then. */
async function killedWhen(path: string, isSo: () => boolean): Promise<number> {
  const child = spawn(process.execPath, [script, path], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  await vi.waitUntil(isSo, { timeout: 60_000, interval: 20 });
  child.kill('SIGKILL');
  expect(await exited).toEqual([null, 'SIGKILL']);
  expect(soundness()).toEqual(SOUND);
  return filed();
}

const reportSchema = z.object({
  files: z.tuple([z.object({ error: z.null(), outcomes: z.record(z.string(), z.number()) })]),
});

function imported(path: string): Record<string, number> {
  const { stdout } = spawnSync(process.execPath, [script, '--json', path], { encoding: 'utf8' });
  return reportSchema.parse(JSON.parse(stdout)).files[0].outcomes;
}

test('an export of WordPress whose import is killed again and again is whole in the end, and nothing is there twice', async () => {
  const path = join(config().dataDir, '..', `killed-${process.pid}.xml`);
  await writeWxr(path, ITEMS);

  // Before the first item, with some filed, with items whose addresses are not written yet, and near the end.
  await killedWhen(path, () => true);
  let before = 0;
  for (const share of [0.1, 0.4, 0.8]) {
    const last = before;
    before = await killedWhen(path, () => filed() > Math.max(last, POSTS * share));
    expect(before).toBeGreaterThan(POSTS * share);
  }
  expect(before).toBeLessThan(POSTS);
  expect(redirects()).toBeLessThanOrEqual(2 * before);

  const outcomes = imported(path);
  expect(outcomes).toMatchObject({ taken: POSTS - before, repeated: before, changed: 0, quarantined: 0 });
  expect(filed()).toBe(POSTS);
  expect(count(`SELECT count(DISTINCT story_id) FROM wire_items WHERE ${OURS}`)).toBe(POSTS);
  expect(count(`SELECT count(*) FROM revisions JOIN wire_items USING (story_id) WHERE ${OURS}`)).toBe(POSTS);
  expect(soundness()).toEqual(SOUND);

  // Every address it had, and its number, leads to its own story; its text as it came is beside it.
  expect(redirects()).toBe(2 * POSTS);
  const strays = look((database) =>
    database
      .prepare(
        `SELECT guid FROM wire_items JOIN redirects ON address = '/?p=' || substr(guid, instr(guid, '=') + 1)
         WHERE ${OURS} AND target NOT LIKE '%/' || printf('%010d', story_id) || '/'`,
      )
      .all(),
  );
  expect(strays).toEqual([]);
  expect(count(`SELECT count(*) FROM wire_items WHERE ${OURS} AND original_id IS NULL`)).toBe(0);
  rmSync(path);
}, 300_000);
