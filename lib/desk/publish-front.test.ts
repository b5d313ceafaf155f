import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { auditOf } from '../../db/fixtures/audit-log.ts';
import { filledFront } from '../edition/read-front.ts';
import type { Container } from '../news/fronts.ts';
import { atInstant } from '../platform/at-instant.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { Conflict, Problem } from '../platform/problem.ts';
import { arrangeFront } from './arrange-front.ts';
import { cancelArrangement } from './cancel-arrangement.ts';
import { live, openSections } from './fixtures/newsroom.ts';
import { publishFront } from './publish-front.ts';
import { readFront } from './read-fronts.ts';
import { restoreFront } from './restore-front.ts';

const HOUR = 3_600_000;

let one: number;
let two: number;

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  one = await live('One');
  two = await live('Two', { publishedAt: Date.UTC(2026, 10, 20, 4), kind: 'flash', language: 'zh-Hans' });
});
afterAll(() => closeDoors());

const list = (more: Partial<Container> = {}): Container => ({
  layout: 'list',
  title: null,
  section: null,
  slots: 1,
  pins: [],
  ...more,
});
const pinned = (storyId: number, more: { from?: number; until?: number } = {}) =>
  list({ pins: [{ slot: 0, storyId, from: more.from ?? null, until: more.until ?? null }] });

const front = (slug: string, at = now()) =>
  atInstant(at, async () =>
    (await read((db) => filledFront(db, slug, { of: 'paper' }))).map(({ articles }) => articles.map(({ id }) => id)),
  );
const change = (containers: Container[], seen: number, startsAt: number | null = null, slug = 'news') =>
  publishFront({ slug, containers, startsAt, seen });

describe('publishing a front', () => {
  test('shows it to readers at once, and writes who did it', async () => {
    const { version, before } = await change([pinned(one)], 0, null, 'biz');
    expect(await front('biz')).toEqual([[one]]);
    expect(before).toBeNull();
    expect(await auditOf('front', 'biz')).toMatchObject([{ act: 'front.arrange', after: { version } }]);
  });

  test('makes the pages with it out of date', async () => {
    const notes = blankNotes();
    await takingNotes(notes, () => front('opinion'));
    const watch = watchClock(config().dataDir);
    const before = watch.now();
    await change([pinned(one)], 0, null, 'opinion');
    expect(watch.newest(notes.tags)).toBeGreaterThan(before);
    watch.close();
  });

  test('is refused when somebody else was faster, and says who', async () => {
    const { version } = await change([pinned(one)], 0);
    await change([pinned(two)], version);
    const late = change([pinned(one)], version);
    await expect(late).rejects.toThrow(Conflict);
    await expect(change([pinned(one)], version)).rejects.toThrow(/command line arranged this front at .* UTC\+8/);
    expect(await front('news')).toEqual([[two]]);
  });

  test.each<[string, () => Container[], RegExp]>([
    ['a story twice', () => [pinned(one), pinned(one)], /“One” is pinned twice at the same time/],
    ['two stories in one slot', () => [{ ...pinned(one), slots: 2, pins: [pin(0, one), pin(0, two)] }], /has two/],
    ['a slot that is not there', () => [list({ pins: [pin(3, one)] })], /slot 4 of container 1, which has 1/],
    ['a story among special reports', () => [{ ...pinned(one), layout: 'special-reports' }], /special reports/],
    ['a pin that ends before it begins', () => [pinned(one, { from: 20, until: 10 })], /ends before it begins/],
    ['a story that does not exist', () => [pinned(9_999_999_999)], /There is no story 9999999999/],
    ['a section that does not exist', () => [list({ section: 'nowhere' })], /There is no section "nowhere"/],
  ])('refuses %s, and what stood stays', async (_, containers, reason) => {
    const seen = (await readFront('news/world'))?.standing.version ?? 0;
    await expect(change(containers(), seen, null, 'news/world')).rejects.toThrow(reason);
    expect((await readFront('news/world'))?.standing.containers).toEqual([]);
  });

  test('lets a story follow itself', async () => {
    const at = now() + HOUR;
    const { version } = await change([pinned(one, { until: at }), pinned(one, { from: at })], 0, null, 'biz/tech');
    expect(version).toBeGreaterThan(0);
  });

  test('refuses a front of no section, and a time that is over', async () => {
    await expect(change([], 0, null, 'nowhere')).rejects.toThrow(/no section "nowhere"/);
    await expect(change([], 0, now() - 1)).rejects.toThrow(Problem);
    await expect(change([pinned(one, { until: 9e15 })], 0, null, 'opinion')).rejects.toThrow(/until/);
  });
});

