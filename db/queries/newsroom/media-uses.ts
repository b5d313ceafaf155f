import { and, eq, like, or, type SQL } from 'drizzle-orm';
import { bodySchema } from '../../../lib/news/body/body.ts';
import { mediaOf } from '../../../lib/news/body/body-media.ts';
import { mediaUsed, storedContentSchema } from '../../../lib/news/content.ts';
import type { MediumUses } from '../../../lib/news/library.ts';
import type { Act, Reader } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';
import { articleMedia } from '../../schema/edition/media.ts';
import { specialReports } from '../../schema/edition/special-reports.ts';
import { standingPages } from '../../schema/edition/standing-pages.ts';
import { revisions, stories } from '../../schema/newsroom/stories.ts';
import { tags } from '../../tags.ts';

const MOST_SHOWN = 100;

/** Where a medium is used, the newest stories first; a hundred of each at most. */
export async function mediumUses(db: Reader, { id, digest }: { id: number; digest: string }): Promise<MediumUses> {
  const live = await db
    .select({ storyId: articles.id, headline: articles.headline })
    .from(articleMedia)
    .innerJoin(articles, eq(articles.id, articleMedia.articleId))
    .where(eq(articleMedia.mediaId, id))
    .limit(MOST_SHOWN);
  const drafts = (await draftsWith(db, like(revisions.content, `%${digest}%`)))
    .filter(
      ({ keys, storyId }, at, all) => keys.includes(digest) && all.findIndex((one) => one.storyId === storyId) === at,
    )
    .slice(0, MOST_SHOWN)
    .map(({ storyId, headline, state }) => ({ storyId, headline, state }));
  const pages = (await pagesWithMedia(db))
    .filter(({ keys }) => keys.includes(digest))
    .map(({ path, title }) => ({ path, title }));
  const newest = (a: { storyId: number }, b: { storyId: number }) => b.storyId - a.storyId;
  return { live: live.toSorted(newest), drafts: drafts.toSorted(newest), pages };
}

/** The keys of all media that drafts use. */
export async function keysInDrafts(db: Reader): Promise<Set<string>> {
  return new Set((await draftsWith(db, like(revisions.content, '%"media":%'))).flatMap(({ keys }) => keys));
}

/** The keys of all media that standing pages and the introductions of special reports use. */
export async function keysOnPages(db: Reader): Promise<Set<string>> {
  return new Set((await pagesWithMedia(db)).flatMap(({ keys }) => keys));
}

/** Tells every page that shows a medium to render anew. Part of the caller's act. */
export async function stampUses({ db, stamp }: Act, medium: { id: number; digest: string }): Promise<void> {
  const rows = await db
    .select({ id: articleMedia.articleId })
    .from(articleMedia)
    .where(eq(articleMedia.mediaId, medium.id));
  stamp(...rows.map(({ id }) => tags.article(id)));
  for (const { tag, keys } of await pagesWithMedia(db)) if (keys.includes(medium.digest)) stamp(tag);
}

/** The stories whose words in hand, or those that were approved and wait to be published, meet a condition. */
async function draftsWith(db: Reader, condition: SQL) {
  const rows = await db
    .select({ storyId: stories.id, state: stories.state, draft: stories.draftState, content: revisions.content })
    .from(stories)
    .innerJoin(
      revisions,
      and(
        eq(revisions.storyId, stories.id),
        or(eq(revisions.number, stories.draftRevision), eq(revisions.number, stories.approvedRevision)),
      ),
    )
    .where(condition);
  return rows.map(({ content, state, draft, storyId }) => {
    const parsed = storedContentSchema.parse(content);
    return { storyId, state: draft ?? state, headline: parsed.headline, keys: mediaUsed(parsed) };
  });
}

/** The pages that are no stories, with the keys of their media and the tag that stands for their words. */
async function pagesWithMedia(db: Reader) {
  const { slug, title, introduction } = specialReports;
  const reports = await db.select({ slug, title, body: introduction }).from(specialReports);
  const standing = await db
    .select({ slug: standingPages.slug, title: standingPages.title, body: standingPages.body })
    .from(standingPages);
  return [
    ...standing.map((page) => ({ ...page, path: `/${page.slug}/`, tag: tags.standingPage(page.slug) })),
    ...reports.map((page) => ({ ...page, path: `/special/${page.slug}/`, tag: tags.specialReport(page.slug) })),
  ].map(({ body, ...page }) => ({ ...page, keys: mediaOf(bodySchema.parse(body)) }));
}
