import { and, asc, gt, gte, or, sql } from 'drizzle-orm';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { articleChanges } from '../../schema/edition/changes.ts';
import { tags } from '../../tags.ts';

export type ChangeRow = typeof articleChanges.$inferSelect;

/** After which change a page begins: the clock's number of its act and the story. */
export type AfterChange = Pick<ChangeRow, 'number' | 'id'>;

/**
 * The first `count` changes that readers were shown after one of them, in the order in which they came.
 * @param since changes before this instant (UTC ms) are left out; null for all
 */
export async function changesAfter(
  db: Reader,
  { after, since }: { after: AfterChange | null; since: number | null },
  count: number,
): Promise<ChangeRow[]> {
  noteTags(tags.anyArticle);
  const start = after ?? (since === null ? null : await firstSince(db, since));
  return db
    .select()
    .from(articleChanges)
    .where(
      and(
        start === null ? undefined : gte(articleChanges.number, start.number),
        start === null ? undefined : or(gt(articleChanges.number, start.number), gt(articleChanges.id, start.id)),
        since === null ? undefined : gte(articleChanges.changedAt, since),
      ),
    )
    .orderBy(asc(articleChanges.number), asc(articleChanges.id))
    .limit(count);
}

/** Where changes since an instant begin: instants and numbers grow together, so nothing before is looked at. */
async function firstSince(db: Reader, since: number): Promise<AfterChange> {
  const [row] = await db
    // With the plus, or the index of numbers is walked from its beginning.
    .select({ number: sql<number | null>`min(+${articleChanges.number})` })
    .from(articleChanges)
    .where(gte(articleChanges.changedAt, since));
  return { number: row?.number ?? Number.MAX_SAFE_INTEGER, id: 0 };
}
