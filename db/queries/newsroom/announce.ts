import { eq, inArray } from 'drizzle-orm';
import { type AnnouncementKind, feedsOf, feedsShowing } from '../../../lib/news/announcements.ts';
import { pathOf } from '../../../lib/news/paths.ts';
import { ABSENCE_STATUS } from '../../../lib/news/workflow.ts';
import { config } from '../../../lib/platform/config.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';
import { stories } from '../../schema/newsroom/stories.ts';
import { queueAnnouncements } from './announcements.ts';
import { isFounded } from './founding.ts';
import { furtherLists } from './further-sections.ts';
import { type Standing, standingsOf } from './list-counts.ts';
import type { Publication } from './publish.ts';
import { type PlacedSection, sectionsById } from './sections.ts';
import { listeningWebhooks, tellCorrected, tellWebhooks } from './tell-webhooks.ts';

/** For how long a story of an archive is news to others. */
const NEWS = 48 * 3_600_000;

/** Where a story stands or stood. */
type Placed = Pick<Standing, 'id' | 'sectionId' | 'alsoIn'>;
/** The same, and when readers were last shown other words of it (UTC ms). */
type Stood = Placed & Pick<Standing, 'updatedAt'>;
type Sections = ReadonlyMap<number, PlacedSection>;

/**
 * Queues that these stories were published, where others are told at all: all of them, but what an archive brings for the
 * first time and is not of these days. Part of the caller's act.
 * @param before where those stood that were live until now
 */
export async function announcePublished(
  db: Writer,
  publications: readonly (Publication & Placed)[],
  before: ReadonlyMap<number, Stood>,
  sections: Sections,
): Promise<void> {
  const hooks = await listeningWebhooks(db);
  const tells = await tellsOthers(db);
  if (!tells && hooks.length === 0) return;
  const since = now() - NEWS;
  const old = publications.filter(
    ({ id, content, fromArchive }) => fromArchive && !before.has(id) && (content.publishedAt ?? 0) < since,
  );
  const back = await thatComeBack(db, old);
  const told = publications.filter((one) => !old.includes(one) || back.has(one.id));
  const left = told.flatMap(({ id }) => before.get(id) ?? []);
  if (tells) await queueStories(db, [...told, ...left], sections);
  const happened = told.map(({ id, sectionId, content, updatedAt }) => ({
    ...{ id, content, section: sections.get(sectionId)?.path ?? '' },
    event: before.has(id) ? ('story.updated' as const) : ('story.published' as const),
    updatedAt: updatedAt ?? before.get(id)?.updatedAt ?? null,
  }));
  await tellWebhooks(db, hooks, happened);
}

/** Queues that these stories were taken from readers, where others are told at all. Part of the caller's act. */
export async function announceWithdrawn(db: Writer, before: readonly Placed[], sections: Sections): Promise<void> {
  if (await tellsOthers(db)) await queueStories(db, before, sections);
  const gone = before.map(({ id, sectionId }) => ({
    ...{ id, section: sections.get(sectionId)?.path ?? '', content: null, updatedAt: null },
    event: 'story.withdrawn' as const,
  }));
  await tellWebhooks(db, await listeningWebhooks(db), gone);
}

/** Queues that a live story was corrected, where others are told at all. Part of the caller's act. */
export async function announceCorrected(db: Writer, storyId: number): Promise<void> {
  const hooks = await listeningWebhooks(db);
  const tells = await tellsOthers(db);
  if (!tells && hooks.length === 0) return;
  const placed = await standingsOf(db, eq(articles.id, storyId));
  const sections = await sectionsById(db);
  for (const { id, sectionId } of placed) await tellCorrected(db, hooks, id, sections.get(sectionId)?.path ?? '');
  if (tells) await queueStories(db, placed, sections, feedsOf({ page: 'corrections', number: 1 }));
}

/** Whether anybody is told, and the paper is past the loading of what it was founded with. */
async function tellsOthers(db: Reader): Promise<boolean> {
  const { websubHub, indexnowKey } = config();
  return (websubHub !== null || indexnowKey !== null) && (await isFounded(db));
}

async function thatComeBack(db: Reader, old: readonly Publication[]): Promise<Set<number>> {
  if (old.length === 0) return new Set();
  const ids = old.map(({ id }) => id);
  const rows = await db.select({ id: stories.id, state: stories.state }).from(stories).where(inArray(stories.id, ids));
  return new Set(rows.filter(({ state }) => state in ABSENCE_STATUS).map(({ id }) => id));
}

async function queueStories(
  db: Writer,
  placed: readonly Placed[],
  sections: Sections,
  moreFeeds: readonly string[] = [],
): Promise<void> {
  if (placed.length === 0) return;
  const { siteUrl, websubHub, indexnowKey } = config();
  const paths = { websub: new Set(moreFeeds), indexnow: new Set<string>() };
  for (const { id, ...placing } of placed) {
    const section = sections.get(placing.sectionId)?.path ?? '';
    const further = furtherLists(sections, placing).map(({ path }) => path);
    for (const feed of feedsShowing(section, further)) paths.websub.add(feed);
    paths.indexnow.add(pathOf({ page: 'article', section, id }));
  }
  const queued = (kind: AnnouncementKind) => [...paths[kind]].map((path) => ({ kind, url: siteUrl + path }));
  await queueAnnouncements(
    db,
    [...(websubHub ? queued('websub') : []), ...(indexnowKey ? queued('indexnow') : [])],
    now(),
  );
}
