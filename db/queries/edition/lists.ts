import { and, desc, eq, exists, gt, gte, inArray, isNotNull, lt, lte, ne, not, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { bylineSchema } from '../../../lib/news/bylines.ts';
import type { Kind } from '../../../lib/news/kinds.ts';
import { PICTURE_PARTS, pictureUseSchema } from '../../../lib/news/media.ts';
import { endOfDay } from '../../../lib/news/story-number.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { remembered } from '../../remembered.ts';
import { articles, listDays } from '../../schema/edition/articles.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';

/** A list of articles, newest first: the whole paper, a department with all its sub-sections, or one sub-section. */
export type List = { of: 'paper' } | { of: 'department' | 'section'; id: number; path: string };

/** The key of a list in `list_days`. */
export function listKey(list: { of: 'paper' } | { of: 'department' | 'section'; id: number }): string {
  return list.of === 'paper' ? 'paper' : `${list.of}:${list.id}`;
}

const LANGUAGE = 'language:';

/** The key in `list_days` of what is published in a language. */
export function languageKey(language: string): string {
  return `${LANGUAGE}${language}`;
}

/** The languages in which anything is published, commonest first. */
export const publishedLanguages = remembered(tags.latest, async (db): Promise<readonly string[]> => {
  const total = sql<number>`sum(${listDays.count})`;
  const rows = await db
    .select({ list: listDays.list })
    .from(listDays)
    .where(and(gt(listDays.list, LANGUAGE), lt(listDays.list, `${LANGUAGE}\uffff`)))
    .groupBy(listDays.list)
    .having(gt(total, 0))
    .orderBy(desc(total));
  return rows.map(({ list }) => list.slice(LANGUAGE.length));
});

function listTag(list: List): string {
  return list.of === 'paper' ? tags.latest : tags.section(list.path);
}

function inList(list: List) {
  if (list.of === 'paper') return undefined;
  return eq(list.of === 'department' ? articles.departmentId : articles.sectionId, list.id);
}

/** What a list shows of an article. */
export const listedColumns = {
  id: articles.id,
  place: articles.place,
  kind: articles.kind,
  language: articles.language,
  kicker: articles.kicker,
  headline: articles.headline,
  shortHeadline: articles.shortHeadline,
  standfirst: articles.standfirst,
  bylines: articles.bylines,
  publishedAt: articles.publishedAt,
  lead: articles.lead,
  leadCrop: articles.leadCrop,
  sectionPath: sections.path,
  sectionName: sections.name,
};

const documents = z.object({
  bylines: z.array(bylineSchema),
  lead: pictureUseSchema.nullable(),
  leadCrop: z.enum(PICTURE_PARTS).nullable(),
});

type Selected = {
  [K in keyof typeof listedColumns]:
    | (typeof listedColumns)[K]['_']['data']
    | ((typeof listedColumns)[K]['_']['notNull'] extends true ? never : null);
};

export type ListedRow = Omit<Selected, 'bylines' | 'lead' | 'leadCrop'> & z.infer<typeof documents>;

/** Parses rows of `listedColumns` and notes that the page shows these articles, and what their sections are called. */
export function listed(rows: Selected[]): ListedRow[] {
  if (rows.length > 0) noteTags(tags.sections);
  noteTags(...rows.map((row) => tags.article(row.id)));
  return rows.map((row) => ({ ...row, ...documents.parse(row) }));
}

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
  const rows = await db
    .select(listedColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      and(
        inList(list),
        await wantedOf(db, list, wanted),
        ne(articles.kind, 'sponsored'),
        not(isTwinOf(db, wanted.language ?? language) ?? sql`false`),
      ),
    )
    .orderBy(desc(articles.place))
    .limit(count + except.size);
  return listed(rows.filter((row) => !except.has(row.id)).slice(0, count));
}

async function wantedOf(db: Reader, list: List, { kinds, onlyPictures, language }: Wanted): Promise<SQL | undefined> {
  const plain = kinds === null || kinds.some((kind) => kind === 'news' || kind === 'flash');
  const asked = [
    kinds === null ? undefined : inArray(articles.kind, [...kinds]),
    onlyPictures ? isNotNull(articles.lead) : undefined,
    language === null ? undefined : eq(articles.language, language),
  ].filter((condition) => condition !== undefined);
  if (asked.length === 0) return undefined;
  // That of the index (db/schema/edition/articles.ts), which is used only when it is said.
  if (!plain) return and(...asked, sql`${articles.kind} not in ('news', 'flash')`);
  return and(...asked, gte(articles.place, await lastLookedAt(db, list)));
}

/** The place of the last article that is looked at. */
async function lastLookedAt(db: Reader, list: List): Promise<number> {
  const [row] = await db
    .select({ place: articles.place })
    .from(articles)
    .where(inList(list))
    .orderBy(desc(articles.place))
    .limit(1)
    .offset(MOST_LOOKED_THROUGH - 1);
  return row?.place ?? Number.MIN_SAFE_INTEGER;
}

const counted = prepared((db) =>
  db
    .select({ count: sql<number>`coalesce(sum(${listDays.count}), 0)` })
    .from(listDays)
    .where(eq(listDays.list, sql.placeholder('list')))
    .prepare(),
);

/** How many articles a list has. */
export async function countOf(db: Reader, list: List): Promise<number> {
  noteTags(listTag(list));
  const [row] = await counted(db).execute({ list: listKey(list) });
  return row?.count ?? 0;
}

/**
 * The articles `from + 1` to `from + count` of a list. The day counts say on which day number `from` stands, so the
 * walk along the index begins there: the last page of a long list costs what the first does.
 */
export async function sliceOf(db: Reader, list: List, from: number, count: number): Promise<ListedRow[]> {
  noteTags(listTag(list));
  const newer = sql<number>`sum(${listDays.count}) over (order by ${listDays.day} desc) - ${listDays.count}`;
  const days = db
    .select({ day: listDays.day, newer: newer.as('newer') })
    .from(listDays)
    .where(and(eq(listDays.list, listKey(list)), gt(listDays.count, 0)))
    .as('days');
  const [start] = await db.select().from(days).where(lte(days.newer, from)).orderBy(desc(days.newer)).limit(1);
  if (!start) return [];
  const rows = await db
    .select(listedColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(inList(list), lt(articles.place, endOfDay(start.day))))
    .orderBy(desc(articles.place))
    .limit(count)
    .offset(from - start.newer);
  return listed(rows);
}