const pin = (slot: number, storyId: number) => ({ slot, storyId, from: null, until: null });

describe('an arrangement with its time', () => {
  test('takes the place of the one that stands by itself, and the page knows when', async () => {
    const slug = 'news/metro';
    const at = now() + HOUR;
    await change([pinned(one)], 0, null, slug);
    await change([pinned(two)], 0, at, slug);
    const notes = blankNotes();
    expect(await takingNotes(notes, () => front(slug))).toEqual([[one]]);
    expect(notes.until).toBe(at);
    expect(await front(slug, at - 1)).toEqual([[one]]);
    expect(await front(slug, at)).toEqual([[two]]);
  });

  test('is changed by one at a time, and taken back', async () => {
    const slug = 'news/metro';
    const at = (await readFront(slug))?.later[0];
    if (!at?.startsAt) throw new Error('Nothing waits.');
    const { startsAt, version: seen } = at;
    await expect(change([pinned(one)], 0, startsAt, slug)).rejects.toThrow(Conflict);
    const { version } = await change([pinned(one)], seen, startsAt, slug);
    await expect(cancelArrangement({ slug, startsAt, seen })).rejects.toThrow(Conflict);
    await cancelArrangement({ slug, startsAt, seen: version });
    expect((await readFront(slug))?.later).toEqual([]);
    await expect(cancelArrangement({ slug, startsAt, seen: version })).rejects.toThrow(/taken back already/);
  });

  test('stays when another is published now', async () => {
    const slug = 'biz';
    const seen = (await readFront(slug))?.standing.version ?? 0;
    await change([pinned(two)], 0, now() + HOUR, slug);
    await change([pinned(one)], seen, null, slug);
    expect((await readFront(slug))?.later).toHaveLength(1);
  });
});

test('a pin begins and ends by itself', async () => {
  const [from, until] = [now() + HOUR, now() + 2 * HOUR];
  await arrangeFront('test', [pinned(one, { from, until })]);
  const notes = blankNotes();
  expect(await takingNotes(notes, () => front('test'))).toEqual([[two]]);
  expect(notes.until).toBe(from);
  expect(await front('test', from)).toEqual([[one]]);
  expect(await front('test', until)).toEqual([[two]]);
});

test('automatic slots are filled by kind, picture and language', async () => {
  await arrangeFront('test', [list({ kinds: ['flash'] }), list({ kinds: ['news'] }), list({ onlyPictures: true })]);
  expect(await front('test')).toEqual([[two], [one]]);
  await arrangeFront('test', [list({ language: 'en' }), list({ language: 'zh-Hans' }), list({ language: 'ja' })]);
  expect(await front('test')).toEqual([[one], [two]]);
});

describe('the history of a front', () => {
  test('lets what was there stand again, also what stood before anybody published', async () => {
    const slug = 'opinion';
    const seen = (await readFront(slug))?.standing.version ?? 0;
    const { version, before } = await change([pinned(two)], seen, null, slug);
    expect(before).toBe(seen);
    const back = await restoreFront({ slug, version: seen, seen: version });
    expect(await front(slug)).toEqual([[one]]);
    expect((await readFront(slug))?.history.map(({ id }) => id)).toEqual([back.version, version, seen]);
    expect(back.leftOut).toBe(0);
    await expect(restoreFront({ slug, version: seen, seen: version })).rejects.toThrow(Conflict);
    await expect(restoreFront({ slug, version: 999_999, seen: back.version })).rejects.toThrow(/no version 999999/);
  });
});
