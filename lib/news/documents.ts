import { type Address, parseAddress, pathOf, tidyPath } from './paths.ts';
import { parseNumber, printedNumber } from './story-number.ts';

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The pages of which there are feeds. */
const FEED_PAGES = ['home', 'section', 'author', 'topic', 'special-report', 'corrections', 'search'] as const;

export type FeedSubject = Extract<Address, { page: (typeof FEED_PAGES)[number] }>;

/** Whether there are feeds of a page. */
export function isFeedSubject(address: Address): address is FeedSubject {
  return FEED_PAGES.some((page) => page === address.page);
}

/** What the feed of a section is of; null where its page is another, such as that of all special reports. */
export function sectionFeed(section: string): FeedSubject | null {
  const address = parseAddress(pathOf({ page: 'section', section, number: 1 }), new URLSearchParams());
  return address?.page === 'section' ? address : null;
}

/** Every address that machines ask for, as data. Pages count from 1; a sitemap is named "2026-11", "2026-11-2", "news"... */
export type DocumentAddress =
  | { document: 'feed'; of: FeedSubject; format: FeedFormat; number: number }
  | { document: 'robots' | 'llms' | 'manifest' | 'sitemap-index' | 'lite-front' }
  | { document: 'sitemap'; name: string }
  | { document: 'markdown'; section: string; id: number }
  | { document: 'lite'; id: number; number: number }
  /** The format as it was asked for, known or not. */
  | { document: 'oembed'; url: string; format: string };

const FEED_FILES: Record<FeedFormat, string> = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };

const FIXED = new Map<string, DocumentAddress>([
  ['/robots.txt', { document: 'robots' }],
  ['/llms.txt', { document: 'llms' }],
  ['/manifest.webmanifest', { document: 'manifest' }],
  ['/sitemap.xml', { document: 'sitemap-index' }],
  ['/lite', { document: 'lite-front' }],
]);

const SITEMAP = /^\/sitemaps\/([a-z\d-]{1,40})\.xml$/;
const MARKDOWN = /^((?:\/[a-z\d-]+){0,2})\/(\d{10})\.md$/;
const LITE = /^\/lite\/(\d{10})$/;

/** What feeds were and are called elsewhere: "/rss", "/feed/", "/atom.xml", "/rss/news", "/news/world/feed/". */
const OLD_FEED = /^\/(rss|feed|feeds|atom)(?:\.xml|\.json)?(?:\/(.*))?$/;
const OLD_FEED_BEHIND = /^\/(.+)\/(rss|feed|atom)(?:\.xml|\.json)?$/;
const FEED = /^\/feeds(\/.*)?\/(rss\.xml|atom\.xml|feed\.json)$/;

/**
 * Reads what document a request asks for, in any spelling that was ever usual; null when it is none. Whether it exists is
 * for the database to say.
 */
export function parseDocument(path: string, query: URLSearchParams): DocumentAddress | null {
  const tidy = tidyPath(path)?.slice(0, -1);
  if (!tidy) return null;
  const fixed = FIXED.get(tidy);
  if (fixed) return fixed;
  const [, name] = SITEMAP.exec(tidy) ?? [];
  if (name) return { document: 'sitemap', name };
  const [, section, printed] = MARKDOWN.exec(tidy) ?? [];
  const id = parseNumber(printed ?? LITE.exec(tidy)?.[1] ?? '');
  if (id !== null && printed) return { document: 'markdown', section: section?.slice(1) ?? '', id };
  if (id !== null) return { document: 'lite', id, number: pageOf(query) };
  if (tidy === '/oembed') {
    return { document: 'oembed', url: query.get('url') ?? '', format: query.get('format')?.toLowerCase() || 'json' };
  }
  return parseFeed(tidy, query);
}

function pageOf(query: URLSearchParams): number {
  const page = query.get('page') ?? '1';
  return /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
}

function parseFeed(tidy: string, query: URLSearchParams): DocumentAddress | null {
  const [, of, file] = FEED.exec(tidy) ?? [];
  const format = FEED_FORMATS.find((one) => FEED_FILES[one] === file);
  if (format) return feed(of ?? '/', format, query);
  // The page for people, which says which feeds there are.
  if (tidy === '/feeds') return null;
  const [, word, behind = ''] = OLD_FEED.exec(tidy) ?? [];
  const [, before, last] = OLD_FEED_BEHIND.exec(tidy) ?? [];
  const kind = word ?? last;
  if (!kind) return null;
  const old = tidy.endsWith('.json') ? 'json' : kind === 'atom' || tidy.endsWith('/atom') ? 'atom' : 'rss';
  return feed(word ? bare(behind) : (before ?? ''), old, query);
}

/** The path of a page without what said that its feed was meant. */
function bare(path: string): string {
  return path.replace(/\.(xml|json)$/, '').replace(/(^|\/)(rss|atom|feed)$/, '');
}

function feed(path: string, format: FeedFormat, query: URLSearchParams): DocumentAddress | null {
  const number = pageOf(query);
  const params = new URLSearchParams(query);
  params.delete('page');
  const of = parseAddress(`/${path}/`, params);
  if (of?.page === 'latest') return { document: 'feed', of: { page: 'home' }, format, number };
  return of && isFeedSubject(of) ? { document: 'feed', of, format, number } : null;
}

/** The one address of a document, from the root, with its query. */
export function documentPath(address: DocumentAddress): string {
  switch (address.document) {
    case 'feed': {
      const [path, query = ''] = pathOf(address.of).split('?');
      const params = new URLSearchParams(query);
      if (address.number > 1) params.set('page', String(address.number));
      return `/feeds${path}${FEED_FILES[address.format]}${params.size ? `?${params}` : ''}`;
    }
    case 'robots':
      return '/robots.txt';
    case 'llms':
      return '/llms.txt';
    case 'manifest':
      return '/manifest.webmanifest';
    case 'sitemap-index':
      return '/sitemap.xml';
    case 'sitemap':
      return `/sitemaps/${address.name}.xml`;
    case 'markdown':
      return `/${address.section}/${printedNumber(address.id)}.md`;
    case 'lite-front':
      return '/lite/';
    case 'lite':
      return `/lite/${printedNumber(address.id)}/${address.number > 1 ? `?page=${address.number}` : ''}`;
    case 'oembed':
      return `/oembed?${new URLSearchParams({ url: address.url, ...(address.format === 'json' ? {} : { format: address.format }) })}`;
  }
}

/** Whether a request spelled the address of a document as we do. */
export function isOurSpelling(address: DocumentAddress, path: string, query: URLSearchParams): boolean {
  const [ours, params = ''] = documentPath(address).split('?');
  return path === ours && (address.document === 'oembed' || query.toString() === params);
}
