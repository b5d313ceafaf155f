import { parseHTML } from 'linkedom';
import pLimit from 'p-limit';
import { local } from './feeds.ts';
import type { Reply } from './http.ts';

/** A thing of schema.org as it stands in a page. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** A page as a crawler without scripts reads it. */
export interface CrawledPage extends Reply {
  path: string;
  title: string;
  description: string | null;
  canonical: string | null;
  hidden: boolean;
  headings: number;
  /** Where its links lead on this site, those of the head too; without fragments. */
  links: string[];
  /** The same text in other languages: path by language. */
  languages: Map<string, string>;
  things: Thing[];
}

/** Reads a page. Throws where its JSON-LD is no JSON. */
export function readPage(path: string, reply: Reply): CrawledPage {
  const { document } = parseHTML(reply.text);
  const meta = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? null;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const alternates = [...document.querySelectorAll('head link[rel="alternate"]')];
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return {
    ...reply,
    path,
    title: document.querySelector('title')?.textContent ?? '',
    description: meta('description'),
    canonical: canonical === null ? null : local(canonical),
    hidden: meta('robots')?.includes('noindex') ?? false,
    headings: document.querySelectorAll('h1').length,
    links: [...document.querySelectorAll('a[href], link[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => isOurs(href, canonical))
      .map(local),
    languages: new Map(
      alternates.flatMap((link) => {
        // A browser reads names of attributes in any case; this parser keeps that of React.
        const language = link.getAttribute('hrefLang') ?? link.getAttribute('hreflang');
        return language ? [[language, local(link.getAttribute('href') ?? '')]] : [];
      }),
    ),
    things: blocks.flatMap((block) => (JSON.parse(block.textContent ?? '') as { '@graph': Thing[] })['@graph']),
  };
}

function isOurs(href: string, canonical: string | null): boolean {
  if (href.startsWith('/') && !href.startsWith('//')) return true;
  return canonical !== null && URL.canParse(href) && new URL(href).origin === new URL(canonical).origin;
}

/** What a sitemap, or the index of them, lists. */
export const locationsIn = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => local(unescaped(url)));
const unescaped = (text: string) => text.replaceAll('&amp;', '&');

/** What a crawler has found. */
export interface Crawl {
  pages: CrawledPage[];
  /** Feeds, texts and files, by their path. */
  others: Map<string, Reply>;
  /** What the sitemaps list. */
  listed: string[];
}

/** How many answers are waited for at once. */
const AT_ONCE = 4;

/** Everything that can be reached from the front page and from the sitemaps: pages, feeds, texts, files. */
export async function crawl(read: (path: string) => Promise<Reply>): Promise<Crawl> {
  const pages: CrawledPage[] = [];
  const others = new Map<string, Reply>();
  const listed: string[] = [];
  const visit = async (path: string): Promise<string[]> => {
    const reply = await read(path);
    const isPage = reply.headers['content-type']?.startsWith('text/html') && !path.startsWith('/lite/');
    const found = isPage ? readPage(path, reply) : null;
    if (found) pages.push(found);
    else others.set(path, reply);
    const inMap = path.includes('sitemap') ? locationsIn(reply.text) : [];
    if (path.startsWith('/sitemaps/')) listed.push(...inMap);
    return [...(found?.links ?? []), ...inMap, ...feedPages(path, reply), ...litePages(path, reply)];
  };
  await walk(['/', '/robots.txt', '/llms.txt', '/lite/', '/sitemap.xml'], visit);
  return { pages, others, listed };
}

/** Visits every path once, several at a time, and then where they lead. Returns all that were visited. */
export async function walk(starts: string[], visit: (path: string) => Promise<string[]>): Promise<Set<string>> {
  const limit = pLimit(AT_ONCE);
  const seen = new Set<string>();
  const go = async (paths: string[]): Promise<void> => {
    const fresh = [...new Set(paths)].filter((path) => !seen.has(path));
    for (const path of fresh) seen.add(path);
    await Promise.all(fresh.map(async (path) => go(await limit(() => visit(path)))));
  };
  await go(starts);
  return seen;
}

function feedPages(path: string, { text }: Reply): string[] {
  if (!path.startsWith('/feeds/')) return [];
  const [, next] = /<(?:atom:)?link href="([^"]+)" rel="next"/.exec(text) ?? /"next_url":"([^"]+)"/.exec(text) ?? [];
  return next ? [local(unescaped(next))] : [];
}

function litePages(path: string, { text }: Reply): string[] {
  return path.startsWith('/lite/') ? [...text.matchAll(/href="(\/lite\/[^"]*)"/g)].map(([, href = '']) => href) : [];
}
