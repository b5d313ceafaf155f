import { and, desc, eq, gt, inArray, lt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { bylineSchema } from '../../../lib/news/bylines.ts';
import { PICTURE_PARTS, pictureUseSchema } from '../../../lib/news/media.ts';
import { endOfDay } from '../../../lib/news/story-number.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { remembered } from '../../remembered.ts';
import { articles, listDays } from '../../schema/edition/articles.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';
import { placesOf } from './list-places.ts';

/**
 * A list of articles, newest first: the whole paper, a department with all its sub-sections, or one sub-section; with
 * what stands there as a further section.
 */
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

/** The tag of who is in a list and in which order. */
export function listTag(list: List): string {
  return list.of === 'paper' ? tags.latest : tags.section(list.path);
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
  const places = await placesOf(db, list, endOfDay(start.day), from - start.newer, count);
  const rows = await db
    .select(listedColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(inArray(articles.place, places))
    .orderBy(desc(articles.place));
  return listed(rows);
}
