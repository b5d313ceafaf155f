import { eq } from 'drizzle-orm';
import { type Body, bodySchema } from '../../../lib/news/body/body.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { standingPages } from '../../schema/edition/standing-pages.ts';

/** Writes a standing page in place of the one of the same name, if there is one. */
export async function replaceStandingPage(
  db: Writer,
  page: { slug: string; title: string; standfirst: string | null; body: Body },
): Promise<void> {
  const row = { ...page, updatedAt: now() };
  await db.insert(standingPages).values(row).onConflictDoUpdate({ target: standingPages.slug, set: row });
}

/** A standing page as it was last written; null when it never was. */
export async function findPageText(db: Reader, slug: string) {
  const [row] = await db.select().from(standingPages).where(eq(standingPages.slug, slug)).limit(1);
  return row ? { ...row, body: bodySchema.parse(row.body) } : null;
}

/** The standing pages that were written, each with when (UTC ms). */
export async function writtenPages(db: Reader): Promise<{ slug: string; title: string; updatedAt: number }[]> {
  return db
    .select({ slug: standingPages.slug, title: standingPages.title, updatedAt: standingPages.updatedAt })
    .from(standingPages);
}
