import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDoors, openDoors, read } from '../../db/database.ts';
import { type ClockWatch, watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { scheduleHistory } from '../../db/queries/newsroom/schedules.ts';
import { updateStory } from '../../db/queries/newsroom/stories.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { readArticle } from '../edition/read-article.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import { stampOf } from '../news/dates.ts';
import { config } from '../platform/config.ts';
import { approveStory } from './approve-story.ts';
import { createStory } from './create-story.ts';
import { storyOf } from './fixtures/newsroom.ts';
import { reviseStory } from './revise-story.ts';
import { runDue } from './run-due.ts';
import { scheduleLeaving, schedulePublication } from './schedule-story.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';
import { sendBack } from './send-back-story.ts';
import { storyNumbered } from './story-numbered.ts';
import { withdrawStory } from './withdraw-story.ts';

const START = Date.UTC(2026, 10, 26, 4, 0, 20);
const MINUTE = 60_000;
const log = pino({ level: 'silent' });
let watch: ClockWatch;
let scheduler: Scheduler | undefined;

beforeAll(async () => {
  await prepareDatabase(config());
  watch = watchClock(config().dataDir);
});
afterAll(() => {
  watch.close();
  closeDoors();
});
beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(async () => {
  await scheduler?.stop();
  scheduler = undefined;
  vi.useRealTimers();
});

const start = () => {
  scheduler = startScheduler({ clockNumber: () => watch.now(), log });
};
const rowOf = (id: number) => read((db) => storyNumbered(db, id));
const historyOf = (id: number) => read((db) => scheduleHistory(db, id));
const headlineOf = async (id: number) => (await readArticle(id))?.headline;

/** The local time so many minutes after the minute that runs when a test starts. */
function minutesOn(minutes: number) {
  return { local: stampOf(START + minutes * MINUTE, 'UTC').machine.slice(0, 16), zone: 'UTC' };
}

async function approved(headline: string): Promise<number> {
  const id = await createStory({ section: 'news/metro', content: storyOf(headline), author: 'Ann' });
  await approveStory(id);
  return id;
}

/** Lets time pass in small steps, and whatever has begun come to its end. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await vi.waitFor(() => read(async () => undefined), { interval: 1 });
}

test('publishes at its minute, and not before', async () => {
  start();
  const id = await approved('At its minute');
  const at = await schedulePublication(id, minutesOn(2));
  await pass(at - Date.now() - 1);
  expect(await headlineOf(id)).toBeUndefined();
  await pass(1000);
  expect(await headlineOf(id)).toBe('At its minute');
  expect((await historyOf(id))[0]).toMatchObject({ failedAt: null, doneAt: at });
  expect(await rowOf(id)).toMatchObject({ state: 'live', scheduledAt: null });
});

test('hears of what another process schedules, within a second', async () => {
  start();
  await pass(1000);
  const id = await approved('Elsewhere');
  const at = Date.now() + 2000;
  const db = openWriter(config().dataDir);
  db.prepare(
    `INSERT INTO schedules (story_id, does, at, zone, set_by_name, set_at) VALUES (?, 'publish', ?, 'UTC', 'Ben', 0)`,
  ).run(id, at);
  db.prepare(`UPDATE stories SET state = 'scheduled' WHERE id = ?`).run(id);
  db.prepare('UPDATE clock SET number = number + 1').run();
  db.close();
  await pass(3000);
  expect(await headlineOf(id)).toBe('Elsewhere');
  const [done] = await historyOf(id);
  expect((done?.doneAt ?? 0) - at).toBeLessThanOrEqual(1000);
});

test('changes a live story and withdraws it, each at its time', async () => {
  start();
  const id = await approved('First');
  await schedulePublication(id, minutesOn(1));
  await pass(MINUTE);
  await reviseStory(id, { content: storyOf('Second'), author: 'Ann' });
  await approveStory(id);
  await schedulePublication(id, minutesOn(3));
  await scheduleLeaving(id, 'withdraw', minutesOn(5), 'ran its time');
  await pass(MINUTE);
  expect(await headlineOf(id)).toBe('First');
  await pass(2 * MINUTE);
  expect(await headlineOf(id)).toBe('Second');
  await pass(2 * MINUTE);
  expect(await headlineOf(id)).toBeUndefined();
  expect(await rowOf(id)).toMatchObject({ state: 'withdrawn', scheduledAt: null });
});

test('a change of substance that is scheduled asks for a correction, which readers get with the words', async () => {
  start();
  const id = await approved('Ferry carries 40');
  await schedulePublication(id, minutesOn(1));
  await pass(MINUTE);
  await reviseStory(id, { content: storyOf('Ferry carries 400'), author: 'Ann' });
  await approveStory(id);
  const asked = schedulePublication(id, minutesOn(3), { seen: ['standfirst'] });
  await expect(asked).rejects.toMatchObject({ findings: [{ rule: 'correction' }] });
  expect(await rowOf(id)).toMatchObject({ draftState: 'approved', scheduledAt: null });
  const correction = { kind: 'correction', wrong: 'It carries 40.', right: 'It carries 400.' } as const;
  await schedulePublication(id, minutesOn(3), { seen: ['standfirst'], correction });
  await pass(MINUTE);
  expect(await readArticle(id)).toMatchObject({ headline: 'Ferry carries 40', corrections: [] });
  await pass(MINUTE);
  expect(await readArticle(id)).toMatchObject({ headline: 'Ferry carries 400', corrections: [correction] });
});

test('takes down by a legal order at its time, whoever withdrew it before', async () => {
  start();
  const id = await approved('Under an order');
  await schedulePublication(id, minutesOn(1));
  await pass(MINUTE);
  await scheduleLeaving(id, 'take-down', minutesOn(2), 'Order 7');
  expect(await historyOf(id)).toMatchObject([{ does: 'take-down', reason: 'Order 7' }, { does: 'publish' }]);
  await withdrawStory(id, { reason: 'x', as: 'withdrawn' });
  await pass(2 * MINUTE);
  expect(await rowOf(id)).toMatchObject({ state: 'taken-down', scheduledAt: null });
  expect(await resolveAddress(`/news/metro/${id}/`, new URLSearchParams())).toEqual({ is: 'absent', status: 451 });
});

test('catches up with what fell due while nothing ran, in its order', async () => {
  const [one, two] = [await approved('One'), await approved('Two')];
  await schedulePublication(two, minutesOn(2));
  await schedulePublication(one, minutesOn(1));
  vi.setSystemTime(START + 60 * MINUTE);
  start();
  await pass(10);
  expect([await headlineOf(one), await headlineOf(two)]).toEqual(['One', 'Two']);
  const [first] = await historyOf(one);
  const [second] = await historyOf(two);
  expect(first?.doneAt).toBeLessThanOrEqual(second?.doneAt ?? 0);
});

test('does everything once, however many try', async () => {
  const id = await approved('Once');
  await schedulePublication(id, minutesOn(1));
  vi.setSystemTime(START + 2 * MINUTE);
  const ran = (await Promise.all([runDue(), runDue(), runDue()])).flat();
  expect(ran).toHaveLength(1);
  const other = openDoors(config().dataDir);
  const audit = await other.read(async (db) => {
    const { audit: table } = await import('../../db/schema/newsroom/audit.ts');
    return db.select().from(table);
  });
  other.close();
  const published = audit.filter(({ subjectId, act }) => subjectId === String(id) && act === 'story.publish');
  expect(published).toMatchObject([{ userName: 'command line (by schedule)' }]);
});

test('keeps the reason of what could not be done, with the story, and tries it no more', async () => {
  const id = await approved('Embargoed since');
  await schedulePublication(id, minutesOn(1));
  const { write } = await import('../../db/database.ts');
  await write(({ db }) => updateStory(db, id, { embargoedUntil: START + 60 * MINUTE }));
  vi.setSystemTime(START + 2 * MINUTE);
  expect(await runDue()).toMatchObject([
    { storyId: id, failure: expect.stringMatching(/under embargo/), again: false },
  ]);
  expect(await runDue()).toEqual([]);
  expect(await rowOf(id)).toMatchObject({ state: 'approved', scheduledAt: null });
  expect(await historyOf(id)).toMatchObject([{ failure: expect.stringMatching(/under embargo/), doneAt: null }]);
  await schedulePublication(id, minutesOn(90));
  expect((await historyOf(id)).map(({ failure }) => failure)).toEqual([null]);
});

test('leaves alone what was taken off, or done by hand meanwhile', async () => {
  const [back, gone] = [await approved('Sent back'), await approved('By hand')];
  await schedulePublication(back, minutesOn(1));
  await sendBack(back, 'Not yet.');
  await schedulePublication(gone, minutesOn(1));
  const { publishStory } = await import('./publish-story.ts');
  await publishStory(gone, 'Ben');
  await withdrawStory(gone, { reason: 'x', as: 'withdrawn' });
  vi.setSystemTime(START + 2 * MINUTE);
  expect(await runDue()).toEqual([]);
  expect(await rowOf(gone)).toMatchObject({ state: 'withdrawn' });
});
