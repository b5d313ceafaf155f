import { isDay } from './dates.ts';
import { MESSAGE_FORMS, type MessageForm } from './messages.ts';
import { ourWords } from './old-words.ts';
import { asksNothing, parseQuestion, type Question, questionParams } from './search/question.ts';
import { SLUG } from './slugs.ts';
import { parseNumber, printedNumber } from './story-number.ts';

/** Every address readers can type, as data. Page numbers start at 1; days are "2026-11-21", months "2026-11". */
export type Address =
  | { page: 'home' }
  | { page: 'section'; section: string; number: number }
  | { page: 'article'; section: string; id: number }
  | { page: 'changes'; section: string; id: number }
  | { page: 'latest'; number: number }
  | { page: 'day'; day: string; number: number }
  | { page: 'month'; month: string }
  | { page: 'search'; question: Question; number: number }
  | { page: 'author'; slug: string; number: number }
  | { page: 'topic'; slug: string; number: number }
  | { page: 'corrections'; number: number }
  | { page: 'special-reports' }
  | { page: 'special-report'; slug: string }
  | { page: 'standing'; slug: string }
  | { page: 'feeds' }
  | { page: 'thanks'; form: MessageForm };

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
  'amp',
  'authors',
  'topics',
  'tag',
  'tags',
]);

/** The standing pages, in the order of the page links of every footer. */
export const STANDING_SLUGS = ['about', 'contact', 'feedback', 'privacy', 'terms'] as const;

const MOST_CHARACTERS = 300;

/** How many pages a search has at most. */
const MOST_SEARCH_PAGES = 500;

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
 * Reads an address from the path and query of a request, in any spelling that `tidyPath` understands or that was usual
 * elsewhere ("/news/world/2502138765/amp/", "/tag/tea/"). Query parameters that a page does not know are passed over.
 * Returns null when the words name no kind of page, or the page number is not one; whether a section, story or report
 * exists is for the database to say.
 */
export function parseAddress(path: string, query: URLSearchParams): Address | null {
  const tidy = tidyPath(path);
  if (tidy === null) return null;
  const words = ourWords(tidy.split('/').filter(Boolean));
  const [first, second, third] = words;
  if (first === undefined) return { page: 'home' };
  if (words.some((word) => !SLUG.test(word))) return null;
  if (words.at(-1) === 'changes') {
    const article = parseAddress(`/${words.slice(0, -1).join('/')}/`, new URLSearchParams());
    if (article?.page === 'article') return { ...article, page: 'changes' };
  }
  if (words.length > 3) return null;
  if (words.length === 1) {
    if (first === 'latest') return numbered(query, { page: 'latest' });
    if (first === 'search') return searchAddress(query);
    if (first === 'corrections') return numbered(query, { page: 'corrections' });
    if (first === 'special') return { page: 'special-reports' };
    if (first === 'feeds') return { page: 'feeds' };
    if (STANDING_SLUGS.some((slug) => slug === first)) return { page: 'standing', slug: first };
  }
  if (words.length === 2 && second !== undefined) {
    if (first === 'latest') return dayOrMonth(second, query);
    const form = MESSAGE_FORMS.find((name) => name === first);
    if (form && second === 'thanks') return { page: 'thanks', form };
    if (first === 'author' || first === 'topic') return numbered(query, { page: first, slug: second });
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

function dayOrMonth(word: string, query: URLSearchParams): Address | null {
  if (!isDay(word.length === 7 ? `${word}-01` : word)) return null;
  return word.length === 7 ? { page: 'month', month: word } : numbered(query, { page: 'day', day: word });
}

/** Page numbers that no search has name nothing: nobody asks for the millionth page of an answer. */
function searchAddress(query: URLSearchParams): Address | null {
  const question = parseQuestion(query);
  if (asksNothing(question)) return { page: 'search', question, number: 1 };
  const address = numbered(query, { page: 'search' as const, question });
  return address && address.number <= MOST_SEARCH_PAGES ? address : null;
}

/**
 * Whether a request spelled an address as we do: its path, and of parameters those that belong to it, in our order and no
 * other. How their letters are encoded does not matter: what stands between a reader and us may change that.
 */
export function isCanonical(address: Address, path: string, query: URLSearchParams): boolean {
  const [ourPath, ourQuery = ''] = pathOf(address).split('?');
  return path === ourPath && query.toString() === ourQuery;
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
    case 'changes':
      return `/${address.section}/${printedNumber(address.id)}/changes/`;
    case 'latest':
      return `/latest/${pageQuery(address.number)}`;
    case 'day':
      return `/latest/${address.day}/${pageQuery(address.number)}`;
    case 'month':
      return `/latest/${address.month}/`;
    case 'search': {
      const query = questionParams(address.question);
      if (address.number > 1) query.set('page', String(address.number));
      return query.size ? `/search/?${query}` : '/search/';
    }
    case 'author':
    case 'topic':
      return `/${address.page}/${address.slug}/${pageQuery(address.number)}`;
    case 'corrections':
      return `/corrections/${pageQuery(address.number)}`;
    case 'special-reports':
      return '/special/';
    case 'special-report':
      return `/special/${address.slug}/`;
    case 'standing':
      return `/${address.slug}/`;
    case 'feeds':
      return '/feeds/';
    case 'thanks':
      return `/${address.form}/thanks/`;
  }
}

function pageQuery(number: number): string {
  return number > 1 ? `?page=${number}` : '';
}

/** The address of a file of a medium, by its path in the store. */
export function mediaPath(path: string): string {
  return `/media/${path}`;
}

/** The key under which the redirect table keeps what became of a story, whatever section it was read in. */
export function storyAddress(id: number): string {
  return `/${printedNumber(id)}/`;
}
