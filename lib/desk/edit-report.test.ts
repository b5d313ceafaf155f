import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { auditOf } from '../../db/fixtures/audit-log.ts';
import { readChrome } from '../edition/read-chrome.ts';
import { readSpecialReport } from '../edition/read-special-reports.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { actingAs } from '../platform/acting.ts';
import { config } from '../platform/config.ts';
import { Conflict } from '../platform/problem.ts';
import { editReport, orderReports, removeReport } from './edit-report.ts';
import { live, openSections } from './fixtures/newsroom.ts';
import { placeInReport } from './place-in-report.ts';
import { readReport, readReports } from './read-reports.ts';

let one: number;
let two: number;

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  one = await live('One');
  two = await live('Two');
});
afterAll(() => closeDoors());

const report = (slug: string, more: Partial<Parameters<typeof editReport>[0]> = {}) => ({
  id: null,
  seen: 0,
  slug,
  title: slug,
  standfirst: null,
  introduction: bodyOfParagraphs(['Intro.']),
  groups: [{ title: 'First', storyIds: [two, one] }],
  ...more,
});
const resolved = (path: string) => resolveAddress(path, new URLSearchParams());

describe('a special report', () => {
  test('is made, changed and renamed; its old address leads to the new one', async () => {
    const id = await editReport(report('ferries'));
    const seen = (await readReport(id))?.updatedAt ?? 0;
    const groups = [{ title: null, storyIds: [one] }];
    await editReport(report('river-ferries', { id, seen, groups }));
    expect(await resolved('/special/ferries/')).toEqual({ is: 'moved', to: '/special/river-ferries/' });
    const shown = await readSpecialReport('river-ferries');
    expect(shown?.groups.map(({ articles }) => articles.map((article) => article.id))).toEqual([[one]]);
    expect((await readReport(id))?.stories.map(({ headline }) => headline)).toEqual(['One']);
    expect(await auditOf('report', id)).toMatchObject([{ before: null }, { before: { slug: 'ferries' } }]);
  });

  test('is changed by one at a time', async () => {
    const id = await editReport(report('tides'));
    const seen = (await readReport(id))?.updatedAt ?? 0;
    await expect(editReport(report('tides', { id, seen: seen - 1 }))).rejects.toThrow(Conflict);
    await expect(removeReport({ id, seen: seen - 1 })).rejects.toThrow(/changed this report at .* Nothing was changed/);
  });

  test('has no story twice, none that is not there, and no name of another', async () => {
    await editReport(report('gates'));
    const twice = [
      { title: null, storyIds: [one] },
      { title: null, storyIds: [one] },
    ];
    await expect(editReport(report('new', { groups: twice }))).rejects.toThrow(/“One” stands in the report twice/);
    const unknown = [{ title: null, storyIds: [9_999_999_999] }];
    await expect(editReport(report('new', { groups: unknown }))).rejects.toThrow(/no story 9999999999/);
    await expect(editReport(report('gates'))).rejects.toThrow(/a special report at \/special\/gates\//);
  });

  test('takes a story from the story itself, and whoever edits it then is told who put it there', async () => {
    const id = await editReport(report('piers', { groups: [{ title: null, storyIds: [one] }] }));
    const seen = (await readReport(id))?.updatedAt ?? 0;
    const ann = { id: 'ann', name: 'Ann', address: null, userAgent: null };
    await actingAs(ann, () => placeInReport(two, 'piers'));
    expect((await readReport(id))?.groups).toEqual([{ title: null, storyIds: [one, two] }]);
    await expect(editReport(report('piers', { id, seen }))).rejects.toThrow(/^Ann changed this report/);
  });

  test('stands where it is put', async () => {
    const ids = (await readReports()).map(({ id }) => id);
    await orderReports({ ids: ids.toReversed(), seen: ids });
    await expect(orderReports({ ids, seen: ids })).rejects.toThrow(/changed this list at .* Nothing was changed/);
    expect((await readReports()).map(({ id }) => id)).toEqual(ids.toReversed());
    expect((await readChrome()).specialReports[0]?.title).toBe('piers');
  });

  test('is removed, and its address is gone', async () => {
    const id = await editReport(report('short'));
    const seen = (await readReport(id))?.updatedAt ?? 0;
    await removeReport({ id, seen });
    expect(await resolved('/special/short/')).toEqual({ is: 'absent', status: 410 });
    await expect(removeReport({ id, seen })).rejects.toThrow(/was removed meanwhile/);
  });
});
