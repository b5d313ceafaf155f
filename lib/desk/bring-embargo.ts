import type { Act } from '../../db/database.ts';
import { type StoryRow, updateStory } from '../../db/queries/newsroom/stories.ts';
import { site } from '../../site.ts';
import { stampOf } from '../news/dates.ts';
import type { KeptItem } from '../news/wire-kept.ts';
import { wasPublished } from '../news/workflow.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';

/**
 * Lets the embargo of an item of the wire come along with its words: one that the desk has set is only made longer by
 * it. Part of the caller's act.
 * @throws Problem when readers have or had the story: what is published has no embargo that would keep words from them
 */
export async function bringEmbargo({ db }: Act, story: StoryRow, item: KeptItem): Promise<void> {
  const { embargoedUntil: until } = item.facts;
  if (until === null || until <= now()) return;
  if (wasPublished(story))
    throw new Problem(
      `These words are under embargo until ${stampOf(until, site.zone).shown}, and the story is out already: take them then.`,
    );
  if (until > (story.embargoedUntil ?? 0)) await updateStory(db, story.id, { embargoedUntil: until });
}
