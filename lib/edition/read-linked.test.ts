import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { describePerson } from '../desk/describe-person.ts';
import { live, openSections, storyOf } from '../desk/fixtures/newsroom.ts';
import { publishStory } from '../desk/publish-story.ts';
import { reviseStory } from '../desk/revise-story.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import type { Byline } from '../news/bylines.ts';
import { nameSlug } from '../news/slugs.ts';
import { config } from '../platform/config.ts';
import { PAGE_SIZE } from './list-page.ts';
import { readAuthor, readTopic } from './read-linked.ts';
import { resolveAddress } from './resolve-address.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

const by = (name: string, ...roles: ('author' | 'photographer' | 'translator')[]): Byline[] =>
  roles.map((role) => ({ type: 'person', name, role }));
const signed = async (slug: string, number = 1) => {
  const author = await readAuthor(slug, number);
  return author && { total: author.list.total, ids: author.list.articles.map(({ id }) => id) };
};
const resolve = (path: string) => resolveAddress(path, new URLSearchParams());

describe('the page of somebody who signs', () => {
  test('lists what he or she signed, newest first, whatever the role', async () => {
    const old = await live('Old', { bylines: by('Ann Lee', 'photographer'), publishedAt: Date.UTC(2020, 0, 1) });
    const recent = await live('Recent', { bylines: by('Ann Lee', 'author') });
    await live('Of others', { bylines: by('Bob Wu', 'author') });
    expect(await signed('ann-lee')).toEqual({ total: 2, ids: [recent, old] });
  });

  test('lists a story once that was written and photographed by the same person', async () => {
    const id = await live('Both', { bylines: by('Cao Yu', 'author', 'photographer', 'translator') });
    expect(await signed('cao-yu')).toEqual({ total: 1, ids: [id] });
  });

  test('is one for every spelling of the name', async () => {
    const one = await live('One', { bylines: by('Dora Ma', 'author'), publishedAt: Date.UTC(2026, 0, 2) });
    const two = await live('Two', { bylines: by('DORA MA', 'author'), publishedAt: Date.UTC(2026, 0, 1) });
    expect(await signed('dora-ma')).toEqual({ total: 2, ids: [one, two] });
    const both = await live('Three', { bylines: [...by('Dora Ma', 'author'), ...by('dora ma', 'author')] });
    expect((await signed('dora-ma'))?.ids).toEqual([both, one, two]);
  });

  test('says who it is, where that was written down', async () => {
    await live('Described', { bylines: by('Eve Li', 'author') });
    expect(await readAuthor('eve-li', 1)).toMatchObject({ name: 'Eve Li', nameZh: null, title: null, bio: null });
    const words = { nameZh: '李伊芙', title: 'Reporter', bio: 'Writes about rivers.' };
    await describePerson({ name: 'Eve Li', ...words });
    expect(await readAuthor('eve-li', 1)).toMatchObject({ name: 'Eve Li', slug: 'eve-li', ...words });
  });

  test('loses what is withdrawn or signed by somebody else now, and is gone with the last', async () => {
    const id = await live('Passing', { bylines: by('Fay Hu', 'author') });
    const other = await live('Handed over', { bylines: by('Fay Hu', 'author') });
    await reviseStory(other, {
      content: storyOf('Handed over', { bylines: by('Gao Min', 'author') }),
      author: 'editor',
    });
    await publishStory(other, 'editor');
    expect(await signed('fay-hu')).toEqual({ total: 1, ids: [id] });
    expect(await signed('gao-min')).toEqual({ total: 1, ids: [other] });
    expect(await resolve('/author/fay-hu/')).toMatchObject({ is: 'page' });
    await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
    expect(await signed('fay-hu')).toEqual({ total: 0, ids: [] });
    expect(await resolve('/author/fay-hu/')).toEqual({ is: 'absent', status: 404 });
  });

  test('does not exist for somebody who is described and has signed nothing', async () => {
    await describePerson({ name: 'Hal Zhu', nameZh: null, title: 'Editor', bio: null });
    expect(await resolve('/author/hal-zhu/')).toEqual({ is: 'absent', status: 404 });
  });

  test('holds a page of stories, and the next page goes on with the next, each story once', async () => {
    const made: number[] = [];
    for (let minute = 0; minute < PAGE_SIZE + 2; minute += 1)
      made.unshift(
        await live(`Many ${minute}`, {
          bylines: by('Ida Xu', 'author', 'photographer'),
          publishedAt: Date.UTC(2026, 5, 1, 0, minute),
        }),
      );
    expect(await signed('ida-xu')).toEqual({ total: PAGE_SIZE + 2, ids: made.slice(0, PAGE_SIZE) });
    expect(await signed('ida-xu', 2)).toEqual({ total: PAGE_SIZE + 2, ids: made.slice(PAGE_SIZE) });
    expect((await readAuthor('ida-xu', 1))?.list.pages).toBe(2);
    expect(await resolveAddress('/author/ida-xu/', new URLSearchParams('page=2'))).toMatchObject({ is: 'page' });
    expect(await resolveAddress('/author/ida-xu/', new URLSearchParams('page=3'))).toMatchObject({ status: 404 });
  });

  test('is null for nobody', async () => {
    expect(await readAuthor('nobody', 1)).toBeNull();
  });
});

describe('the page of a topic', () => {
  const about = async (name: string, number = 1) => {
    const topic = await readTopic(nameSlug(name), number);
    return topic && { name: topic.name, total: topic.list.total, ids: topic.list.articles.map(({ id }) => id) };
  };

  test('lists the stories about it, newest first and once each, however the topic is written', async () => {
    const old = await live('Tea old', { topics: ['Tea & Coffee'], publishedAt: Date.UTC(2020, 0, 1) });
    const recent = await live('Tea new', { topics: ['tea & coffee', 'Tea & Coffee', 'Shops'] });
    expect(await about('Tea & Coffee')).toEqual({ name: 'Tea & Coffee', total: 2, ids: [recent, old] });
    expect((await about('Shops'))?.ids).toEqual([recent]);
  });

  test('is gone with its last story', async () => {
    const id = await live('Fleeting', { topics: ['Comets'] });
    expect(await resolve('/topic/comets/')).toMatchObject({ is: 'page' });
    await withdrawStory(id, { reason: 'test', as: 'taken-down' });
    expect(await about('Comets')).toMatchObject({ total: 0, ids: [] });
    expect(await resolve('/topic/comets/')).toEqual({ is: 'absent', status: 404 });
  });

  test('is null for what nothing was written about', async () => {
    expect(await readTopic('nothing', 1)).toBeNull();
  });
});
