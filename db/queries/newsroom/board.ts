import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { BoardFilter, BoardList } from '../../../lib/news/board.ts';
import { LOCK_LASTS } from '../../../lib/news/locks.ts';
import { DRAFT_STATES } from '../../../lib/news/workflow.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader } from '../../database.ts';
import { articleSections, articles } from '../../schema/edition/articles.ts';
import { sections } from '../../schema/edition/sections.ts';
import { stories } from '../../schema/newsroom/stories.ts';
import { users } from '../../schema/newsroom/users.ts';
import { lockColumns } from './board-columns.ts';

const owners = alias(users, 'owners');
const assignees = alias(users, 'assignees');

/** Whose stories somebody may see: those of these sections, and their own. */
export interface BoardScope {
  userId: string;
  sections: 'every' | BoardSections;
}

/** Sections by their numbers, and whether so many stories are in them that a list is not looked up by them. */
export interface BoardSections {
  ids: readonly number[];
  areMany: boolean;
}

const MANY = 3000;

/** Sections as a list is narrowed down to them. */
export async function boardSections(db: Reader, ids: readonly number[]): Promise<BoardSections> {
  const some = db
    .select({ id: stories.id })
    .from(stories)
    .where(inArray(stories.sectionId, [...ids]))
    .limit(MANY)
    .as('some');
  const [row] = await db.select({ count: count() }).from(some);
  return { ids, areMany: (row?.count ?? 0) >= MANY };
}

/** A list as the database is asked for it. `within` is what it is narrowed down to. */
export interface BoardQuestion {
  list: BoardList;
  filter: BoardFilter;
  within: BoardSections | null;
  scope: BoardScope;
  count: number;
}

/** Where a page of a list ended: the value it is ordered by, and the story. */
export interface BoardMark {
  at: number;
  id: number;
}

/** How lists are ordered: by which column, and whether the lowest comes first. */
const ORDERS = {
  mine: [stories.touchedAt, 'desc'],
  review: [stories.touchedAt, 'asc'],
  scheduled: [stories.scheduledAt, 'asc'],
  'live-today': [articles.place, 'desc'],
  locked: [stories.touchedAt, 'desc'],
  all: [stories.touchedAt, 'desc'],
  trash: [stories.trashedAt, 'desc'],
} as const satisfies Record<BoardList, readonly [unknown, 'asc' | 'desc']>;

/** The next stories of a list after a mark, by keyset: page 900 costs what page 1 does. */
export async function boardRows(db: Reader, question: BoardQuestion, firstPlace: number, after: BoardMark | null) {
  const [column, direction] = ORDERS[question.list];
  const order = direction === 'asc' ? asc : desc;
  const beyond = direction === 'asc' ? gt : lt;
  const later = after && or(beyond(column, after.at), and(eq(column, after.at), beyond(stories.id, after.id)));
  const near = after && (direction === 'asc' ? gte(column, after.at) : sql`${column} <= ${after.at}`);
  const query = rowsFrom(db, column).where(
    and(...listConditions(question, firstPlace), near ?? undefined, later ?? undefined),
  );
  return query.orderBy(order(column), order(stories.id)).limit(question.count);
}

/** The stories of these numbers, as far as they are in the list, in no order. */
export async function boardRowsOf(db: Reader, question: BoardQuestion, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return rowsFrom(db, stories.touchedAt).where(and(inArray(stories.id, [...ids]), ...listConditions(question, 0)));
}

export type BoardRow = Awaited<ReturnType<typeof boardRows>>[number];

/** How many stories a list has; counting stops at `most`. */
export async function countBoard(
  db: Reader,
  question: BoardQuestion,
  firstPlace: number,
  most: number,
): Promise<number> {
  const some = db
    .select({ id: stories.id })
    .from(stories)
    .leftJoin(articles, eq(articles.id, stories.id))
    .where(and(...listConditions(question, firstPlace)))
    .limit(most)
    .as('some');
  const [row] = await db.select({ count: count() }).from(some);
  return row?.count ?? 0;
}

