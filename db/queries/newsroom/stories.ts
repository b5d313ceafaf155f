import { and, eq, inArray, isNull, max, min, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { type StoryContent, storedContentSchema } from '../../../lib/news/content.ts';
import { draftSchema, type StoryDraft } from '../../../lib/news/draft.ts';
import { type StoryState, wasPublished } from '../../../lib/news/workflow.ts';
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
  content: StoryContent | StoryDraft;
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

/** A story about to be opened, with the words it begins with as its first revision; its revision follows in the act. */
export interface OpenedStory {
  id: number;
  sectionId: number;
  state: Extract<StoryState, 'draft' | 'live'>;
  content: Pick<StoryContent, 'kind' | 'language' | 'headline'>;
  /** Who is named as the last to have touched it. */
  by: string;
  ownerId: string | null;
  /** False for a story whose first words are in `work` alone. */
  hasRevision?: boolean;
}

/** Writes new stories. Their revisions follow in the same act. */
export async function insertStories(db: Writer, opened: readonly OpenedStory[]): Promise<void> {
  const at = now();
  await insertRows(
    db,
    stories,
    opened.map(({ id, sectionId, state, content, by, ownerId, hasRevision = true }) => ({
      id,
      sectionId,
      state,
      stateSince: at,
      kind: content.kind,
      headline: content.headline,
      language: content.language,
      draftRevision: state === 'draft' && hasRevision ? 1 : null,
      liveRevision: state === 'live' ? 1 : null,
      ownerId,
      touchedAt: at,
      touchedBy: by,
      version: 1,
      createdAt: at,
    })),
  );
}

/** The words in hand of a story, by whoever wrote them. */
export interface InHand {
  content: Pick<StoryContent, 'kind' | 'language' | 'headline'>;
  by: string;
}

/**
 * Makes a revision the draft of a story: what readers have stays, and the story's version goes up. The
 * draft stays where it stood on its way, or begins.
 */
export async function holdDraft(
  db: Writer,
  story: Pick<StoryRow, 'id' | 'state' | 'draftState'>,
  draftRevision: number,
  inHand: InHand,
): Promise<void> {
  await updateStory(db, story.id, {
    ...touched(inHand),
    draftRevision,
    draftState: wasPublished(story) ? (story.draftState ?? 'draft') : null,
    version: sql`${stories.version} + 1`,
  });
}

/** What a story's row shows of the words in hand. */
export function touched({ content: { kind, language, headline }, by }: InHand) {
  return { kind, language, headline, touchedAt: now(), touchedBy: by };
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

/** A revision as it was kept, finished or not. */
export async function findDraft(db: Reader, storyId: number, number: number) {
  const [row] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), eq(revisions.number, number)))
    .limit(1);
  return row ? { ...row, content: draftSchema.parse(row.content) } : null;
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

type StoryChange = { [Name in Exclude<keyof StoryRow, 'id'>]?: StoryRow[Name] | SQL };

/** Changes what the newsroom keeps of a story. */
export async function updateStory(db: Writer, id: number, change: StoryChange): Promise<void> {
  await db.update(stories).set(change).where(eq(stories.id, id));
}
