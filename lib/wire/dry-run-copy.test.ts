import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors, write } from '../../db/database.ts';
import { insertWireRule } from '../../db/queries/newsroom/wire-rules.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { BLANK_FITS, type RuleDoes, type RuleFits } from '../news/wire-rules.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { receive, row } from './fixtures/archive.ts';
import { file, versionOf } from './fixtures/copy.ts';
import { foreseeCopy, newRehearsal } from './foresee-copy.ts';
import type { FileReport } from './report.ts';

beforeAll(async () => {
  await prepareDatabase(config());
  await rule('ours', { providers: ['dpa', 'ap'] }, 'publish');
  await rule('urgent', { urgencyTo: 3 }, 'publish');
  await rule('theirs', { providers: ['belga', 'ritzau', 'aap'] }, 'list');
});
afterAll(closeDoors);

function rule(name: string, fits: Partial<RuleFits>, destination: RuleDoes['destination']): Promise<unknown> {
  const does: RuleDoes = { destination, section: null, kind: null, byline: 'keep', kill: 'at-once' };
  return write(({ db }) => insertWireRule(db, { name, active: true, fits: { ...BLANK_FITS, ...fits }, does }));
}

const state = () =>
  row(`SELECT (SELECT count(*) FROM stories) AS stories, (SELECT count(*) FROM revisions) AS revisions,
    (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM wire_copy) AS copy,
    (SELECT count(*) FROM wire_versions) AS versions, (SELECT count(*) FROM wire_originals) AS originals,
    (SELECT count(*) FROM wire_packages) AS packages, (SELECT count(*) FROM schedules) AS schedules,
    (SELECT count(*) FROM audit) AS audit, (SELECT number FROM clock) AS clock`);

const foresee = (to: 'list' | 'draft' | 'publish', ...items: ReturnType<typeof versionOf>[]) =>
  foreseeCopy(
    items.map((item) => ({ item, original: null })),
    { sourceId: null, format: 'test', to },
  );

test('a dry run says where each item would be, and writes nothing', async () => {
  const before = await state();
  const later = { embargoedUntil: now() + 3_600_000 };
  expect(await foresee('publish', versionOf('d-1', 1), versionOf('d-2', 1, later), versionOf('d-1', 2))).toMatchObject([
    { outcome: 'taken', becomes: 'live', storyId: null },
    { outcome: 'held', becomes: 'scheduled', storyId: null },
    { outcome: 'changed', becomes: 'live', storyId: null },
  ]);
  expect(await foresee('list', versionOf('d-3', 1))).toMatchObject([{ outcome: 'taken', becomes: 'listed' }]);
  expect(await foresee('draft', versionOf('d-3', 1, { urgency: 1 }))).toMatchObject([{ becomes: 'live' }]);
  expect(await state()).toEqual(before);
});

test('a dry run says what would happen to a story that is there', async () => {
  const [{ storyId } = { storyId: null }] = await file('publish', versionOf('there', 1));
  const before = await state();
  expect(await foresee('publish', versionOf('there', 2, { signal: 'kill' }))).toMatchObject([
    { outcome: 'changed', becomes: 'withdrawn', storyId },
  ]);
  expect(await foresee('draft', versionOf('there', 2))).toMatchObject([{ outcome: 'held', becomes: 'proposed' }]);
  expect(await state()).toEqual(before);
});

test('a dry run of several files judges each as if those before it had been filed', async () => {
  const rehearsal = newRehearsal();
  const next = (item: ReturnType<typeof versionOf>) =>
    foreseeCopy([{ item, original: null }], { sourceId: null, format: 'test', to: 'publish' }, rehearsal);
  const replaces = { related: [{ guid: 'f-1', kind: 'replaces' as const }] };
  expect(await next(versionOf('f-1', 1))).toMatchObject([{ outcome: 'taken' }]);
  expect(await next(versionOf('f-1', 1))).toMatchObject([{ outcome: 'repeated' }]);
  expect(await next(versionOf('f-2', 2, replaces))).toMatchObject([{ outcome: 'changed', becomes: 'live' }]);
  expect(await next(versionOf('f-2', 3, { ...replaces, signal: 'kill' }))).toMatchObject([{ becomes: 'withdrawn' }]);
});

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

function samples(folder: string, every: number): string[] {
  return readdirSync(join(DATA, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(jpe?g|png|gif|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .filter((_, at) => at % every === 0);
}

/** What a report says, without what only a story that is there has. */
function told({ outcomes, becomes, remarks, notes, losses, error, items }: FileReport) {
  return { outcomes, becomes, remarks, notes, losses, error, items: items.map(({ storyId: _, ...item }) => item) };
}

// Each file is read three times here: a part of them stands for all.
test.skipIf(!existsSync(DATA)).each([
  ['wire', 2],
  ['feeds', 9],
] as const)(
  'over the samples of %s a dry run says what the real one comes to',
  async (folder, every) => {
    const files = samples(folder, every);
    const rehearsal = newRehearsal();
    const amiss: string[] = [];
    const foretold: unknown[] = [];
    for (const path of files) foretold.push(told(await receive(path, { dryRun: true, rehearsal })));
    for (const [at, path] of files.entries()) {
      const before = await state();
      const alone = told(await receive(path, { dryRun: true }));
      if (JSON.stringify(await state()) !== JSON.stringify(before)) amiss.push(`${path}: the dry run wrote something`);
      const filed = told(await receive(path));
      if (JSON.stringify(alone) !== JSON.stringify(filed)) amiss.push(`${path}: ${JSON.stringify([alone, filed])}`);
      if (JSON.stringify(foretold[at]) !== JSON.stringify(filed))
        amiss.push(`${path} among others: ${JSON.stringify([foretold[at], filed])}`);
    }
    expect(amiss.map((line) => line.slice(0, 3000))).toEqual([]);
  },
  300_000,
);
