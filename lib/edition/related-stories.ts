import type { Reader } from '../../db/database.ts';
import { type ArticleRow, findListed } from '../../db/queries/edition/articles.ts';
import { comparables, headlineMates, sectionMates } from '../../db/queries/edition/likeness.ts';
import { topicMates } from '../../db/queries/edition/links.ts';
import type { ListedRow } from '../../db/queries/edition/lists.ts';
import { mostLike, tellingWords } from '../news/likeness.ts';

/** How many stories stand beside another. */
const MOST_RELATED = 4;

/** How far is looked for them. */
const MOST_TOPICS = 6;
const MOST_TOPIC_MATES = 60;
const MOST_SECTION_MATES = 60;
const MOST_HEADLINE_MATES = 120;
const MOST_WORDS = 8;

/**
 * The stories that belong beside an article: those an editor chose, then the most like it by topics, words and section.
 * Never itself, its translations, or what is on the page already. Only the newest of a section or topic are looked at,
 * so that the longest archive costs no more than a short one.
 */
export async function relatedStories(
  db: Reader,
  article: ArticleRow,
  topicIds: readonly number[],
  shown: ReadonlySet<number>,
): Promise<ListedRow[]> {
  const isNew = (id: number) => id !== article.id && !shown.has(id);
  const chosen = await findListed(db, [...new Set(article.related)].filter(isNew));
  const wanted = MOST_RELATED - chosen.length;
  if (wanted <= 0) return chosen.slice(0, MOST_RELATED);
  const shared = await topicMates(db, topicIds.slice(0, MOST_TOPICS), MOST_TOPIC_MATES);
  const words = [...tellingWords({ headline: article.headline, standfirst: null })].sort((a, b) => b.length - a.length);
  const ids = new Set([
    ...shared.keys(),
    ...(await sectionMates(db, article.sectionId, MOST_SECTION_MATES)),
    ...(await headlineMates(db, words.slice(0, MOST_WORDS), MOST_HEADLINE_MATES)),
  ]);
  const taken = new Set(chosen.map(({ id }) => id));
  const candidates = await comparables(
    db,
    [...ids].filter((id) => isNew(id) && !taken.has(id)),
    article.language,
    article.translationGroup,
  );
  const like = mostLike(
    { ...article, sharedTopics: 0 },
    candidates.map((candidate) => ({ ...candidate, sharedTopics: shared.get(candidate.id)?.size ?? 0 })),
    wanted,
  );
  return [...chosen, ...(await findListed(db, like))];
}
