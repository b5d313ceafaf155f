import { slugOf } from '../../../news/slugs.ts';
import { archiveStory } from '../../archives/archive-story.ts';
import { oldAddresses } from '../../archives/old-address.ts';
import { OWN_SITE } from '../../archives/own-site.ts';
import { pictureAt } from '../../archives/picture-at.ts';
import { plainLine } from '../../archives/plain-line.ts';
import type { StreamOrders } from '../../format.ts';
import type { Reading, WirePicture } from '../../wire-item.ts';
import { type Named, type Post, postSchema } from './post-schema.ts';
import type { Tables } from './tables.ts';
import { bodyOfGhost } from './text.ts';

const HOLDS: Record<string, string> = {
  draft: 'a draft where it came from',
  scheduled: 'waiting for its hour where it came from',
  sent: 'only ever sent as a letter where it came from',
};

/** Reads a row of the posts: a story, or why it is none. */
export function readPost(row: unknown, tables: Tables, { pages }: StreamOrders): Reading {
  const { outside, data } = unwrapped(row);
  const parsed = postSchema.safeParse(data);
  if (!parsed.success) return { refused: 'it is no post' };
  const post = { ...parsed.data, url: parsed.data.url ?? outside };
  const site = siteOf(post, tables);
  const who = { provider: providerOf(site, tables), guid: post.uuid || post.id || post.url || post.slug || '' };
  const isPage = post.type === 'page' || Boolean(post.page);
  if (isPage && !pages) return { setAside: 'a page of its site, no story', ...who };
  return readStory(post, tables, site, who);
}

/** Tools that write for Ghost keep the address of a post beside it. */
function unwrapped(row: unknown): { outside: string | null; data: unknown } {
  if (typeof row !== 'object' || row === null || !('data' in row)) return { outside: null, data: row };
  return { outside: 'url' in row && typeof row.url === 'string' ? row.url : null, data: row.data };
}

function readStory(post: Post, tables: Tables, site: string | null, who: { provider: string; guid: string }): Reading {
  const id = post.id ?? '';
  const meta = tables.metaOf(id);
  const tags = (post.tags?.length ? post.tags : tables.tagsOf(id)).filter(({ name }) => name?.trim());
  const shown = tags.filter(({ name, visibility }) => visibility !== 'internal' && !name?.startsWith('#'));
  const [first, ...others] = shown.map(({ name }) => name ?? '');
  const comments = tables.commentsOf(id);
  return archiveStory({
    provider: who.provider,
    guid: who.guid || null,
    title: post.title === '(Untitled)' ? '' : (post.title ?? ''),
    standfirst: post.custom_excerpt ?? null,
    authors: authorsOf(post, tables).flatMap(({ name, slug }) => name || slug || []),
    language: post.locale ?? post.language ?? languageOf(tables),
    section: first ? [first] : [],
    topics: others,
    text: bodyOfGhost(post, site),
    lead: leadOf(post, site, meta),
    publishedAt: timeOf(post.published_at ?? (post.status === 'published' ? post.created_at : null)),
    seoTitle: post.meta_title ?? meta?.meta_title ?? null,
    seoDescription: post.meta_description ?? meta?.meta_description ?? null,
    commentCount: comments,
    hold: holdOf(post),
    notes: [],
    losses: lossesOf(post, comments, tags.length - shown.length),
    facts: {
      versionAt: timeOf(post.updated_at),
      subjects: tags.map(({ slug, name }) => ({ scheme: 'tag', code: slug ?? name ?? '', name: name ?? null })),
      addresses: oldAddresses([post.url, addressOf(post, tables)], site),
      editorialNotes: firstPublished(post, site),
    },
  });
}

function authorsOf(post: Post, tables: Tables): Named[] {
  if (post.authors?.length) return post.authors;
  const tied = tables.authorsOf(post.id ?? '');
  if (tied.length > 0) return tied;
  return [post.author ?? tables.user(post.author_id ?? '')].filter((author) => author !== undefined);
}

/** The site that a post stood on, where the export or its own address tells. */
function siteOf({ url }: Post, tables: Tables): string | null {
  const told = tables.settings.get('url') ?? url;
  if (!told || !/^https?:\/\//.test(told) || !URL.canParse(told)) return null;
  return new URL(told).origin;
}

function providerOf(site: string | null, tables: Tables): string {
  if (site) return new URL(site).hostname.replace(/^www\./, '');
  const title = tables.settings.get('title');
  return title ? slugOf(title) : 'ghost';
}

function languageOf({ settings }: Tables): string | null {
  return settings.get('locale') ?? settings.get('lang') ?? settings.get('default_locale') ?? null;
}

function leadOf(post: Post, site: string | null, meta: ReturnType<Tables['metaOf']>): WirePicture | null {
  const address = (post.feature_image || post.image)?.replace('__GHOST_URL__', site ?? OWN_SITE);
  if (!address?.trim()) return null;
  const base = site ?? OWN_SITE;
  return pictureAt(URL.canParse(address, base) ? new URL(address, base).href : address, {
    alt: plainLine(post.feature_image_alt ?? meta?.feature_image_alt ?? ''),
    caption: plainLine(post.feature_image_caption ?? meta?.feature_image_caption ?? '') || null,
  });
}

/** Ghost 1 and later write "2018-08-11T11:23:34.000Z" or "2018-08-11 11:23:34"; before, milliseconds. */
function timeOf(time: string | number | null | undefined): number | null {
  if (typeof time === 'number') return time;
  const [, day, clock, offset] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(time ?? '') ?? [];
  const instant = day ? Date.parse(`${day}T${clock}${offset ?? 'Z'}`) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}

/** Where a post stands that says no address: as its site was set, which without another word is "/its-slug/". */
function addressOf(post: Post, { settings }: Tables): string | null {
  if (!post.slug) return null;
  const at = timeOf(post.published_at);
  const [year = '', month = '', day = ''] = at === null ? [] : new Date(at).toISOString().slice(0, 10).split('-');
  const pattern = settings.get('permalinks') ?? '/:slug/';
  return pattern
    .replace(':year', year)
    .replace(':month', month)
    .replace(':day', day)
    .replace(':slug', post.slug)
    .replace(':id', post.id ?? '');
}

function holdOf({ status, visibility }: Post): string | null {
  if (status && status !== 'published')
    return HOLDS[status] ?? `its state where it came from is "${status.slice(0, 40)}"`;
  return visibility && visibility !== 'public' ? 'only for members where it came from' : null;
}

/** Where else it was published, as its own site told search engines. */
function firstPublished({ canonical_url: elsewhere }: Post, site: string | null): string[] {
  if (!elsewhere || !/^https?:\/\//.test(elsewhere) || !URL.canParse(elsewhere)) return [];
  return new URL(elsewhere).origin === site ? [] : [`First published at ${elsewhere}`];
}

function lossesOf(post: Post, comments: number, inner: number): string[] {
  return [
    ...(comments > 0
      ? [`Left out: ${comments === 1 ? 'a comment of a reader' : `${comments} comments of readers`}.`]
      : []),
    ...(post.codeinjection_head || post.codeinjection_foot ? ['Left out: code that was put into its page.'] : []),
    ...(inner > 0 ? ['Left out: tags for its site alone.'] : []),
    ...(post.featured ? ['Left out: that it was kept on top of its site.'] : []),
  ];
}
