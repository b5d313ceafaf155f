import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { digest } from '../../../lib/platform/digest.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { quarantine, wireItems } from '../../schema/newsroom/wire.ts';

/** An item as it was filed: the digest of its text, those of texts it superseded in its file, and its story. */
export interface FiledItem {
  digest: string;
  superseded: string[];
  storyId: number;
}

const digests = z.array(z.string()).nullable();

/** What a provider's items became before, by guid. */
export async function filedItems(db: Reader, provider: string, guids: string[]): Promise<Map<string, FiledItem>> {
  const rows = await db
    .select({
      guid: wireItems.guid,
      digest: wireItems.digest,
      superseded: wireItems.superseded,
      storyId: wireItems.storyId,
    })
    .from(wireItems)
    .where(and(eq(wireItems.provider, provider), inArray(wireItems.guid, guids)));
  return new Map(
    rows.map(({ guid, superseded, ...row }) => [guid, { ...row, superseded: digests.parse(superseded) ?? [] }]),
  );
}

/** Remembers items as filed now. */
export async function rememberItems(
  db: Writer,
  items: ({ provider: string; guid: string } & FiledItem)[],
): Promise<void> {
  if (items.length === 0) return;
  const receivedAt = now();
  await db
    .insert(wireItems)
    .values(
      items.map(({ superseded, ...item }) => ({
        ...item,
        superseded: superseded.length ? superseded : null,
        receivedAt,
      })),
    )
    .onConflictDoUpdate({
      target: [wireItems.provider, wireItems.guid],
      set: {
        digest: sql`excluded.digest`,
        superseded: sql`excluded.superseded`,
        receivedAt: sql`excluded.received_at`,
        // What is kept of it as it came is another text now.
        originalId: null,
      },
    });
}

/** What could not be filed, with the format it was read in and the number of its original, where there are such. */
export interface RefusedText {
  file: string;
  line: number;
  reason: string;
  text: string;
  format?: string | null;
  originalId?: number | null;
  sourceId?: number | null;
}

/** Sets what could not be filed aside, whole; the same line of the same file is kept once. */
export async function setAside(db: Writer, refused: readonly RefusedText[]): Promise<void> {
  if (refused.length === 0) return;
  const receivedAt = now();
  await db
    .insert(quarantine)
    .values(refused.map((item) => ({ ...item, digest: digest(item.text), receivedAt })))
    .onConflictDoNothing();
}
