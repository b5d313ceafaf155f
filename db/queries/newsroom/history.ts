import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { revisions } from '../../schema/newsroom/stories.ts';
import { revisionNames } from '../../schema/newsroom/story-work.ts';

/** A revision as the history lists it, without its words. */
export interface RevisionLine {
  number: number;
  author: string;
  /** What it was kept for, or the name it was given. */
  name: string | null;
  /** UTC ms. */
  createdAt: number;
  hash: string;
}

/** The revisions of a story below a number, newest first. */
export async function revisionLines(
  db: Reader,
  storyId: number,
  { below = Number.MAX_SAFE_INTEGER, count }: { below?: number; count: number },
): Promise<RevisionLine[]> {
  const rows = await db
    .select({
      number: revisions.number,
      author: revisions.author,
      note: revisions.note,
      name: revisionNames.name,
      createdAt: revisions.createdAt,
      hash: revisions.hash,
    })
    .from(revisions)
    .leftJoin(
      revisionNames,
      and(eq(revisionNames.storyId, revisions.storyId), eq(revisionNames.number, revisions.number)),
    )
    .where(and(eq(revisions.storyId, storyId), lt(revisions.number, below)))
    .orderBy(desc(revisions.number))
    .limit(count);
  return rows.map(({ note, name, ...line }) => ({ ...line, name: name ?? note }));
}

/** Names a revision, in place of the name it had. */
export async function nameOfRevision(
  db: Writer,
  named: { storyId: number; number: number; name: string; namedBy: string },
): Promise<void> {
  const row = { ...named, namedAt: now() };
  await db
    .insert(revisionNames)
    .values(row)
    .onConflictDoUpdate({ target: [revisionNames.storyId, revisionNames.number], set: row });
}

/** A link of the chain of a story's history. `content` is the text that was hashed. */
export interface ChainLink {
  storyId: number;
  number: number;
  content: unknown;
  hash: string;
}

/** The next `count` revisions after one, in the order of stories and numbers: for walking all of them. */
export async function nextLinks(
  db: Reader,
  after: { storyId: number; number: number },
  count: number,
  only?: number,
): Promise<ChainLink[]> {
  const later = or(
    gt(revisions.storyId, after.storyId),
    and(eq(revisions.storyId, after.storyId), gt(revisions.number, after.number)),
  );
  return db
    .select({
      storyId: revisions.storyId,
      number: revisions.number,
      content: revisions.content,
      hash: revisions.hash,
    })
    .from(revisions)
    .where(only === undefined ? later : and(later, eq(revisions.storyId, only)))
    .orderBy(asc(revisions.storyId), asc(revisions.number))
    .limit(count);
}
