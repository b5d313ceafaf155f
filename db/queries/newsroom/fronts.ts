import { eq } from 'drizzle-orm';
import type { Layout } from '../../../lib/news/fronts.ts';
import type { Writer } from '../../database.ts';
import { frontContainers, frontPins, fronts } from '../../schema/edition/fronts.ts';

interface PlacedContainer {
  layout: Layout;
  title: string | null;
  sectionId: number | null;
  slots: number;
  pins: { slot: number; storyId: number; until: number | null }[];
}

/** Writes a front in place of the one of the same name, if there is one. */
export async function replaceFront(db: Writer, slug: string, containers: PlacedContainer[]): Promise<void> {
  await db.delete(fronts).where(eq(fronts.slug, slug));
  const [front] = await db.insert(fronts).values({ slug }).returning({ id: fronts.id });
  if (!front) throw new Error(`Front "${slug}" was not written.`);
  for (const [position, { pins, ...container }] of containers.entries()) {
    const [row] = await db
      .insert(frontContainers)
      .values({ ...container, frontId: front.id, position })
      .returning({ id: frontContainers.id });
    if (row && pins.length) await db.insert(frontPins).values(pins.map((pin) => ({ ...pin, containerId: row.id })));
  }
}
