import type { Reader } from '../../db/database.ts';
import { type ArticleRow, findListed } from '../../db/queries/edition/articles.ts';
import { newestOf } from '../../db/queries/edition/newest.ts';
import { findSection } from '../../db/queries/edition/sections.ts';
import { type ReportRow, reportsWith, storiesOfReport } from '../../db/queries/edition/special-reports.ts';
import { pathOf } from '../news/paths.ts';
import { type ListedArticle, listedArticles } from './listed-article.ts';
import { listOfSection } from './read-front.ts';
import { relatedStories } from './related-stories.ts';

/** What stands beside an article: no story twice, and never the article itself. */
export interface Beside {
  /** The next story of the special report it belongs to; `next` is null at the end. */
  report: { title: string; path: string; place: number; of: number; next: ListedArticle | null } | null;
  /** Stories that belong beside it. */
  related: ListedArticle[];
  /** The newest of its section, where too little is related. */
  more: { title: string; path: string; articles: ListedArticle[] } | null;
}

const FEWEST_RELATED = 2;
const MOST_MORE = 4;

/** Reads what stands beside an article. */
export async function storiesBeside(db: Reader, article: ArticleRow, topicIds: readonly number[]): Promise<Beside> {
  const report = await placeInReport(db, article.id);
  const shown = new Set([article.id, ...(report?.next ? [report.next.id] : [])]);
  const related = await relatedStories(db, article, topicIds, shown);
  for (const { id } of related) shown.add(id);
  return {
    report,
    related: await listedArticles(db, related),
    more: related.length < FEWEST_RELATED ? await moreOfSection(db, article, shown) : null,
  };
}

async function placeInReport(db: Reader, id: number): Promise<Beside['report']> {
  const [report]: (ReportRow | undefined)[] = await reportsWith(db, id);
  if (!report) return null;
  const order = await storiesOfReport(db, report);
  const place = order.indexOf(id);
  const [next] = await findListed(db, order.slice(place + 1, place + 2));
  return {
    title: report.title,
    path: pathOf({ page: 'special-report', slug: report.slug }),
    place: place + 1,
    of: order.length,
    next: next ? ((await listedArticles(db, [next]))[0] ?? null) : null,
  };
}

/** The newest of its section; where it is alone there, of its department. */
async function moreOfSection(db: Reader, article: ArticleRow, shown: ReadonlySet<number>): Promise<Beside['more']> {
  const place = await findSection(db, article.sectionPath);
  for (const section of place ? [place.section, ...(place.parent ? [place.parent] : [])] : []) {
    const rows = await newestOf(db, listOfSection(section), MOST_MORE, shown, article.language);
    if (rows.length === 0) continue;
    return {
      title: section.name,
      path: pathOf({ page: 'section', section: section.path, number: 1 }),
      articles: await listedArticles(db, rows),
    };
  }
  return null;
}
