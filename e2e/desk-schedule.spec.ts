import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { http } from './support/http.ts';
import { paperFolder, runProcess, startSite } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

const COUNT = 150;

/** How often each story was published, by its number. */
function publications(dataDir: string): Map<number, number> {
  const db = new Database(join(dataDir, 'shine.sqlite'), { readonly: true });
  try {
    const rows = db
      .prepare(
        `SELECT subject_id AS id, count(*) AS times FROM audit WHERE act = 'story.publish' AND user_name LIKE 'Ben%' GROUP BY 1`,
      )
      .all() as { id: string; times: number }[];
    return new Map(rows.map(({ id, times }) => [Number(id), times]));
  } finally {
    db.close();
  }
}

test('a server that is killed in the middle of its schedule does the rest after its next start, and nothing twice', async () => {
  // A paper is filled, and two servers start: on a busy machine each takes its minute.
  test.setTimeout(360_000);
  const dataDir = paperFolder();
  try {
    const made = await runProcess('e2e/fixtures/make-due.ts', [String(COUNT)], { DATA_DIR: dataDir });
    expect(made.code, made.output).toBe(0);
    const ids = made.output.match(/^\d+$/gm)?.map(Number) ?? [];
    expect(ids).toHaveLength(COUNT);

    const killed = await startSite({ dataDir });
    await expect.poll(() => publications(dataDir).size, { intervals: [5] }).toBeGreaterThan(0);
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    expect(publications(dataDir).size).toBeLessThan(COUNT);

    const site = await startSite({ dataDir });
    await expect.poll(() => publications(dataDir).size, { timeout: 60_000 }).toBe(COUNT);
    expect([...publications(dataDir)].toSorted()).toEqual(ids.map((id) => [id, 1]).toSorted());
    expect((await http(site.origin, `/news/${ids.at(-1)}/`)).status).toBe(200);
    await site.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
