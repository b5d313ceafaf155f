import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { media } from '../../schema/edition/media.ts';
import { sections } from '../../schema/edition/sections.ts';
import { stories } from '../../schema/newsroom/stories.ts';
import { wireItems, wirePictures } from '../../schema/newsroom/wire.ts';
import { insertRows } from './insert-rows.ts';

/** Which of these guids of a provider are filed without their text as it came. */
export async function guidsWithoutOriginal(db: Reader, provider: string, guids: string[]): Promise<Set<string>> {
  const rows = await db
    .select({ guid: wireItems.guid })
    .from(wireItems)
    .where(and(eq(wireItems.provider, provider), inArray(wireItems.guid, guids), isNull(wireItems.originalId)));
  return new Set(rows.map(({ guid }) => guid));
}

/** Where the text of an item as it came is kept: from which byte of an original on, and how many. */
export interface KeptOriginal {
  provider: string;
  guid: string;
  originalId: number;
  from: number;
  bytes: number;
}

/** Says of items where their texts as they came are kept. */
export async function pointToOriginals(db: Writer, kept: readonly KeptOriginal[]): Promise<void> {
  const point = db
    .update(wireItems)
    .set({
      originalId: sql`${sql.placeholder('originalId')}`,
      originalFrom: sql`${sql.placeholder('from')}`,
      originalBytes: sql`${sql.placeholder('bytes')}`,
    })
    .where(and(eq(wireItems.provider, sql.placeholder('provider')), eq(wireItems.guid, sql.placeholder('guid'))))
    .prepare();
  for (const one of kept) await point.run({ ...one });
}

/** The media that pictures of archives have become, by the keys they came under; one that was removed is none. */
export async function knownPictures(db: Reader, keys: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ key: wirePictures.key, media: wirePictures.media })
    .from(wirePictures)
    .innerJoin(media, eq(media.digest, wirePictures.media))
    .where(inArray(wirePictures.key, keys));
  return new Map(rows.map(({ key, media }) => [key, media]));
}

/** Remembers which media pictures have become. */
export async function rememberPictures(db: Writer, taken: ReadonlyMap<string, string>): Promise<void> {
  const keys = [...taken.keys()];
  await db.delete(wirePictures).where(inArray(wirePictures.key, keys));
  const takenAt = now();
  await insertRows(
    db,
    wirePictures,
    [...taken].map(([key, media]) => ({ key, media, takenAt })),
  );
}

/** The paths of the sections in which stories stand, by their numbers. */
export async function sectionsOfStories(db: Reader, ids: number[]): Promise<Map<number, string>> {
  const rows = await db
    .select({ id: stories.id, path: sections.path })
    .from(stories)
    .innerJoin(sections, eq(sections.id, stories.sectionId))
    .where(inArray(stories.id, ids));
  return new Map(rows.map(({ id, path }) => [id, path]));
}
