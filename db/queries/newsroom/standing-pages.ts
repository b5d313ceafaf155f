import type { Body } from '../../../lib/news/body/body.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Writer } from '../../database.ts';
import { standingPages } from '../../schema/edition/standing-pages.ts';

/** Writes a standing page in place of the one of the same name, if there is one. */
export async function replaceStandingPage(
  db: Writer,
  page: { slug: string; title: string; standfirst: string | null; body: Body },
): Promise<void> {
  const row = { ...page, updatedAt: now() };
  await db.insert(standingPages).values(row).onConflictDoUpdate({ target: standingPages.slug, set: row });
}
