import { eq } from 'drizzle-orm';
import type { StoryContent } from '../../../lib/news/content.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Writer } from '../../database.ts';
import { articleVersions } from '../../schema/edition/article-versions.ts';
import { findRevision } from './stories.ts';

/**
 * Keeps what readers are shown from now on as a version of the article, and before the second one the first: a story
 * that was published once has none. Part of the caller's act.
 * @param before the revision that readers had until now; null when they had none
 */
export async function keepVersion(db: Writer, storyId: number, before: number | null, number: number): Promise<void> {
  if (before === null || before === number) return;
  const [known] = await db
    .select({ number: articleVersions.number })
    .from(articleVersions)
    .where(eq(articleVersions.storyId, storyId))
    .limit(1);
  if (!known) await putVersion(db, storyId, before, true);
  await putVersion(db, storyId, number, false);
}

/** The first version is as old as its date says, the others are of now. */
async function putVersion(db: Writer, storyId: number, number: number, isFirst: boolean): Promise<void> {
  const revision = await findRevision(db, storyId, number);
  if (!revision) throw new Error(`Story ${storyId} has no revision ${number}.`);
  const { content, hash, createdAt } = revision;
  const publishedAt = isFirst ? Math.min(content.publishedAt ?? createdAt, now() - 1) : now();
  await db
    .insert(articleVersions)
    .values({ storyId, number, publishedAt, content: wordsForReaders(content), hash })
    .onConflictDoNothing();
}

/** What readers see of a story; notes of the desk are no part of it. */
function wordsForReaders(content: StoryContent) {
  const { kind, language, kicker, headline, standfirst, dateline, bylines, source, editor, lead, body } = content;
  return { kind, language, kicker, headline, standfirst, dateline, bylines, source, editor, lead: lead ?? null, body };
}
