import { eq } from 'drizzle-orm';
import { bodySchema } from '../../../lib/news/body/body.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { standingPages } from '../../schema/edition/standing-pages.ts';
import { tags } from '../../tags.ts';

/** The standing page of this name, or null. */
export async function findStandingPage(db: Reader, slug: string) {
  noteTags(tags.standingPage(slug));
  const [page] = await db.select().from(standingPages).where(eq(standingPages.slug, slug)).limit(1);
  return page ? { ...page, body: bodySchema.parse(page.body) } : null;
}

/** Whether there is a standing page of this name. */
export async function standingPageExists(db: Reader, slug: string): Promise<boolean> {
  return (
    (await db.select({ slug: standingPages.slug }).from(standingPages).where(eq(standingPages.slug, slug)).limit(1))
      .length > 0
  );
}
