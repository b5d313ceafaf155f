import { digest } from '../../../platform/digest.ts';
import { Problem } from '../../../platform/problem.ts';
import type { Head, WholeFormat } from '../../format.ts';
import { isRecord, readJson } from '../../json/read-json.ts';
import { type Agency, agencyNamedIn, agencyOf, NOBODY } from '../../sheet/agencies.ts';
import type { Reading } from '../../wire-item.ts';
import { feedOfAtom, isAtom } from './atom.ts';
import { itemOfEntry } from './entry-item.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { readFeedXml } from './feed-xml.ts';
import { feedOfJson, isJsonFeed } from './json-feed.ts';
import { feedOfRss, isRss } from './rss.ts';

/** RSS of every version, RDF Site Summary, Atom, JSON Feed. */
export const feed: WholeFormat = {
  name: 'feed',
  recognises,
  read: ({ text }) => readingsOf(readFeed(text)),
};

function recognises({ text, root, json }: Head): boolean {
  if (json) return /"version"\s*:\s*"https?:\\?\/\\?\/(www\.)?jsonfeed\.org/.test(text) || isPlainJsonFeed(text);
  if (!root || /wordpress\.org\/export\//.test(text)) return false;
  const name = root.name.toLowerCase();
  if (name === 'rss' || name === 'feed' || (name === 'channel' && /rss1\.1/.test(root.namespace))) return true;
  if (name === 'entry') return /atom/i.test(root.namespace);
  return name === 'rdf' && /purl\.org\/(net\/)?rss|netscape\.com\/rdf/i.test(text);
}

/** A JSON Feed without its version: nothing else has an address of its own feed, and items. */
function isPlainJsonFeed(text: string): boolean {
  return /^\s*\{/.test(text) && /"(feed_url|home_page_url)"\s*:/.test(text) && /"items"\s*:\s*\[/.test(text);
}

/**
 * Reads a feed of any format.
 * @throws Problem with line and reason when it is none, malformed or cut off
 */
export function readFeed(text: string): Feed & { mended: string | null } {
  if (/^\uFEFF?\s*\{/.test(text)) {
    const json = readJson(text);
    if (isRecord(json) && isJsonFeed(json)) return { ...feedOfJson(json), mended: null };
    throw new Problem('It is no JSON Feed of version 1.');
  }
  const { root, mended } = readFeedXml(text);
  if (isRss(root)) return { ...feedOfRss(root), mended };
  if (isAtom(root)) return { ...feedOfAtom(root), mended };
  throw new Problem(`Line ${root.line}: it is no feed but <${root.name.slice(0, 60)}>.`);
}

/** What its entries come to, each with the note that the feed had to be mended. */
export function readingsOf({ mended, ...feed }: Feed & { mended: string | null }): Reading[] {
  const agency = senderOf(feed);
  const guids = guidsOf(feed.entries);
  if (feed.entries.length === 0) return [{ setAside: 'A feed without entries.', provider: agency.key }];
  const readings = feed.entries.map((entry, at): Reading => {
    if (entry.noStory) return { setAside: entry.noStory, provider: agency.key, ...idOf(guids[at]) };
    const reading = itemOfEntry(entry, feed, agency, guids[at] ?? '');
    if ('refused' in reading) return { ...reading, line: entry.line };
    const { item } = reading;
    return mended ? { item: { ...item, notes: [...item.notes, mended] } } : reading;
  });
  if (feed.beyond === 0) return readings;
  return [...readings, { refused: `${feed.beyond} further entries: a feed has ${readings.length} at most.` }];
}

function idOf(guid: string | undefined): { guid?: string } {
  return guid ? { guid } : {};
}

/** Who sends a feed: the agency whose page it is, or else whoever has the host of that page, or the title it goes by. */
function senderOf({ link, self, title, authors, entries }: Feed): Agency {
  const page = link ?? self ?? entries.find((entry) => entry.link)?.link;
  const host = page && URL.parse(page)?.hostname.replace(/^www\./, '');
  if (!host) return agencyNamedIn(...authors) ?? agencyOf(title) ?? NOBODY;
  const known = agencyOf(host);
  // Two papers of one name under different roofs stay two.
  if (known && known.name !== host) return known;
  const name = title?.replace(/\s+/g, ' ').trim().slice(0, 100) || host;
  return { key: host.slice(0, 100), name, signs: [name], zone: 'UTC' };
}

/**
 * The identity of each entry: its own id. One that several entries with different pages share tells nothing apart; then,
 * and where there is none, it is the page; at last what it says.
 */
function guidsOf(entries: readonly FeedEntry[]): string[] {
  const pages = new Map<string, Set<string>>();
  for (const { id, link } of entries) if (id) pages.set(id, (pages.get(id) ?? new Set()).add(link ?? ''));
  return entries.map(({ id, link, title, summary, content, published }) => {
    if (id && (pages.get(id)?.size ?? 0) <= 1) return id;
    return link ?? id ?? digest(JSON.stringify([title?.value, published, (content ?? summary)?.value]));
  });
}
