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
    await describeSection({ ...section('games'), name: 'The Games', nameZh: '运动会', visibleFrom, visibleUntil });
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
    await orderSections({ menu: 'header', department: null, paths: ['biz', 'news'] });
    await orderSections({ menu: 'footer', department: null, paths: ['news'] });
    await orderSections({ menu: 'footer', department: 'news', paths: ['news/world', 'news/metro'] });
    const { nav, explore } = await readChrome();
    expect(nav.map(({ slug }) => slug)).toEqual(['biz', 'news']);
    expect(explore.map(({ slug, sections }) => [slug, sections.map((one) => one.slug)])).toEqual([
      ['news', ['news/world', 'news/metro']],
    ]);
    await expect(orderSections({ menu: 'header', department: null, paths: ['gone'] })).rejects.toThrow(/\/gone\//);
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
    await moveSection({ path: 'city', to: 'town' });
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
    await moveSection({ path: 'town', to: 'shanghai' });
    expect(await resolved('/city/parks/')).toEqual({ is: 'moved', to: '/shanghai/parks/' });
    expect(await resolved('/town/')).toEqual({ is: 'moved', to: '/shanghai/' });
    await moveSection({ path: 'shanghai', to: 'city' });
    expect((await resolved('/city/')).is).toBe('page');
    expect(await resolved('/town/parks/')).toEqual({ is: 'moved', to: '/city/parks/' });
  });

  test('keeps the page of a list that was asked for', async () => {
    await addSection(section('long'));
    for (let at = 0; at < 31; at += 1) await live(`Long ${at}`, {}, 'long');
    await moveSection({ path: 'long', to: 'longer' });
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
    await moveSection({ path: 'from/sub', to: 'to/sub' });
    expect(await numbers('from')).toEqual([stays]);
    expect(await numbers('to')).toEqual([id]);
    expect(await found('to')).toEqual([id]);
    expect(await found('from')).toEqual([stays]);
    expect(await countsAreTrue()).toBe(true);

    await moveSection({ path: 'to/sub', to: 'alone' });
    expect(await numbers('to')).toEqual([]);
    expect(await numbers('alone')).toEqual([id]);
    await moveSection({ path: 'alone', to: 'from/again' });
    expect(await numbers('from')).toEqual([stays, id].toSorted((a, b) => a - b));
    expect(await resolved('/to/sub/')).toEqual({ is: 'moved', to: '/from/again/' });
    expect(await countsAreTrue()).toBe(true);
  });

  test('does not become a sub-section while it has some', async () => {
    await expect(moveSection({ path: 'news', to: 'biz/news' })).rejects.toThrow(/has sections below it/);
    await expect(moveSection({ path: 'opinion', to: 'opinion/opinion' })).rejects.toThrow(/below itself/);
    await expect(moveSection({ path: 'opinion', to: 'news' })).rejects.toThrow(/a section at/);
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
    await expect(removeSection({ path: 'full', instead: null })).rejects.toThrow(/drafts and withdrawn ones counted/);
    await expect(removeSection({ path: 'news', instead: null })).rejects.toThrow(/sections below it/);
    await addSection(section('filler'));
    const container = { layout: 'list', title: null, section: 'filler', slots: 1, pins: [] } as const;
    await publishFront({ slug: 'home', containers: [{ ...container, pins: [] }], startsAt: null, seen: 0 });
    await expect(removeSection({ path: 'filler', instead: null })).rejects.toThrow(/a container of the front page/);
  });

  test('and its address leads to another, or is gone', async () => {
    await addSection(section('old'));
    await moveSection({ path: 'old', to: 'older' });
    await removeSection({ path: 'older', instead: 'biz' });
    expect(await resolved('/old/')).toEqual({ is: 'moved', to: '/biz/' });
    expect(await resolved('/older/')).toEqual({ is: 'moved', to: '/biz/' });
    await addSection(section('brief'));
    await removeSection({ path: 'brief', instead: null });
    expect(await resolved('/brief/')).toEqual({ is: 'absent', status: 410 });
    await addSection(section('brief'));
    expect((await resolved('/brief/')).is).toBe('page');
  });
});
