import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { firstPlaceAt } from '../../../lib/news/story-number.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { articles } from '../../schema/edition/articles.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';
import { type ListedRow, listed, listedColumns } from './lists.ts';

/** A stretch of time, in UTC milliseconds: from `from` until just before `before`. */
export interface TimeSpan {
  from: number;
  before: number;
}

const counted = prepared((db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(articles)
    .where(and(gte(articles.place, sql.placeholder('from')), lt(articles.place, sql.placeholder('before'))))
    .prepare(),
);

/** How many articles are dated in a stretch of time. */
export async function countBetween(db: Reader, { from, before }: TimeSpan): Promise<number> {
  noteTags(tags.latest);
  const [row] = await counted(db).execute({ from: firstPlaceAt(from), before: firstPlaceAt(before) });
  return row?.count ?? 0;
}

/** The articles `skip + 1` to `skip + count` that are dated in a stretch of time, newest first. */
export async function sliceBetween(db: Reader, span: TimeSpan, skip: number, count: number): Promise<ListedRow[]> {
  noteTags(tags.latest);
  const rows = await db
    .select(listedColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(gte(articles.place, firstPlaceAt(span.from)), lt(articles.place, firstPlaceAt(span.before))))
    .orderBy(desc(articles.place))
    .limit(count)
    .offset(skip);
  return listed(rows);
}

/** When the nearest articles before and after a stretch of time were published; null where there is none. */
export async function neighboursOf(
  db: Reader,
  { from, before }: TimeSpan,
): Promise<{ earlier: number | null; later: number | null }> {
  noteTags(tags.latest);
  const time = { publishedAt: articles.publishedAt };
  const [earlier] = await db
    .select(time)
    .from(articles)
    .where(lt(articles.place, firstPlaceAt(from)))
    .orderBy(desc(articles.place))
    .limit(1);
  const [later] = await db
    .select(time)
    .from(articles)
    .where(gte(articles.place, firstPlaceAt(before)))
    .orderBy(asc(articles.place))
    .limit(1);
  return { earlier: earlier?.publishedAt ?? null, later: later?.publishedAt ?? null };
}
