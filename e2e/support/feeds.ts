import { parseHTML } from 'linkedom';
import { http } from './http.ts';

/** Pages that have feeds of their own, of every sort. */
export const PAGES_WITH_FEEDS = [
  '/',
  '/news/',
  '/news/metro/',
  '/author/sample-walker/',
  '/topic/walking/',
  '/special/walking-shanghai/',
  '/corrections/',
  '/search/?q=tea',
];

const TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];

/** An address of ours without its origin. */
export function local(url: string): string {
  const { pathname, search } = new URL(url, 'http://any');
  return pathname + search;
}

/** The feeds that a page names in its head, in the order RSS, Atom, JSON. */
export async function feedsNamedBy(origin: string, path: string): Promise<string[]> {
  const { document } = parseHTML((await http(origin, path)).text);
  return TYPES.flatMap((type) =>
    [...document.querySelectorAll(`link[rel="alternate"][type="${type}"]`)].map((link) =>
      local(link.getAttribute('href') ?? ''),
    ),
  );
}

/** Every feed that is named anywhere: on the page of feeds, and by a page of every sort; with all their pages. */
export async function allFeeds(origin: string): Promise<string[]> {
  const { document } = parseHTML((await http(origin, '/feeds/')).text);
  const listed = [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '');
  const named: string[] = [];
  for (const path of PAGES_WITH_FEEDS) named.push(...(await feedsNamedBy(origin, path)));
  return [...new Set([...listed.filter((path) => path.startsWith('/feeds/')), ...named])];
}

/** What a feed holds of a story, read as a page. */
export function contentOf(html: string): Document {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

/** An entry of a JSON feed, as far as tests look at it. */
export interface JsonItem {
  id: string;
  url: string;
  title: string;
  content_html: string;
  date_published: string;
  date_modified: string;
  authors: { name: string }[];
  tags?: string[];
  image?: string;
  language: string;
}

export interface JsonFeed {
  version: string;
  title: string;
  feed_url: string;
  next_url?: string;
  items: JsonItem[];
}

/** A JSON feed as it is now. */
export async function jsonFeed(origin: string, path: string): Promise<JsonFeed> {
  return JSON.parse((await http(origin, path)).text) as JsonFeed;
}
