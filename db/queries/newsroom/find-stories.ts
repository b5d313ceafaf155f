import { and, desc, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import { matchExpression, parseQuery } from '../../../lib/news/search/query.ts';
import type { StoryState } from '../../../lib/news/workflow.ts';
import type { Reader } from '../../database.ts';
import { newestPlaces } from '../../dialects/sqlite/search-index.ts';
import { articles } from '../../schema/edition/articles.ts';
import { sections } from '../../schema/edition/sections.ts';
import { revisions, stories } from '../../schema/newsroom/stories.ts';

/** A story as a list of the desk shows it, to be put somewhere. `time` is UTC ms: published, or scheduled. */
export interface FoundStory {
  id: number;
  headline: string;
  state: StoryState;
  kind: string;
  section: string;
  language: string;
  time: number | null;
  hasPicture: boolean;
}

/** States that come before readers see a story, from the nearest. */
const COMING = ['scheduled', 'approved', 'in-review', 'draft'] as const;

const EVERY_PLACE = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

/** Who looks: they may read what is their own and what stands in these sections. */
export interface Eyes {
  userId: string;
  sectionIds: 'every' | readonly number[];
}

/** Undefined where everything may be read. */
function readableBy({ userId, sectionIds }: Eyes): SQL | undefined {
  if (sectionIds === 'every') return undefined;
  const own = [eq(stories.ownerId, userId), eq(stories.assigneeId, userId)];
  return or(...own, inArray(stories.sectionId, [...sectionIds]));
}

/** Which of these stories somebody may read before readers can. */
export async function readableAmong(db: Reader, ids: readonly number[], eyes: Eyes): Promise<Set<number>> {
  const rows = await db
    .select({ id: stories.id })
    .from(stories)
    .where(and(inArray(stories.id, [...ids]), readableBy(eyes)));
  return new Set(rows.map(({ id }) => id));
}

/**
 * These stories, whatever their state, in the order of their numbers here.
 * @param eyes leaves out what is not published and whoever looks may not read
 */
export async function storiesNumbered(db: Reader, ids: readonly number[], eyes?: Eyes): Promise<FoundStory[]> {
  const readable = eyes && readableBy(eyes);
  const rows = await foundStories(
    db,
    and(inArray(stories.id, [...ids]), readable && or(eq(stories.state, 'live'), readable)),
    ids.length,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The published stories that have these words, newest first; without words, the newest. */
export async function publishedWith(db: Reader, words: string, count: number): Promise<FoundStory[]> {
  const terms = parseQuery(words);
  if (words !== '' && terms.length === 0) return [];
  const places = await newestPlaces(db, matchExpression(terms, []), EVERY_PLACE, 0, count);
  const rows = await foundStories(db, inArray(articles.place, places), count);
  return rows.toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0));
}

/** Stories that readers do not see yet and `eyes` may, with these words in their headline, the nearest to publication first. */
export async function comingWith(db: Reader, words: string, count: number, eyes: Eyes): Promise<FoundStory[]> {
  const written = words.replace(/[\\%_]/g, '\\$&');
  const rows = await foundStories(
    db,
    and(
      inArray(stories.state, [...COMING]),
      readableBy(eyes),
      words ? like(stories.headline, sql`${`%${written}%`} escape '\\'`) : undefined,
    ),
    count,
  );
  return rows.toSorted((a, b) => rank(a.state) - rank(b.state) || b.id - a.id);
}

function rank(state: StoryState): number {
  const known: readonly StoryState[] = COMING;
  return known.indexOf(state);
}

async function foundStories(db: Reader, where: ReturnType<typeof and>, count: number): Promise<FoundStory[]> {
  const rows = await db
    .select({
      id: stories.id,
      state: stories.state,
      kind: stories.kind,
      section: sections.path,
      language: stories.language,
      headline: sql<string>`coalesce(${articles.headline}, ${stories.headline})`,
      time: sql<number | null>`coalesce(${articles.publishedAt}, ${stories.scheduledAt})`,
      hasPicture: sql<number>`coalesce(${articles.lead}, json_extract(${revisions.content}, '$.lead')) is not null`,
    })
    .from(stories)
    .innerJoin(sections, eq(sections.id, stories.sectionId))
    .leftJoin(articles, eq(articles.id, stories.id))
    .leftJoin(
      revisions,
      and(
        eq(revisions.storyId, stories.id),
        eq(revisions.number, sql`coalesce(${stories.draftRevision}, ${stories.liveRevision})`),
      ),
    )
    .where(where)
    .orderBy(desc(stories.id))
    .limit(count);
  return rows.map((row) => ({ ...row, hasPicture: row.hasPicture === 1 }));
}
