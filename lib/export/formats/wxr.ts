import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { site } from '../../../site.ts';
import { nameSlug } from '../../news/slugs.ts';
import { config } from '../../platform/config.ts';
import type { ExportedPage } from '../exported-pages.ts';
import type { ExportedStory } from '../exported-story.ts';
import { bodyHtml, bylineOf, changedAt, filesIn, picturesIn } from '../parts.ts';
import { cdata, meta, wxrItem } from './wxr-item.ts';
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
  return wxrItem({
    type: 'post',
    number: id,
    parent: 0,
    title: content.headline,
    name: `${nameSlug(content.headline).slice(0, 150)}-${String(number).padStart(10, '0')}`,
    link: whole.url,
    guid: whole.id,
    login,
    html: bodyHtml(story),
    excerpt: content.standfirst ?? '',
    ...timesOf(story),
    more: [
      ...sections.map(({ path, name }) => term('category', nicename(path), name)),
      ...content.topics.map((name) => term('post_tag', nameSlug(name), name)),
      ...(lead === null ? [] : [meta('_thumbnail_id', String(lead))]),
      meta('language', content.language),
      ...(others.length > 0 ? [meta('credits', others.join(', '))] : []),
      ...(content.source ? [meta('source', content.source)] : []),
      ...(content.dateline ? [meta('dateline', content.dateline)] : []),
      ...(content.kicker ? [meta('kicker', content.kicker)] : []),
    ],
  });
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
  return wxrItem({
    type: 'attachment',
    number,
    parent,
    title: file.url.split('/').at(-1) ?? 'file',
    name: `file-${number}`,
    link: file.url,
    guid: file.url,
    login,
    html: file.credit ?? '',
    excerpt: file.caption ?? '',
    ...timesOf(story),
    more: [x('wp:attachment_url', file.url), ...(file.alt ? [meta('_wp_attachment_image_alt', file.alt)] : [])],
  });
}

/** A standing page, signed by the paper. */
export function wxrPage({ slug, url, title, standfirst, html, updatedAt }: ExportedPage, register: Register): string {
  const { login, ...account } = register.account(site.publisher);
  const page = wxrItem({
    ...{ type: 'page', number: register.next(), parent: 0, title, name: slug, link: url, guid: url },
    ...{ login, html, excerpt: standfirst ?? '', writtenAt: updatedAt, changedAt: updatedAt, more: [] },
  });
  const elements = account.isNew ? [author(site.publisher, login, account.number), page] : [page];
  return elements.map((one) => `${toXml(one)}\n`).join('');
}

function timesOf(story: ExportedStory) {
  return { writtenAt: story.content.publishedAt, changedAt: changedAt(story) };
}

function term(domain: string, nicename: string, name: string): Element {
  return x('category', { domain, nicename }, [cdata(name)]);
}
