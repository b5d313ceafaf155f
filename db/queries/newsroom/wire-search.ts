import { plainText } from '../../../lib/news/body/body-text.ts';
import type { KeptItem } from '../../../lib/news/wire-kept.ts';
import type { Writer } from '../../database.ts';
import { putInWireIndex } from '../../dialects/sqlite/wire-index.ts';

/** Lets an item be found by its words. Part of the caller's act. */
export function indexCopy(db: Writer, id: number, { guid, content, facts }: KeptItem): void {
  const { headline, standfirst, body, bylines, dateline, topics, places } = content;
  const subjects = facts.subjects.flatMap(({ name }) => name ?? []);
  putInWireIndex(db, {
    id,
    headline,
    slugline: facts.slugline ?? '',
    body: [standfirst, dateline, plainText(body)].filter(Boolean).join('\n'),
    marks: [guid, ...bylines.map(({ name }) => name), ...topics, ...places, ...subjects].join('\n'),
  });
}
