import { type Reader, read } from '../../db/database.ts';
import { findListed } from '../../db/queries/edition/articles.ts';
import { findFront } from '../../db/queries/edition/fronts.ts';
import { type List, newestOf } from '../../db/queries/edition/lists.ts';
import { listReports } from '../../db/queries/edition/special-reports.ts';
import { site } from '../../site.ts';
import { longDay, nextDay } from '../news/dates.ts';
import type { Layout } from '../news/fronts.ts';
import { pathOf } from '../news/paths.ts';
import { now } from '../platform/now.ts';
import { noteUntil } from '../platform/page-notes.ts';
import { type ListedArticle, listedArticle } from './listed-article.ts';
import { listOfSection } from './read-section.ts';

/** A special report as a front shows it. */
export interface ReportCard {
  title: string;
  standfirst: string | null;
  path: string;
}

/** A container of a front with what fills it. */
export interface FilledContainer {
  id: number;
  layout: Layout;
  title: string | null;
  /** The address of the section it is filled from, or null. */
  path: string | null;
  articles: ListedArticle[];
  reports: ReportCard[];
}

/** The front page: the day in the site's zone, and its containers in order, those with nothing in them left out. */
export interface Home {
  day: string;
  containers: FilledContainer[];
}

/** Reads the front page. No story stands on it twice. */
export async function readHome(): Promise<Home> {
  const instant = now();
  noteUntil(nextDay(instant, site.zone));
  return read(async (db) => {
    const front = await findFront(db, 'home');
    // What is pinned anywhere is spoken for: no automatic slot above takes it.
    const spokenFor = front.flatMap(({ pins }) => pins.map(({ storyId }) => storyId));
    const shown = new Set<number>();
    const containers: FilledContainer[] = [];
    for (const container of front) {
      const articles = container.layout === 'special-reports' ? [] : await fill(db, container, shown, spokenFor);
      for (const { id } of articles) shown.add(id);
      const reports = container.layout === 'special-reports' ? await listReports(db, container.slots) : [];
      if (articles.length + reports.length === 0) continue;
      containers.push({
        id: container.id,
        layout: container.layout,
        title: container.title ?? container.section?.name ?? null,
        path: container.section && pathOf({ page: 'section', section: container.section.path, number: 1 }),
        articles,
        reports: reports.map(({ title, standfirst, slug }) => ({
          title,
          standfirst,
          path: pathOf({ page: 'special-report', slug }),
        })),
      });
    }
    return { day: longDay(instant, site.zone), containers };
  });
}

/** What is pinned keeps its slot; the newest stories that stand nowhere else fill the rest. */
async function fill(
  db: Reader,
  container: Awaited<ReturnType<typeof findFront>>[number],
  shown: ReadonlySet<number>,
  spokenFor: readonly number[],
): Promise<ListedArticle[]> {
  const pins = container.pins.filter(({ storyId, slot }) => !shown.has(storyId) && slot < container.slots);
  const pinned = new Map(
    (
      await findListed(
        db,
        pins.map(({ storyId }) => storyId),
      )
    ).map((row) => [row.id, row]),
  );
  const slotOf = new Map(pins.flatMap(({ slot, storyId }) => (pinned.has(storyId) ? [[slot, storyId] as const] : [])));
  const list: List = container.section ? listOfSection(container.section) : { of: 'paper' };
  const taken = new Set([...shown, ...spokenFor]);
  const automatic = await newestOf(db, list, container.slots - slotOf.size, taken, site.language);
  const rows = Array.from(
    { length: container.slots },
    (_, slot) => pinned.get(slotOf.get(slot) ?? 0) ?? automatic.shift(),
  );
  return rows.flatMap((row) => (row ? [listedArticle(row)] : []));
}
