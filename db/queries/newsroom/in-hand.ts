import { and, asc, eq, gt, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { captionText, plainText } from '../../../lib/news/body/body-text.ts';
import { draftSchema, type StoryDraft, wholeBlocks } from '../../../lib/news/draft.ts';
import type { Reader, Writer } from '../../database.ts';
import { handIsEmpty, type InHandText, putInHand, takeFromHand } from '../../dialects/sqlite/newsroom-index.ts';
import { revisions, stories } from '../../schema/newsroom/stories.ts';
import { work } from '../../schema/newsroom/story-work.ts';

/**
 * The newsroom's own full-text index holds every story whose words in hand are not what readers have: those that are
 * not live, and those with a draft. All others are found in the index of what is published.
 */

/** Puts the words in hand of a story into the newsroom's index. Part of the caller's act. */
export function indexInHand(db: Writer, id: number, content: StoryDraft): void {
  putInHand(db, [inHandText(id, content)]);
}

/** Takes stories out of the newsroom's index: what readers have of them is all there is. Part of the caller's act. */
export function forgetInHand(db: Writer, ids: readonly number[]): void {
  takeFromHand(db, ids);
}

function inHandText(id: number, draft: StoryDraft): InHandText {
  const { headline, standfirst, kicker, bylines, topics, places, lead } = draft;
  const body = wholeBlocks(draft);
  return {
    id,
    headline,
    standfirst: standfirst ?? '',
    body: plainText(body),
    byline: bylines.map(({ name }) => name).join('\n'),
    topics: [kicker, ...topics, ...places].filter(Boolean).join('\n'),
    captions: [lead?.caption, lead?.alt, lead?.credit, captionText(body)].filter(Boolean).join('\n'),
  };
}

const isInHand = or(ne(stories.state, 'live'), isNotNull(stories.draftState));

/** Whether stories are in hand of which the newsroom's index knows nothing: it was made anew. */
export async function needsInHandIndex(db: Reader): Promise<boolean> {
  if (!(await handIsEmpty(db))) return false;
  const words = or(isNotNull(stories.draftRevision), isNotNull(stories.liveRevision));
  return (await db.select({ id: stories.id }).from(stories).where(and(isInHand, words)).limit(1)).length > 0;
}

/** Puts the next `count` stories in hand after the one numbered `after` into the index; null when there are no more. */
export async function indexNextInHand(db: Writer, after: number, count: number): Promise<number | null> {
  const number = sql`coalesce(${stories.draftRevision}, ${stories.liveRevision})`;
  const rows = await db
    .select({ id: stories.id, kept: revisions.content, written: work.content })
    .from(stories)
    .leftJoin(work, eq(work.storyId, stories.id))
    .leftJoin(revisions, and(eq(revisions.storyId, stories.id), eq(revisions.number, number), isNull(work.storyId)))
    .where(and(gt(stories.id, after), isInHand))
    .orderBy(asc(stories.id))
    .limit(count);
  const words = rows.flatMap(({ id, kept, written }) => {
    const parsed = draftSchema.safeParse(written ?? kept);
    return parsed.success ? [inHandText(id, parsed.data)] : [];
  });
  putInHand(db, words);
  return rows.at(-1)?.id ?? null;
}
