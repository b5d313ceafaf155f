import { type Reader, read } from '../../db/database.ts';
import {
  type BoardMark,
  type BoardQuestion,
  type BoardRow,
  boardRows,
  boardRowsOf,
  boardSections,
  countBoard,
} from '../../db/queries/newsroom/board.ts';
import { foundInHand, foundPublished, newsroomSearch, sectionFamily } from '../../db/queries/newsroom/board-search.ts';
import { schedulesOf } from '../../db/queries/newsroom/schedules.ts';
import { site } from '../../site.ts';
import type { Actor } from '../access/permissions.ts';
import { BOARD_LISTS, type BoardFilter, type BoardList } from '../news/board.ts';
import { dayOf, startOfDay } from '../news/dates.ts';
import { firstPlaceAt } from '../news/story-number.ts';
import { now } from '../platform/now.ts';
import { type BoardStory, boardStory } from './board-story.ts';
import { eyesOf } from './eyes-of.ts';

const PAGE = 50;
const MOST_COUNTED = 1000;

/** A page of a list: its stories, and what to ask the next one with; null when there is none. */
export interface BoardPage {
  stories: BoardStory[];
  next: string | null;
}

/** What is asked for; `after` is the `next` of the page before. */
export interface BoardRequest {
  list: BoardList;
  filter?: BoardFilter;
  after?: string | null;
  count?: number;
}

/**
 * A page of a list of the desk, as far as whoever asks may see it. With words to look for it is the stories in hand that
 * hold them, last touched first, then those that readers have, newest first.
 */
export async function readBoard(actor: Actor, request: BoardRequest): Promise<BoardPage> {
  const { list, filter = {}, after = null, count = PAGE } = request;
  return read(async (db) => {
    const family = filter.section ? await sectionFamily(db, filter.section) : null;
    if (filter.section && !family) return { stories: [], next: null };
    const search = filter.query ? newsroomSearch(filter.query, { section: family, language: filter.language }) : null;
    if (filter.query && !search) return { stories: [], next: null };
    const question: BoardQuestion = {
      ...{ list, filter, count, within: family && (await boardSections(db, family.ids)) },
      scope: await scopeOf(db, actor),
    };
    const page = search ? await searched(db, question, search, after) : await listed(db, question, after);
    return { stories: await dressed(db, page.rows), next: page.next };
  });
}

/** How many stories each list has for whoever asks, for the tabs; counting stops at a thousand. */
export async function readBoardCounts(actor: Actor): Promise<Record<Exclude<BoardList, 'all'>, number>> {
  return read(async (db) => {
    const scope = await scopeOf(db, actor);
    const counts: Record<BoardList, number> = {
      ...{ mine: 0, review: 0, scheduled: 0, 'live-today': 0, locked: 0, all: 0, trash: 0 },
    };
    for (const list of BOARD_LISTS) {
      if (list === 'all') continue;
      const question = { list, filter: {}, count: 0, within: null, scope };
      counts[list] = await countBoard(db, question, placeToday(), MOST_COUNTED);
    }
    return counts;
  });
}

interface Rows {
  rows: BoardRow[];
  next: string | null;
}

async function listed(db: Reader, question: BoardQuestion, after: string | null): Promise<Rows> {
  const [at, id] = numbersIn(after);
  const mark: BoardMark | null = at !== undefined && id !== undefined ? { at, id } : null;
  const rows = await boardRows(db, question, placeToday(), mark);
  const last = rows.length < question.count ? undefined : rows.at(-1);
  return { rows, next: last ? `${last.orderedBy}_${last.id}` : null };
}

const MOST_LOOKS = 10;

/**
 * First what is in hand, then what readers have; a mark says how much of the first was shown, or below which place the
 * second goes on. A page of few finds may need many looks: then it stays short, and the next one goes on.
 */
async function searched(
  db: Reader,
  question: BoardQuestion,
  search: NonNullable<ReturnType<typeof newsroomSearch>>,
  after: string | null,
): Promise<Rows> {
  const inHand = await foundInHand(db, search);
  const isInHand = new Set(inHand);
  const [skip = 0, below = 0] = numbersIn(after);
  const rows: BoardRow[] = [];
  if (skip >= 0) {
    const held = (await boardRowsOf(db, question, inHand)).toSorted((a, b) => b.touchedAt - a.touchedAt || b.id - a.id);
    rows.push(...held.slice(skip, skip + question.count));
    if (skip + rows.length < held.length) return { rows, next: `${skip + rows.length}_0` };
  }
  let end: number | null = skip < 0 ? below : Number.MAX_SAFE_INTEGER;
  for (let look = 0; look < MOST_LOOKS && end !== null && rows.length < question.count; look += 1) {
    const found = await foundPublished(db, search, end, question.count);
    const places = await boardRowsOf(
      db,
      question,
      found.ids.filter((id) => !isInHand.has(id)),
    );
    const room = question.count - rows.length;
    const sorted = places.toSorted((a, b) => (b.place ?? 0) - (a.place ?? 0));
    rows.push(...sorted.slice(0, room));
    end = sorted.length > room ? (sorted[room - 1]?.place ?? null) : found.end;
  }
  return { rows, next: end === null ? null : `-1_${end}` };
}

async function dressed(db: Reader, rows: readonly BoardRow[]): Promise<BoardStory[]> {
  const ids = rows.map(({ id }) => id);
  const schedules = Map.groupBy(await schedulesOf(db, ids), ({ storyId }) => storyId);
  const at = now();
  return rows.map((row) => boardStory(row, schedules.get(row.id) ?? [], at));
}

async function scopeOf(db: Reader, actor: Actor): Promise<BoardQuestion['scope']> {
  const { userId, sectionIds } = await eyesOf(db, actor);
  if (sectionIds === 'every') return { userId, sections: 'every' };
  return {
    userId,
    sections: sectionIds.length > 0 ? await boardSections(db, sectionIds) : { ids: [], areMany: false },
  };
}

function placeToday(): number {
  return firstPlaceAt(startOfDay(dayOf(now(), site.zone), site.zone));
}

function numbersIn(mark: string | null): number[] {
  return mark && /^-?\d+_-?\d+$/.test(mark) ? mark.split('_').map(Number) : [];
}
