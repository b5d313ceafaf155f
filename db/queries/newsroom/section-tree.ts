import { eq, like, sql } from 'drizzle-orm';
import type { Reader } from '../../database.ts';
import { listDays } from '../../schema/edition/articles.ts';
import { frontContainers, fronts } from '../../schema/edition/fronts.ts';
import { sections } from '../../schema/edition/sections.ts';
import { stories } from '../../schema/newsroom/stories.ts';
import { listKey } from '../edition/lists.ts';

export type SectionDetails = typeof sections.$inferSelect;

/** A section as the desk shows it; `published` counts what is in it and below. */
export type TreeSection = SectionDetails & { published: number };

/** Every section, hidden ones too, each department before what is in it, in the order of the footer. */
export async function sectionTree(db: Reader): Promise<TreeSection[]> {
  const rows = await db.select().from(sections);
  const counts = await db
    .select({ list: listDays.list, count: sql<number>`sum(${listDays.count})` })
    .from(listDays)
    .where(like(listDays.list, '%:%'))
    .groupBy(listDays.list);
  const byList = new Map(counts.map(({ list, count }) => [list, count]));
  const counted = rows.map((row) => ({
    ...row,
    published: byList.get(listKey({ of: row.parentId === null ? 'department' : 'section', id: row.id })) ?? 0,
  }));
  const inOrder = counted.toSorted((a, b) => orderOf(a) - orderOf(b) || a.name.localeCompare(b.name));
  return inOrder
    .filter(({ parentId }) => parentId === null)
    .flatMap((department) => [department, ...inOrder.filter(({ parentId }) => parentId === department.id)]);
}

function orderOf({ footerOrder, headerOrder }: SectionDetails): number {
  return footerOrder ?? headerOrder ?? Number.POSITIVE_INFINITY;
}

/** A section by its path, whole; null when there is none. */
export async function findSectionDetails(db: Reader, path: string): Promise<SectionDetails | null> {
  const [row] = await db.select().from(sections).where(eq(sections.path, path)).limit(1);
  return row ?? null;
}

/** Whether a story, in whatever state, belongs to this section. */
export async function hasStories(db: Reader, sectionId: number): Promise<boolean> {
  const rows = await db.select({ id: stories.id }).from(stories).where(eq(stories.sectionId, sectionId)).limit(1);
  return rows.length > 0;
}

/** The fronts that have a container filled from this section. */
export async function frontsFilledFrom(db: Reader, sectionId: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ slug: fronts.slug })
    .from(frontContainers)
    .innerJoin(fronts, eq(fronts.id, frontContainers.frontId))
    .where(eq(frontContainers.sectionId, sectionId));
  return rows.map(({ slug }) => slug);
}
