import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import type { Actor } from '../access/permissions.ts';
import type { BoardFilter, BoardList } from '../news/board.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import type { StoryContent } from '../news/content.ts';
import { dayAfter, dayOf } from '../news/dates.ts';
import { config } from '../platform/config.ts';
import { approveStory } from './approve-story.ts';
import { assignStory } from './assign-story.ts';
import { createStory } from './create-story.ts';
import { live, storyOf } from './fixtures/newsroom.ts';
import { hired } from './fixtures/people.ts';
import { takeLock } from './lock-story.ts';
import { publishStory } from './publish-story.ts';
import { readBoard, readBoardCounts } from './read-board.ts';
import { reviseStory } from './revise-story.ts';
import { schedulePublication } from './schedule-story.ts';
import { submitStory } from './submit-story.ts';
import { trashStory } from './trash-story.ts';
import { withdrawStory } from './withdraw-story.ts';

let ann: Awaited<ReturnType<typeof hired>>;
let ben: Awaited<ReturnType<typeof hired>>;

beforeAll(async () => {
  await prepareDatabase(config());
  ann = await hired('reporter', 'Ann');
  ben = await hired('editor', 'Ben');
});
afterAll(() => closeDoors());

const drafted = (headline: string, more: Partial<StoryContent> = {}, section = 'news/metro') =>
  ann.does(() => createStory({ section, content: storyOf(headline, more), author: 'Ann' }));
const TOMORROW = { local: `${dayAfter(dayOf(Date.now(), 'Asia/Shanghai'))}T08:30` };

/** The numbers on a list, page by page to its end. */
async function idsOn(list: BoardList, filter: BoardFilter = {}, actor: Actor = ben, count = 50): Promise<number[]> {
  const ids: number[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readBoard>> = await readBoard(actor, { list, filter, after, count });
    expect(page.stories.length).toBeLessThanOrEqual(count);
    ids.push(...page.stories.map(({ id }) => id));
    after = page.next;
  } while (after);
  return ids;
}

const found = (query: string, more: BoardFilter = {}, actor: Actor = ben) => idsOn('all', { query, ...more }, actor);

describe('the lists', () => {
  test('hold what they are for', async () => {
    const mine = await drafted('Mine');
    const queued = await drafted('Queued');
    await submitStory(queued);
    const planned = await drafted('Planned');
    await approveStory(planned);
    await ben.does(() => schedulePublication(planned, TOMORROW));
    const trashed = await drafted('Trashed');
    await trashStory(trashed);
    const locked = await drafted('Locked');
    await ann.does(() => takeLock(locked));
    const liveNow = await live('Live now', { publishedAt: Date.now() - 1000 });

    expect(await idsOn('mine', {}, ann)).toEqual(expect.arrayContaining([mine, queued, planned, locked]));
    expect(await idsOn('mine', {}, ann)).not.toContain(trashed);
    expect(await idsOn('review')).toEqual([queued]);
    expect(await idsOn('scheduled')).toEqual([planned]);
    expect(await idsOn('locked')).toEqual([locked]);
    expect(await idsOn('live-today')).toContain(liveNow);
    expect(await idsOn('live-today')).not.toContain(mine);
    expect(await idsOn('trash')).toEqual([trashed]);
    expect(await readBoardCounts(ben)).toMatchObject({ review: 1, scheduled: 1, locked: 1, trash: 1, mine: 0 });
  });

  test('show of a story what its row needs', async () => {
    const id = await drafted('Shown', { language: 'zh-Hans' }, 'biz');
    await assignStory(id, ben.id);
    await ann.does(() => takeLock(id));
    const { stories } = await readBoard(ben, { list: 'mine' });
    expect(stories.find((story) => story.id === id)).toMatchObject({
      ...{ headline: 'Shown', language: 'zh-Hans', state: 'draft', hand: 'draft', draftState: null },
      section: { path: 'biz', name: 'Biz' },
      owner: { id: ann.id, name: 'Ann' },
      assignee: { id: ben.id, name: 'Ben' },
      lock: { name: 'Ann' },
      touchedBy: 'Ann',
    });
    expect(JSON.stringify(stories)).not.toContain('"key"');
  });

  test('keep the queue in the order in which stories came to it, with changes of live ones', async () => {
    const changed = await live('Live and changed');
    await reviseStory(changed, { content: storyOf('Changed'), author: 'Ann' });
    await submitStory(changed);
    const queue = await readBoard(ben, { list: 'review' });
    expect(queue.stories.at(-1)).toMatchObject({ id: changed, state: 'live', hand: 'in-review', headline: 'Changed' });
  });

  test('are narrowed down by section, state, kind, author and language', async () => {
    const id = await drafted('Narrow', { kind: 'flash', language: 'ar' }, 'news/world');
    const flash: BoardFilter = { kind: 'flash', language: 'ar' };
    expect(await idsOn('all', { ...flash, section: 'news', state: 'draft', author: ann.id })).toEqual([id]);
    expect(await idsOn('all', { ...flash, section: 'biz' })).toEqual([]);
    expect(await idsOn('all', { ...flash, section: 'nowhere' })).toEqual([]);
    expect(await idsOn('all', { ...flash, state: 'live' })).toEqual([]);
    expect(await idsOn('all', { ...flash, author: ben.id })).toEqual([]);
  });

  test('of a section hold what readers find there as a further one, and that is all the right to see it', async () => {
    const tech = (await read(allSections)).get('biz/tech')?.id ?? 0;
    const id = await live('Chips at sea', { alsoIn: [tech] }, 'news/world');
    for (const section of ['biz', 'biz/tech', 'news']) {
      expect(await idsOn('all', { section })).toContain(id);
      expect(await found('chips at sea', { section })).toEqual([id]);
    }
    expect(await idsOn('all', { section: 'opinion' })).not.toContain(id);
    expect(await idsOn('all', {}, { ...ben, id: 'somebody', sections: ['biz'] })).not.toContain(id);
  });

  test('are the same however they are cut into pages', async () => {
    const whole = await idsOn('all', {}, ben, 200);
    expect(whole.length).toBeGreaterThan(90);
    expect(await idsOn('all', {}, ben, 7)).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });
});

