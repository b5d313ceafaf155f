import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { site } from '../../site.ts';
import type { Actor } from '../access/permissions.ts';
import { readHome } from '../edition/read-home.ts';
import { dayAfter, dayOf } from '../news/dates.ts';
import type { ArrangedContainer } from '../news/fronts.ts';
import { atInstant } from '../platform/at-instant.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { approveStory } from './approve-story.ts';
import { createStory } from './create-story.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { draftOf, keepDraft } from './front-drafts.ts';
import { readAhead } from './read-ahead.ts';
import { scheduleLeaving, schedulePublication } from './schedule-story.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

const list = (more: Partial<ArrangedContainer> = {}): ArrangedContainer => ({
  layout: 'list',
  title: null,
  section: null,
  slots: 2,
  kinds: null,
  onlyPictures: false,
  language: null,
  pins: [],
  ...more,
});

const chief: Actor = { id: 'cleo', name: 'Cleo', email: 'cleo@paper.example', role: 'chief', sections: 'every' };
const editor: Actor = { ...chief, id: 'ed', role: 'editor', sections: ['opinion'] };

const frontAt = (instant: number, ...arrangement: ArrangedContainer[]) => frontFor(chief, instant, ...arrangement);

async function frontFor(actor: Actor, instant: number, ...arrangement: ArrangedContainer[]): Promise<number[][]> {
  const ahead = { ...(await readAhead(actor, instant)), arrangement };
  const { containers } = await atInstant(instant, () => readHome(ahead));
  return containers.map(({ articles }) => articles.map(({ id }) => id));
}

test('a front that is looked at ahead has the stories that come by then, and not those that go', async () => {
  const stays = await live('Stays');
  const goes = await live('Goes', { publishedAt: Date.UTC(2026, 10, 20, 5) });
  const content = storyOf('Comes', { publishedAt: null, standfirst: 'About.' });
  const comes = await createStory({ section: 'biz', content, author: 'reporter' });
  await approveStory(comes);
  const local = `${dayAfter(dayOf(now(), site.zone))}T08:30`;
  const at = await schedulePublication(comes, { local });
  await scheduleLeaving(goes, 'withdraw', { local }, 'test');

  expect(await frontAt(now(), list())).toEqual([[goes, stays]]);
  expect(await frontAt(at - 1, list())).toEqual([[goes, stays]]);
  expect(await frontAt(at, list())).toEqual([[comes, stays]]);
  expect(await frontAt(at, list({ section: 'biz' }), list())).toEqual([[comes], [stays]]);
  expect(await frontAt(at, list({ section: 'opinion' }))).toEqual([]);
  expect(await frontAt(at, list({ kinds: ['flash'] }))).toEqual([]);
  const pins = [{ slot: 1, storyId: comes, from: null, until: null }];
  expect(await frontAt(at, list({ pins }))).toEqual([[stays, comes]]);
  expect(await frontAt(now(), list({ pins }))).toEqual([[goes, stays]]);

  // Whoever may not read a story is told neither that it comes nor that it goes.
  expect(await frontFor(editor, at, list({ pins }))).toEqual([[goes, stays]]);
  expect(await frontFor({ ...editor, sections: ['biz'] }, at, list({ slots: 3 }))).toEqual([[comes, goes, stays]]);
});

test('a story that comes is ahead in the lists of its further sections too', async () => {
  const opinion = (await read(allSections)).get('opinion')?.id ?? 0;
  const content = storyOf('Comes twice', { publishedAt: null, standfirst: 'About.', alsoIn: [opinion] });
  const comes = await createStory({ section: 'biz', content, author: 'reporter' });
  await approveStory(comes);
  const at = await schedulePublication(comes, { local: `${dayAfter(dayOf(now(), site.zone))}T09:30` });
  expect(await frontAt(at - 1, list({ section: 'opinion' }))).toEqual([]);
  const [opinions, ...others] = await frontAt(at, list({ section: 'opinion' }), list({ section: 'biz' }));
  expect(opinions).toEqual([comes]);
  expect(others.flat()).not.toContain(comes);
});

test('an arrangement that somebody looks at is that one’s own', () => {
  const containers = [list()];
  const key = keepDraft({ userId: 'ann', slug: 'home', containers });
  expect(draftOf('ann', 'home', key)).toEqual(containers);
  expect(draftOf('bo', 'home', key)).toBeNull();
  expect(draftOf('ann', 'biz', key)).toBeNull();
});
