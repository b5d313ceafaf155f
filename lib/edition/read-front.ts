import type { Reader } from '../../db/database.ts';
import { findListed } from '../../db/queries/edition/articles.ts';
import { findFront } from '../../db/queries/edition/fronts.ts';
import { type List, type ListedRow, newestOf } from '../../db/queries/edition/lists.ts';
import type { SectionRow } from '../../db/queries/edition/sections.ts';
import { site } from '../../site.ts';
import type { Layout } from '../news/fronts.ts';
import { pathOf } from '../news/paths.ts';
import { type ListedArticle, listedArticles } from './listed-article.ts';
import { type ReportCard, reportCards } from './report-cards.ts';

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

/** What a photo strip is filled with, where nobody says otherwise. */
const STRIP_KINDS = ['photo-essay', 'video'] as const;

type Container = Awaited<ReturnType<typeof findFront>>[number];

/** The list of a section: a department gathers its sub-sections. */
export function listOfSection({ id, path, parentId }: SectionRow): List {
  return { of: parentId === null ? 'department' : 'section', id, path };
}

/**
 * Reads a front ("home", or the path of a section): its containers in order, those with nothing in them left out. No
 * story stands on it twice.
 * @param around what containers without a section of their own are filled from
 */
export async function filledFront(db: Reader, slug: string, around: List): Promise<FilledContainer[]> {
  const front = withSoundPins(await findFront(db, slug));
  // What is pinned anywhere is spoken for: no automatic slot above takes it.
  const spokenFor = front.flatMap(({ pins }) => pins.map(({ storyId }) => storyId));
  const shown = new Set<number>();
  const containers: FilledContainer[] = [];
  for (const container of front) {
    const ofReports = container.layout === 'special-reports';
    const rows = ofReports ? [] : await fill(db, container, around, shown, spokenFor);
    for (const { id } of rows) shown.add(id);
    const reports = ofReports ? await reportCards(db, container.slots) : [];
    if (rows.length + reports.length === 0) continue;
    containers.push({
      id: container.id,
      layout: container.layout,
      title: container.title ?? container.section?.name ?? null,
      path: container.section && pathOf({ page: 'section', section: container.section.path, number: 1 }),
      articles: await listedArticles(db, rows),
      reports,
    });
  }
  return containers;
}

/** A front with the pins that can be shown: to slots that are there, each story at the first place it was pinned to. */
function withSoundPins(front: readonly Container[]): Container[] {
  const seen = new Set<number>();
  return front.map((container) => {
    const slots = container.layout === 'special-reports' ? 0 : container.slots;
    const pins = container.pins.filter(({ slot, storyId }) => slot < slots && !seen.has(storyId) && seen.add(storyId));
    return { ...container, pins };
  });
}

/** What is pinned keeps its slot; the newest stories that stand nowhere else fill the rest. */
async function fill(
  db: Reader,
  container: Container,
  around: List,
  shown: ReadonlySet<number>,
  spokenFor: readonly number[],
): Promise<ListedRow[]> {
  const { pins } = container;
  const live = await findListed(
    db,
    pins.map(({ storyId }) => storyId),
  );
  const pinned = new Map(live.map((row) => [row.id, row]));
  const slotOf = new Map(pins.flatMap(({ slot, storyId }) => (pinned.has(storyId) ? [[slot, storyId] as const] : [])));
  const list = container.section ? listOfSection(container.section) : around;
  const { onlyPictures, language } = container;
  const kinds = container.kinds ?? (container.layout === 'photo-strip' ? STRIP_KINDS : null);
  const taken = new Set([...shown, ...spokenFor]);
  const automatic = await newestOf(db, list, container.slots - slotOf.size, taken, site.language, {
    kinds,
    onlyPictures,
    language,
  });
  const rows = Array.from(
    { length: container.slots },
    (_, slot) => pinned.get(slotOf.get(slot) ?? 0) ?? automatic.shift(),
  );
  return rows.flatMap((row) => row ?? []);
}
