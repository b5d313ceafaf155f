import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { readArticle } from '../edition/read-article.ts';
import { readVersions } from '../edition/read-versions.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import type { StoryContent } from '../news/content.ts';
import { dayAfter, dayOf } from '../news/dates.ts';
import { printedNumber } from '../news/story-number.ts';
import { config } from '../platform/config.ts';
import { approveStory } from './approve-story.ts';
import { bringBack } from './bring-back-story.ts';
import { createStory } from './create-story.ts';
import { embargoStory } from './embargo-story.ts';
import { live, storyOf } from './fixtures/newsroom.ts';
import { hired } from './fixtures/people.ts';
import { moveStory } from './move-story.ts';
import { publishStory } from './publish-story.ts';
import { readStory } from './read-story.ts';
import { reviseStory } from './revise-story.ts';
import { scheduleLeaving, schedulePublication, unschedulePublication } from './schedule-story.ts';
import { storyNumbered } from './story-numbered.ts';
import { submitStory } from './submit-story.ts';
import { restoreStory, trashStory } from './trash-story.ts';
import { withdrawStory } from './withdraw-story.ts';

let ann: Awaited<ReturnType<typeof hired>>;
let ben: Awaited<ReturnType<typeof hired>>;

beforeAll(async () => {
  await prepareDatabase(config());
  ann = await hired('reporter', 'Ann');
  ben = await hired('editor', 'Ben');
});
afterAll(() => closeDoors());

const rowOf = (id: number) => read((db) => storyNumbered(db, id));
const drafted = (headline: string, more: Partial<StoryContent> = {}) =>
  ann.does(() =>
    createStory({
      section: 'news/metro',
      content: storyOf(headline, { standfirst: 'About.', ...more }),
      author: 'Ann',
    }),
  );
const TOMORROW = `${dayAfter(dayOf(Date.now(), 'Asia/Shanghai'))}T08:30`;
const addressOf = (id: number, section = 'news/metro') => `/${section}/${printedNumber(id)}/`;
const statusOf = (path: string) => resolveAddress(path, new URLSearchParams());

describe('publishing', () => {
  test('says which pages changed, of both sections when the story moved', async () => {
    const byline = { type: 'person' as const, name: 'Ann Lee', role: 'author' as const };
    const id = await drafted('Pages', { bylines: [byline], topics: ['Bridges'] });
    const first = await publishStory(id, 'Ben');
    expect(first.paths).toEqual([
      addressOf(id),
      ...['/', '/news/', '/news/metro/', '/latest/', '/latest/2026-11-20/', '/author/ann-lee/', '/topic/bridges/'],
    ]);
    await moveStory(id, 'biz');
    expect(await statusOf(addressOf(id))).toMatchObject({ is: 'page' });
    const { paths } = await publishStory(id, 'Ben');
    expect(paths).toEqual(expect.arrayContaining([addressOf(id), addressOf(id, 'biz'), '/news/metro/', '/biz/']));
    expect(await statusOf(addressOf(id))).toEqual({ is: 'moved', to: addressOf(id, 'biz') });
  });

  test('keeps for readers what they were shown, from the second time on', async () => {
    const id = await live('First words');
    expect(await readVersions(id)).toEqual([]);
    await reviseStory(id, { content: storyOf('Second words'), author: 'Ann' });
    await publishStory(id, 'Ben');
    const versions = await readVersions(id);
    expect(versions.map(({ differences }) => differences.some(({ field }) => field === 'headline'))).toEqual([
      true,
      false,
    ]);
    await withdrawStory(id, { reason: 'x', as: 'withdrawn' });
    expect(await readVersions(id)).toEqual([]);
  });
});

describe('leaving the site', () => {
  test('is undone by bringing back: the story is as it was, with what was in hand', async () => {
    const id = await live('Undone');
    await reviseStory(id, { content: storyOf('In hand'), author: 'Ann' });
    const before = await readArticle(id);
    const { paths } = await withdrawStory(id, { reason: 'x', as: 'withdrawn' });
    expect(paths).toContain('/news/metro/');
    expect(await statusOf(addressOf(id))).toEqual({ is: 'absent', status: 410 });
    expect(await rowOf(id)).toMatchObject({ state: 'withdrawn', draftState: 'draft' });
    await bringBack(id);
    expect(await readArticle(id)).toEqual(before);
    expect(await rowOf(id)).toMatchObject({ state: 'live', draftState: 'draft', draftRevision: 2 });
  });

  test('may go on from withdrawn to taken down', async () => {
    const id = await live('Down');
    await withdrawStory(id, { reason: 'x', as: 'withdrawn' });
    await withdrawStory(id, { reason: 'court', as: 'taken-down' });
    expect(await statusOf(addressOf(id))).toEqual({ is: 'absent', status: 451 });
    await expect(withdrawStory(id, { reason: 'x', as: 'withdrawn' })).rejects.toThrow('is not live; it is taken-down');
  });

  test('is for stories that readers had; others go into the trash and come out of it', async () => {
    const id = await drafted('Trash');
    await submitStory(id);
    await trashStory(id);
    await expect(publishStory(id, 'Ben')).rejects.toThrow('is in the trash');
    await restoreStory(id);
    expect(await rowOf(id)).toMatchObject({ state: 'draft', trashedAt: null });
    await expect(trashStory(await live('Not trash'))).rejects.toThrow('is live; it cannot be put into the trash');
  });
});

describe('schedule and embargo', () => {
  test('a schedule is set with its zone and taken off', async () => {
    const id = await drafted('Planned');
    await approveStory(id);
    await ben.does(() => schedulePublication(id, { local: TOMORROW, zone: 'America/New_York' }));
    expect((await readStory(ben, id))?.planned).toMatchObject([
      { does: 'publish', zone: 'America/New_York', setBy: 'Ben', failure: null },
    ]);
    await unschedulePublication(id);
    expect(await rowOf(id)).toMatchObject({ state: 'approved', scheduledAt: null });
    expect((await readStory(ben, id))?.planned).toEqual([]);
  });

  test('times that have passed or never come are refused', async () => {
    const id = await drafted('Never');
    await approveStory(id);
    await expect(schedulePublication(id, { local: '2020-01-01T08:00' })).rejects.toThrow('has passed');
    const never = { local: '2027-03-28T02:30', zone: 'Europe/Berlin' };
    await expect(schedulePublication(id, never)).rejects.toThrow('does not exist in Europe/Berlin');
    await expect(scheduleLeaving(id, 'withdraw', { local: TOMORROW }, 'x')).rejects.toThrow('is not live');
  });

  test('an embargo holds against publishing and schedules, until it is lifted', async () => {
    const id = await drafted('Embargo');
    await embargoStory(id, { local: TOMORROW });
    await approveStory(id);
    await expect(publishStory(id, 'Ben')).rejects.toThrow(/under embargo until 08:30 UTC\+8/);
    const before = { local: TOMORROW.replace('08:30', '08:29') };
    await expect(schedulePublication(id, before)).rejects.toThrow('under embargo until');
    await schedulePublication(id, { local: TOMORROW });
    await embargoStory(id, null);
    await publishStory(id, 'Ben');
    expect((await readStory(ben, id))?.planned).toEqual([]);
  });
});
