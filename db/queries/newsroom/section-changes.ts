import { and, asc, eq, gt, lte, max } from 'drizzle-orm';
import type { Writer } from '../../database.ts';
import { articles, listDays } from '../../schema/edition/articles.ts';
import { fronts } from '../../schema/edition/fronts.ts';
import { sections } from '../../schema/edition/sections.ts';
import { frontVersions } from '../../schema/newsroom/front-versions.ts';
import { userSections } from '../../schema/newsroom/users.ts';
import { listKey } from '../edition/lists.ts';
import { rememberName } from './former-names.ts';
import { pause } from './pause.ts';
import type { NewSection } from './sections.ts';

/** Writes what is said of a section, and where it stands in the menus. */
export async function updateSection(db: Writer, id: number, words: Partial<Omit<NewSection, 'path'>>): Promise<void> {
  await db.update(sections).set(words).where(eq(sections.id, id));
}

/** Gives a section another path and another department; what it had leads to it, and its front and history go with it. */
export async function rewritePath(
  db: Writer,
  { id, path }: { id: number; path: string },
  to: { path: string; parentId: number | null },
): Promise<void> {
  await db.update(sections).set(to).where(eq(sections.id, id));
  await rememberName(db, 'section', path, id);
  await db.delete(fronts).where(eq(fronts.slug, to.path));
  await db.update(fronts).set({ slug: to.path }).where(eq(fronts.slug, path));
  await db.update(frontVersions).set({ slug: to.path }).where(eq(frontVersions.slug, path));
}

/** Removes a section with its own front and the rights that somebody had in it. Nothing may be in it. */
export async function deleteSection(db: Writer, { id, path }: { id: number; path: string }): Promise<void> {
  await db.delete(fronts).where(eq(fronts.slug, path));
  await db.delete(userSections).where(eq(userSections.sectionId, id));
  await db.delete(listDays).where(eq(listDays.list, listKey({ of: 'section', id })));
  await db.delete(listDays).where(eq(listDays.list, listKey({ of: 'department', id })));
  await db.delete(sections).where(eq(sections.id, id));
}

/** How many articles are written to between two pauses. */
const AT_ONCE = 1000;

/**
 * Lets the articles of a section belong to another department, as part of the caller's act. Readers get in between: the
 * act holds up other acts for as long as it takes, and nobody else.
 */
export async function moveArticles(db: Writer, sectionId: number, departmentId: number): Promise<void> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const some = db
      .select({ place: articles.place })
      .from(articles)
      .where(and(eq(articles.sectionId, sectionId), gt(articles.place, after)))
      .orderBy(asc(articles.place))
      .limit(AT_ONCE)
      .as('some');
    const [row] = await db.select({ last: max(some.place) }).from(some);
    const last = row?.last ?? null;
    if (last === null) return;
    await db
      .update(articles)
      .set({ departmentId })
      .where(and(eq(articles.sectionId, sectionId), gt(articles.place, after), lte(articles.place, last)));
    after = last;
    await pause();
  }
}
