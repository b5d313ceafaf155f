import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { auditOf } from '../../db/fixtures/audit-log.ts';
import { listDays } from '../../db/schema/edition/articles.ts';
import { resolveDocument } from '../edition/documents/resolve-document.ts';
import { readArticle } from '../edition/read-article.ts';
import { readChrome } from '../edition/read-chrome.ts';
import { readSection } from '../edition/read-section.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import { answerQuestion } from '../edition/search/answer-question.ts';
import { parseQuestion } from '../news/search/question.ts';
import { atInstant } from '../platform/at-instant.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { addSection, type NewDeskSection } from './add-section.ts';
import { createStory } from './create-story.ts';
import { describeSection } from './describe-section.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { seenOf } from './fixtures/seen-of.ts';
import { moveSection } from './move-section.ts';
import { orderSections } from './order-sections.ts';
import { publishFront } from './publish-front.ts';
import { readFront } from './read-fronts.ts';
import { removeSection } from './remove-section.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

const section = (path: string, more: Partial<NewDeskSection> = {}): NewDeskSection => ({
  path,
  name: path,
  nameZh: null,
  kicker: null,
  blurb: null,
  visibleFrom: null,
  visibleUntil: null,
  ...more,
});
const moveTo = async (path: string, to: string) => moveSection({ path, seen: await seenOf(path), to });
const remove = async (path: string, instead: string | null) =>
  removeSection({ path, seen: await seenOf(path), instead });
const resolved = (path: string, query = '') => resolveAddress(path, new URLSearchParams(query));
const numbers = async (path: string) =>
  (await readSection(path, 1))?.list.articles.map(({ id }) => id).toSorted((a, b) => a - b);
const found = async (path: string) =>
  (await answerQuestion(parseQuestion(new URLSearchParams({ section: path })), 1)).hits.map(
    ({ article }) => article.id,
  );

