import { eq } from 'drizzle-orm';
import type { Reader } from '../../database.ts';
import { stamps } from '../../schema/edition/clock.ts';

/** The stamp that says that the bundled content has been loaded, and is not to be loaded again. */
export const FOUNDED = 'founded';

/** Whether the newspaper of this database has been founded. */
export async function isFounded(db: Reader): Promise<boolean> {
  return (await db.select({ tag: stamps.tag }).from(stamps).where(eq(stamps.tag, FOUNDED)).limit(1)).length > 0;
}
