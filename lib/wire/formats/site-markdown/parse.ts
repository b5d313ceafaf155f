import { archiveStory } from '../../archives/archive-story.ts';
import { htmlOfMarkdown, wordsOfMarkdown } from '../../archives/markdown-html.ts';
import { oldAddresses } from '../../archives/old-address.ts';
import { bodyFromSite, OWN_SITE } from '../../archives/own-site.ts';
import { pictureAt } from '../../archives/picture-at.ts';
import type { Head, WholeFormat, WireFile } from '../../format.ts';
import type { Reading, WirePicture } from '../../wire-item.ts';
import { datedName, writtenDate } from './dates.ts';
import { hasFrontMatter, partedFile } from './front-matter.ts';
import { Matter } from './matter.ts';
import { withoutTags } from './shortcodes.ts';

/** Keys that only our own Markdown has (lib/wire/formats/markdown). */
const OURS = [
  'section',
  'kind',
  'standfirst',
  'byline',
  'photographer',
  'translator',
  'number',
  'lead',
  'translation_group',
];
/** Keys that our own has as well. */
const SHARED = new Set([
  'title',
  'date',
  'language',
  'topics',
  'places',
  'source',
  'editor',
  'guid',
  'related',
  'comments',
  'agency',
  'kicker',
]);

const OUR_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What Hugo calls the words above a list. */
const LIST = /^_index\./;

/** The files of Hugo, Jekyll and their like: Markdown or HTML with front matter in YAML, TOML or JSON. */
export const siteMarkdown: WholeFormat = {
  name: 'site-markdown',
  recognises: ({ text }: Head) => isOfAnotherSite(text, ''),
  read: (file: WireFile) => [readPage(file)],
};

/** Whether a text with front matter is of another system than ours: by the keys above it, its date, or the name of its file. */
export function isOfAnotherSite(text: string, name: string): boolean {
  if (!hasFrontMatter(text)) return false;
  if (LIST.test(name)) return true;
  const parted = partedFile(text);
  // What does not end within a head, or cannot be read, is told of by whoever reads it.
  if ('refused' in parted) return !text.startsWith('---');
  const keys = Object.keys(parted.matter);
  if (keys.some((key) => OURS.includes(key))) return false;
  const date = new Matter(parted.matter).text('date');
  // A date that nobody could read is a slip of whoever writes for us.
  const foreign = date !== null && !OUR_DATE.test(date) && writtenDate(date) !== null;
  return foreign || !text.startsWith('---') || keys.some((key) => !SHARED.has(key)) || datedName(name).day !== null;
}

/** Reads one file of such a site. Refused with the reason when it is no story. */
export function readPage({ name, text }: WireFile): Reading {
  const parted = partedFile(text.replace(/^\uFEFF/, ''));
  if ('refused' in parted) return parted;
  const matter = new Matter(parted.matter);
  const page = pageOf(matter, name);
  if (page) return page;
  // Any JSON with a title begins like a text of Hugo; it would be live at once.
  if (parted.isJson && !parted.text.trim()) return { refused: 'It is JSON without a text below it.' };
  const notes: string[] = [];
  const left = new Set<string>();
  const title = matter.text('title', 'headline', 'name') ?? titleOfName(name, notes);
  const plain = withoutTags(parted.text, title, (what) => left.add(`Left out: ${what}.`));
  const made = htmlOfMarkdown(plain);
  if ('refused' in made) return made;
  const site = siteOf(matter);
  const html = made.html.trim() ? made.html : elsewhere(matter);
  const { day, slug } = datedName(name);
  const written =
    writtenDate(matter.text('date', 'publishdate', 'published_at', 'pubdate', 'date_published', 'created')) ??
    writtenDate(day);
  if (!written && matter.value('date') !== undefined) notes.push('A time that is none: filed without a date.');
  if (written?.zoneUnknown) notes.push('Its time zone is not known: its time is taken as UTC.');
  const categories = matter.list(['category']).concat(matter.list(['categories'], /[,\s]+/), matter.list(['section']));
  const [section, ...others] = [...new Set(categories)];
  return archiveStory({
    provider: site ? new URL(site).hostname.replace(/^www\./, '') : 'markdown',
    guid: guidOf(matter, name),
    title,
    kicker: matter.text('kicker'),
    standfirst:
      wordsOfMarkdown(
        matter.text('excerpt', 'deck', 'subtitle', 'summary', 'description', 'dek', 'intro', 'lead_text') ?? '',
      ) || null,
    authors: matter.list(['authors', 'author', 'byline']).map((author) => spelledName(author, notes)),
    language: matter.text('language', 'lang', 'locale'),
    section: section ? [section] : [],
    topics: [
      ...matter.list(['tag']),
      ...matter.list(['tags'], /[,\s]+/),
      ...matter.list(['topics', 'keywords'], /,\s*/),
      ...others,
    ],
    text: bodyFromSite(html, site),
    lead: leadOf(matter, site),
    publishedAt: written?.instant ?? null,
    seoTitle: matter.text('seo_title', 'meta_title'),
    seoDescription: matter.text('seo_description', 'meta_description'),
    hold: holdOf(matter),
    notes,
    losses: [
      ...left,
      ...(matter.value('expirydate', 'expires') ? ['Left out: the day on which it was to vanish.'] : []),
    ],
    facts: {
      versionAt: writtenDate(matter.text('lastmod', 'last_modified_at', 'modified', 'updated'))?.instant ?? null,
      addresses: oldAddresses(addressesOf(matter, { day, slug, categories }), site),
      editorialNotes: editorialNotes(matter),
    },
  });
}