describe('a section', () => {
  test('is added, described, and seen from when until when it is said to be', async () => {
    const [visibleFrom, visibleUntil] = [now() + 1000, now() + 2000];
    await addSection(section('games'));
    await describeSection({
      ...section('games'),
      seen: await seenOf('games'),
      name: 'The Games',
      nameZh: '运动会',
      visibleFrom,
      visibleUntil,
    });
    expect(await atInstant(visibleFrom - 1, () => readSection('games', 1))).toBeNull();
    expect((await atInstant(visibleFrom, () => readSection('games', 1)))?.section).toMatchObject({
      name: 'The Games',
      nameZh: '运动会',
    });
    expect(await atInstant(visibleUntil, () => readSection('games', 1))).toBeNull();
    expect(await auditOf('section', 'games')).toMatchObject([
      { act: 'section.edit', before: null },
      { before: { name: 'games' }, after: { name: 'The Games' } },
    ]);
  });

  test('is described, moved and removed by nobody who did not see what it says now', async () => {
    await addSection(section('stage'));
    const old = await seenOf('stage');
    await describeSection({ ...section('stage', { blurb: 'Plays.' }), seen: old });
    const mine = describeSection({ ...section('stage', { blurb: 'Plays and films.' }), seen: old });
    await expect(mine).rejects.toMatchObject({ name: 'Conflict', fields: { blurb: ['It says “Plays.” now.'] } });
    await expect(moveSection({ path: 'stage', seen: old, to: 'theatre' })).rejects.toThrow(/changed stage at/);
    await expect(removeSection({ path: 'stage', seen: old, instead: null })).rejects.toThrow(/changed stage at/);
    expect((await readSection('stage', 1))?.section).toMatchObject({ blurb: 'Plays.' });
  });

  test.each([
    ['search', /belongs to something else/],
    ['home', /belongs to something else/],
    ['news/rss', /belongs to something else/],
    ['2502138765', /belongs to something else/],
    ['news', /There is a section at/],
    ['a/b/c', /no path of a section/],
    ['Big News', /no path of a section/],
    ['nowhere/sub', /no section "nowhere"/],
  ])('may not stand at %s', async (path, reason) => {
    await expect(addSection(section(path))).rejects.toThrow(reason);
  });

  test('may not end before it begins', async () => {
    await expect(addSection(section('never', { visibleFrom: 2, visibleUntil: 1 }))).rejects.toThrow(/before it begins/);
  });

  test('stands in a menu where it is put', async () => {
    await orderSections({ menu: 'header', department: null, paths: ['biz', 'news'], seen: [] });
    await orderSections({ menu: 'footer', department: null, paths: ['news'], seen: [] });
    await orderSections({ menu: 'footer', department: 'news', paths: ['news/world', 'news/metro'], seen: [] });
    const { nav, explore } = await readChrome();
    expect(nav.map(({ slug }) => slug)).toEqual(['biz', 'news']);
    expect(explore.map(({ slug, sections }) => [slug, sections.map((one) => one.slug)])).toEqual([
      ['news', ['news/world', 'news/metro']],
    ]);
    const seen = ['biz', 'news'];
    const order = (paths: string[]) => orderSections({ menu: 'header', department: null, paths, seen });
    await expect(order(['gone'])).rejects.toThrow(/\/gone\//);
    await order(['news', 'biz']);
    await expect(order(['biz'])).rejects.toThrow(/changed this menu at .* Nothing was changed/);
    expect((await readChrome()).nav.map(({ slug }) => slug)).toEqual(['news', 'biz']);
  });
});

describe('a section that is renamed', () => {
  test('leads every old address to its new one in one move, its front with it', async () => {
    await addSection(section('city'));
    await addSection(section('city/parks'));
    const id = await live('Lotus', {}, 'city/parks');
    await publishFront({ slug: 'city', containers: [], startsAt: null, seen: 0 });
    const notes = blankNotes();
    await takingNotes(notes, () => readArticle(id));
    const watch = watchClock(config().dataDir);
    const before = watch.now();
    await moveTo('city', 'town');
    expect(watch.newest(notes.tags)).toBeGreaterThan(before);
    watch.close();

    expect(await resolved('/city/')).toEqual({ is: 'moved', to: '/town/' });
    expect(await resolved('/city/parks/')).toEqual({ is: 'moved', to: '/town/parks/' });
    expect(await resolved(`/city/parks/${id}/`)).toEqual({ is: 'moved', to: `/town/parks/${id}/` });
    expect(await resolved('/search/', 'section=city/parks')).toEqual({
      is: 'moved',
      to: '/search/?section=town%2Fparks',
    });
    const feed = { document: 'feed', of: { page: 'section', section: 'city', number: 1 } } as const;
    expect(await resolveDocument({ ...feed, format: 'rss', number: 2 })).toMatchObject({
      of: { section: 'town' },
      number: 2,
    });
    expect((await readArticle(id))?.path).toBe(`/town/parks/${id}/`);
    expect((await readFront('town'))?.history).toHaveLength(1);
    expect(await found('town')).toEqual([id]);
  });

  test('twice still leads there in one move, and back again too', async () => {
    await moveTo('town', 'shanghai');
    expect(await resolved('/city/parks/')).toEqual({ is: 'moved', to: '/shanghai/parks/' });
    expect(await resolved('/town/')).toEqual({ is: 'moved', to: '/shanghai/' });
    await moveTo('shanghai', 'city');
    expect((await resolved('/city/')).is).toBe('page');
    expect(await resolved('/town/parks/')).toEqual({ is: 'moved', to: '/city/parks/' });
  });

  test('keeps the page of a list that was asked for', async () => {
    await addSection(section('long'));
    for (let at = 0; at < 31; at += 1) await live(`Long ${at}`, {}, 'long');
    await moveTo('long', 'longer');
    expect(await resolved('/long/', 'page=2')).toEqual({ is: 'moved', to: '/longer/?page=2' });
  });
});

describe('a section that moves to another department', () => {
  test('takes its stories, their counts and what is found of them along', async () => {
    await addSection(section('from'));
    await addSection(section('from/sub'));
    await addSection(section('to'));
    const stays = await live('Stays', {}, 'from');
    const id = await live('Moves', {}, 'from/sub');
    await moveTo('from/sub', 'to/sub');
    expect(await numbers('from')).toEqual([stays]);
    expect(await numbers('to')).toEqual([id]);
    expect(await found('to')).toEqual([id]);
    expect(await found('from')).toEqual([stays]);
    expect(await countsAreTrue()).toBe(true);

    await moveTo('to/sub', 'alone');
    expect(await numbers('to')).toEqual([]);
    expect(await numbers('alone')).toEqual([id]);
    await moveTo('alone', 'from/again');
    expect(await numbers('from')).toEqual([stays, id].toSorted((a, b) => a - b));
    expect(await resolved('/to/sub/')).toEqual({ is: 'moved', to: '/from/again/' });
    expect(await countsAreTrue()).toBe(true);
  });

  test('does not become a sub-section while it has some', async () => {
    await expect(moveTo('news', 'biz/news')).rejects.toThrow(/has sections below it/);
    await expect(moveTo('opinion', 'opinion/opinion')).rejects.toThrow(/below itself/);
    await expect(moveTo('opinion', 'news')).rejects.toThrow(/a section at/);
  });
});

/** Whether the day counts of every department and sub-section are those of the articles. */
async function countsAreTrue(): Promise<boolean> {
  const rows = await read(async (db) => db.select().from(listDays));
  const sum = (list: string) =>
    rows.filter((row) => row.list.startsWith(list)).reduce((total, { count }) => total + count, 0);
  return sum('department:') === sum('paper') && rows.every(({ count }) => count >= 0);
}

describe('a section is removed', () => {
  test('only when nothing is in it, no draft either', async () => {
    await addSection(section('full'));
    await createStory({ section: 'full', content: storyOf('Draft'), author: 'reporter' });
    await expect(remove('full', null)).rejects.toThrow(/drafts and withdrawn ones counted/);
    await expect(remove('news', null)).rejects.toThrow(/sections below it/);
    await addSection(section('filler'));
    const container = { layout: 'list', title: null, section: 'filler', slots: 1, pins: [] } as const;
    await publishFront({ slug: 'home', containers: [{ ...container, pins: [] }], startsAt: null, seen: 0 });
    await expect(remove('filler', null)).rejects.toThrow(/a container of the front page/);
  });

  test('and its address leads to another, or is gone', async () => {
    await addSection(section('old'));
    await moveTo('old', 'older');
    await remove('older', 'biz');
    expect(await resolved('/old/')).toEqual({ is: 'moved', to: '/biz/' });
    expect(await resolved('/older/')).toEqual({ is: 'moved', to: '/biz/' });
    await addSection(section('brief'));
    await remove('brief', null);
    expect(await resolved('/brief/')).toEqual({ is: 'absent', status: 410 });
    await addSection(section('brief'));
    expect((await resolved('/brief/')).is).toBe('page');
  });
});
