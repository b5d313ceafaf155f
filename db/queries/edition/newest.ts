import { and, desc, eq, exists, gte, inArray, isNotNull, ne, not, type SQL, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/sqlite-core';
import type { Kind } from '../../../lib/news/kinds.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { articleSections, articles } from '../../schema/edition/articles.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';
import { ofOwn, placesOf } from './list-places.ts';
import { type List, type ListedRow, listed, listedColumns, listTag } from './lists.ts';

/** Whether this is a translation of an article that is published in `language` as well. */
function isTwinOf(db: Reader, language: string) {
  const twin = alias(articles, 'twin');
  return and(
    ne(articles.language, language),
    exists(
      db
        .select({ id: twin.id })
        .from(twin)
        .where(and(eq(twin.translationGroup, articles.translationGroup), eq(twin.language, language))),
    ),
  );
}

/** Which of these articles are translations of one that is published in `language`. */
export async function twinsAmong(db: Reader, ids: readonly number[], language: string): Promise<Set<number>> {
  noteTags(tags.anyTranslations);
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.id, [...ids]), isTwinOf(db, language)));
  return new Set(rows.map(({ id }) => id));
}

/** Which articles of a list are asked for. Null and false ask for nothing. */
export interface Wanted {
  kinds: readonly Kind[] | null;
  onlyPictures: boolean;
  language: string | null;
}

const ANY: Wanted = { kinds: null, onlyPictures: false, language: null };

/** How far a list is looked through for what few articles of it may have: a front costs what it costs. */
const MOST_LOOKED_THROUGH = 2000;

/**
 * The newest `count` articles of a list that are not in `except`, of those that are wanted. A text that stands in several
 * languages comes once, in `language` when it has that one. What was paid for takes no place of its own accord.
 */
export async function newestOf(
  db: Reader,
  list: List,
  count: number,
  except: ReadonlySet<number>,
  language: string,
  wanted: Wanted = ANY,
): Promise<ListedRow[]> {
  noteTags(listTag(list), tags.anyTranslations);
  const condition = and(
    wantedOf(wanted),
    ne(articles.kind, 'sponsored'),
    not(isTwinOf(db, wanted.language ?? language) ?? sql`false`),
  );
  const since = wantsAny(wanted) ? null : await lastLookedAt(db, list);
  const rows = await articlesOf(db, list, { condition, since, isRare: !wantsPlain(wanted) }, count + except.size);
  return listed(rows.filter((row) => !except.has(row.id)).slice(0, count));
}

/** What articles must meet; `since` is the last place that is looked at. What is rare has an index of its own. */
interface Walk {
  condition: SQL | undefined;
  since: number | null;
  isRare: boolean;
}

/**
 * The newest `count` articles of a list on a walk. Those of further sections are a second walk along an index of their
 * own; the two are merged as they go.
 */
async function articlesOf(db: Reader, list: List, { condition, since, isRare }: Walk, count: number) {
  const own = db
    .select(listedColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(ofOwn(list), condition, since === null || isRare ? undefined : gte(articles.place, since)));
  if (list.of === 'paper') return own.orderBy(desc(articles.place)).limit(count);
  const further = db
    .select({ ...listedColumns, place: articleSections.place })
    .from(articleSections)
    .innerJoin(articles, eq(articles.id, articleSections.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      and(
        eq(articleSections.sectionId, list.id),
        since === null ? undefined : gte(articleSections.place, since),
        condition,
      ),
    );
  return unionAll(own, further).orderBy(desc(articles.place)).limit(count);
}

function wantsAny({ kinds, onlyPictures, language }: Wanted): boolean {
  return kinds === null && !onlyPictures && language === null;
}

function wantsPlain({ kinds }: Wanted): boolean {
  return kinds === null || kinds.some((kind) => kind === 'news' || kind === 'flash');
}

function wantedOf(wanted: Wanted): SQL | undefined {
  const { kinds, onlyPictures, language } = wanted;
  return and(
    kinds === null ? undefined : inArray(articles.kind, [...kinds]),
    onlyPictures ? isNotNull(articles.lead) : undefined,
    language === null ? undefined : eq(articles.language, language),
    // That of the index (db/schema/edition/articles.ts), which is used only when it is said.
    wantsPlain(wanted) ? undefined : sql`${articles.kind} not in ('news', 'flash')`,
  );
}

/** The place of the last article that is looked at. */
async function lastLookedAt(db: Reader, list: List): Promise<number> {
  const [place] = await placesOf(db, list, Number.MAX_SAFE_INTEGER, MOST_LOOKED_THROUGH - 1, 1);
  return place ?? Number.MIN_SAFE_INTEGER;
}
