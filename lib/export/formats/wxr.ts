import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { site } from '../../../site.ts';
import { stampOf } from '../../news/dates.ts';
import { nameSlug } from '../../news/slugs.ts';
import { config } from '../../platform/config.ts';
import type { ExportedStory } from '../exported-story.ts';
import { bodyHtml, changedAt, type ExportedPicture, picturesIn } from '../parts.ts';

/** The numbers that posts and pictures get in WordPress. */
export interface PostNumbers {
  next(): number;
  /** That of a picture: in two stories it is one attachment. */
  of(url: string): { number: number; isNew: boolean };
}

/** Counts posts and pictures of an export. */
export function postNumbers(): PostNumbers {
  const known = new Map<string, number>();
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  return {
    next,
    of(url) {
      const number = known.get(url);
      if (number !== undefined) return { number, isNew: false };
      const given = next();
      known.set(url, given);
      return { number: given, isNew: true };
    },
  };
}

/** The beginning of a WXR 1.2 file: the paper and its sections. Authors and tags are made of what items name. */
export function wxrHead(sections: readonly { path: string; name: string }[]): string {
  const siteUrl = config().siteUrl;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
${toXml([
  x('title', site.name),
  x('link', siteUrl),
  x('description', site.description),
  x('language', site.language),
  x('wp:wxr_version', '1.2'),
  x('wp:base_site_url', siteUrl),
  x('wp:base_blog_url', siteUrl),
  ...sections.map(category),
  x('generator', `${siteUrl}/`),
])}
`;
}

export const WXR_END = '</channel>\n</rss>\n';

/** Departments come before what is in them. */
function category({ path, name }: { path: string; name: string }): Element {
  const parent = path.includes('/') ? path.replace(/\/[^/]*$/, '') : '';
  return x('wp:category', [
    x('wp:category_nicename', nicename(path)),
    x('wp:category_parent', nicename(parent)),
    x('wp:cat_name', [cdata(name)]),
  ]);
}

function nicename(path: string): string {
  return path.replaceAll('/', '-');
}

/** A story as items of WXR: the post, then its pictures that no item has had yet as attachments. */
export function wxrItems(story: ExportedStory, numbers: PostNumbers): string {
  const id = numbers.next();
  const pictures = picturesIn(story).map((picture) => ({ picture, ...numbers.of(picture.url) }));
  const attachments = pictures
    .filter(({ isNew }) => isNew)
    .map(({ picture, number }) => attachment(story, picture, { number, parent: id }));
  const lead = pictures.find(({ picture }) => picture.role === 'main');
  return [post(story, id, lead?.number ?? null), ...attachments].map((one) => `${toXml(one)}\n`).join('');
}

function post(story: ExportedStory, id: number, thumbnail: number | null): Element {
  const { whole, content, number } = story;
  return item(story, content.headline, whole.url, bodyHtml(story), content.standfirst ?? '', [
    x('wp:post_id', String(id)),
    ...dates(story),
    x('wp:comment_status', 'closed'),
    x('wp:ping_status', 'closed'),
    x('wp:post_name', `${nameSlug(content.headline).slice(0, 150)}-${String(number).padStart(10, '0')}`),
    x('wp:status', 'publish'),
    x('wp:post_parent', '0'),
    x('wp:menu_order', '0'),
    x('wp:post_type', 'post'),
    x('wp:post_password', ''),
    x('wp:is_sticky', '0'),
    term('category', nicename(whole.row.sectionPath), whole.sections.at(-1)?.name ?? whole.row.sectionPath),
    ...content.topics.map((name) => term('post_tag', nameSlug(name), name)),
    ...(thumbnail === null ? [] : [meta('_thumbnail_id', String(thumbnail))]),
    meta('language', content.language),
    ...(content.source ? [meta('source', content.source)] : []),
    ...(content.dateline ? [meta('dateline', content.dateline)] : []),
    ...(content.kicker ? [meta('kicker', content.kicker)] : []),
  ]);
}

function attachment(
  story: ExportedStory,
  picture: ExportedPicture,
  { number, parent }: { number: number; parent: number },
): Element {
  const title = picture.url.split('/').at(-1) ?? 'picture';
  return item(story, title, picture.url, picture.credit ?? '', picture.caption ?? '', [
    x('wp:post_id', String(number)),
    ...dates(story),
    x('wp:comment_status', 'closed'),
    x('wp:ping_status', 'closed'),
    x('wp:post_name', `picture-${number}`),
    x('wp:status', 'inherit'),
    x('wp:post_parent', String(parent)),
    x('wp:menu_order', '0'),
    x('wp:post_type', 'attachment'),
    x('wp:post_password', ''),
    x('wp:is_sticky', '0'),
    x('wp:attachment_url', picture.url),
    ...(picture.alt ? [meta('_wp_attachment_image_alt', picture.alt)] : []),
  ]);
}

function item(
  { content, whole }: ExportedStory,
  title: string,
  link: string,
  html: string,
  excerpt: string,
  rest: Element[],
): Element {
  const authors = content.bylines.map(({ name }) => name);
  return x('item', [
    x('title', [cdata(title)]),
    x('link', link),
    ...(content.publishedAt === null ? [] : [x('pubDate', new Date(content.publishedAt).toUTCString())]),
    x('dc:creator', [cdata(authors.join(', ') || site.publisher)]),
    x('guid', { isPermaLink: 'false' }, link === whole.url ? whole.id : link),
    x('description', ''),
    x('content:encoded', [cdata(html)]),
    x('excerpt:encoded', [cdata(excerpt)]),
    ...rest,
  ]);
}

/** WordPress writes times without a zone: once in that of the paper, once in UTC. */
function dates(story: ExportedStory): Element[] {
  const written = story.content.publishedAt;
  const changed = changedAt(story) ?? written;
  const local = (at: number | null) =>
    at === null ? '0000-00-00 00:00:00' : stampOf(at, site.zone).machine.slice(0, 19).replace('T', ' ');
  const utc = (at: number | null) =>
    at === null ? '0000-00-00 00:00:00' : new Date(at).toISOString().slice(0, 19).replace('T', ' ');
  return [
    x('wp:post_date', local(written)),
    x('wp:post_date_gmt', utc(written)),
    x('wp:post_modified', local(changed)),
    x('wp:post_modified_gmt', utc(changed)),
  ];
}

function term(domain: string, nicename: string, name: string): Element {
  return x('category', { domain, nicename }, [cdata(name)]);
}

function meta(key: string, value: string): Element {
  return x('wp:postmeta', [x('wp:meta_key', key), x('wp:meta_value', [cdata(value)])]);
}

const cdata = (value: string) => ({ type: 'cdata' as const, value });
