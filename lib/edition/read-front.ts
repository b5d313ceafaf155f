import type { Reader } from '../../db/database.ts';
import { findListed } from '../../db/queries/edition/articles.ts';
import { type FrontContainer, findFront, frontToBe } from '../../db/queries/edition/fronts.ts';
import type { List, ListedRow } from '../../db/queries/edition/lists.ts';
import { newestOf, type Wanted } from '../../db/queries/edition/newest.ts';
import type { SectionRow } from '../../db/queries/edition/sections.ts';
import { site } from '../../site.ts';
import type { ArrangedContainer, Layout } from '../news/fronts.ts';
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

/** A story that readers will have by then, and the numbers of the sections that will list it. */
export type ComingStory = ListedRow & { listedIn: readonly number[] };

/** What a front is looked at with that readers do not have yet. */
export interface Ahead {
  /** The arrangement instead of the one that stands. */
  arrangement: readonly ArrangedContainer[] | null;
  /** Stories that come by then, newest first, and the numbers of those that go. */
  coming: readonly ComingStory[];
  leaving: ReadonlySet<number>;
}

const NOTHING_AHEAD: Ahead = { arrangement: null, coming: [], leaving: new Set() };

/** The list of a section: a department gathers its sub-sections. */
export function listOfSection({ id, path, parentId }: SectionRow): List {
  return { of: parentId === null ? 'department' : 'section', id, path };
}

/**
 * Reads a front ("home", or the path of a section): its containers in order, those with nothing in them left out. No
 * story stands on it twice.
 * @param around what containers without a section of their own are filled from
 * @param ahead what is different from what readers have now, for previews
 */
export async function filledFront(
  db: Reader,
  slug: string,
  around: List,
  ahead: Ahead = NOTHING_AHEAD,
): Promise<FilledContainer[]> {
  const { arrangement } = ahead;
  const front = withSoundPins(arrangement ? await frontToBe(db, arrangement) : await findFront(db, slug));
  // What is pinned anywhere is spoken for: no automatic slot above takes it.
  const spokenFor = front.flatMap(({ pins }) => pins.map(({ storyId }) => storyId));
  const shown = new Set<number>();
  const taken = () => new Set([...shown, ...spokenFor, ...ahead.leaving]);
  const containers: FilledContainer[] = [];
  for (const container of front) {
    const ofReports = container.layout === 'special-reports';
    const rows = ofReports
      ? []
      : await fill(db, container, container.section ? listOfSection(container.section) : around, taken(), ahead);
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
function withSoundPins(front: readonly FrontContainer[]): FrontContainer[] {
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
  container: FrontContainer,
  list: List,
  taken: ReadonlySet<number>,
  { coming, leaving }: Ahead,
): Promise<ListedRow[]> {
  const { pins, onlyPictures, language } = container;
  const live = await findListed(
    db,
    pins.map(({ storyId }) => storyId),
  );
  const pinned = new Map([...live, ...coming].filter(({ id }) => !leaving.has(id)).map((row) => [row.id, row]));
  const slotOf = new Map(pins.flatMap(({ slot, storyId }) => (pinned.has(storyId) ? [[slot, storyId] as const] : [])));
  const kinds = container.kinds ?? (container.layout === 'photo-strip' ? STRIP_KINDS : null);
  const wanted: Wanted = { kinds, onlyPictures, language };
  const free = container.slots - slotOf.size;
  const newest = await newestOf(db, list, free, taken, site.language, wanted);
  const arriving = coming.filter((row) => !taken.has(row.id) && isWanted(row, list, wanted));
  const others = newest.filter(({ id }) => !coming.some((row) => row.id === id));
  const automatic = [...arriving, ...others].toSorted((a, b) => b.place - a.place).slice(0, free);
  const rows = Array.from(
    { length: container.slots },
    (_, slot) => pinned.get(slotOf.get(slot) ?? 0) ?? automatic.shift(),
  );
  return rows.flatMap((row) => row ?? []);
}

/** Whether an automatic slot would take a story that comes. */
function isWanted(row: ComingStory, list: List, { kinds, onlyPictures, language }: Wanted): boolean {
  return (
    (list.of === 'paper' || row.listedIn.includes(list.id)) &&
    row.kind !== 'sponsored' &&
    (kinds?.includes(row.kind) ?? true) &&
    (!onlyPictures || row.lead !== null) &&
    (language === null || row.language === language)
  );
}
