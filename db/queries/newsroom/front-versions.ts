import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { containerSchema } from '../../../lib/news/fronts.ts';
import { whoActs } from '../../../lib/platform/acting.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { frontVersions } from '../../schema/newsroom/front-versions.ts';
import type { PlacedContainer } from './fronts.ts';

/** A container as the history keeps it. */
export const storedContainer = containerSchema
  .omit({ section: true })
  .extend({ sectionId: z.number().int().nullable() });

const storedSchema = z.array(storedContainer);

/** A line of the history of a front. Instants are UTC ms; `startsAt` is null for what stood at once. */
export type VersionLine = Omit<typeof frontVersions.$inferSelect, 'containers' | 'slug'>;

/** Writes an arrangement into the history of its front; returns its number. */
export async function insertVersion(
  db: Writer,
  version: { slug: string; containers: readonly PlacedContainer[]; startsAt: number | null; note: string | null },
): Promise<number> {
  const { id, name } = whoActs();
  const [row] = await db
    .insert(frontVersions)
    .values({ ...version, at: now(), userId: id, userName: name })
    .returning({ id: frontVersions.id });
  if (!row) throw new Error(`The arrangement of "${version.slug}" was not written into its history.`);
  return row.id;
}

/** A version of a front, whole; null when this front has none of this number. */
export async function findVersion(db: Reader, slug: string, id: number) {
  const [row] = await db
    .select()
    .from(frontVersions)
    .where(and(eq(frontVersions.id, id), eq(frontVersions.slug, slug)))
    .limit(1);
  return row ? { ...row, containers: storedSchema.parse(row.containers) } : null;
}

/** The `count` versions of a front before the one numbered `before` (null: the last ones), newest first. */
export async function listVersions(
  db: Reader,
  slug: string,
  count: number,
  before: number | null = null,
): Promise<VersionLine[]> {
  return db
    .select({
      id: frontVersions.id,
      startsAt: frontVersions.startsAt,
      at: frontVersions.at,
      userId: frontVersions.userId,
      userName: frontVersions.userName,
      note: frontVersions.note,
    })
    .from(frontVersions)
    .where(and(eq(frontVersions.slug, slug), before === null ? undefined : lt(frontVersions.id, before)))
    .orderBy(desc(frontVersions.id))
    .limit(count);
}
