import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors, read } from '../db/database.ts';
import { findArticle } from '../db/queries/edition/articles.ts';
import { findRevision, findStories } from '../db/queries/newsroom/stories.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { reviseStory } from '../lib/desk/revise-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import { plainStory } from '../lib/news/content.ts';
import { config } from '../lib/platform/config.ts';
import { archiveLine, outcomesOf, receiveArchive } from '../lib/wire/fixtures/archive.ts';
import { prepareDatabase } from './prepare-database.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const edited = {
  ...plainStory('Ferry line reopens, says the desk', bodyOfParagraphs(['Edited by hand.'])),
  publishedAt: Date.UTC(2001, 4, 4),
};

const line = (id: string, change: Record<string, unknown> = {}) => archiveLine({ source: 'rival', id, ...change });
const next = (id: string) => line(id, { title: 'Ferry line closes, says the wire' });

async function storyFrom(id: string): Promise<number> {
  const [storyId = 0] = (await receiveArchive([line(id)])).storyIds;
  return storyId;
}

async function storyOf(id: number) {
  const [story] = await read((db) => findStories(db, [id]));
  return story;
}

const articleOf = (id: number) => read((db) => findArticle(db, id));
const revisionOf = (id: number, number: number) => read((db) => findRevision(db, id, number));

test('the wire does not overwrite a story that the desk has edited and published', async () => {
  const id = await storyFrom('published');
  await reviseStory(id, { content: edited, author: 'editor' });
  await publishStory(id, 'editor');
  const before = await articleOf(id);
  const report = await receiveArchive([next('published')]);
  expect(outcomesOf(report)).toEqual({ held: 1 });
  expect(report.remarks).toEqual([{ line: 1, outcome: 'held', reason: 'an editor has changed its story' }]);
  expect(await articleOf(id)).toEqual(before);
  expect(before).toMatchObject({ headline: 'Ferry line reopens, says the desk' });
});

test('what the wire sent meanwhile is kept as a draft that the desk can publish', async () => {
  const id = await storyFrom('offered');
  await reviseStory(id, { content: edited, author: 'editor' });
  await publishStory(id, 'editor');
  await receiveArchive([next('offered')]);
  expect(await storyOf(id)).toMatchObject({ state: 'live', liveRevision: 2, draftRevision: 3 });
  expect(await revisionOf(id, 3)).toMatchObject({
    author: 'wire:rival',
    content: { headline: 'Ferry line closes, says the wire' },
  });
  await publishStory(id, 'editor');
  expect(await articleOf(id)).toMatchObject({ headline: 'Ferry line closes, says the wire' });
});

test('a draft on which the desk is working stays the draft, and what readers see stays too', async () => {
  const id = await storyFrom('working');
  await reviseStory(id, { content: edited, author: 'editor' });
  expect(outcomesOf(await receiveArchive([next('working')]))).toEqual({ held: 1 });
  expect(await articleOf(id)).toMatchObject({ headline: 'Ferry line reopens' });
  await publishStory(id, 'editor');
  expect(await articleOf(id)).toMatchObject({ headline: 'Ferry line reopens, says the desk' });
});

test('once in an editor’s hands a story stays there, however often the wire sends it', async () => {
  const id = await storyFrom('insisting');
  await reviseStory(id, { content: edited, author: 'editor' });
  await publishStory(id, 'editor');
  await receiveArchive([next('insisting')]);
  const report = await receiveArchive([line('insisting', { title: 'Ferry line closes for good' })]);
  expect(outcomesOf(report)).toEqual({ held: 1 });
  expect(outcomesOf(await receiveArchive([line('insisting', { title: 'Ferry line closes for good' })]))).toEqual({
    repeated: 1,
  });
  expect(await articleOf(id)).toMatchObject({ headline: 'Ferry line reopens, says the desk' });
});

test('a withdrawn story does not come back because the wire sends it again', async () => {
  const id = await storyFrom('withdrawn');
  await withdrawStory(id, { reason: 'Retracted by the agency', as: 'withdrawn' });
  expect(outcomesOf(await receiveArchive([line('withdrawn')]))).toEqual({ repeated: 1 });
  const report = await receiveArchive([next('withdrawn')]);
  expect(outcomesOf(report)).toEqual({ held: 1 });
  expect(report.remarks).toMatchObject([{ reason: 'its story is withdrawn' }]);
  expect(await storyOf(id)).toMatchObject({ state: 'withdrawn' });
  expect(await articleOf(id)).toBeNull();
});

test('a dry run foretells that a story in an editor’s hands is held', async () => {
  const id = await storyFrom('foretold');
  await reviseStory(id, { content: edited, author: 'editor' });
  await publishStory(id, 'editor');
  const foretold = await receiveArchive([next('foretold')], { dryRun: true });
  const filed = await receiveArchive([next('foretold')]);
  expect(outcomesOf(foretold)).toEqual(outcomesOf(filed));
  expect(foretold.remarks).toEqual(filed.remarks);
});
