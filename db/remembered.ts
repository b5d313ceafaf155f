import { eq, sql } from 'drizzle-orm';
import { noteTags } from '../lib/platform/page-notes.ts';
import type { Reader } from './database.ts';
import { prepared } from './prepared.ts';
import { stamps } from './schema/edition/clock.ts';

const stampOf = prepared((db) =>
  db
    .select({ number: stamps.number })
    .from(stamps)
    .where(eq(stamps.tag, sql.placeholder('tag')))
    .prepare(),
);

/**
 * A question that many pages ask and that is long to answer, answered once until `tag` is stamped anew. The stamp is read
 * in the same snapshot as the answer, so nothing out of date is ever told. Notes the tag.
 */
export function remembered<T>(tag: string, ask: (db: Reader) => Promise<T>): (db: Reader) => Promise<T> {
  const known = new WeakMap<Reader, { stamp: number; answer: T }>();
  return async (db) => {
    noteTags(tag);
    const [row] = await stampOf(db).execute({ tag });
    const stamp = row?.number ?? 0;
    const last = known.get(db);
    if (last?.stamp === stamp) return last.answer;
    const answer = await ask(db);
    known.set(db, { stamp, answer });
    return answer;
  };
}