function rowsFrom(db: Reader, column: (typeof ORDERS)[BoardList][0]) {
  return (
    db
      .select({
        id: stories.id,
        kind: stories.kind,
        state: stories.state,
        draftState: stories.draftState,
        stateSince: stories.stateSince,
        headline: stories.headline,
        language: stories.language,
        version: stories.version,
        section: { path: sections.path, name: sections.name },
        ownerId: stories.ownerId,
        ownerName: owners.name,
        assigneeId: stories.assigneeId,
        assigneeName: assignees.name,
        touchedAt: stories.touchedAt,
        touchedBy: stories.touchedBy,
        approvedRevision: stories.approvedRevision,
        draftRevision: stories.draftRevision,
        scheduledAt: stories.scheduledAt,
        embargoedUntil: stories.embargoedUntil,
        trashedAt: stories.trashedAt,
        publishedAt: articles.publishedAt,
        place: articles.place,
        orderedBy: sql<number>`${column}`,
        ...lockColumns,
      })
      .from(stories)
      // A left join, though every story has one: the list is walked in its order, and not section by section.
      .leftJoin(sections, eq(sections.id, stories.sectionId))
      .leftJoin(articles, eq(articles.id, stories.id))
      .leftJoin(owners, eq(owners.id, stories.ownerId))
      .leftJoin(assignees, eq(assignees.id, stories.assigneeId))
  );
}

function listConditions({ list, filter, within, scope }: BoardQuestion, firstPlace: number): (SQL | undefined)[] {
  const { state, kind, author, language, from, before } = filter;
  return [
    list === 'trash' ? isNotNull(stories.trashedAt) : isNull(stories.trashedAt),
    inList(list, scope, firstPlace),
    inScope(scope),
    within && or(inSections(within), isAlsoIn(within)),
    state && stands(state),
    kind && eq(stories.kind, kind),
    author ? isOwn(author) : undefined,
    language && eq(stories.language, language),
    from === undefined ? undefined : gte(stories.scheduledAt, from),
    before === undefined ? undefined : lt(stories.scheduledAt, before),
  ].map((condition) => condition || undefined);
}

/**
 * Stories of some sections. Few are found by their section; where they are many, the list is walked in its order and
 * what is of other sections left out: the plus keeps the database from gathering and sorting half the archive.
 */
function inSections({ ids, areMany }: BoardSections): SQL {
  return areMany ? inArray(sql`+${stories.sectionId}`, [...ids]) : inArray(stories.sectionId, [...ids]);
}

/** Stories that readers find in the lists of these sections, though they belong to others. */
function isAlsoIn({ ids, areMany }: BoardSections): SQL {
  const others = sql`(select ${articleSections.articleId} from ${articleSections} where ${inArray(articleSections.sectionId, [...ids])})`;
  return areMany ? sql`+${stories.id} in ${others}` : sql`${stories.id} in ${others}`;
}

function inScope({ userId, sections: reach }: BoardScope): SQL | undefined {
  if (reach === 'every') return undefined;
  if (!reach.areMany) return reach.ids.length ? or(inSections(reach), isOwn(userId)) : isOwn(userId);
  return or(inSections(reach), sql`+${stories.ownerId} = ${userId}`, sql`+${stories.assigneeId} = ${userId}`);
}

function inList(list: BoardList, { userId }: BoardScope, firstPlace: number): SQL | undefined {
  switch (list) {
    case 'mine':
      return isOwn(userId);
    case 'review':
      return stands('in-review');
    case 'scheduled':
      return isNotNull(stories.scheduledAt);
    case 'live-today':
      return gte(articles.place, firstPlace);
    case 'locked':
      return and(isNotNull(stories.lockedAt), gt(stories.lockedAt, now() - LOCK_LASTS));
    default:
      return undefined;
  }
}

function isOwn(userId: string): SQL | undefined {
  return or(eq(stories.ownerId, userId), eq(stories.assigneeId, userId));
}

/** Of a draft's states: that of the words in hand, beside a live story too; otherwise what readers have. */
function stands(state: NonNullable<BoardFilter['state']>): SQL | undefined {
  const draft = DRAFT_STATES.find((known) => known === state);
  return draft ? or(eq(stories.state, state), eq(stories.draftState, draft)) : eq(stories.state, state);
}
