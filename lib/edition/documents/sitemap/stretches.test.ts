import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors } from '../../../../db/database.ts';
import { type Connection, openWriter } from '../../../../db/dialects/sqlite/connection.ts';
import { migrateDatabase } from '../../../../db/dialects/sqlite/migrate.ts';
import { putArticles } from '../../../../db/fixtures/many-articles.ts';
import { site } from '../../../../site.ts';
import { dayOf } from '../../../news/dates.ts';
import { printedNumber } from '../../../news/story-number.ts';
import { config } from '../../../platform/config.ts';
import { pathsIn, readIndex } from '../fixtures/sitemaps.ts';
import { FILE_SIZE } from './sitemap-file.ts';
import { filesOf, stretchesOfPaper } from './stretches.ts';

const HOUR = 3_600_000;

let db: Connection;
beforeAll(() => {
  migrateDatabase(config().dataDir);
  db = openWriter(config().dataDir);
  db.exec(`INSERT INTO sections (id, path, name) VALUES (1, 'news', 'News')`);
});
afterAll(() => {
  db.close();
  closeDoors();
});
beforeEach(() => {
  db.exec('DELETE FROM articles; DELETE FROM stories; DELETE FROM list_days');
});

/** Around the ends of months, where days of UTC and of the site are not the same, and far back. */
const instant = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((hours) => Date.UTC(2026, 9, 31, 16) + hours * HOUR),
  fc.integer({ min: -40, max: 40 }).map((hours) => Date.UTC(1969, 11, 31, 16) + hours * HOUR),
  fc.integer({ min: Date.UTC(1850, 0, 1), max: Date.UTC(2026, 10, 1) }),
  fc.constant(null),
);

test('every article is counted in the month of its day on the clocks of the site', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(instant, { minLength: 1, maxLength: 30 }), async (instants) => {
      db.exec('DELETE FROM articles; DELETE FROM stories; DELETE FROM list_days');
      putArticles(
        db,
        instants.map((publishedAt, at) => ({ id: at + 1, publishedAt })),
      );
      const expected = new Map<string, number>();
      for (const at of instants) {
        const name = at === null ? 'undated' : dayOf(at, site.zone).slice(0, 7);
        expected.set(name, (expected.get(name) ?? 0) + 1);
      }
      const found = (await stretchesOfPaper()).map(({ name, count }): [string, number] => [name, count]);
      expect(new Map(found)).toEqual(expected);
      expect(found.map(([name]) => name)).toEqual(found.map(([name]) => name).toSorted());
    }),
    { numRuns: 40 },
  );
});

describe('a month of more articles than a file holds', () => {
  const COUNT = 2 * FILE_SIZE + 321;
  const month = Array.from({ length: COUNT }, (_, at) => ({
    id: 2_610_000_000 + at,
    publishedAt: Date.UTC(2026, 9, 1) + at * 60_000,
  }));
  const addressOf = ({ id }: { id: number }) => `/news/${printedNumber(id)}/`;

  test('is parted: every article stands in one part, oldest first, and the index names the parts', async () => {
    putArticles(db, month);
    const names = ['2026-10', '2026-10-2', '2026-10-3'];
    const parts = await Promise.all(names.map(pathsIn));
    expect(parts.map(({ length }) => length)).toEqual([FILE_SIZE, FILE_SIZE, 321]);
    expect(parts.flat()).toEqual(month.map(addressOf));
    expect([...(await readIndex()).keys()].filter((name) => name.startsWith('2026-10'))).toEqual(names);
  });

  test('keeps its older parts when it grows, and says so', async () => {
    putArticles(db, month);
    const [before, index] = [await pathsIn('2026-10-2'), await readIndex()];
    const later = { id: 2_610_310_000, publishedAt: Date.UTC(2026, 9, 31) };
    putArticles(db, [later]);
    expect(await pathsIn('2026-10-2')).toEqual(before);
    expect(await pathsIn('2026-10-3')).toEqual([...month.slice(2 * FILE_SIZE), later].map(addressOf));
    const grown = await readIndex();
    expect([...grown.keys()]).toEqual([...index.keys()]);
    expect(grown.get('2026-10-2')).toBe(index.get('2026-10-2'));
    expect(grown.get('2026-10-3')).not.toBe(index.get('2026-10-3'));
  });

  test('what has no date is parted as well', async () => {
    putArticles(
      db,
      Array.from({ length: FILE_SIZE + 5 }, (_, at) => ({ id: at + 1, publishedAt: null })),
    );
    const parts = await Promise.all(['undated', 'undated-2'].map(pathsIn));
    expect(parts.map(({ length }) => length)).toEqual([FILE_SIZE, 5]);
    expect(new Set(parts.flat()).size).toBe(FILE_SIZE + 5);
    expect([...(await readIndex()).keys()].slice(-2)).toEqual(['undated', 'undated-2']);
  });
});

test('the parts of a stretch are as many as its articles fill, and change with what is in them or before', () => {
  const day = fc.record({
    count: fc.integer({ min: 0, max: 4 * FILE_SIZE }),
    changedAt: fc.option(fc.integer({ min: 0, max: 1000 })),
  });
  fc.assert(
    fc.property(fc.array(day, { maxLength: 31 }), (days) => {
      const count = days.reduce((sum, one) => sum + one.count, 0);
      const files = filesOf({ name: '2026-10', days, count });
      expect(files).toHaveLength(Math.ceil(count / FILE_SIZE));
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
      const times = files.map(({ changedAt }) => changedAt ?? -1);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      if (files.length) expect(times.at(-1)).toBe(Math.max(...days.map(({ changedAt }) => changedAt ?? -1)));
    }),
  );
});