describe('whoever asks', () => {
  test('sees what their role and sections reach, and their own', async () => {
    const own = await drafted('Own');
    const others = await ben.does(() => createStory({ section: 'biz', content: storyOf('Others'), author: 'Ben' }));
    expect(await idsOn('all', {}, ann)).toContain(own);
    expect(await idsOn('all', {}, ann)).not.toContain(others);
    const business: Actor = { ...ben, id: 'somebody', sections: ['biz'] };
    expect(await idsOn('all', {}, business)).toContain(others);
    expect(await idsOn('all', {}, business)).not.toContain(own);
    expect(await found('others', {}, { ...ann, id: 'nobody' })).toEqual([]);
  });
});

describe('looking for words', () => {
  test('finds drafts, what readers have, and what left the site, in English and Chinese', async () => {
    const draft = await drafted('Quagga draft');
    const published = await live('Quagga published');
    const gone = await live('Quagga withdrawn');
    await withdrawStory(gone, { reason: 'x', as: 'withdrawn' });
    const chinese = await drafted('苏州河上的桥', { language: 'zh-Hans' });
    expect(await found('quagga')).toEqual([gone, draft, published]);
    expect(await found('苏州河')).toEqual([chinese]);
    expect(await found('quagga', { state: 'live' })).toEqual([published]);
    expect(await found('quagga', { section: 'biz' })).toEqual([]);
    expect(await found('***')).toEqual([]);
  });

  test('finds a story once, by the words in hand', async () => {
    const id = await live('Okapi seen');
    await reviseStory(id, {
      content: storyOf('Okapi not seen', { body: bodyOfParagraphs(['It was a giraffe.']) }),
      author: 'Ann',
    });
    expect(await found('okapi')).toEqual([id]);
    expect(await found('giraffe')).toEqual([id]);
    await publishStory(id, 'Ben');
    expect(await found('giraffe')).toEqual([id]);
    expect(await found('"okapi seen"')).toEqual([]);
  });

  test('goes on over pages, from what is in hand to what readers have', async () => {
    const ids = [];
    for (let i = 0; i < 9; i += 1) ids.push(i % 3 ? await live(`Tapir ${i}`) : await drafted(`Tapir ${i}`));
    const whole = await found('tapir');
    expect(whole.toSorted()).toEqual(ids.toSorted());
    expect(await idsOn('all', { query: 'tapir' }, ben, 2)).toEqual(whole);
  });
});
