import type { Act } from '../../db/database.ts';
import { findNamedWords, type NamedKind, type NamedWords } from '../../db/queries/newsroom/named.ts';
import { clearRedirect, leadRedirectsTo } from '../../db/queries/newsroom/redirects.ts';
import { relinkPerson, relinkTopic } from '../../db/queries/newsroom/relink.ts';
import { tags } from '../../db/tags.ts';
import { Problem } from '../platform/problem.ts';
import { refuseUnseen } from './changed-meanwhile.ts';

/** What becomes of the stories of one that is merged with another. */
type Relink = (db: Act['db'], from: number, to: number) => Promise<void>;

interface Kind {
  edit: 'person.edit' | 'topic.edit' | 'agency.edit';
  merge: 'person.merge' | 'topic.merge' | 'agency.merge';
  relink: Relink | null;
  /** Its page among readers, and what those pages are known by that show it; an agency has none. */
  page: { path: (slug: string) => string; tags: (slug: string) => string[] } | null;
}

/** In what people, topics and agencies differ from each other. */
export const NAMED_KINDS: Record<NamedKind, Kind> = {
  person: {
    edit: 'person.edit',
    merge: 'person.merge',
    relink: relinkPerson,
    page: { path: (slug) => `/author/${slug}/`, tags: (slug) => [tags.personWords(slug), tags.person(slug)] },
  },
  topic: {
    edit: 'topic.edit',
    merge: 'topic.merge',
    relink: relinkTopic,
    page: { path: (slug) => `/topic/${slug}/`, tags: (slug) => [tags.topic(slug), tags.topicWords(slug)] },
  },
  agency: { edit: 'agency.edit', merge: 'agency.merge', relink: null, page: null },
};

/**
 * The person, topic or agency of this row, as it was seen.
 * @param wanted what is to be said of it from now on
 * @throws Problem when there is none any more; Conflict when somebody changed it meanwhile
 */
export async function seenNamed(
  db: Act['db'],
  of: NamedKind,
  { id, seen }: { id: number; seen: string },
  wanted?: object,
): Promise<NamedWords> {
  const there = await findNamedWords(db, of, id);
  if (!there) throw new Problem(`This ${of} is not there any more; somebody merged or removed it.`);
  const what = { subject: of, subjectId: there.slug, called: there.name, there, seen };
  await refuseUnseen(db, { ...what, ...(wanted && { wanted }) });
  return there;
}

/** Lets redirects to the page of a name lead to the one there is now, and every page that shows either be made anew. */
export async function moveNamed(act: Act, of: NamedKind, from: string, to: string): Promise<void> {
  const { page } = NAMED_KINDS[of];
  if (!page) return;
  act.stamp(...page.tags(from), ...page.tags(to));
  if (from === to) return;
  act.stamp(tags.anyArticle);
  await clearRedirect(act, page.path(to));
  await leadRedirectsTo(act, page.path(from), page.path(to));
}
