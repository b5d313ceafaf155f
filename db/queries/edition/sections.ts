import { asc, eq, sql } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import { noteTags, noteUntil } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';

/** A section as readers know it. */
export type SectionRow = Omit<typeof sections.$inferSelect, 'visibleFrom' | 'visibleUntil'>;

/** Whether a section is to be seen now; notes the moment at which that changes. */
export function isVisible({ visibleFrom, visibleUntil }: typeof sections.$inferSelect): boolean {
  const instant = now();
  for (const boundary of [visibleFrom, visibleUntil]) if (boundary !== null && boundary > instant) noteUntil(boundary);
  return (visibleFrom === null || visibleFrom <= instant) && (visibleUntil === null || visibleUntil > instant);
}

/** Every visible section; a sub-section of a hidden section is hidden with it. */
export async function visibleSections(db: Reader): Promise<SectionRow[]> {
  noteTags(tags.sections);
  const visible = (await db.select().from(sections).orderBy(asc(sections.id))).filter(isVisible);
  const ids = new Set(visible.map((section) => section.id));
  return visible.filter((section) => section.parentId === null || ids.has(section.parentId));
}

/** The visible sections of these numbers, in their order. */
export async function sectionsNumbered(db: Reader, ids: readonly number[]): Promise<SectionRow[]> {
  if (ids.length === 0) return [];
  const visible = new Map((await visibleSections(db)).map((section) => [section.id, section]));
  return ids.flatMap((id) => visible.get(id) ?? []);
}

const byPath = prepared((db) =>
  db
    .select()
    .from(sections)
    .where(eq(sections.path, sql.placeholder('path')))
    .limit(1)
    .prepare(),
);

const byId = prepared((db) =>
  db
    .select()
    .from(sections)
    .where(eq(sections.id, sql.placeholder('id')))
    .limit(1)
    .prepare(),
);

/** A visible section by its path ("news/world"), with the section it belongs to; null where there is none. */
export async function findSection(
  db: Reader,
  path: string,
): Promise<{ section: SectionRow; parent: SectionRow | null } | null> {
  noteTags(tags.sections);
  const [section] = (await byPath(db).execute({ path })).filter(isVisible);
  if (!section) return null;
  if (section.parentId === null) return { section, parent: null };
  const [parent] = (await byId(db).execute({ id: section.parentId })).filter(isVisible);
  return parent ? { section, parent } : null;
}
