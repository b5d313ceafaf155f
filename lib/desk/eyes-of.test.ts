import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import type { Actor } from '../access/permissions.ts';
import { config } from '../platform/config.ts';
import { createStory } from './create-story.ts';
import { refuseUnknown, usesFor } from './eyes-of.ts';
import { findStoriesToPlace } from './find-stories.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { hired } from './fixtures/people.ts';
import { searchForLinks, storiesForFields } from './search-for-links.ts';
import { withdrawStory } from './withdraw-story.ts';

let rita: Awaited<ReturnType<typeof hired>>;
let editor: Actor;
let published: number;
let withdrawn: number;
let secret: number;
let own: number;

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  rita = await hired('reporter', 'Rita');
  editor = { ...(await hired('editor', 'Biz')), sections: ['biz'] };
  published = await live('Merger talks');
  withdrawn = await live('Merger withdrawn');
  await withdrawStory(withdrawn, { reason: 'test', as: 'withdrawn' });
  const draft = (headline: string, section: string) =>
    createStory({ section, content: storyOf(headline), author: 'Ann' });
  secret = await draft('Merger secret', 'news/metro');
  own = await rita.does(() => draft('Merger of my own', 'biz/tech'));
});
afterAll(() => closeDoors());

const all = () => [published, withdrawn, secret, own];
const found = async (actor: Actor, query: string) =>
  (await findStoriesToPlace({ query, coming: true }, actor)).map(({ id }) => id);

test('what is not published is found by its number by those alone who may read it', async () => {
  const numbers = async (actor: Actor) => (await Promise.all(all().map((id) => found(actor, String(id))))).flat();
  expect(await numbers(rita)).toEqual([published, own]);
  expect(await numbers(editor)).toEqual([published, own]);
  expect(await numbers({ ...editor, sections: 'every' })).toEqual(all());
  expect(await searchForLinks(`/news/metro/${secret}/`, rita)).toEqual([]);
});

test('and by its words likewise', async () => {
  expect(await found(rita, 'merger')).toEqual([own, published]);
  expect(await found(editor, 'merger')).toEqual([own, published]);
  expect(await found({ ...editor, sections: ['news'] }, 'merger')).toEqual([secret, published]);
});

test('a field that holds a number tells no headline', async () => {
  expect((await storiesForFields(all(), rita)).map(({ id }) => id)).toEqual([published, own]);
});

test('nor does a picture tell of the drafts that use it', async () => {
  const drafts = all().map((storyId) => ({ storyId, headline: 'Merger', state: 'draft' as const }));
  const uses = { live: [{ storyId: published, headline: 'Merger talks' }], drafts, pages: [] };
  const seen = async (actor: Actor) => (await usesFor(actor, uses)).drafts.map(({ storyId }) => storyId);
  expect(await seen(rita)).toEqual([own]);
  expect(await seen({ ...editor, sections: 'every' })).toEqual(all());
  expect((await usesFor(rita, uses)).live).toEqual(uses.live);
});

test('nor is it placed anywhere, unless it stands there already', async () => {
  await refuseUnknown(editor, [published, own], []);
  await expect(refuseUnknown(editor, [published, secret], [])).rejects.toThrow(`no story ${secret} for you`);
  await refuseUnknown(editor, [secret], [{ id: secret }]);
  await refuseUnknown({ ...editor, sections: 'every' }, all(), []);
});
