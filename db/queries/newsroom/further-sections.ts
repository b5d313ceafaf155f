import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { articleSections } from '../../schema/edition/articles.ts';
import { formerNames } from '../../schema/edition/former-names.ts';
import { insertRows } from './insert-rows.ts';
import type { PlacedSection } from './sections.ts';

/** Where a story stands: its own section, and the further ones. */
export interface Placing {
  sectionId: number;
  alsoIn: number[] | null;
}

/** A story as its words say where else it is listed. */
export interface Placed {
  sectionId: number;
  content: { alsoIn?: number[] | undefined };
}

/**
 * These stories with the further sections that they stand in as sections are now: what was removed counts as its
 * successor, what is gone without one and the story's own section not at all. Null where there are none.
 */
export async function placings<T extends Placed>(
  db: Reader,
  sections: ReadonlyMap<number, PlacedSection>,
  placed: readonly T[],
): Promise<(T & Placing)[]> {
  const heirs = placed.some(({ content }) => content.alsoIn?.length) ? await heirsOf(db) : new Map<number, number>();
  return placed.map((one) => ({ ...one, alsoIn: present(one, sections, heirs) }));
}

function present(
  { sectionId, content }: Placed,
  sections: ReadonlyMap<number, PlacedSection>,
  heirs: ReadonlyMap<number, number>,
): number[] | null {
  const now = (content.alsoIn ?? []).map((id) => (sections.has(id) ? id : heirs.get(id)));
  const others = new Set(now.flatMap((id) => (id !== undefined && id !== sectionId && sections.has(id) ? [id] : [])));
  return others.size > 0 ? [...others] : null;
}

/** The sections that took the place of those that were removed. */
export async function heirsOf(db: Reader): Promise<Map<number, number>> {
  const rows = await db
    .select({ formerId: formerNames.formerId, targetId: formerNames.targetId })
    .from(formerNames)
    .where(and(eq(formerNames.of, 'section'), isNotNull(formerNames.formerId)));
  return new Map(rows.flatMap(({ formerId, targetId }) => (formerId === null ? [] : [[formerId, targetId] as const])));
}

/** The sections in whose lists a story stands because of its further sections alone: these and their departments. */
export function furtherLists(
  sections: ReadonlyMap<number, PlacedSection>,
  { sectionId, alsoIn }: Placing,
): PlacedSection[] {
  const own = sections.get(sectionId);
  const ids = new Set((alsoIn ?? []).flatMap((id) => [id, sections.get(id)?.departmentId ?? id]));
  return [...ids].flatMap((id) => (id === own?.id || id === own?.departmentId ? [] : (sections.get(id) ?? [])));
}

/** Puts articles into the lists of their further sections. */
export async function linkSections(
  db: Writer,
  sections: ReadonlyMap<number, PlacedSection>,
  rows: readonly (Placing & { id: number; place: number })[],
): Promise<void> {
  const links = rows.flatMap((row) =>
    furtherLists(sections, row).map(({ id }) => ({ articleId: row.id, sectionId: id, place: row.place })),
  );
  await insertRows(db, articleSections, links);
}
