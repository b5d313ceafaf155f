import { read } from '../../db/database.ts';
import { findPerson, findTopic } from '../../db/queries/edition/links.ts';
import { type ListPage, linked, listPage } from './list-page.ts';

/** Somebody who signs stories, and a page of them. */
export interface Author {
  name: string;
  nameZh: string | null;
  title: string | null;
  bio: string | null;
  slug: string;
  list: ListPage;
}

/** A topic, and a page of the stories about it. */
export interface Topic {
  name: string;
  slug: string;
  list: ListPage;
}

/** Reads page `number` of what a person signed; null when there is nobody of this slug. */
export async function readAuthor(slug: string, number: number): Promise<Author | null> {
  return read(async (db) => {
    const person = await findPerson(db, slug);
    if (!person) return null;
    const { name, nameZh, title, bio } = person;
    return { name, nameZh, title, bio, slug, list: await listPage(db, linked({ to: 'person', ...person }), number) };
  });
}

/** Reads page `number` of what is about a topic; null when there is none of this slug. */
export async function readTopic(slug: string, number: number): Promise<Topic | null> {
  return read(async (db) => {
    const topic = await findTopic(db, slug);
    return topic && { name: topic.name, slug, list: await listPage(db, linked({ to: 'topic', ...topic }), number) };
  });
}
