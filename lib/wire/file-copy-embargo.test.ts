import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { approveStory } from '../desk/approve-story.ts';
import { reviseStory } from '../desk/revise-story.ts';
import { runDue } from '../desk/run-due.ts';
import { schedulePublication } from '../desk/schedule-story.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainStory } from '../news/content.ts';
import { config } from '../platform/config.ts';
import { fileCopy } from './file-copy.ts';
import { row, rows } from './fixtures/archive.ts';
import { file, storyFrom, versionOf } from './fixtures/copy.ts';
import { HOUR, NOON, readersHave, START, until } from './fixtures/embargo.ts';

beforeAll(() => prepareDatabase(config()));
beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDoors);

/** What readers have once everything has been done that is due at an instant. */
async function at(instant: number, id: number) {
  vi.setSystemTime(instant);
  await runDue();
  return readersHave(id);
}

const standing = (id: number) =>
  row('SELECT state, draft_state, embargoed_until, scheduled_at FROM stories WHERE id = ?', id);
const open = (id: number) => rows("SELECT kind FROM wire_proposals WHERE story_id = ? AND standing = 'open'", id);

const SCHEDULED = { state: 'scheduled', draft_state: null, embargoed_until: NOON, scheduled_at: NOON };
const DRAFT = { state: 'draft', draft_state: null, embargoed_until: NOON, scheduled_at: null };
const edited = plainStory('Ferry line reopens, says the desk', bodyOfParagraphs(['Edited by hand.']));

test('what is to be published and is under embargo is published by itself when that ends, and dated then', async () => {
  const [filing] = await file('publish', versionOf('release', 1, until(NOON), { publishedAt: START - HOUR }));
  expect(filing).toMatchObject({ outcome: 'held', reason: expect.stringMatching(/^it is under embargo until .*then/) });
  const id = filing?.storyId ?? 0;
  expect(await standing(id)).toEqual(SCHEDULED);
  expect(await at(NOON - 1, id)).toBeUndefined();
  expect(await at(NOON, id)).toBe('Ferry line reopens, take 1');
  expect(await row('SELECT published_at FROM articles WHERE id = ?', id)).toEqual({ published_at: NOON });
});

test('what is published by schedule is still the wire’s own: a later version and a kill go through', async () => {
  const id = await storyFrom('publish', versionOf('released', 1, until(NOON)));
  await at(NOON, id);
  await file('publish', versionOf('released', 2));
  expect(await readersHave(id)).toBe('Ferry line reopens, take 2');
  await file('publish', versionOf('released', 3, { signal: 'kill' }));
  expect(await standing(id)).toMatchObject({ state: 'withdrawn' });
});

test('what no rule publishes stays a draft with its embargo', async () => {
  const id = await storyFrom('draft', versionOf('drafted', 1, until(NOON)));
  expect(await standing(id)).toEqual(DRAFT);
  expect(await at(NOON, id)).toBeUndefined();
});

test('an update moves the schedule with the embargo, and takes the newest words', async () => {
  const id = await storyFrom('publish', versionOf('moved', 1, until(NOON)));
  await file('publish', versionOf('moved', 2, until(NOON + HOUR)));
  expect(await standing(id)).toMatchObject({ state: 'scheduled', scheduled_at: NOON + HOUR });
  await file('publish', versionOf('moved', 3, until(NOON - HOUR)));
  expect(await standing(id)).toMatchObject({ embargoed_until: NOON - HOUR, scheduled_at: NOON - HOUR });
  expect(await at(NOON - HOUR, id)).toBe('Ferry line reopens, take 3');
});

test('an update that lifts the embargo publishes at once, and nothing is left on the schedule', async () => {
  const id = await storyFrom('publish', versionOf('lifted', 1, until(NOON)));
  await file('publish', versionOf('lifted', 2));
  expect(await readersHave(id)).toBe('Ferry line reopens, take 2');
  expect(await standing(id)).toMatchObject({ state: 'live', scheduled_at: null });
  expect(await rows('SELECT 1 FROM schedules WHERE story_id = ? AND done_at IS NULL', id)).toEqual([]);
});

test('an update that no rule publishes takes the schedule away', async () => {
  const id = await storyFrom('publish', versionOf('unruled', 1, until(NOON)));
  await file('list', versionOf('unruled', 2, until(NOON)));
  expect(await standing(id)).toEqual(DRAFT);
  expect(await at(NOON, id)).toBeUndefined();
});

test.each(['kill', 'withhold'] as const)('a %s before its minute takes the schedule away', async (signal) => {
  const id = await storyFrom('publish', versionOf(`stopped-${signal}`, 1, until(NOON)));
  await file('publish', versionOf(`stopped-${signal}`, 2, { signal, ...until(NOON) }));
  expect(await standing(id)).toMatchObject({ state: 'draft', scheduled_at: null });
  expect(await at(NOON, id)).toBeUndefined();
});

