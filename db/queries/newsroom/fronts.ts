import { and, asc, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { ArrangedContainer } from '../../../lib/news/fronts.ts';
import type { Reader, Writer } from '../../database.ts';
import { frontContainers, frontPins, fronts } from '../../schema/edition/fronts.ts';

/** A container whose section is known by its row: paths change. */
export type PlacedContainer = Omit<ArrangedContainer, 'section'> & { sectionId: number | null };

/** An arrangement of a front. `startsAt` is UTC ms; 0 for one that stands since ever. */
interface Arrangement {
  slug: string;
  startsAt: number;
  /** Its number in the history, 0 without one. */
  version: number;
  containers: readonly PlacedContainer[];
}

/** Which arrangements a front has. */
export interface KnownArrangement {
  id: number;
  startsAt: number;
  version: number;
}

/** Writes an arrangement in place of the one that begins at the same instant, if there is one. */
export async function insertArrangement(
  db: Writer,
  { slug, startsAt, version, containers }: Arrangement,
): Promise<void> {
  await db.delete(fronts).where(and(eq(fronts.slug, slug), eq(fronts.startsAt, startsAt)));
  const [front] = await db.insert(fronts).values({ slug, startsAt, version }).returning({ id: fronts.id });
  if (!front) throw new Error(`Front "${slug}" was not written.`);
  for (const [position, { pins, ...container }] of containers.entries()) {
    const [row] = await db
      .insert(frontContainers)
      .values({ ...container, frontId: front.id, position })
      .returning({ id: frontContainers.id });
    if (row && pins.length) await db.insert(frontPins).values(pins.map((pin) => ({ ...pin, containerId: row.id })));
  }
}

/** The arrangement of a front that stands at an instant, or null; and those that begin later, first to last. */
export async function arrangementsOf(
  db: Reader,
  slug: string,
  instant: number,
): Promise<{ standing: KnownArrangement | null; later: KnownArrangement[] }> {
  const columns = { id: fronts.id, startsAt: fronts.startsAt, version: fronts.version };
  const [standing] = await db
    .select(columns)
    .from(fronts)
    .where(and(eq(fronts.slug, slug), lte(fronts.startsAt, instant)))
    .orderBy(desc(fronts.startsAt))
    .limit(1);
  const later = await db
    .select(columns)
    .from(fronts)
    .where(and(eq(fronts.slug, slug), gt(fronts.startsAt, instant)))
    .orderBy(asc(fronts.startsAt));
  return { standing: standing ?? null, later };
}

/** Which fronts somebody arranged: whether an arrangement stands at an instant, and how many begin later. */
export async function arrangedSlugs(
  db: Reader,
  instant: number,
): Promise<Map<string, { standing: boolean; later: number }>> {
  const later = sql<number>`sum(${fronts.startsAt} > ${instant})`;
  const all = sql<number>`count(*)`;
  const rows = await db.select({ slug: fronts.slug, later, all }).from(fronts).groupBy(fronts.slug);
  return new Map(rows.map((row) => [row.slug, { standing: row.all > row.later, later: row.later }]));
}

/** Removes the arrangements of a front that began at this instant or before. */
export async function removeBegun(db: Writer, slug: string, instant: number): Promise<void> {
  await db.delete(fronts).where(and(eq(fronts.slug, slug), lte(fronts.startsAt, instant)));
}

/** Removes one arrangement. */
export async function removeArrangement(db: Writer, id: number): Promise<void> {
  await db.delete(fronts).where(eq(fronts.id, id));
}

/** The containers of an arrangement in their order, with every pin, also those that have ended or not begun. */
export async function containersOf(db: Reader, arrangementId: number) {
  const containers = await db
    .select()
    .from(frontContainers)
    .where(eq(frontContainers.frontId, arrangementId))
    .orderBy(asc(frontContainers.position));
  const ids = containers.map(({ id }) => id);
  const pins = await db
    .select()
    .from(frontPins)
    .where(inArray(frontPins.containerId, ids))
    .orderBy(asc(frontPins.slot));
  return containers.map(({ id, frontId: _, position: __, ...container }) => ({
    ...container,
    pins: pins.filter(({ containerId }) => containerId === id).map(({ containerId: ___, ...pin }) => pin),
  }));
}
