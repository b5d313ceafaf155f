import { and, desc, eq, gte, inArray, isNull, lt, max, or, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Kind } from '../../../lib/news/kinds.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { articlePeople, articleSections, articles, articleTopics, listDays } from '../../schema/edition/articles.ts';
import { corrections } from '../../schema/edition/corrections.ts';
import { articlePlaces } from '../../schema/edition/places.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';
import { ofOwn } from './list-places.ts';
import { type List, type ListedRow, listed, listedColumns, listKey } from './lists.ts';

/** Which articles a program asks for. Nulls ask for nothing; places run from `from` until just before `before`. */
export interface ArticleFilter {
  list: List;
  topic: { id: number; slug: string } | null;
  author: { id: number; slug: string } | null;
  /** Where it plays. */
  scene: { id: number } | null;
  kind: Kind | null;
  language: string | null;
  from: number;
  before: number;
  /** UTC ms. */
  updatedSince: number | null;
}

export type ApiRow = ListedRow & { updatedAt: number | null };

/** A page of articles, and below which place the next one goes on; null after the last. */
export interface ArticleSlice {
  rows: ApiRow[];
  next: number | null;
}

/** How far a list is looked through for one page: one that asks for what is rare is short, and the next one goes on. */
const MOST_LOOKED_THROUGH = 5000;

/** How many places a day has. Written into the statement: what is bound to it divides with a remainder. */
const DAY = sql.raw('86400000000');

/** The newest `count` articles of a filter, newest first, by keyset: the last page costs what the first does. */
export async function sliceForApi(db: Reader, filter: ArticleFilter, count: number): Promise<ArticleSlice> {
  noteWhatCounts(filter);
  const floor = await lastLookedAt(db, filter);
  const rows = await articlesFrom(db, { ...filter, from: floor ?? filter.from }, count + 1);
  const shown = rows.slice(0, count);
  const next = rows.length > count ? (shown.at(-1)?.place ?? null) : floor;
  const updated = new Map(shown.map(({ id, updatedAt }) => [id, updatedAt]));
  const corrected = await lastCorrections(
    db,
    shown.map(({ id }) => id),
  );
  return {
    rows: listed(shown).map((row) => ({ ...row, updatedAt: later(updated.get(row.id), corrected.get(row.id)) })),
    next,
  };
}

