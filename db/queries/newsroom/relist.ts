import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Act, Reader, Writer } from '../../database.ts';
import { articleSections, articles } from '../../schema/edition/articles.ts';
import { linkSections } from './further-sections.ts';
import { countLists, type Standing, stampLists, standingsOf } from './list-counts.ts';
import { pause } from './pause.ts';
import { sectionsById } from './sections.ts';

/** How many articles are written to between two pauses. */
const AT_ONCE = 100;

/**
 * Takes all articles with further sections, of which this section is one or their own, out of every count and out of the
 * lists of their further sections: before the section moves in the tree or leaves it. `joinLists` puts them back; both
 * are parts of the caller's act.
 */
export async function leaveLists({ db, stamp }: Act, sectionId: number): Promise<Standing[]> {
  const sections = await sectionsById(db);
  const standings = await standingsAround(db, sectionId);
  await inPieces(standings, async (some) => {
    await countLists(db, sections, [], some);
    stampLists(stamp, sections, some);
    await db.delete(articleSections).where(inArray(articleSections.articleId, some.map(idOf)));
  });
  return standings;
}

/** Puts articles that left their lists into those that they are in now. */
export async function joinLists({ db, stamp }: Act, standings: readonly Standing[]): Promise<void> {
  const sections = await sectionsById(db);
  await inPieces(standings, async (some) => {
    await linkSections(db, sections, some);
    await countLists(db, sections, some, []);
    stampLists(stamp, sections, some);
  });
}

/**
 * Lets articles stand in another section in place of a further one, or in none in place of it. Returns how they stand
 * now; they must have left their lists.
 */
export async function replaceFurther(
  db: Writer,
  standings: readonly Standing[],
  sectionId: number,
  heirId: number | null,
): Promise<Standing[]> {
  const replaced = standings.map((standing) => {
    const ids = (standing.alsoIn ?? []).flatMap((id) => (id === sectionId ? (heirId ?? []) : id));
    const others = [...new Set(ids)].filter((id) => id !== standing.sectionId);
    return { ...standing, alsoIn: others.length > 0 ? others : null };
  });
  await inPieces(replaced, async (some) => {
    for (const { id, alsoIn } of some) await db.update(articles).set({ alsoIn }).where(eq(articles.id, id));
  });
  return replaced;
}

async function standingsAround(db: Reader, sectionId: number): Promise<Standing[]> {
  const members = db
    .select({ id: articleSections.articleId })
    .from(articleSections)
    .where(eq(articleSections.sectionId, sectionId));
  const found = [
    ...(await standingsOf(db, and(eq(articles.sectionId, sectionId), isNotNull(articles.alsoIn)))),
    ...(await standingsOf(db, inArray(articles.id, members))),
  ];
  return [...new Map(found.map((standing) => [standing.id, standing])).values()];
}

const idOf = ({ id }: Standing) => id;

/** Does something with so many at a time, and lets readers in between. */
async function inPieces<T>(all: readonly T[], each: (some: readonly T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await each(all.slice(from, from + AT_ONCE));
    await pause();
  }
}
