import { z } from 'zod';
import { read } from '../../db/database.ts';
import { type NamedRow, namedWith } from '../../db/queries/newsroom/named.ts';
import { type AgencyDetails, agenciesWith, type PersonDetails, peopleWith } from '../../db/queries/newsroom/people.ts';
import { storyCounts } from '../../db/queries/newsroom/relink.ts';
import { versionOf } from './changed-meanwhile.ts';

/** How many rows a list of the desk shows at once. */
export const LIST_PAGE = 100;

/** Which part of a list is shown: of what has these letters in its name, page `number` (from 1). */
export const listQuerySchema = z.object({
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export type ListQuery = z.output<typeof listQuerySchema>;

/** One page of a list, and whether there is more. */
export interface DeskList<Row> {
  rows: Row[];
  more: boolean;
}

/** What a write over a row must name: the version that was seen. */
interface Seen {
  seen: string;
}

export type DeskPerson = PersonDetails & Seen & { stories: number };
export type DeskTopic = NamedRow & Seen & { stories: number };
export type DeskAgency = AgencyDetails & Seen;

/** Reads people by their names, each with how many published stories he or she signed. */
export async function readPeople(query: ListQuery): Promise<DeskList<DeskPerson>> {
  return read(async (db) => {
    const { rows, more } = page(await peopleWith(db, stretch(query)));
    const counts = await storyCounts(db, 'person', idsOf(rows));
    return { rows: rows.map((row) => ({ ...row, stories: counts.get(row.id) ?? 0, seen: versionOf(row) })), more };
  });
}

/** Reads topics by their names, each with how many published stories are about it. */
export async function readTopics(query: ListQuery): Promise<DeskList<DeskTopic>> {
  return read(async (db) => {
    const { rows, more } = page(await namedWith(db, 'topic', stretch(query)));
    const counts = await storyCounts(db, 'topic', idsOf(rows));
    return { rows: rows.map((row) => ({ ...row, stories: counts.get(row.id) ?? 0, seen: versionOf(row) })), more };
  });
}

/** Reads agencies by their names. */
export async function readAgencies(query: ListQuery): Promise<DeskList<DeskAgency>> {
  return read(async (db) => {
    const { rows, more } = page(await agenciesWith(db, stretch(query)));
    return { rows: rows.map((row) => ({ ...row, seen: versionOf(row) })), more };
  });
}

function stretch({ q, page: number }: ListQuery) {
  return { letters: q, after: (number - 1) * LIST_PAGE, count: LIST_PAGE + 1 };
}

function page<Row>(rows: Row[]): DeskList<Row> {
  return { rows: rows.slice(0, LIST_PAGE), more: rows.length > LIST_PAGE };
}

function idsOf(rows: readonly { id: number }[]): number[] {
  return rows.map(({ id }) => id);
}
