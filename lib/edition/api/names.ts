import { read } from '../../../db/database.ts';
import { peopleAfter, placesAfter, topicsAfter } from '../../../db/queries/edition/api-names.ts';
import { formersOf } from '../../../db/queries/edition/former-names.ts';
import { type SectionRow, visibleSections } from '../../../db/queries/edition/sections.ts';
import { type ApiAddress, apiPath } from '../../news/api/addresses.ts';
import { readCursor } from '../../news/api/cursor.ts';
import { limitOf } from '../../news/api/parameters.ts';
import type { ApiAnswer } from '../../news/api/shapes.ts';
import type { Named } from '../../news/former-names.ts';
import { pathOf } from '../../news/paths.ts';
import { full, nextOf } from './answer.ts';

type Asking<R> = Extract<ApiAddress, { resource: R }>;

/** The tree of sections. */
export async function apiSections(): Promise<ApiAnswer<'sections'>> {
  const sections = await read(visibleSections);
  const former = await formerNamesOf('section', sections);
  const below = Map.groupBy(sections, ({ parentId }) => parentId);
  return {
    items: (below.get(null) ?? []).map((department) => ({
      ...sectionOf(department, former),
      children: (below.get(department.id) ?? []).map((section) => sectionOf(section, former)),
    })),
  };
}

/** What each of these rows, or one that was merged with it, was called in addresses before. */
async function formerNamesOf(of: Named, rows: readonly { id: number }[]): Promise<ReadonlyMap<number, string[]>> {
  const ids = rows.map(({ id }) => id);
  const formers = await read((db) => formersOf(db, of, ids));
  const byRow = Map.groupBy(formers, ({ targetId }) => targetId);
  return new Map(ids.map((id) => [id, (byRow.get(id) ?? []).map(({ name }) => name).toSorted()]));
}

function sectionOf({ id, path, name, nameZh, blurb }: SectionRow, former: ReadonlyMap<number, string[]>) {
  const articles = { resource: 'articles', query: { section: path } } as const;
  return {
    ...{ path, name, name_zh: nameZh, blurb, formerly: former.get(id) ?? [] },
    url: full(pathOf({ page: 'section', section: path, number: 1 })),
    articles_url: full(apiPath(articles)),
  };
}

/** A page of the topics that anything published is about. */
export async function apiTopics(address: Asking<'topics'>): Promise<ApiAnswer<'topics'>> {
  const { shown, next } = await pageOf(address, (after, count) => read((db) => topicsAfter(db, after, count)));
  const former = await formerNamesOf('topic', shown);
  const items = shown.map(({ id, slug, name }) => ({
    ...{ slug, name, formerly: former.get(id) ?? [] },
    url: full(pathOf({ page: 'topic', slug, number: 1 })),
    articles_url: full(apiPath({ resource: 'articles', query: { topic: slug } })),
  }));
  return { items, ...next };
}

/** A page of those who signed anything that is published. */
export async function apiAuthors(address: Asking<'authors'>): Promise<ApiAnswer<'authors'>> {
  const { shown, next } = await pageOf(address, (after, count) => read((db) => peopleAfter(db, after, count)));
  const former = await formerNamesOf('person', shown);
  const items = shown.map(({ id, slug, name, nameZh, title, bio }) => ({
    ...{ slug, name, name_zh: nameZh, title, bio, formerly: former.get(id) ?? [] },
    url: full(pathOf({ page: 'author', slug, number: 1 })),
    articles_url: full(apiPath({ resource: 'articles', query: { author: slug } })),
  }));
  return { items, ...next };
}

/** A page of the places in which anything published plays. */
export async function apiPlaces(address: Asking<'places'>): Promise<ApiAnswer<'places'>> {
  const { shown, next } = await pageOf(address, (after, count) => read((db) => placesAfter(db, after, count)));
  const items = shown.map(({ name }) => ({
    name,
    articles_url: full(apiPath({ resource: 'articles', query: { place: name } })),
  }));
  return { items, ...next };
}

/** A page of named things by their numbers, and how it goes on. */
async function pageOf<Row extends { id: number }>(
  address: Asking<'topics'> | Asking<'authors'> | Asking<'places'>,
  rowsAfter: (after: number, count: number) => Promise<Row[]>,
) {
  const count = limitOf(address.query);
  const [after = 0] = (address.query.cursor && readCursor(address.query.cursor, 1)) || [];
  const rows = await rowsAfter(after, count + 1);
  const shown = rows.slice(0, count);
  const last = rows.length > count ? shown.at(-1) : undefined;
  return { shown, next: nextOf(address, last ? [last.id] : null) };
}
