import { and, asc, count, eq, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { wireCopy } from '../../schema/newsroom/wire-copy.ts';
import { wireLonePictures } from '../../schema/newsroom/wire-lone-pictures.ts';
import { wireSources } from '../../schema/newsroom/wire-sources.ts';

export type SourceRow = typeof wireSources.$inferSelect;
export type SourceKind = SourceRow['kind'];

/** What may be changed of a source. */
export type SourceChange = Partial<Omit<SourceRow, 'id' | 'kind' | 'version' | 'createdAt'>>;

/** Every source, by name. */
export async function listSources(db: Reader): Promise<SourceRow[]> {
  return db.select().from(wireSources).orderBy(asc(wireSources.name), asc(wireSources.id));
}

/** A source by its number; null when there is none. */
export async function findSource(db: Reader, id: number): Promise<SourceRow | null> {
  const [row] = await db.select().from(wireSources).where(eq(wireSources.id, id));
  return row ?? null;
}

/** The source whose token has this digest. */
export async function sourceByToken(db: Reader, tokenDigest: string): Promise<SourceRow | null> {
  const [row] = await db.select().from(wireSources).where(eq(wireSources.tokenDigest, tokenDigest));
  return row ?? null;
}

/** The feed whose hub calls us under this key. */
export async function sourceByHubKey(db: Reader, hubKey: string): Promise<SourceRow | null> {
  const [row] = await db.select().from(wireSources).where(eq(wireSources.hubKey, hubKey));
  return row ?? null;
}

/** Writes a new source down. Returns its number. */
export async function insertSource(
  db: Writer,
  source: Pick<SourceRow, 'kind' | 'name' | 'address' | 'provider' | 'interval' | 'nextAt' | 'createdAt'>,
): Promise<number> {
  const [row] = await db
    .insert(wireSources)
    .values({ ...source, active: true })
    .returning({ id: wireSources.id });
  if (!row) throw new Error('A source was not written.');
  return row.id;
}

/** Changes a source as an editor had it before them; false when somebody has changed it since. */
export async function editSourceRow(db: Writer, id: number, version: number, change: SourceChange): Promise<boolean> {
  const rows = await db
    .update(wireSources)
    .set({ ...change, version: version + 1 })
    .where(and(eq(wireSources.id, id), eq(wireSources.version, version)))
    .returning({ id: wireSources.id });
  return rows.length > 0;
}

/** Writes down what came of a source. Editors who have it open are not in the way of it, nor it in theirs. */
export async function changeSource(db: Writer, id: number, change: SourceChange): Promise<void> {
  await db.update(wireSources).set(change).where(eq(wireSources.id, id));
}

/** Counts what a source has brought. */
export async function countBrought(db: Writer, id: number, items: number, at: number): Promise<void> {
  await db
    .update(wireSources)
    .set({ brought: sql`${wireSources.brought} + ${items}`, broughtAt: at })
    .where(eq(wireSources.id, id));
}

/** Removes a source; what it brought stays, without it. */
export async function deleteSource(db: Writer, id: number): Promise<void> {
  await db.update(wireCopy).set({ sourceId: null }).where(eq(wireCopy.sourceId, id));
  await db.update(wireLonePictures).set({ sourceId: null }).where(eq(wireLonePictures.sourceId, id));
  await db.delete(wireSources).where(eq(wireSources.id, id));
}

/** Whether any source of these kinds is due. */
export async function isSourceDue(db: Reader, kinds: SourceKind[], at: number): Promise<boolean> {
  const [row] = await db.select({ id: wireSources.id }).from(wireSources).where(isDue(kinds, at)).limit(1);
  return row !== undefined;
}

/**
 * Takes the source that is due for longest. Nobody else gets it until `until`; whoever dies over it leaves it to be
 * taken again then.
 */
export async function claimSource(
  db: Writer,
  kinds: SourceKind[],
  { at, until }: { at: number; until: number },
): Promise<SourceRow | null> {
  const [due] = await db
    .select({ id: wireSources.id })
    .from(wireSources)
    .where(isDue(kinds, at))
    .orderBy(asc(wireSources.nextAt), asc(wireSources.id))
    .limit(1);
  if (!due) return null;
  const [row] = await db.update(wireSources).set({ nextAt: until }).where(eq(wireSources.id, due.id)).returning();
  return row ?? null;
}

/** Writes down what a look came to, unless somebody else has taken the source or an editor has called for another look. */
export async function settleLook(db: Writer, claimed: SourceRow, change: SourceChange): Promise<void> {
  const { nextAt, ...rest } = change;
  await db.update(wireSources).set(rest).where(eq(wireSources.id, claimed.id));
  if (nextAt === undefined || claimed.nextAt === null) return;
  const mine = and(eq(wireSources.id, claimed.id), eq(wireSources.nextAt, claimed.nextAt));
  await db.update(wireSources).set({ nextAt }).where(mine);
}

function isDue(kinds: SourceKind[], at: number) {
  const { active, kind, nextAt } = wireSources;
  return and(eq(active, true), isNotNull(nextAt), lte(nextAt, at), inArray(kind, kinds));
}

/** How many items first came from each source since an instant. */
export async function broughtSince(db: Reader, since: number): Promise<Map<number, number>> {
  const rows = await db
    .select({ sourceId: wireCopy.sourceId, items: count() })
    .from(wireCopy)
    .where(and(gte(wireCopy.changedAt, since), gte(wireCopy.receivedAt, since), isNotNull(wireCopy.sourceId)))
    .groupBy(wireCopy.sourceId);
  return new Map(rows.flatMap(({ sourceId, items }) => (sourceId === null ? [] : [[sourceId, items]])));
}
