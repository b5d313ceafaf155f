import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { actingAs } from '../platform/acting.ts';
import { config } from '../platform/config.ts';
import { Conflict } from '../platform/problem.ts';
import { versionOf } from './changed-meanwhile.ts';
import { addAgency, editAgency } from './edit-agency.ts';
import { removeNamed } from './edit-named.ts';
import { addPerson, editPerson } from './edit-person.ts';
import { createTopic, editTopic } from './edit-topic.ts';
import { mergeNames } from './merge-names.ts';
import { listQuerySchema, readAgencies, readPeople, readTopics } from './read-named.ts';

beforeAll(() => migrateDatabase(config().dataDir));
afterAll(() => closeDoors());

const ann = { id: 'ann', name: 'Ann Editor', address: null, userAgent: null };
const query = (q: string) => listQuerySchema.parse({ q });
const blank = { nameZh: null, title: null, bio: null };

/** What an act was refused with. */
async function conflictOf(act: Promise<unknown>): Promise<Conflict> {
  const error = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Conflict)) throw new Error('There was no conflict.');
  return error;
}

async function rowOf<Row extends { id: number; seen: string }>(list: Promise<{ rows: Row[] }>): Promise<Row> {
  const [row] = (await list).rows;
  if (!row) throw new Error('There is no such row.');
  return row;
}

describe('who writes over what they have not seen', () => {
  test('is told who changed a person, and what each field says now, and may then write over it', async () => {
    await addPerson({ ...blank, name: 'Li Wei', bio: 'A critic.' });
    const { id, slug, seen } = await rowOf(readPeople(query('Li Wei')));
    await actingAs(ann, () => editPerson({ ...blank, id, seen, slug, name: 'Li Wei', title: 'Film critic' }));
    const mine = { ...blank, id, slug, name: 'Li Wei', title: 'Critic', bio: 'A critic.' };
    const { message, fields } = await conflictOf(editPerson({ ...mine, seen }));
    expect(message).toMatch(/^Ann Editor changed Li Wei at .*after you had opened it\. Nothing was saved/);
    expect(fields).toEqual({ title: ['It says “Film critic” now.'], bio: ['It is empty now.'] });
    const now = await rowOf(readPeople(query('Li Wei')));
    expect(now).toMatchObject({ title: 'Film critic', bio: null });
    await editPerson({ ...mine, seen: now.seen });
    expect(await rowOf(readPeople(query('Li Wei')))).toMatchObject({ title: 'Critic', bio: 'A critic.' });
  });

  test('changes, removes and merges no topic', async () => {
    const id = await createTopic({ name: 'Rain' });
    const into = await createTopic({ name: 'Weather' });
    const { seen } = await rowOf(readTopics(query('Rain')));
    const { seen: seenInto } = await rowOf(readTopics(query('Weather')));
    await actingAs(ann, () => editTopic({ id, seen, name: 'Rains', slug: 'rain' }));
    const { fields } = await conflictOf(editTopic({ id, seen, name: 'Heavy rain', slug: 'rain' }));
    expect(fields).toEqual({ name: ['It says “Rains” now.'] });
    for (const act of [
      removeNamed('topic', { id, seen }),
      mergeNames('topic', { id, seen, into, seenInto }),
      mergeNames('topic', { id: into, seen: seenInto, into: id, seenInto: seen }),
    ])
      expect((await conflictOf(act)).message).toMatch(/^Ann Editor changed Rains .*Nothing was changed; look/);
    expect((await readTopics(query(''))).rows.map(({ name }) => name)).toEqual(['Rains', 'Weather']);
  });

  test('changes no agency', async () => {
    const id = await addAgency({ name: 'Ti Gong', nameZh: null });
    const { seen } = await rowOf(readAgencies(query('Ti Gong')));
    await editAgency({ id, seen, name: 'Ti Gong', nameZh: '体工' });
    const { fields } = await conflictOf(editAgency({ id, seen, name: 'Ti Gong', nameZh: null }));
    expect(fields).toEqual({ nameZh: ['It says “体工” now.'] });
  });
});

test('a version is another one as soon as a word is, whatever the order of the words', () => {
  const words = { name: 'A', nameZh: null };
  expect(versionOf({ nameZh: null, name: 'A' })).toBe(versionOf(words));
  for (const other of [{ ...words, name: 'B' }, { ...words, nameZh: '' }, { name: 'A' }])
    expect(versionOf(other)).not.toBe(versionOf(words));
});
