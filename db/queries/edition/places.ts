import { and, asc, desc, eq, gt, gte, inArray, lt, max, ne, sql } from 'drizzle-orm';
import { dayOfPlace, EARLIEST, firstPlaceAt } from '../../../lib/news/story-number.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { articles, listDays } from '../../schema/edition/articles.ts';
import { corrections } from '../../schema/edition/corrections.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';
import { listKey } from './lists.ts';

/** The paper as one row of articles, oldest first: for those who take it all, piece by piece. */

/** A stretch of places: from `from` until just before `before`. */
export interface PlaceSpan {
  from: number;
  before: number;
}

/** Where the stories without a date stand. */
export const UNDATED_PLACES: PlaceSpan = { from: Number.MIN_SAFE_INTEGER, before: firstPlaceAt(EARLIEST) };

/** Notes that a document shows all that readers see of the articles of these places. */
export function notePlaces({ from, before }: PlaceSpan): void {
  noteTags(tags.sections);
  // What has no date is one day for the tags.
  if (before <= UNDATED_PLACES.before) noteTags(tags.day(dayOfPlace(from)));
  else for (let day = dayOfPlace(from); day <= dayOfPlace(before - 1); day += 1) noteTags(tags.day(day));
}

/**
 * The first `most` days (`dayOfPlace`) after `after` that the paper has or had articles on, in order: how many, and when
 * readers were last shown anything else of them (UTC ms, null where that is not known).
 */
export async function paperDays(db: Reader, after: number, most: number) {
  noteTags(tags.anyArticle);
  return db
    .select({ day: listDays.day, count: listDays.count, changedAt: listDays.changedAt })
    .from(listDays)
    .where(and(eq(listDays.list, listKey({ of: 'paper' })), gt(listDays.day, after)))
    .orderBy(asc(listDays.day))
    .limit(most);
}

const counted = prepared((db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(articles)
    .where(and(gte(articles.place, sql.placeholder('from')), lt(articles.place, sql.placeholder('before'))))
    .prepare(),
);

/** How many articles stand at these places, counted one by one. */
export async function countPlaces(db: Reader, span: PlaceSpan): Promise<number> {
  const [row] = await counted(db).execute({ ...span });
  return row?.count ?? 0;
}

/** The place of the article that comes after the first `skip` of these places; null when there are not so many. */
export async function placeAfter(db: Reader, { from, before }: PlaceSpan, skip: number): Promise<number | null> {
  const [row] = await db
    .select({ place: articles.place })
    .from(articles)
    .where(and(gte(articles.place, from), lt(articles.place, before)))
    .orderBy(asc(articles.place))
    .limit(1)
    .offset(skip);
  return row?.place ?? null;
}

/** The first `count` articles of these places, with the moment of the last correction of each. */
export async function articlesAt(db: Reader, { from, before }: PlaceSpan, count: number) {
  const rows = await db
    .select({
      id: articles.id,
      place: articles.place,
      headline: articles.headline,
      standfirst: articles.standfirst,
      publishedAt: articles.publishedAt,
      updatedAt: articles.updatedAt,
      sectionPath: sections.path,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(gte(articles.place, from), lt(articles.place, before)))
    .orderBy(asc(articles.place))
    .limit(count);
  const corrected = await db
    .select({ id: corrections.storyId, at: max(corrections.correctedAt) })
    .from(corrections)
    .where(
      inArray(
        corrections.storyId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(corrections.storyId);
  const correctedAt = new Map(corrected.map(({ id, at }) => [id, at]));
  return rows.map((row) => ({ ...row, correctedAt: correctedAt.get(row.id) ?? null }));
}

export type PlacedArticle = Awaited<ReturnType<typeof articlesAt>>[number];

/** The newest `count` articles dated at `since` (UTC ms) or later, without what was paid for. */
export async function newsSince(db: Reader, since: number, count: number) {
  noteTags(tags.latest);
  const rows = await db
    .select({
      id: articles.id,
      place: articles.place,
      headline: articles.headline,
      language: articles.language,
      publishedAt: articles.publishedAt,
      sectionPath: sections.path,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      and(gte(articles.place, firstPlaceAt(since)), gte(articles.publishedAt, since), ne(articles.kind, 'sponsored')),
    )
    .orderBy(desc(articles.place))
    .limit(count);
  notePlaces({ from: firstPlaceAt(since), before: (rows[0]?.place ?? firstPlaceAt(since)) + 1 });
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt === null ? [] : [{ ...row, publishedAt }]));
}
