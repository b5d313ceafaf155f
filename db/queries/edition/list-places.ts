import { and, desc, eq, lt, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../database.ts';
import { articleSections, articles } from '../../schema/edition/articles.ts';
import type { List } from './lists.ts';

/** The articles that are in a list by their own section; undefined for the whole paper. */
export function ofOwn(list: List): SQL | undefined {
  if (list.of === 'paper') return undefined;
  return eq(list.of === 'department' ? articles.departmentId : articles.sectionId, list.id);
}

/**
 * The places `skip + 1` to `skip + count` of a list below `below`, highest first: two walks along indexes, merged, that
 * read no article.
 */
export async function placesOf(db: Reader, list: List, below: number, skip: number, count: number): Promise<number[]> {
  const own = db
    .select({ place: articles.place })
    .from(articles)
    .where(and(ofOwn(list), lt(articles.place, below)));
  const rows =
    list.of === 'paper'
      ? await own.orderBy(desc(articles.place)).limit(count).offset(skip)
      : await unionAll(own, furtherPlaces(db, list.id, below))
          .orderBy(desc(articles.place))
          .limit(count)
          .offset(skip);
  return rows.map(({ place }) => place);
}

function furtherPlaces(db: Reader, sectionId: number, below: number) {
  return db
    .select({ place: articleSections.place })
    .from(articleSections)
    .where(and(eq(articleSections.sectionId, sectionId), lt(articleSections.place, below)));
}
