import { SLUG } from './slugs.ts';
import { parseNumber, printedNumber } from './story-number.ts';

/** Every address readers can type, as data. Page numbers start at 1. */
export type Address =
  | { page: 'home' }
  | { page: 'section'; section: string; number: number }
  | { page: 'article'; section: string; id: number }
  | { page: 'latest'; number: number }
  | { page: 'search'; query: string; number: number }
  | { page: 'special-reports' }
  | { page: 'special-report'; slug: string }
  | { page: 'standing'; slug: string };

/** First words of addresses that no section may be called. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'about',
  'contact',
  'feedback',
  'privacy',
  'terms',
  'corrections',
  'special',
  'latest',
  'search',
  'author',
  'topic',
  'admin',
  'api',
  'feeds',
  'rss',
  'feed',
  'media',
  'healthz',
  'readyz',
  'sitemaps',
  'lite',
  'index',
]);

/** The standing pages, in the order of the page links of every footer. */
export const STANDING_SLUGS = ['about', 'contact', 'feedback', 'privacy', 'terms'] as const;

const MOST_CHARACTERS = 300;

/** The longest search text an address carries. */
export const MOST_QUERY_CHARACTERS = 200;

/** How many pages a search has at most. */
const MOST_SEARCH_PAGES = 67;

/**
 * The path in its one spelling, whatever was asked for: decoded, small letters, single slashes, a slash at its end, no
 * index.html. Null when it cannot be decoded or is longer than any address of ours.
 */
export function tidyPath(path: string): string | null {
  if (path.length > MOST_CHARACTERS * 3) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.length > MOST_CHARACTERS || /[\p{Cc}\\]/u.test(decoded)) return null;
  const tidy = `/${decoded.toLowerCase()}/`.replace(/\/+/g, '/');
  return tidy.replace(/\/index\.html?\/$/, '/');
}

/**
 * Reads an address from the path and query of a request, in any spelling that `tidyPath` understands. Unknown query
 * parameters are ignored. Returns null when the words name no kind of page, or the page number is not one; whether a
 * section, story or report exists is for the database to say.
 */
export function parseAddress(path: string, query: URLSearchParams): Address | null {
  const tidy = tidyPath(path);
  if (tidy === null) return null;
  const words = tidy.split('/').filter(Boolean);
  const [first, second, third] = words;
  if (first === undefined) return { page: 'home' };
  if (words.some((word) => !SLUG.test(word)) || words.length > 3) return null;
  if (words.length === 1) {
    if (first === 'latest') return numbered(query, { page: 'latest' });
    if (first === 'search') return searchAddress(query);
    if (first === 'special') return { page: 'special-reports' };
    if (STANDING_SLUGS.some((slug) => slug === first)) return { page: 'standing', slug: first };
  }
  const id = parseNumber(words.at(-1) ?? '');
  if (id !== null && words.length > 1) return { page: 'article', section: words.slice(0, -1).join('/'), id };
  if (first === 'special' && second && !third) return { page: 'special-report', slug: second };
  if (RESERVED_SLUGS.has(first)) return null;
  return words.length > 2 ? null : numbered(query, { page: 'section', section: words.join('/') });
}

function numbered<A>(query: URLSearchParams, address: A): (A & { number: number }) | null {
  const page = query.get('page');
  if (page !== null && !/^0*[1-9]\d{0,6}$/.test(page)) return null;
  return { ...address, number: Number(page ?? 1) };
}

/** Whether a request spelled an address as we do: its path, and its page number where it has one. */
export function isCanonical(address: Address, path: string, query: URLSearchParams): boolean {
  if (path !== pathOf(address).split('?')[0]) return false;
  return !('number' in address) || query.get('page') === (address.number > 1 ? String(address.number) : null);
}

/** Page numbers that no search has name nothing: nobody asks for the millionth page of an answer. */
function searchAddress(query: URLSearchParams): Address | null {
  const asked = searchQuery(query);
  if (asked === '') return { page: 'search', query: '', number: 1 };
  const address = numbered(query, { page: 'search' as const, query: asked });
  return address && address.number <= MOST_SEARCH_PAGES ? address : null;
}

function searchQuery(query: URLSearchParams): string {
  return (query.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, MOST_QUERY_CHARACTERS).toWellFormed().trim();
}

/** The one public path of an address, from the root, with its query. */
export function pathOf(address: Address): string {
  switch (address.page) {
    case 'home':
      return '/';
    case 'section':
      return `/${address.section}/${pageQuery(address.number)}`;
    case 'article':
      return `/${address.section}/${printedNumber(address.id)}/`;
    case 'latest':
      return `/latest/${pageQuery(address.number)}`;
    case 'search': {
      const query = new URLSearchParams();
      if (address.query) query.set('q', address.query);
      if (address.number > 1) query.set('page', String(address.number));
      return query.size ? `/search/?${query}` : '/search/';
    }
    case 'special-reports':
      return '/special/';
    case 'special-report':
      return `/special/${address.slug}/`;
    case 'standing':
      return `/${address.slug}/`;
  }
}

function pageQuery(number: number): string {
  return number > 1 ? `?page=${number}` : '';
}

/** The key under which the redirect table keeps what became of a story, whatever section it was read in. */
export function storyAddress(id: number): string {
  return `/${printedNumber(id)}/`;
}
