import { and, eq, inArray, isNull, max, min, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { type StoryContent, storedContentSchema } from '../../../lib/news/content.ts';
import type { StoryState } from '../../../lib/news/workflow.ts';
import { digest } from '../../../lib/platform/digest.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { revisions, stories } from '../../schema/newsroom/stories.ts';
import { insertRows } from './insert-rows.ts';

export type StoryRow = typeof stories.$inferSelect;

/** A revision about to be written. `number` and `previousHash` come from its predecessor; 1 and "" for the first. */
export interface NewRevision {
  storyId: number;
  number: number;
  previousHash: string;
  content: StoryContent;
  author: string;
  note: string | null;
}

/** The stories of these numbers. */
export async function findStories(db: Reader, ids: number[]): Promise<StoryRow[]> {
  return db.select().from(stories).where(inArray(stories.id, ids));
}

/** The highest story number from `from` to `to`, or null when none is taken. */
export async function highestNumber(db: Reader, from: number, to: number): Promise<number | null> {
  const [row] = await db
    .select({ id: max(stories.id) })
    .from(stories)
    .where(and(sql`${stories.id} >= ${from}`, sql`${stories.id} <= ${to}`));
  return row?.id ?? null;
}

/** The lowest number from `from` to `to` that no story has, or null when all are taken. */
export async function firstFreeNumber(db: Reader, from: number, to: number): Promise<number | null> {
  if (from > to) return null;
  if ((await findStories(db, [from])).length === 0) return from;
  const next = alias(stories, 'next');
  const [row] = await db
    .select({ id: min(stories.id) })
    .from(stories)
    .leftJoin(next, eq(next.id, sql`${stories.id} + 1`))
    .where(and(sql`${stories.id} >= ${from}`, sql`${stories.id} < ${to}`, isNull(next.id)));
  return row?.id ? row.id + 1 : null;
}

/** Writes new stories. Their revisions follow in the same act. */
export async function insertStories(db: Writer, rows: (typeof stories.$inferInsert)[]): Promise<void> {
  await insertRows(db, stories, rows);
}

/** Writes revisions, each chained to its predecessor by its hash. */
export async function insertRevisions(db: Writer, added: readonly NewRevision[]): Promise<void> {
  if (added.length === 0) return;
  const createdAt = now();
  await insertRows(
    db,
    revisions,
    added.map(({ storyId, number, previousHash, content, author, note }) => ({
      storyId,
      number,
      content,
      hash: digest(previousHash + JSON.stringify(content)),
      author,
      note,
      createdAt,
    })),
  );
}

/** A revision as it stands in the history, its content parsed. */
export async function findRevision(db: Reader, storyId: number, number: number) {
  const [row] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), eq(revisions.number, number)))
    .limit(1);
  return row ? { ...row, content: storedContentSchema.parse(row.content) } : null;
}

/** The last revision of each of these stories: its number, hash and author. */
export async function lastRevisions(db: Reader, storyIds: number[]) {
  const last = db
    .select({ storyId: revisions.storyId, number: max(revisions.number).as('last') })
    .from(revisions)
    .where(inArray(revisions.storyId, storyIds))
    .groupBy(revisions.storyId)
    .as('last_revisions');
  const rows = await db
    .select({ storyId: revisions.storyId, number: revisions.number, hash: revisions.hash, author: revisions.author })
    .from(revisions)
    .innerJoin(last, and(eq(last.storyId, revisions.storyId), eq(last.number, revisions.number)));
  return new Map(rows.map((row) => [row.storyId, row]));
}

/** Moves a story to a state, with what goes with it. */
export async function updateStory(
  db: Writer,
  id: number,
  change: {
    state?: StoryState;
    kind?: StoryRow['kind'];
    draftRevision?: number | null;
    liveRevision?: number | null;
    sectionId?: number;
  },
): Promise<void> {
  await db.update(stories).set(change).where(eq(stories.id, id));
}
