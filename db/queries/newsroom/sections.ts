import { asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { sections } from '../../schema/edition/sections.ts';

export type NewSection = Omit<typeof sections.$inferInsert, 'id' | 'parentId'>;

/** A section and the department (top-level section) it belongs to; the same for a top-level section. */
export interface PlacedSection {
  id: number;
  path: string;
  departmentId: number;
  departmentPath: string;
}

/** Every section by its path, hidden ones too. */
export async function allSections(db: Reader): Promise<Map<string, PlacedSection>> {
  const rows = await db
    .select({ id: sections.id, path: sections.path, parentId: sections.parentId })
    .from(sections)
    .orderBy(asc(sections.id));
  const paths = new Map(rows.map((row) => [row.id, row.path]));
  return new Map(
    rows.map(({ id, path, parentId }) => [
      path,
      { id, path, departmentId: parentId ?? id, departmentPath: paths.get(parentId ?? id) ?? path },
    ]),
  );
}

/** The same by its number. */
export async function sectionsById(db: Reader): Promise<Map<number, PlacedSection>> {
  return new Map([...(await allSections(db)).values()].map((section) => [section.id, section]));
}

/** Adds a section below the one its path names. Throws when that one does not exist. */
export async function insertSection(db: Writer, section: NewSection): Promise<number> {
  const parentPath = section.path.split('/').slice(0, -1).join('/');
  const [parent] = parentPath
    ? await db.select({ id: sections.id }).from(sections).where(eq(sections.path, parentPath))
    : [];
  if (parentPath && !parent) throw new Error(`Section "${section.path}" has no parent "${parentPath}".`);
  const [row] = await db
    .insert(sections)
    .values({ ...section, parentId: parent?.id ?? null })
    .returning({ id: sections.id });
  if (!row) throw new Error(`Section "${section.path}" was not written.`);
  return row.id;
}