/** The newest of a filter. Those of further sections are a walk along an index of their own; the two are merged. */
async function articlesFrom(db: Reader, filter: ArticleFilter, count: number) {
  const columns = { ...listedColumns, updatedAt: articles.updatedAt };
  const asked = [inBase(db, filter), ...alsoAsked(db, filter)];
  const own = db
    .select(columns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(ofOwn(filter.list), ...asked));
  if (filter.list.of === 'paper') return own.orderBy(desc(articles.place)).limit(count);
  const further = db
    .select({ ...columns, place: articleSections.place })
    .from(articleSections)
    .innerJoin(articles, eq(articles.id, articleSections.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      and(
        eq(articleSections.sectionId, filter.list.id),
        gte(articleSections.place, filter.from),
        lt(articleSections.place, filter.before),
        ...asked,
      ),
    );
  return unionAll(own, further).orderBy(desc(articles.place)).limit(count);
}

/** When each of these articles was last corrected (UTC ms). */
async function lastCorrections(db: Reader, ids: readonly number[]): Promise<Map<number, number | null>> {
  const rows = await db
    .select({ id: corrections.storyId, at: max(corrections.correctedAt) })
    .from(corrections)
    .where(inArray(corrections.storyId, [...ids]))
    .groupBy(corrections.storyId);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

function later(a: number | null = null, b: number | null = null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

/** When these articles were last changed or corrected (UTC ms); null for those that never were. */
export async function changesOfArticles(db: Reader, ids: readonly number[]): Promise<Map<number, number | null>> {
  const rows = await db
    .select({ id: articles.id, updatedAt: articles.updatedAt })
    .from(articles)
    .where(inArray(articles.id, [...ids]));
  const corrected = await lastCorrections(db, ids);
  return new Map(rows.map(({ id, updatedAt }) => [id, later(updatedAt, corrected.get(id))]));
}

/** The tags of all that can bring an article into the page or out of it. */
function noteWhatCounts({ list, topic, author, scene, kind, updatedSince }: ArticleFilter): void {
  noteTags(list.of === 'paper' ? tags.latest : tags.section(list.path));
  if (topic) noteTags(tags.topic(topic.slug));
  if (author) noteTags(tags.person(author.slug));
  // An article that turns into another kind stays where it stands in every list.
  if (kind || scene || updatedSince !== null) noteTags(tags.anyArticle);
}

/** What is found by an index alone, in the order of places, whatever the list. */
function inBase(db: Reader, { topic, author, scene, from, before }: Omit<ArticleFilter, 'list'>): SQL | undefined {
  const among = (table: typeof articleTopics | typeof articlePeople | typeof articlePlaces, is: SQL) =>
    inArray(
      articles.place,
      db
        .select({ place: table.place })
        .from(table)
        .where(and(is, gte(table.place, from), lt(table.place, before))),
    );
  return and(
    topic ? among(articleTopics, eq(articleTopics.topicId, topic.id)) : undefined,
    author ? among(articlePeople, eq(articlePeople.personId, author.id)) : undefined,
    scene ? among(articlePlaces, eq(articlePlaces.placeId, scene.id)) : undefined,
    gte(articles.place, from),
    lt(articles.place, before),
  );
}

const isPlain = (kind: Kind) => kind === 'news' || kind === 'flash';

/** What must be looked at row by row. */
function alsoAsked(db: Reader, { kind, language, updatedSince }: ArticleFilter): (SQL | undefined)[] {
  return [
    kind ? eq(articles.kind, kind) : undefined,
    // That of the index (db/schema/edition/articles.ts), which is used only when it is said.
    kind && !isPlain(kind) ? sql`${articles.kind} not in ('news', 'flash')` : undefined,
    language ? eq(articles.language, language) : undefined,
    updatedSince === null ? undefined : changedSince(db, updatedSince),
  ];
}

/** Days on which nothing changed since are left out before any row of theirs is read. */
function changedSince(db: Reader, since: number): SQL | undefined {
  const days = db
    .select({ day: listDays.day })
    .from(listDays)
    .where(
      and(eq(listDays.list, listKey({ of: 'paper' })), or(isNull(listDays.changedAt), gte(listDays.changedAt, since))),
    );
  const correctedSince = db
    .select({ id: corrections.storyId })
    .from(corrections)
    .where(gte(corrections.correctedAt, since));
  // Whole days below nought too: what division leaves is taken off first.
  const day = sql`(${articles.place} - ((${articles.place} % ${DAY}) + ${DAY}) % ${DAY}) / ${DAY}`;
  return and(
    inArray(day, days),
    or(gte(articles.publishedAt, since), gte(articles.updatedAt, since), inArray(articles.id, correctedSince)),
  );
}

/** The place of the last article that is looked at; null when all are, or when an index finds exactly what is asked for. */
async function lastLookedAt(db: Reader, filter: ArticleFilter): Promise<number | null> {
  const { kind, language, updatedSince, topic, author, scene } = filter;
  const named = [topic, author, scene].filter((one) => one !== null).length;
  const narrows = [kind, language, updatedSince].some((one) => one !== null) || named > 1;
  if (!narrows || (kind && !isPlain(kind) && language === null && updatedSince === null)) return null;
  const [row] = await db
    .select({ place: articles.place })
    .from(articles)
    .where(and(ofOwn(filter.list), inBase(db, filter)))
    .orderBy(desc(articles.place))
    .limit(1)
    .offset(MOST_LOOKED_THROUGH - 1);
  return row?.place ?? null;
}
