import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { closeDoors } from '../db/database.ts';
import { config } from '../lib/platform/config.ts';
import { archiveLine, writeArchive } from '../lib/wire/fixtures/archive.ts';
import { count, SOUND, soundness } from './fixtures/soundness.ts';
import { prepareDatabase } from './prepare-database.ts';

const script = fileURLToPath(new URL('./wire.ts', import.meta.url));
const LINES = 8000;
const SOURCE = 'killed';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const filed = () => count(`SELECT count(*) FROM wire_items WHERE provider = '${SOURCE}'`);

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