test('one that was taken back, came again under embargo and was killed again does not come', async () => {
  const id = await storyFrom('publish', versionOf('again', 1));
  await file('publish', versionOf('again', 2, { signal: 'kill' }), versionOf('again', 3, until(NOON)));
  expect(await standing(id)).toMatchObject({ state: 'withdrawn', draft_state: 'scheduled', scheduled_at: NOON });
  await file('publish', versionOf('again', 4, { signal: 'kill' }));
  expect(await standing(id)).toMatchObject({ draft_state: 'draft', scheduled_at: null });
  expect(await at(NOON, id)).toBeUndefined();
});

test('one that was taken back and comes again under embargo is back when that ends', async () => {
  const id = await storyFrom('publish', versionOf('back', 1));
  await file('publish', versionOf('back', 2, { signal: 'kill' }), versionOf('back', 3, until(NOON)));
  expect(await at(NOON, id)).toBe('Ferry line reopens, take 3');
});

test('words that an editor has changed are not published in their place by the wire’s schedule', async () => {
  const id = await storyFrom('publish', versionOf('in-hand', 1, until(NOON)));
  await reviseStory(id, { content: edited, author: 'editor' });
  await file('publish', versionOf('in-hand', 2, until(NOON + HOUR)));
  expect(await open(id)).toEqual([{ kind: 'update' }]);
  expect(await standing(id)).toMatchObject({ embargoed_until: NOON + HOUR, scheduled_at: null });
  expect(await at(NOON, id)).toBeUndefined();
});

test.each(['kill', 'use'] as const)('an editor’s schedule gives way to a %s that forbids it', async (signal) => {
  const guid = `editors-${signal}`;
  const id = await storyFrom('draft', versionOf(guid, 1));
  await reviseStory(id, { content: edited, author: 'editor' });
  await approveStory(id);
  await schedulePublication(id, { local: '2026-11-26T10:00', zone: 'UTC' });
  await file('draft', versionOf(guid, 2, { signal, ...until(NOON) }));
  expect(await standing(id)).toMatchObject({ state: 'approved', scheduled_at: null });
  expect(await at(NOON - HOUR, id)).toBeUndefined();
});

test('a story that somebody has taken over is published by them alone', async () => {
  const [filing] = await fileCopy([{ item: versionOf('owned', 1, until(NOON)), original: null }], {
    ...{ sourceId: null, format: 'test', to: 'publish' },
  });
  const id = filing?.storyId ?? 0;
  await rows("UPDATE stories SET owner_id = 'ann' WHERE id = ? RETURNING id", id);
  await file('publish', versionOf('owned', 2, until(NOON)));
  expect(await standing(id)).toEqual(DRAFT);
});

test('a note to editors is not published when its embargo ends', async () => {
  const note = { ...versionOf('note', 1, until(NOON)), hold: 'a note to editors, not a story' };
  const id = await storyFrom('publish', note);
  expect(await standing(id)).toEqual(DRAFT);
  vi.setSystemTime(NOON + 1);
  await file('publish', { ...versionOf('note', 2, until(NOON)), hold: 'a note to editors, not a story' });
  expect(await readersHave(id)).toBeUndefined();
});

test('the ties of a package leave the schedule as it is', async () => {
  const related = [{ guid: 'tied-b', kind: 'package' as const }];
  const id = await storyFrom('publish', versionOf('tied-a', 1, { ...until(NOON), related }));
  const other = await storyFrom('publish', versionOf('tied-b', 1));
  expect(await standing(id)).toEqual(SCHEDULED);
  await at(NOON, id);
  expect(await row('SELECT related FROM articles WHERE id = ?', id)).toEqual({ related: `[${other}]` });
});

test('what could not be published at its minute stays with the wire: a later version mends it', async () => {
  const target = await storyFrom('publish', versionOf('target', 1));
  const body = bodyOfParagraphs(['x']);
  const link = { type: 'link' as const, attrs: { href: `/unsorted/${target}/` } };
  body.content = [{ type: 'paragraph', content: [{ type: 'text', text: 'More', marks: [link] }] }];
  const id = await storyFrom('publish', versionOf('mended', 1, until(NOON), { body }));
  expect(await standing(id)).toEqual(SCHEDULED);
  await withdrawStory(target, { reason: 'wrong', as: 'withdrawn' });
  expect(await at(NOON, id)).toBeUndefined();
  expect(await standing(id)).toMatchObject({ state: 'approved' });
  await file('publish', versionOf('mended', 2));
  expect(await readersHave(id)).toBe('Ferry line reopens, take 2');
  expect(await rows('SELECT 1 FROM schedules WHERE story_id = ? AND done_at IS NULL', id)).toEqual([]);
});
