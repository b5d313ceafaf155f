import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { readArticle } from '../edition/read-article.ts';
import { readAuthor } from '../edition/read-linked.ts';
import { nameSlug } from '../news/slugs.ts';
import { config } from '../platform/config.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { describePerson, type Person } from './describe-person.ts';
import { live, openSections } from './fixtures/newsroom.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

const person = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  nameZh: null,
  title: null,
  bio: null,
  ...more,
});
const signedBy = (name: string) => live(`By ${name}`, { bylines: [{ type: 'person', name, role: 'author' }] });
const said = async (name: string) => {
  const author = await readAuthor(nameSlug(name), 1);
  return author && { name: author.name, nameZh: author.nameZh, title: author.title, bio: author.bio };
};
const words = { nameZh: '李安', title: 'Reporter', bio: 'Writes about rivers.' };

describe('what is said of a person', () => {
  test('stands on the page of that person and beside the stories that he or she signed', async () => {
    const id = await signedBy('Ann Lee');
    await describePerson(person('Ann Lee', words));
    expect(await said('Ann Lee')).toEqual({ name: 'Ann Lee', ...words });
    expect((await readArticle(id))?.signature.people).toMatchObject([
      { role: 'author', signers: [{ name: 'Ann Lee', path: '/author/ann-lee/', ...words }] },
    ]);
  });

  test('may be known before the first story is signed', async () => {
    await describePerson(person('Bo Wu', words));
    const id = await signedBy('Bo Wu');
    expect((await readAuthor('bo-wu', 1))?.list.articles.map((article) => article.id)).toEqual([id]);
    expect(await said('Bo Wu')).toMatchObject(words);
  });

  test('takes the place of all that was said before', async () => {
    await describePerson(person('Cao Yu', words));
    await describePerson(person('Cao Yu', { title: 'Editor' }));
    expect(await said('Cao Yu')).toEqual({ name: 'Cao Yu', nameZh: null, title: 'Editor', bio: null });
  });

  test('is of the same person however the name is spelled, and the name is the one given last', async () => {
    const id = await signedBy('DORA MA');
    await describePerson(person('Dora Ma', words));
    expect(await said('DORA MA')).toEqual({ name: 'Dora Ma', ...words });
    expect((await readAuthor('dora-ma', 1))?.list.articles.map((article) => article.id)).toEqual([id]);
  });

  test('is of one of two people whose names sound alike', async () => {
    await describePerson(person('王伟', { title: 'Reporter' }));
    await describePerson(person('汪伟', { title: 'Editor' }));
    expect([(await said('王伟'))?.title, (await said('汪伟'))?.title]).toEqual(['Reporter', 'Editor']);
  });

  test('makes the pages that say it out of date, and no others', async () => {
    const id = await signedBy('Eve Li');
    const other = await signedBy('Fay Hu');
    const [notes, others] = [blankNotes(), blankNotes()];
    await takingNotes(notes, () => readArticle(id));
    await takingNotes(others, () => readArticle(other));
    const watch = watchClock(config().dataDir);
    const before = watch.now();
    await describePerson(person('Eve Li', words));
    expect(watch.newest(notes.tags)).toBeGreaterThan(before);
    expect(watch.newest(others.tags)).toBeLessThanOrEqual(before);
    watch.close();
  });
});

test.each<Partial<Person>>([
  { name: '  ' },
  { name: 'x'.repeat(121) },
  { title: '' },
  { nameZh: ' ' },
  { bio: 'x'.repeat(2001) },
])('a person is not described by %o', async (wrong) => {
  await expect(describePerson({ ...person('Gao Min'), ...wrong })).rejects.toThrow();
  expect(await said('Gao Min')).toBeNull();
});