/** What is no story: a page of its site, or the list of a section. */
function pageOf(matter: Matter, name: string): Reading | null {
  if (LIST.test(name)) return { setAside: 'a list of its site, no story' };
  // A dated file is a post, however it looks.
  const kind = matter.text('type') ?? (datedName(name).day ? null : matter.text('layout'));
  return kind && /^(?:page|home|default|about|archive|search)$/i.test(kind)
    ? { setAside: 'a page of its site, no story' }
    : null;
}

function siteOf(matter: Matter): string | null {
  const link = matter.text('link', 'canonical_url', 'permalink', 'url');
  return link && matter.value('wordpress_id') !== undefined && /^https?:\/\//.test(link) && URL.canParse(link)
    ? new URL(link).origin
    : null;
}

function guidOf(matter: Matter, name: string): string | null {
  const said = matter.text('guid', 'id', 'uuid');
  if (said) return said;
  const { day, slug } = datedName(name);
  if (/^(?:index|readme)$/i.test(slug)) return matter.text('slug') ?? null;
  return day ? `${day}-${slug}` : slug;
}

/** "ana-monroe" names a file about her; the name is made from it. */
function spelledName(name: string, notes: string[]): string {
  if (!/^[a-z]+(?:[-_][a-z]+)+$/.test(name)) return name;
  notes.push('The names of its authors were made from their short names.');
  return name.replace(
    /(^|[-_])([a-z])/g,
    (_, before: string, letter: string) => (before ? ' ' : '') + letter.toUpperCase(),
  );
}

const PICTURES = [
  'image',
  'featured_image',
  'feature_image',
  'featuredimage',
  'cover',
  'cover_image',
  'thumbnail',
  'header.image',
  'header.teaser',
  'primary_image',
  'images',
  'img',
  'photo',
  'banner',
];

function leadOf(matter: Matter, site: string | null): WirePicture | null {
  const found = matter.value(...PICTURES);
  const value = Array.isArray(found) ? found[0] : found;
  const more = new Matter(typeof value === 'object' && value !== null ? { ...value } : {});
  const address =
    typeof value === 'string' ? value.trim() : more.text('path', 'url', 'src', 'image', 'feature', 'name', 'uid');
  const base = `${site ?? OWN_SITE}/`;
  if (!address || !URL.canParse(address, base)) return null;
  return pictureAt(new URL(address, base).href, {
    alt: more.text('alt') ?? matter.text('image_alt', 'featured_image_alt', 'alt') ?? '',
    caption: more.text('caption') ?? matter.text('image_caption', 'caption'),
    credit: more.text('credit') ?? matter.text('image_credit'),
  });
}

function holdOf(matter: Matter): string | null {
  if (matter.flag('draft') === true || matter.flag('published') === false) return 'a draft where it came from';
  return matter.flag('hidden', 'private') === true ? 'hidden where it came from' : null;
}

function addressesOf(
  matter: Matter,
  { day, slug, categories }: { day: string | null; slug: string; categories: readonly string[] },
): string[] {
  const aliases = matter.list(['aliases', 'alias', 'redirect_from']);
  const [year = '', month = '', date = ''] = day?.split('-').map((part) => part.padStart(2, '0')) ?? [];
  const parts: Record<string, string> = {
    ...(day ? { year, month, day: date, i_month: String(Number(month)), i_day: String(Number(date)) } : {}),
    categories: categories.map((name) => name.toLowerCase().replace(/\s+/g, '-')).join('/'),
    title: matter.text('slug', 'basename') ?? slug,
    slug: matter.text('slug', 'basename') ?? slug,
  };
  const filled = (pattern: string) =>
    pattern.replace(/:([a-z_]+)/g, (whole, name: string) => parts[name] ?? whole).replace(/(?<!:)\/{2,}/g, '/');
  const said = [matter.text('permalink'), matter.text('url'), matter.text('link')]
    .flatMap((one) => one ?? [])
    .map(filled);
  const known = said.filter((one) => !/\/:[a-z]/.test(one));
  const usual = said.length === 0 && day ? [filled('/:categories/:year/:month/:day/:title.html')] : [];
  return [...known, ...aliases, ...usual];
}

/** A post without a title is called by the name of its file there. */
function titleOfName(name: string, notes: string[]): string {
  const { day, slug } = datedName(name);
  const words = slug.replace(/[-_]+/g, ' ').trim();
  if (!day || !/\p{L}{2}/u.test(words)) return '';
  notes.push('The headline was made from the name of its file.');
  return words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A text that only points to where it stands. */
function elsewhere(matter: Matter): string {
  const link = matter.text('redirectto', 'source_url', 'canonical_url', 'external_url', 'canonical');
  if (!link || !/^https?:\/\//.test(link) || !URL.canParse(link)) return '';
  return `<p><a href="${new URL(link).href.replaceAll('"', '%22')}">Read the full text at ${new URL(link).hostname.replace(/^www\./, '')}</a></p>`;
}

function editorialNotes(matter: Matter): string[] {
  const source = matter.text('source_url', 'canonical_url');
  const license = matter.text('license', 'licence');
  return [...(source ? [`First published at ${source}`] : []), ...(license ? [`Licence: ${license}`] : [])];
}
