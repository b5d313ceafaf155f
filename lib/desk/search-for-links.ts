import { read } from '../../db/database.ts';
import { type FoundStory, storiesNumbered } from '../../db/queries/newsroom/find-stories.ts';
import { namedWith } from '../../db/queries/newsroom/named.ts';
import { agenciesWith, peopleWith } from '../../db/queries/newsroom/people.ts';
import { storiesOfGroup } from '../../db/queries/newsroom/translations.ts';
import type { Actor } from '../access/permissions.ts';
import { pathOf } from '../news/paths.ts';
import { isAtLeast } from '../news/roles.ts';
import { eyesOf } from './eyes-of.ts';
import { findStoriesToPlace } from './find-stories.ts';

/** A story that may be linked to, stand beside another, or be the same in another language. */
export interface LinkableStory {
  id: number;
  headline: string;
  path: string;
  language: string;
}

/** Finds stories by their words or number: for editors those to come first, then what readers have. */
export async function searchForLinks(text: string, actor: Actor): Promise<LinkableStory[]> {
  if (!text.trim()) return [];
  const coming = isAtLeast(actor.role, 'editor');
  return (await findStoriesToPlace({ query: text, coming }, actor)).slice(0, 20).map(linkable);
}

/** Stories by their numbers, with their headlines as far as somebody may know them, for fields that hold numbers. */
export async function storiesForFields(ids: readonly number[], actor: Actor): Promise<LinkableStory[]> {
  return (await read(async (db) => storiesNumbered(db, ids, await eyesOf(db, actor)))).map(linkable);
}

/** The other stories that are one text with this one. */
export async function translationsForFields(id: number, group: string | null): Promise<LinkableStory[]> {
  if (group === null) return [];
  return (await read(async (db) => storiesNumbered(db, await storiesOfGroup(db, group))))
    .filter((story) => story.id !== id)
    .map(linkable);
}

function linkable({ id, headline, section, language }: FoundStory): LinkableStory {
  return { id, headline, path: pathOf({ page: 'article', section, id }), language };
}

/** Somebody or some agency that may have signed a story. */
export interface FoundSigner {
  key: string;
  name: string;
  type: 'person' | 'agency';
  note?: string;
}

const MOST = 8;

/** Finds people and agencies by letters of their names. */
export async function searchSigners(letters: string): Promise<FoundSigner[]> {
  const asked = { letters: letters.trim(), after: 0, count: MOST };
  return read(async (db) => [
    ...(await peopleWith(db, asked)).map(({ id, name, title }) => ({
      ...{ key: `person ${id}`, name, type: 'person' as const },
      ...(title && { note: title }),
    })),
    ...(await agenciesWith(db, asked)).map(({ id, name }) => ({
      ...{ key: `agency ${id}`, name, type: 'agency' as const },
      note: 'agency',
    })),
  ]);
}

/** Finds topics by letters of their names. */
export async function searchTopics(letters: string): Promise<{ key: string; name: string }[]> {
  const rows = await read((db) => namedWith(db, 'topic', { letters: letters.trim(), after: 0, count: MOST }));
  return rows.map(({ slug, name }) => ({ key: slug, name }));
}
