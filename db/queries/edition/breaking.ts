import { gt } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import { noteTags, noteUntil } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { breaking } from '../../schema/edition/breaking.ts';
import { tags } from '../../tags.ts';
import { findListed } from './articles.ts';

/** What is breaking now, with the article it leads to while that is published; null on an ordinary day. */
export async function findBreaking(db: Reader) {
  noteTags(tags.breaking);
  const [row] = await db.select().from(breaking).where(gt(breaking.until, now())).limit(1);
  if (!row) return null;
  noteUntil(row.until);
  const [article] = row.storyId === null ? [] : await findListed(db, [row.storyId]);
  return { text: row.text, article: article ?? null };
}
