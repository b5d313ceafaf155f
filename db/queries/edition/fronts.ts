import { and, asc, desc, eq, gt, inArray, lte } from 'drizzle-orm';
import { z } from 'zod';
import { KINDS } from '../../../lib/news/kinds.ts';
import { now } from '../../../lib/platform/now.ts';
import { noteTags, noteUntil } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { frontContainers, frontPins, fronts } from '../../schema/edition/fronts.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';
import { isVisible } from './sections.ts';

const kindsSchema = z.array(z.enum(KINDS)).nullable();

/** The containers of a front in order, each with its section, its rules and what is pinned to which slot now. */
export async function findFront(db: Reader, slug: string) {
  noteTags(tags.front(slug), tags.sections);
  const containers = await db
    .select({
      id: frontContainers.id,
      layout: frontContainers.layout,
      title: frontContainers.title,
      slots: frontContainers.slots,
      kinds: frontContainers.kinds,
      onlyPictures: frontContainers.onlyPictures,
      language: frontContainers.language,
      section: sections,
    })
    .from(frontContainers)
    .leftJoin(sections, eq(sections.id, frontContainers.sectionId))
    .where(eq(frontContainers.frontId, await standingFront(db, slug)))
    .orderBy(asc(frontContainers.position));
  const pins = await standingPins(
    db,
    containers.map(({ id }) => id),
  );
  return containers
    .filter(({ section }) => section === null || isVisible(section))
    .map((container) => ({
      ...container,
      kinds: kindsSchema.parse(container.kinds),
      pins: pins.filter((pin) => pin.containerId === container.id).map(({ slot, storyId }) => ({ slot, storyId })),
    }));
}

/** The arrangement of a front that stands now, 0 when there is none; notes when the next one takes its place. */
async function standingFront(db: Reader, slug: string): Promise<number> {
  const instant = now();
  const [standing] = await db
    .select({ id: fronts.id })
    .from(fronts)
    .where(and(eq(fronts.slug, slug), lte(fronts.startsAt, instant)))
    .orderBy(desc(fronts.startsAt))
    .limit(1);
  const [next] = await db
    .select({ startsAt: fronts.startsAt })
    .from(fronts)
    .where(and(eq(fronts.slug, slug), gt(fronts.startsAt, instant)))
    .orderBy(asc(fronts.startsAt))
    .limit(1);
  if (next) noteUntil(next.startsAt);
  return standing?.id ?? 0;
}

/** What is pinned now; notes when that changes by itself. */
async function standingPins(db: Reader, containerIds: number[]) {
  const instant = now();
  const pins = await db
    .select()
    .from(frontPins)
    .where(inArray(frontPins.containerId, containerIds))
    .orderBy(asc(frontPins.slot));
  const left = pins.filter(({ until }) => until === null || until > instant);
  for (const boundary of left.flatMap(({ from, until }) => [from, until]))
    if (boundary !== null && boundary > instant) noteUntil(boundary);
  return left.filter(({ from }) => from === null || from <= instant);
}
