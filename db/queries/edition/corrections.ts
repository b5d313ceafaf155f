import { desc, eq, sql } from 'drizzle-orm';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';
import { corrections } from '../../schema/edition/corrections.ts';
import { sections } from '../../schema/edition/sections.ts';
import { tags } from '../../tags.ts';

const columns = {
  kind: corrections.kind,
  wrong: corrections.wrong,
  right: corrections.right,
  correctedAt: corrections.correctedAt,
};

/** What was corrected in an article, newest first. Its page carries the article's own tag, which a correction stamps. */
export async function correctionsOf(db: Reader, articleId: number) {
  return db
    .select(columns)
    .from(corrections)
    .where(eq(corrections.storyId, articleId))
    .orderBy(desc(corrections.correctedAt), desc(corrections.id));
}

/** How many corrections there are of articles that are published. */
export async function countCorrections(db: Reader): Promise<number> {
  noteTags(tags.corrections);
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.storyId));
  return row?.count ?? 0;
}

/** The corrections `from + 1` to `from + count` of published articles, newest first, each with its article. */
export async function sliceCorrections(db: Reader, from: number, count: number) {
  noteTags(tags.corrections);
  const rows = await db
    .select({
      ...columns,
      id: corrections.id,
      articleId: articles.id,
      headline: articles.headline,
      language: articles.language,
      sectionPath: sections.path,
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.storyId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .orderBy(desc(corrections.correctedAt), desc(corrections.id))
    .limit(count)
    .offset(from);
  noteTags(...rows.map(({ articleId }) => tags.article(articleId)));
  return rows;
}
