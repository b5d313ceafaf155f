import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { storedContentSchema } from '../../../lib/news/content.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { articleVersions } from '../../schema/edition/article-versions.ts';
import { articles } from '../../schema/edition/articles.ts';
import { tags } from '../../tags.ts';

const { kind, language, kicker, headline, standfirst, dateline, bylines, source, editor, lead, body } =
  storedContentSchema.shape;

/** What readers were shown of a story once. */
export const shownWords = z.object({
  ...{ kind, language, kicker, headline, standfirst, dateline, bylines, source, editor, body },
  lead: lead.nullable(),
});

const MOST = 200;

/**
 * Everything that readers were shown of a story that they have now, oldest first; none when it was published once, or
 * they do not have it.
 */
export async function versionsOf(db: Reader, id: number) {
  noteTags(tags.article(id));
  const rows = await db
    .select({
      number: articleVersions.number,
      publishedAt: articleVersions.publishedAt,
      hash: articleVersions.hash,
      content: articleVersions.content,
    })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.storyId))
    .where(eq(articleVersions.storyId, id))
    .orderBy(asc(articleVersions.publishedAt), asc(articleVersions.number))
    .limit(MOST);
  return rows.map((row) => ({ ...row, content: shownWords.parse(row.content) }));
}
