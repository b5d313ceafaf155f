import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { auditOf } from '../../db/fixtures/audit-log.ts';
import { readArticle } from '../edition/read-article.ts';
import { readAuthor, readTopic } from '../edition/read-linked.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import { answerQuestion } from '../edition/search/answer-question.ts';
import { parseQuestion } from '../news/search/question.ts';
import { config } from '../platform/config.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { addAgency, editAgency } from './edit-agency.ts';
import { removeNamed } from './edit-named.ts';
import { addPerson, editPerson } from './edit-person.ts';
import { createTopic, editTopic } from './edit-topic.ts';
import { live, openSections } from './fixtures/newsroom.ts';
import { mergeNames } from './merge-names.ts';
import { listQuerySchema, readAgencies, readPeople, readTopics } from './read-named.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

const by = (name: string) => live(`By ${name}`, { bylines: [{ type: 'person', name, role: 'author' }] });
const about = (...topics: string[]) => live(`About ${topics}`, { topics });
const blank = { nameZh: null, title: null, bio: null };
const query = (q: string) => listQuerySchema.parse({ q });
const person = async (name: string) => {
  const row = (await readPeople(query(name))).rows.find((one) => one.name === name);
  if (!row) throw new Error(`Nobody is called ${name}.`);
  return row;
};
const topic = async (name: string) => {
  const row = (await readTopics(query(name))).rows.find((one) => one.name === name);
  if (!row) throw new Error(`No topic is called ${name}.`);
  return row;
};
const agency = async (name: string) => {
  const row = (await readAgencies(query(name))).rows.find((one) => one.name === name);
  if (!row) throw new Error(`No agency is called ${name}.`);
  return row;
};
const seenOf = ({ id, seen }: { id: number; seen: string }) => ({ id, seen });
const merge = (from: { id: number; seen: string }, to: { id: number; seen: string }) => ({
  ...seenOf(from),
  into: to.id,
  seenInto: to.seen,
});
const resolved = (path: string) => resolveAddress(path, new URLSearchParams());
const signedBy = async (slug: string) => (await readAuthor(slug, 1))?.list.articles.map(({ id }) => id);
const byAuthor = async (author: string) =>
  (await answerQuestion(parseQuestion(new URLSearchParams({ author })), 1)).hits.map(({ article }) => article.id);

/** Whether an act makes what was read out of date. */
async function refreshes(look: () => Promise<unknown>, act: () => Promise<unknown>): Promise<boolean> {
  const notes = blankNotes();
  await takingNotes(notes, look);
  const watch = watchClock(config().dataDir);
  const before = watch.now();
  await act();
  const after = watch.newest(notes.tags);
  watch.close();
  return after > before;
}

describe('a person', () => {
  test('gets another name and address, and the old ones lead there', async () => {
    const id = await by('Ann Lee');
    const { id: row, seen } = await person('Ann Lee');
    const edit = () => editPerson({ ...blank, id: row, seen, slug: 'anna-lee', name: 'Anna Lee', title: 'Reporter' });
    expect(await refreshes(() => readArticle(id), edit)).toBe(true);
    expect(await resolved('/author/ann-lee/')).toEqual({ is: 'moved', to: '/author/anna-lee/' });
    expect((await readArticle(id))?.signature.people[0]?.signers).toMatchObject([
      { name: 'Ann Lee', path: '/author/anna-lee/', title: 'Reporter' },
    ]);
    const next = await by('Ann Lee');
    const third = await by('Anna Lee');
    expect(await signedBy('anna-lee')).toHaveLength(3);
    expect(await byAuthor('anna-lee')).toEqual(expect.arrayContaining([id, next, third]));
    expect(await auditOf('person', 'anna-lee')).toMatchObject([
      { act: 'person.edit', before: { slug: 'ann-lee' }, after: { slug: 'anna-lee', title: 'Reporter' } },
    ]);
  });

  test('keeps a slug and is still found under a new name', async () => {
    await by('Old Name');
    const { id, slug, seen } = await person('Old Name');
    await editPerson({ ...blank, id, seen, slug, name: 'New Name' });
    await by('New Name');
    expect(await signedBy('old-name')).toHaveLength(2);
    expect(await resolved('/author/new-name/')).toEqual({ is: 'moved', to: '/author/old-name/' });
  });

  test('is merged with another: stories, address, search, and what will be signed', async () => {
    const first = await by('R. Miller');
    const second = await by('Rich Miller');
    const both = await live('Both', {
      bylines: [
        { type: 'person', name: 'R. Miller', role: 'author' },
        { type: 'person', name: 'Rich Miller', role: 'author' },
      ],
    });
    const [from, to] = [await person('R. Miller'), await person('Rich Miller')];
    expect(
      await refreshes(
        () => readArticle(first),
        () => mergeNames('person', merge(from, to)),
      ),
    ).toBe(true);
    expect(await resolved('/author/r-miller/')).toEqual({ is: 'moved', to: '/author/rich-miller/' });
    expect(new Set(await signedBy('rich-miller'))).toEqual(new Set([first, second, both]));
    expect(new Set(await byAuthor('rich-miller'))).toEqual(new Set([first, second, both]));
    const later = await by('R. Miller');
    expect(await signedBy('rich-miller')).toContain(later);
    expect((await readArticle(first))?.signature.people[0]?.signers[0]?.path).toBe('/author/rich-miller/');
  });

  test('who was merged into one who is merged is the last one', async () => {
    for (const name of ['Aa Bb', 'Cc Dd', 'Ee Ff']) await by(name);
    const [a, b, c] = [await person('Aa Bb'), await person('Cc Dd'), await person('Ee Ff')];
    await mergeNames('person', merge(a, b));
    await mergeNames('person', merge(b, c));
    expect(await resolved('/author/aa-bb/')).toEqual({ is: 'moved', to: '/author/ee-ff/' });
    expect(await byAuthor('ee-ff')).toHaveLength(3);
    await expect(mergeNames('person', merge(a, c))).rejects.toThrow(/not there any more/);
    await expect(mergeNames('person', merge(c, c))).rejects.toThrow(/Choose another/);
  });

  test('is added before the first story, and is no second one of that name', async () => {
    await addPerson({ ...blank, name: 'Zoe Wu', title: 'Critic' });
    const id = await by('Zoe Wu');
    expect((await readArticle(id))?.signature.people[0]?.signers).toMatchObject([{ title: 'Critic' }]);
    await expect(addPerson({ ...blank, name: 'Zoe Wu' })).rejects.toThrow(/of this name already/);
    await expect(addPerson({ ...blank, name: 'R. Miller' })).rejects.toThrow(/a former name of Rich Miller/);
    const { id: row, seen } = await person('Zoe Wu');
    const taken = editPerson({ ...blank, id: row, seen, slug: 'rich-miller', name: 'Zoe Wu' });
    await expect(taken).rejects.toThrow(/Rich Miller has this name or address already/);
  });
});

