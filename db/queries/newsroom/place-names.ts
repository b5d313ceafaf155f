import { inArray } from 'drizzle-orm';
import type { Writer } from '../../database.ts';
import { articlePlaces, places } from '../../schema/edition/places.ts';
import { insertRows } from './insert-rows.ts';
import type { Publication } from './publish.ts';

/**
 * Ties articles to where they play, making places that are new. Part of the caller's act.
 * @param standing the place of each article in every list
 */
export async function linkPlaces(
  db: Writer,
  publications: readonly Publication[],
  standing: ReadonlyMap<number, number>,
): Promise<void> {
  const named = publications.flatMap(({ id, content }) => content.places.map((name) => ({ id, name })));
  if (named.length === 0) return;
  const names = [...new Set(named.map(({ name }) => name))];
  await insertRows(
    db,
    places,
    names.map((name) => ({ name })),
    'keep',
  );
  const rows = await db.select().from(places).where(inArray(places.name, names));
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  const links = named.map(({ id, name }) => ({
    articleId: id,
    placeId: ids.get(name) ?? 0,
    place: standing.get(id) ?? 0,
  }));
  await insertRows(db, articlePlaces, links, 'keep');
}
