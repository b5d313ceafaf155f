import { asc, eq, inArray } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import { noteTags, noteUntil } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { frontContainers, frontPins, fronts } from '../../schema/edition/fronts.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';
import { isVisible } from './sections.ts';

/** The containers of a front in order, each with its section and what is pinned to which slot now. */
export async function findFront(db: Reader, slug: string) {
  noteTags(tags.front(slug), tags.sections);
  const containers = await db
    .select({
      id: frontContainers.id,
      layout: frontContainers.layout,
      title: frontContainers.title,
      slots: frontContainers.slots,
      section: sections,
    })
    .from(frontContainers)
    .innerJoin(fronts, eq(fronts.id, frontContainers.frontId))
    .leftJoin(sections, eq(sections.id, frontContainers.sectionId))
    .where(eq(fronts.slug, slug))
    .orderBy(asc(frontContainers.position));
  const pins = await db
    .select()
    .from(frontPins)
    .where(
      inArray(
        frontPins.containerId,
        containers.map((container) => container.id),
      ),
    )
    .orderBy(asc(frontPins.slot));
  const standing = pins.filter((pin) => pin.until === null || pin.until > now());
  for (const pin of standing) if (pin.until !== null) noteUntil(pin.until);
  const seen = containers.filter(({ section }) => section === null || isVisible(section));
  return seen.map((container) => ({
    ...container,
    pins: standing.filter((pin) => pin.containerId === container.id).map(({ slot, storyId }) => ({ slot, storyId })),
  }));
}