describe('a topic', () => {
  test('is renamed wherever it is shown', async () => {
    const id = await about('Metro');
    const { id: row, seen } = await topic('Metro');
    const edit = () => editTopic({ id: row, seen, name: 'Subway', slug: 'subway' });
    expect(await refreshes(() => readArticle(id), edit)).toBe(true);
    expect((await readArticle(id))?.topics).toEqual([{ name: 'Subway', path: '/topic/subway/' }]);
    expect(await resolved('/topic/metro/')).toEqual({ is: 'moved', to: '/topic/subway/' });
    await about('Metro');
    expect((await readTopic('subway', 1))?.list.total).toBe(2);
  });

  test('is merged with another, and its address and name lead there', async () => {
    const first = await about('Bund');
    await about('The Bund');
    const both = await about('Bund', 'The Bund');
    const [from, to] = [await topic('Bund'), await topic('The Bund')];
    await mergeNames('topic', merge(from, to));
    expect(await resolved('/topic/bund/')).toEqual({ is: 'moved', to: '/topic/the-bund/' });
    expect((await readTopic('the-bund', 1))?.list.total).toBe(3);
    expect((await readArticle(both))?.topics).toHaveLength(1);
    expect((await readArticle(first))?.topics).toEqual([{ name: 'The Bund', path: '/topic/the-bund/' }]);
    await about('Bund');
    expect((await readTopic('the-bund', 1))?.list.total).toBe(4);
    expect(await auditOf('topic', 'the-bund')).toMatchObject([{ act: 'topic.merge' }]);
  });

  test('is made, and removed while nothing is about it', async () => {
    await createTopic({ name: 'Expo' });
    await expect(createTopic({ name: 'expo' })).rejects.toThrow(/of this name already: Expo/);
    await removeNamed('topic', seenOf(await topic('Expo')));
    await about('Rivers');
    const taken = removeNamed('topic', seenOf(await topic('Rivers')));
    await expect(taken).rejects.toThrow(/1 stories are about “Rivers”/);
  });
});

test('agencies are added, renamed, merged and removed', async () => {
  const id = await addAgency({ name: 'Xinhua', nameZh: '新华社' });
  await addAgency({ name: 'Xinhua News', nameZh: null });
  const { seen } = await agency('Xinhua');
  await editAgency({ id, seen, name: 'Xinhua News Agency', nameZh: '新华社' });
  await mergeNames('agency', merge(await agency('Xinhua News'), await agency('Xinhua News Agency')));
  await live('From Xinhua', { bylines: [{ type: 'agency', name: 'Xinhua' }] });
  await live('From Xinhua News', { bylines: [{ type: 'agency', name: 'Xinhua News' }] });
  expect((await readAgencies(query(''))).rows.map(({ name }) => name)).toEqual(['Xinhua News Agency']);
  expect((await readAgencies(query('新华'))).rows).toHaveLength(1);
  await removeNamed('agency', seenOf(await agency('Xinhua News Agency')));
  expect((await readAgencies(query(''))).rows).toEqual([]);
});

test('lists are searched by any letters, and no sign of them is a wildcard', async () => {
  await addPerson({ ...blank, name: 'Percy 100%', nameZh: '百分' });
  expect((await readPeople(query('0%'))).rows.map(({ name }) => name)).toEqual(['Percy 100%']);
  expect((await readPeople(query('百分'))).rows).toHaveLength(1);
  expect((await readPeople(query('_'))).rows).toEqual([]);
});
