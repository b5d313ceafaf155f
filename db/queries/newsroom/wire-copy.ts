import { and, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { keptItemSchema } from '../../../lib/news/wire-kept.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { wireCopy, wireVersions } from '../../schema/newsroom/wire-copy.ts';

export type CopyRow = typeof wireCopy.$inferSelect;
export type NewCopy = Omit<typeof wireCopy.$inferInsert, 'id' | 'receivedAt' | 'changedAt'>;
export type VersionRow = Omit<typeof wireVersions.$inferSelect, 'item'>;

const copyOfItem = prepared((db) =>
  db
    .select()
    .from(wireCopy)
    .where(and(eq(wireCopy.provider, sql.placeholder('provider')), eq(wireCopy.guid, sql.placeholder('guid'))))
    .prepare(),
);

/** The item of a provider; null when it never came. */
export async function findCopy(db: Reader, provider: string, guid: string): Promise<CopyRow | null> {
  const [row] = await copyOfItem(db).execute({ provider, guid });
  return row ?? null;
}

/** The item of this number; null when there is none. */
export async function copyNumbered(db: Reader, id: number): Promise<CopyRow | null> {
  const [row] = await db.select().from(wireCopy).where(eq(wireCopy.id, id));
  return row ?? null;
}

/** The items of a provider that have come, of these guids. */
export async function copyOfGuids(db: Reader, provider: string, guids: readonly string[]): Promise<CopyRow[]> {
  if (guids.length === 0) return [];
  return db
    .select()
    .from(wireCopy)
    .where(and(eq(wireCopy.provider, provider), inArray(wireCopy.guid, [...guids])));
}

/** What an item is known by, of those that a provider sent since an instant (UTC ms), the latest first. */
export async function copySince(db: Reader, provider: string, since: number, most: number) {
  const { id, guid, slugline, headline, storyId, signal, versionAt } = wireCopy;
  return db
    .select({ id, guid, slugline, headline, storyId, signal, versionAt })
    .from(wireCopy)
    .where(and(eq(wireCopy.provider, provider), gte(wireCopy.changedAt, since)))
    .orderBy(desc(wireCopy.changedAt), desc(wireCopy.id))
    .limit(most);
}

/** The kills and holds of a provider that wait in the list and are about no story, since an instant (UTC ms). */
export async function waitingKillsSince(db: Reader, provider: string, since: number): Promise<CopyRow[]> {
  return db
    .select()
    .from(wireCopy)
    .where(
      and(
        eq(wireCopy.standing, 'waiting'),
        gte(wireCopy.changedAt, since),
        eq(wireCopy.provider, provider),
        inArray(wireCopy.signal, ['kill', 'withhold']),
        isNull(wireCopy.storyId),
      ),
    )
    .orderBy(desc(wireCopy.changedAt))
    .limit(50);
}

/** Writes an item that has come for the first time, and says its number. */
export async function insertCopy(db: Writer, copy: NewCopy): Promise<CopyRow> {
  const at = now();
  const [row] = await db
    .insert(wireCopy)
    .values({ ...copy, receivedAt: at, changedAt: at })
    .returning();
  if (!row) throw new Error('An item of the wire was not written.');
  return row;
}

/** Changes what is kept of an item. */
export async function updateCopy(db: Writer, id: number, change: Partial<Omit<CopyRow, 'id'>>): Promise<void> {
  await db.update(wireCopy).set(change).where(eq(wireCopy.id, id));
}

/** Keeps a version of an item for ever. False when it was kept before. */
export async function insertVersion(
  db: Writer,
  version: Omit<typeof wireVersions.$inferInsert, 'receivedAt'>,
): Promise<boolean> {
  const { changes } = await db
    .insert(wireVersions)
    .values({ ...version, receivedAt: now() })
    .onConflictDoNothing();
  return changes > 0;
}

const versionOfCopy = prepared((db) =>
  db
    .select({ digest: wireVersions.digest })
    .from(wireVersions)
    .where(and(eq(wireVersions.copyId, sql.placeholder('copyId')), eq(wireVersions.digest, sql.placeholder('digest'))))
    .prepare(),
);

/** Whether this version of an item was kept before. */
export async function isVersionKnown(db: Reader, copyId: number, digest: string): Promise<boolean> {
  return (await versionOfCopy(db).execute({ copyId, digest })).length > 0;
}

/** The versions of an item, newest first, without their words. */
export async function versionsOf(db: Reader, copyId: number): Promise<VersionRow[]> {
  const { item: _, ...columns } = versionColumns;
  return db
    .select(columns)
    .from(wireVersions)
    .where(eq(wireVersions.copyId, copyId))
    .orderBy(desc(wireVersions.version), desc(wireVersions.versionAt), desc(wireVersions.receivedAt))
    .limit(500);
}

const versionColumns = {
  copyId: wireVersions.copyId,
  digest: wireVersions.digest,
  version: wireVersions.version,
  versionAt: wireVersions.versionAt,
  signal: wireVersions.signal,
  item: wireVersions.item,
  originalId: wireVersions.originalId,
  receivedAt: wireVersions.receivedAt,
};

/** A version of an item in our words; null when there is none of this digest. */
export async function findVersion(db: Reader, copyId: number, digest: string) {
  const [row] = await db
    .select()
    .from(wireVersions)
    .where(and(eq(wireVersions.copyId, copyId), eq(wireVersions.digest, digest)));
  return row ? { ...row, item: keptItemSchema.parse(row.item) } : null;
}
