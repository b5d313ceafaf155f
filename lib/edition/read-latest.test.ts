import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { live, openSections } from '../desk/fixtures/newsroom.ts';
import { publishStory } from '../desk/publish-story.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainStory } from '../news/content.ts';
import { config } from '../platform/config.ts';
import { fileItems } from '../wire/file-items.ts';
import { noFacts } from '../wire/wire-item.ts';
import { readDay, readLatest, readMonth, spanOfMonth } from './read-latest.ts';
import { resolveAddress } from './resolve-address.ts';

/** The moment that clocks in Shanghai show so. */
const shanghai = (time: string) => ({ publishedAt: Date.parse(`${time}+08:00`) });

let lastOfMonth: number;
let firstOfDay: number;
let lastOfDay: number;
let dayAfter: number;
let longAgo: number;
let undated: number;

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  lastOfMonth = await live('Halloween', shanghai('2026-10-31T23:59:59'));
  firstOfDay = await live('Early', shanghai('2026-11-20T00:00:00'));
  lastOfDay = await live('Late', shanghai('2026-11-20T23:59:59.999'));
  dayAfter = await live('Next', shanghai('2026-11-21T00:00:00'));
  longAgo = await live('Old', shanghai('1987-02-26T12:00:00'));
  const { filings } = await fileItems(
    [
      {
        provider: 'test',
        guid: 'undated',
        number: null,
        section: { path: 'news' },
        hold: null,
        notes: [],
        facts: noFacts(),
        content: plainStory('Undated', bodyOfParagraphs(['Text.'])),
      },
    ],
    [],
  );
  undated = filings[0]?.storyId ?? 0;
});
afterAll(() => closeDoors());

const ids = (list: { articles: readonly { id: number }[] }) => list.articles.map(({ id }) => id);
const resolve = (path: string) => resolveAddress(path, new URLSearchParams());

describe('a day', () => {
  test('begins and ends at midnight in Shanghai', async () => {
    const day = await readDay('2026-11-20', 1);
    expect(ids(day.list)).toEqual([lastOfDay, firstOfDay]);
    expect(day.list).toMatchObject({ number: 1, pages: 1, total: 2 });
    expect(day.name).toBe('Friday, November 20, 2026');
    expect(day.month).toEqual({ name: 'November 2026', path: '/latest/2026-11/' });
  });

  test('leads to the nearest days with stories, over those without', async () => {
    const link = (name: string, path: string) => ({ name, path });
    expect(await readDay('2026-11-20', 1)).toMatchObject({
      earlier: link('Saturday, October 31, 2026', '/latest/2026-10-31/'),
      later: link('Saturday, November 21, 2026', '/latest/2026-11-21/'),
    });
    expect(await readDay('2026-10-31', 1)).toMatchObject({
      earlier: link('Thursday, February 26, 1987', '/latest/1987-02-26/'),
    });
  });

  test('is the last or the first when there is no other: what is undated is of no day', async () => {
    expect((await readDay('2026-11-21', 1)).later).toBeNull();
    expect((await readDay('1987-02-26', 1)).earlier).toBeNull();
  });

  test('is a page while it has a story', async () => {
    expect(await resolve('/latest/2026-11-20/')).toMatchObject({ is: 'page' });
    expect(await resolve('/latest/2026-11-19/')).toEqual({ is: 'absent', status: 404 });
    const id = await live('Alone', shanghai('2001-05-04T08:00:00'));
    expect(await resolve('/latest/2001-05-04/')).toMatchObject({ is: 'page' });
    await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
    expect(await resolve('/latest/2001-05-04/')).toEqual({ is: 'absent', status: 404 });
    expect(await resolve('/latest/2001-05/')).toEqual({ is: 'absent', status: 404 });
    expect((await readDay('2026-10-31', 1)).earlier?.path).toBe('/latest/1987-02-26/');
    await publishStory(id, 'editor');
    expect((await readDay('2026-10-31', 1)).earlier?.path).toBe('/latest/2001-05-04/');
    await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  });
});

describe('a month', () => {
  test('is a calendar of weeks from Monday on, each day with its count', async () => {
    const { name, total, weeks } = await readMonth('2026-11');
    expect({ name, total }).toEqual({ name: 'November 2026', total: 3 });
    expect(weeks.map((week) => week.map((day) => day?.day ?? 0))).toEqual([
      [0, 0, 0, 0, 0, 0, 1],
      [2, 3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 13, 14, 15],
      [16, 17, 18, 19, 20, 21, 22],
      [23, 24, 25, 26, 27, 28, 29],
      [30, 0, 0, 0, 0, 0, 0],
    ]);
    const counted = weeks.flat().filter((day) => day?.count);
    expect(counted).toEqual([
      { day: 20, count: 2, path: '/latest/2026-11-20/' },
      { day: 21, count: 1, path: '/latest/2026-11-21/' },
    ]);
  });

  test.each([
    ['2027-02', 4, 28],
    ['2024-02', 5, 29],
    ['2026-12', 5, 31],
    ['2026-08', 6, 31],
  ])('%s has %d weeks and %d days', async (month, weeks, days) => {
    const calendar = (await readMonth(month)).weeks;
    expect(calendar).toHaveLength(weeks);
    expect(calendar.every((week) => week.length === 7)).toBe(true);
    expect(calendar.flat().flatMap((day) => day?.day ?? [])).toEqual(Array.from({ length: days }, (_, at) => at + 1));
  });

  test('leads to the nearest months with stories', async () => {
    expect(await readMonth('2026-11')).toMatchObject({ earlier: { path: '/latest/2026-10/' }, later: null });
    expect(await readMonth('2026-10')).toMatchObject({
      total: 1,
      earlier: { name: 'February 1987', path: '/latest/1987-02/' },
      later: { path: '/latest/2026-11/' },
    });
    expect(await readMonth('1987-02')).toMatchObject({ total: 1, earlier: null });
  });

  test('ends where the next begins, over the turn of the year too', () => {
    for (const [month, next] of [
      ['2026-11', '2026-12'],
      ['2026-12', '2027-01'],
      ['2027-01', '2027-02'],
      ['2024-02', '2024-03'],
    ] as const)
      expect(spanOfMonth(month).before).toBe(spanOfMonth(next).from);
  });
});

test('the latest news are everything, the undated last, and lead to the newest month', async () => {
  const { list, month } = await readLatest(1);
  expect(ids(list)).toEqual([dayAfter, lastOfDay, firstOfDay, lastOfMonth, longAgo, undated]);
  expect(list).toMatchObject({ total: 6, pages: 1 });
  expect(month).toEqual({ name: 'November 2026', path: '/latest/2026-11/' });
  expect(ids((await readLatest(2)).list)).toEqual([]);
});
