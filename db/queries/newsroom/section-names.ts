import type { FurtherSection } from '../../../lib/news/gate.ts';
import type { Reader } from '../../database.ts';
import { sections } from '../../schema/edition/sections.ts';
import { heirsOf, type Placed } from './further-sections.ts';

type Row = typeof sections.$inferSelect;

/** What every section is called, with its department ("News / World"), by its number. */
export async function sectionNames(db: Reader): Promise<Map<number, string>> {
  const rows = await rowsById(db);
  return new Map([...rows.values()].map((row) => [row.id, nameOf(row, rows)]));
}

/**
 * The further sections of a story, each with what it comes to: one that was removed counts as its successor.
 * @param at UTC ms
 */
export async function furtherSectionsOf(
  db: Reader,
  { sectionId, content }: Placed,
  at: number,
): Promise<FurtherSection[]> {
  if (!content.alsoIn?.length) return [];
  const rows = await rowsById(db);
  const heirs = await heirsOf(db);
  return content.alsoIn.map((id) => {
    const row = rows.get(id) ?? rows.get(heirs.get(id) ?? 0);
    if (!row) return { name: '', is: 'gone' };
    const name = nameOf(row, rows);
    if (row.id === sectionId) return { name, is: 'own' };
    const above = rows.get(row.parentId ?? 0);
    return { name, is: isSeen(row, at) && (!above || isSeen(above, at)) ? 'listing' : 'hidden' };
  });
}

async function rowsById(db: Reader): Promise<Map<number, Row>> {
  return new Map((await db.select().from(sections)).map((row) => [row.id, row]));
}

function nameOf({ name, parentId }: Row, rows: ReadonlyMap<number, Row>): string {
  const above = rows.get(parentId ?? 0);
  return above ? `${above.name} / ${name}` : name;
}

function isSeen({ visibleFrom, visibleUntil }: Row, at: number): boolean {
  return (visibleFrom === null || visibleFrom <= at) && (visibleUntil === null || visibleUntil > at);
}
