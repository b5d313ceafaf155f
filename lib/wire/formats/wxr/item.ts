import { archiveStory } from '../../archives/archive-story.ts';
import { oldAddresses } from '../../archives/old-address.ts';
import { isPictureAddress, pictureAt } from '../../archives/picture-at.ts';
import { plainLine } from '../../archives/plain-line.ts';
import type { StreamOrders } from '../../format.ts';
import type { Reading, WirePicture } from '../../wire-item.ts';
import { childrenOf, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { type Meta, metaOf } from './meta.ts';
import { escaped } from './shortcodes.ts';
import { type Site, said } from './site.ts';
import { keepPicture } from './survey.ts';
import { termsOf } from './terms.ts';
import { bodyOfWordPress } from './text.ts';
import { mailDate, stampedUtc } from './times.ts';

/** Types of items that newspapers have beside posts; what else there is belongs to plugins and themes. */
const STORIES =
  /^(?:post|articles?|stor(?:y|ies)|news|blogs?|opinions?|columns?|reviews?|interviews?|press[-_]?releases?)$/;

const HOLDS: Record<string, string> = {
  draft: 'a draft where it came from',
  pending: 'waiting for a review where it came from',
  private: 'private where it came from',
};

/** Reads one item of an export: a story, or why it is none. */
export function readItem(item: XmlElement, site: Site, { pages }: StreamOrders): Reading {
  const type = said(item, 'post_type') ?? 'post';
  const status = said(item, 'status') ?? 'publish';
  const guid = guidOf(item, site);
  const who = { provider: providerOf(item, site), ...(guid ? { guid } : {}) };
  if (type === 'attachment') {
    keepPicture(item, site);
    return { setAside: 'a picture or file of the library: it comes along with the stories that use it', ...who };
  }
  if (type === 'page' && !pages) return { setAside: 'a page of its site, no story', ...who };
  if (type === 'wp_block')
    return { setAside: 'a block that texts share: it comes along with the stories that use it', ...who };
  if (type !== 'page' && !STORIES.test(type))
    return { setAside: `of the type "${type.slice(0, 60)}", which is no story`, ...who };
  if (status === 'trash' || status === 'auto-draft') return { setAside: 'thrown away where it came from', ...who };
  return readStory(item, site, status, who);
}

function readStory(item: XmlElement, site: Site, status: string, who: { provider: string; guid?: string }): Reading {
  const notes: string[] = [];
  const meta = metaOf(item);
  const link = lineOf(childrenOf(item, 'link').find(({ namespace }) => namespace === ''));
  const id = said(item, 'post_id');
  const library = {
    attachment: (number: string) => pictured(site, number),
    below: () => site.below(id),
    shared: (number: string) => site.shared.get(number),
  };
  const text = contentOf(item) + notesBelow(meta) + recordingOf(meta);
  const terms = termsOf(item, site, meta);
  const comments = commentsOf(item);
  return archiveStory({
    provider: who.provider,
    guid: who.guid ?? null,
    title: wordsOf(childrenOf(item, 'title')[0]),
    standfirst: excerptOf(item) || meta.subtitle,
    authors: authorsOf(item, site, terms.authors),
    language: site.language,
    section: terms.section,
    topics: terms.topics,
    text: bodyOfWordPress(text, baseOf(link, site), library),
    lead: leadOf(site, meta),
    publishedAt: publishedAt(item, status, notes),
    seoTitle: meta.seoTitle,
    seoDescription: meta.seoDescription,
    commentCount: comments,
    hold: holdOf(item, status),
    notes,
    losses: lossesOf({ comments, meta, sticky: said(item, 'is_sticky') === '1', site }),
    facts: {
      versionAt: stampedUtc(said(item, 'post_modified_gmt')),
      subjects: terms.subjects,
      addresses: oldAddresses(addressesOf(item, link, meta, who.guid), site.address),
    },
  });
}

/** The host that the items of a site are filed under, and by which a feed of it would be known. */
function providerOf(item: XmlElement, site: Site): string {
  const address = site.address ?? lineOf(childrenOf(item, 'link')[0]);
  const host = address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null;
  return host || plainLine(site.title ?? '').slice(0, 100) || 'wordpress';
}

function guidOf(item: XmlElement, site: Site): string | null {
  const id = said(item, 'post_id');
  const guid = lineOf(childrenOf(item, 'guid')[0]);
  if (guid && id && said(item, 'post_type') !== 'attachment' && !site.isGuidOf(guid, id)) return `${guid}#post-${id}`;
  return guid ?? (id ? `?p=${id}` : null);
}

function encoded(item: XmlElement, kind: 'content' | 'excerpt'): string {
  const found = childrenOf(item, 'encoded').find(({ namespace }) => namespace.includes(kind));
  return found ? wordsOf(found) : '';
}

function contentOf(item: XmlElement): string {
  return encoded(item, 'content').trim() || (said(item, 'post_content') ?? '');
}

function excerptOf(item: XmlElement): string | null {
  return encoded(item, 'excerpt').trim() || null;
}

/** The notes below a text, which newer versions keep apart from it. */
function notesBelow({ footnotes }: Meta): string {
  if (footnotes.length === 0) return '';
  return `<ol>${footnotes.map((words) => `<li>${words}</li>`).join('')}</ol>`;
}

function recordingOf({ enclosure }: Meta): string {
  return enclosure ? `\n\n<audio src="${escaped(enclosure)}"></audio>` : '';
}

function pictured(site: Site, number: string) {
  const attachment = site.attachments.get(number);
  return attachment && isPictureAddress(attachment.url) ? attachment : undefined;
}

function leadOf(site: Site, meta: Meta): WirePicture | null {
  const attachment = site.attachments.get(meta.thumbnail ?? '');
  if (!attachment) return null;
  return pictureAt(attachment.url, { alt: attachment.alt, caption: attachment.caption || null });
}

function authorsOf(item: XmlElement, site: Site, named: string[]): string[] {
  if (named.length > 0) return named;
  const creator = lineOf(childrenOf(item, 'creator')[0]) ?? said(item, 'author');
  return creator ? [withoutMailbox(site.authorOf(creator))] : [];
}

/** A login that is a mail address is nobody's name, and nobody's business. */
function withoutMailbox(name: string): string {
  return /^[^@\s]+@[^@\s]+$/.test(name) ? (name.split('@')[0] ?? name).replace(/[._]+/g, ' ') : name;
}

function baseOf(link: string | null, site: Site): string | null {
  const base = site.address;
  if (!link) return base;
  if (/^https?:\/\//.test(link) && URL.canParse(link)) return link;
  return base && URL.canParse(link, base) ? new URL(link, base).href : base;
}

function addressesOf(item: XmlElement, link: string | null, meta: Meta, guid: string | undefined): (string | null)[] {
  const slug = said(item, 'post_name');
  const id = said(item, 'post_id');
  const former = link && slug ? meta.oldSlugs.map((old) => link.replace(slug, old)) : [];
  return [link, ...former, guid && /[?&]p=\d+(?!.*#post-)/.test(guid) ? guid : null, id ? `/?p=${id}` : null];
}

function publishedAt(item: XmlElement, status: string, notes: string[]): number | null {
  // What was never published stands at the beginning of all time in some versions.
  const mailed = mailDate(lineOf(childrenOf(item, 'pubDate')[0])) || null;
  const universal = stampedUtc(said(item, 'post_date_gmt')) ?? mailed;
  if (universal !== null) return universal;
  const local = stampedUtc(said(item, 'post_date'));
  if (local === null || status === 'draft') return null;
  notes.push('Its time zone is not known: its time is taken as UTC.');
  return local;
}

function holdOf(item: XmlElement, status: string): string | null {
  if (said(item, 'post_password')) return 'kept behind a password where it came from';
  if (status === 'publish' || status === 'future') return null;
  return HOLDS[status] ?? `its state where it came from is "${status.slice(0, 40)}"`;
}

/** How many comments of readers were shown; what links of other sites and machines left is none. */
function commentsOf(item: XmlElement): number {
  return childrenOf(item, 'comment').filter((comment) => {
    const approved = said(comment, 'comment_approved');
    return (approved === '1' || approved === null) && /^(?:comment)?$/.test(said(comment, 'comment_type') ?? '');
  }).length;
}

interface Kept {
  comments: number;
  meta: Meta;
  sticky: boolean;
  site: Site;
}

function lossesOf({ comments, meta, sticky, site }: Kept): string[] {
  const lead = meta.thumbnail && meta.thumbnail !== '0' && !site.attachments.has(meta.thumbnail);
  return [
    ...(comments > 0
      ? [`Left out: ${comments === 1 ? 'a comment of a reader' : `${comments} comments of readers`}.`]
      : []),
    ...(sticky ? ['Left out: that it was kept on top of its site.'] : []),
    ...(lead
      ? [`Left out: its lead picture, number ${meta.thumbnail} of the library, which is not in the export.`]
      : []),
    ...(meta.fields.length > 0 ? [`Left out: fields of its own (${meta.fields.join(', ')}).`] : []),
  ];
}
