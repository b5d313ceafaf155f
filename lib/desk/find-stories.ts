import { z } from 'zod';
import { read } from '../../db/database.ts';
import { comingWith, type FoundStory, publishedWith, storiesNumbered } from '../../db/queries/newsroom/find-stories.ts';
import type { Actor } from '../access/permissions.ts';
import { parseNumber } from '../news/story-number.ts';
import { eyesOf } from './eyes-of.ts';

export type { FoundStory };

export const storySearchSchema = z.strictObject({
  /** Words of the story, its number, or its address. */
  query: z.string().trim().max(300),
  /** Whether stories that readers do not see yet are looked for as well. */
  coming: z.boolean().default(false),
});

const MOST = 40;
const MOST_COMING = 15;

/**
 * Finds stories to be put on a front, into a report or behind a banner: those to come first, then newest first. What is
 * not published is found by those alone who may read it.
 */
export async function findStoriesToPlace(
  search: z.input<typeof storySearchSchema>,
  actor: Actor,
): Promise<FoundStory[]> {
  const { query, coming } = storySearchSchema.parse(search);
  const id = numberIn(query);
  return read(async (db) => {
    const eyes = await eyesOf(db, actor);
    if (id !== null) return storiesNumbered(db, [id], eyes);
    const published = await publishedWith(db, query, MOST);
    return coming ? [...(await comingWith(db, query, MOST_COMING, eyes)), ...published] : published;
  });
}

/** The number that was typed or stands at the end of a pasted address. */
function numberIn(query: string): number | null {
  const [, digits] = /(?:^|\/)(\d{10})\/?(?:[?#].*)?$/.exec(query) ?? [];
  return digits === undefined ? null : parseNumber(digits);
}
