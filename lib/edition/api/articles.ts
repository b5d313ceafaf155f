import { type Reader, read } from '../../../db/database.ts';
import { type ArticleFilter, sliceForApi } from '../../../db/queries/edition/api-articles.ts';
import { findPlace } from '../../../db/queries/edition/api-names.ts';
import { presentName } from '../../../db/queries/edition/former-names.ts';
import { findPerson, findTopic } from '../../../db/queries/edition/links.ts';
import { findSection } from '../../../db/queries/edition/sections.ts';
import type { ApiAddress } from '../../news/api/addresses.ts';
import { readCursor } from '../../news/api/cursor.ts';
import { limitOf, type ParameterFault } from '../../news/api/parameters.ts';
import type { ApiAnswer } from '../../news/api/shapes.ts';
import { instantOf } from '../../news/dates.ts';
import { EARLIEST, firstPlaceAt } from '../../news/story-number.ts';
import { listOfSection } from '../read-front.ts';
import { nextOf } from './answer.ts';
import { summariesOf } from './summaries.ts';

type ArticlesAddress = Extract<ApiAddress, { resource: 'articles' }>;
type Query = ArticlesAddress['query'];

/** A page of articles; null when it asks for a section, topic or author that is not there. */
export async function apiArticles(address: ArticlesAddress): Promise<ApiAnswer<'articles'> | null> {
  return read(async (db) => {
    const filter = await filterOf(db, address.query);
    if ('faults' in filter) return null;
    const { rows, next } = await sliceForApi(db, filter, limitOf(address.query));
    return { items: await summariesOf(db, rows), ...nextOf(address, next === null ? null : [next]) };
  });
}

/** Which names of a query there are none of. */
export async function unknownNames(query: Query): Promise<ParameterFault[]> {
  const filter = await read((db) => filterOf(db, query));
  return 'faults' in filter ? filter.faults : [];
}

async function filterOf(db: Reader, query: Query): Promise<ArticleFilter | { faults: ParameterFault[] }> {
  const section = query.section ? await sectionCalled(db, query.section) : null;
  const topic = query.topic ? await topicCalled(db, query.topic) : null;
  const author = query.author ? await personCalled(db, query.author) : null;
  const place = query.place ? await findPlace(db, query.place) : null;
  const missing = { section, topic, author, place };
  const faults = (['section', 'topic', 'author', 'place'] as const)
    .filter((name) => query[name] && !missing[name])
    .map((name) => ({ parameter: name, detail: `there is no ${name} "${query[name]}"` }));
  if (faults.length > 0) return { faults };
  return {
    list: section ? listOfSection(section.section) : { of: 'paper' },
    ...{ topic, author, scene: place, kind: query.kind ?? null, language: query.language ?? null },
    ...placesOf(query),
    updatedSince: query.updatedSince ? instantOf(query.updatedSince) : null,
  };
}

/** The places that are asked for: what has no date was published at no instant. */
function placesOf({ since, until, cursor }: Query): Pick<ArticleFilter, 'from' | 'before'> {
  const placeAt = (instant: string) => firstPlaceAt(instantOf(instant) ?? 0);
  const [last = Number.MAX_SAFE_INTEGER] = (cursor && readCursor(cursor, 1)) || [];
  return {
    from: since ? placeAt(since) : until ? firstPlaceAt(EARLIEST) : Number.MIN_SAFE_INTEGER,
    before: Math.min(last, until ? placeAt(until) : Number.MAX_SAFE_INTEGER),
  };
}

async function sectionCalled(db: Reader, path: string) {
  return (await findSection(db, path)) ?? findSection(db, (await presentName(db, 'section', path)) ?? path);
}

async function topicCalled(db: Reader, slug: string) {
  return (await findTopic(db, slug)) ?? findTopic(db, (await presentName(db, 'topic', slug)) ?? slug);
}

async function personCalled(db: Reader, slug: string) {
  return (await findPerson(db, slug)) ?? findPerson(db, (await presentName(db, 'person', slug)) ?? slug);
}
