import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { site } from '../../../site.ts';
import { stampOf } from '../../news/dates.ts';
import { nameSlug } from '../../news/slugs.ts';
import { config } from '../../platform/config.ts';
import type { ExportedStory } from '../exported-story.ts';
import { bodyHtml, bylineOf, changedAt, filesIn, picturesIn } from '../parts.ts';
import type { Register } from './wxr-register.ts';

/** The beginning of a WXR 1.2 file: the paper and its sections. Authors and topics follow with the first story that names them. */
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

/**
 * A story as elements of WXR: the account that signs it and its topics where nobody named them before, the post, then
 * its pictures and films that no item has had yet as attachments.
 */
export function wxrItems(story: ExportedStory, register: Register): string {
  const id = register.next();
  const signed = bylineOf(story) ?? site.publisher;
  const { login, ...account } = register.account(signed);
  const tags = story.content.topics.map((name) => ({ name, slug: nameSlug(name) }));
  const files = attachable(story).map((file) => ({ file, ...register.file(file.url) }));
  const lead = files.find(({ file }) => file.isLead)?.number ?? null;
  const elements = [
    ...(account.isNew ? [author(signed, login, account.number)] : []),
    ...tags.filter(({ slug }) => register.isNewTag(slug)).map(tag),
    post(story, login, { id, lead }),
    ...files
      .filter(({ isNew }) => isNew)
      .map(({ file, number }) => attachment(story, login, file, { number, parent: id })),
  ];
  return elements.map((one) => `${toXml(one)}\n`).join('');
}

/** A WordPress has one account a post: two who signed together are one there, with both names. */
function author(name: string, login: string, number: number): Element {
  return x('wp:author', [
    x('wp:author_id', String(number)),
    x('wp:author_login', [cdata(login)]),
    x('wp:author_email', ''),
    x('wp:author_display_name', [cdata(name)]),
    x('wp:author_first_name', ''),
    x('wp:author_last_name', ''),
  ]);
}

function tag({ name, slug }: { name: string; slug: string }): Element {
  return x('wp:tag', [x('wp:tag_slug', slug), x('wp:tag_name', [cdata(name)])]);
}

function post(story: ExportedStory, login: string, { id, lead }: { id: number; lead: number | null }): Element {
  const { whole, content, number } = story;
  const others = content.bylines.flatMap((one) =>
    one.type === 'person' && one.role !== 'author' ? [`${one.name} (${one.role})`] : [],
  );
  const sections = [
    { path: whole.row.sectionPath, name: whole.sections.at(-1)?.name ?? whole.row.sectionPath },
    ...whole.alsoIn.map(({ path, name }) => ({ path: path.replace(/^\/|\/$/g, ''), name })),
  ];
  return item(story, login, content.headline, whole.url, bodyHtml(story), content.standfirst ?? '', [
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
    ...sections.map(({ path, name }) => term('category', nicename(path), name)),
    ...content.topics.map((name) => term('post_tag', nameSlug(name), name)),
    ...(lead === null ? [] : [meta('_thumbnail_id', String(lead))]),
    meta('language', content.language),
    ...(others.length > 0 ? [meta('credits', others.join(', '))] : []),
    ...(content.source ? [meta('source', content.source)] : []),
    ...(content.dateline ? [meta('dateline', content.dateline)] : []),
    ...(content.kicker ? [meta('kicker', content.kicker)] : []),
  ]);
}

interface Attachable {
  url: string;
  isLead: boolean;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** Everything the text shows or plays. What is no attachment would stay where it is, and be gone with the old site. */
function attachable(story: ExportedStory): Attachable[] {
  const pictures = picturesIn(story).map(({ role, ...picture }) => ({ ...picture, isLead: role === 'main' }));
  const shown = new Set(pictures.map(({ url }) => url));
  const others = filesIn(story).filter((url) => !shown.has(url));
  return [
    ...pictures.map(({ url, isLead, alt, caption, credit }) => ({ url, isLead, alt, caption, credit })),
    ...others.map((url) => ({ url, isLead: false, alt: '', caption: null, credit: null })),
  ];
}

function attachment(
  story: ExportedStory,
  login: string,
  file: Attachable,
  { number, parent }: { number: number; parent: number },
): Element {
  const title = file.url.split('/').at(-1) ?? 'file';
  return item(story, login, title, file.url, file.credit ?? '', file.caption ?? '', [
    x('wp:post_id', String(number)),
    ...dates(story),
    x('wp:comment_status', 'closed'),
    x('wp:ping_status', 'closed'),
    x('wp:post_name', `file-${number}`),
    x('wp:status', 'inherit'),
    x('wp:post_parent', String(parent)),
    x('wp:menu_order', '0'),
    x('wp:post_type', 'attachment'),
    x('wp:post_password', ''),
    x('wp:is_sticky', '0'),
    x('wp:attachment_url', file.url),
    ...(file.alt ? [meta('_wp_attachment_image_alt', file.alt)] : []),
  ]);
}

function item(
  { content, whole }: ExportedStory,
  login: string,
  title: string,
  link: string,
  html: string,
  excerpt: string,
  rest: Element[],
): Element {
  return x('item', [
    x('title', [cdata(title)]),
    x('link', link),
    ...(content.publishedAt === null ? [] : [x('pubDate', new Date(content.publishedAt).toUTCString())]),
    x('dc:creator', [cdata(login)]),
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
