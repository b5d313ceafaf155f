import { eq, inArray } from 'drizzle-orm';
import type { LinkTarget } from '../../../lib/news/gate.ts';
import { type Address, parseAddress, STANDING_SLUGS } from '../../../lib/news/paths.ts';
import type { Reader } from '../../database.ts';
import { articles } from '../../schema/edition/articles.ts';
import { media } from '../../schema/edition/media.ts';
import { people } from '../../schema/edition/people.ts';
import { redirects } from '../../schema/edition/redirects.ts';
import { sections } from '../../schema/edition/sections.ts';
import { specialReports } from '../../schema/edition/special-reports.ts';
import { topics } from '../../schema/edition/topics.ts';
import { stories } from '../../schema/newsroom/stories.ts';

/** Where paths of this site lead, for readers of now. */
export async function linkTargets(db: Reader, paths: readonly string[]): Promise<Map<string, LinkTarget>> {
  const found = new Map<string, LinkTarget>();
  for (const path of paths) found.set(path, await targetOf(db, path));
  return found;
}

async function targetOf(db: Reader, link: string): Promise<LinkTarget> {
  const [path = '', search = ''] = link.split('?');
  const address = parseAddress(path, new URLSearchParams(search));
  const leads = address ? await existing(db, address) : null;
  if (leads) return leads;
  const moved = await db.select({ status: redirects.status }).from(redirects).where(eq(redirects.address, path));
  if (moved.some(({ status }) => status < 400)) return 'page';
  return (await isFile(db, path)) ? 'page' : 'nothing';
}

/** What is there; null for nothing. Pages that are always there need no look. */
async function existing(db: Reader, address: Address): Promise<LinkTarget | null> {
  switch (address.page) {
    case 'article':
      return storyTarget(db, address.id);
    case 'section':
      return is(await db.select({ id: sections.id }).from(sections).where(eq(sections.path, address.section)));
    case 'author':
      return is(await db.select({ id: people.id }).from(people).where(eq(people.slug, address.slug)));
    case 'topic':
      return is(await db.select({ id: topics.id }).from(topics).where(eq(topics.slug, address.slug)));
    case 'special-report': {
      const { slug } = specialReports;
      return is(await db.select({ slug }).from(specialReports).where(eq(slug, address.slug)));
    }
    case 'standing':
      return STANDING_SLUGS.some((slug) => slug === address.slug) ? 'page' : null;
    default:
      return 'page';
  }
}

async function storyTarget(db: Reader, id: number): Promise<LinkTarget | null> {
  const [article] = await db.select({ id: articles.id }).from(articles).where(eq(articles.id, id));
  if (article) return 'page';
  const [story] = await db
    .select({ state: stories.state })
    .from(stories)
    .where(inArray(stories.id, [id]));
  return story && story.state !== 'withdrawn' && story.state !== 'taken-down' ? 'unpublished' : null;
}

async function isFile(db: Reader, path: string): Promise<boolean> {
  if (/^\/(feeds|sitemaps?)\b/.test(path)) return true;
  if (!path.startsWith('/media/')) return false;
  const rows = await db
    .select({ id: media.id })
    .from(media)
    .where(eq(media.path, path.slice('/media/'.length)));
  return rows.length > 0;
}

const is = (rows: readonly unknown[]): LinkTarget | null => (rows.length > 0 ? 'page' : null);
