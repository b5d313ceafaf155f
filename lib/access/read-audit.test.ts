import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { actingAs } from '../platform/acting.ts';
import { config } from '../platform/config.ts';
import { readAuditQuery } from './audit-query.ts';
import { exportAudit, readAudit } from './read-audit.ts';

const LINES = 2300;
const formula = '=HYPERLINK("https://evil.example";"x")';

beforeAll(async () => {
  await prepareDatabase(config());
  const who = { id: 'u1', name: formula, address: '192.0.2.1', userAgent: null };
  await actingAs(who, () =>
    write(async ({ db }) => {
      for (let at = 0; at < LINES; at += 1)
        await recordAct(db, {
          act: at % 2 ? 'story.publish' : 'topic.edit',
          subject: 'story',
          subjectId: at,
          after: { at },
        });
    }),
  );
});
afterAll(() => closeDoors());

async function whole(format: 'csv' | 'jsonl', search = {}): Promise<string> {
  let text = '';
  for await (const part of exportAudit(search, format)) text += part;
  return text;
}

test('pages follow each other by key, with none twice and none missing', async () => {
  const seen: number[] = [];
  for (let before: number | undefined; ; ) {
    const page = await readAudit({ userId: 'u1', before });
    seen.push(...page.rows.map(({ id }) => id));
    if (page.next === null) break;
    before = page.next;
  }
  expect(seen).toHaveLength(LINES);
  expect(new Set(seen).size).toBe(LINES);
});

test('it is searched by who, what, to what and when', async () => {
  expect((await readAudit({ act: 'story.publish', subjectId: '7' })).rows).toHaveLength(1);
  expect((await readAudit({ act: 'story.', subjectId: '7' })).rows).toHaveLength(1);
  expect((await readAudit({ act: 'topic.', subjectId: '7' })).rows).toHaveLength(0);
  expect((await readAudit({ userId: 'nobody' })).rows).toHaveLength(0);
  expect((await readAudit({ until: 1000 })).rows).toHaveLength(0);
});

test('all of it is taken away, and that it was is written down', async () => {
  const lines = (await whole('jsonl')).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(LINES);
  expect(JSON.parse(lines.at(-1) ?? '')).toHaveProperty('act');
  expect((await readAudit({})).rows[0]).toMatchObject({ act: 'audit.export', after: { format: 'jsonl' } });
});

test('a table program runs nothing of it', async () => {
  const rows = parse(await whole('csv', { userId: 'u1' })) as string[][];
  expect(rows).toHaveLength(LINES + 1);
  expect(rows[1]?.[2]).toBe(`'${formula}`);
});

test('a day is a whole day of the paper, and nonsense is not asked', () => {
  const { search } = readAuditQuery(
    { from: '2026-11-26', until: '2026-11-26', act: ' ', before: '-1' },
    'Asia/Shanghai',
  );
  expect(search).toEqual({
    from: Date.UTC(2026, 10, 25, 16),
    until: Date.UTC(2026, 10, 26, 16),
  });
  expect(readAuditQuery({ from: '2026-02-31', before: 'x', act: ['a', 'b'] }, 'UTC').search).toEqual({});
});
