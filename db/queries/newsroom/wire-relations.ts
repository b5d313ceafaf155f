import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { RelationKind } from '../../../lib/news/wire.ts';
import type { Reader, Writer } from '../../database.ts';
import { stories } from '../../schema/newsroom/stories.ts';
import { wireCopy, wireRelations } from '../../schema/newsroom/wire-copy.ts';
import { insertRows } from './insert-rows.ts';

/** Writes which other items an item speaks of, in place of what it said before. Part of the caller's act. */
export async function putRelations(
  db: Writer,
  { id, provider }: { id: number; provider: string },
  related: readonly { guid: string; kind: RelationKind }[],
): Promise<void> {
  await db.delete(wireRelations).where(eq(wireRelations.copyId, id));
  const rows = related.map(({ guid, kind }) => ({ copyId: id, kind, provider, guid }));
  await insertRows(db, wireRelations, rows, 'keep');
}

/** The stories of these items of a provider, in the order of the items; what is in the trash is none. */
export async function storiesOfItems(db: Reader, provider: string, guids: readonly string[]): Promise<number[]> {
  if (guids.length === 0) return [];
  const rows = await db
    .select({ guid: wireCopy.guid, id: stories.id })
    .from(wireCopy)
    .innerJoin(stories, eq(stories.id, wireCopy.storyId))
    .where(and(eq(wireCopy.provider, provider), inArray(wireCopy.guid, [...guids]), isNull(stories.trashedAt)));
  const byGuid = new Map(rows.map(({ guid, id }) => [guid, id]));
  return [...new Set(guids.flatMap((guid) => byGuid.get(guid) ?? []))];
}

/** The items that speak of an item in one of these ways. */
export async function itemsThatName(
  db: Reader,
  { provider, guid }: { provider: string; guid: string },
  kinds: readonly RelationKind[],
) {
  return db
    .select({ copyId: wireRelations.copyId, kind: wireRelations.kind, storyId: wireCopy.storyId })
    .from(wireRelations)
    .innerJoin(wireCopy, eq(wireCopy.id, wireRelations.copyId))
    .where(
      and(eq(wireRelations.provider, provider), eq(wireRelations.guid, guid), inArray(wireRelations.kind, [...kinds])),
    )
    .orderBy(asc(wireRelations.copyId))
    .limit(50);
}
