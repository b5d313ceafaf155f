import { once } from 'node:events';
import type { Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate as breath } from 'node:timers/promises';
import { ErrorLevel, SitemapIndexStream, SitemapStream } from 'sitemap';
import { documentPath } from '../../../news/documents.ts';
import { config } from '../../../platform/config.ts';
import { type Entry, type SitemapFile, w3cTime } from './sitemap-file.ts';

/** How many addresses are written before readers have their turn. */
const ITEMS_AT_ONCE = 100;

/**
 * Writes a sitemap; null when there is nothing to list, for which the format has no words. Without `xhtml:link`: the
 * official schema is strict and does not know it.
 */
export async function writeSitemap(entries: AsyncIterable<Entry>): Promise<string | null> {
  const iterator = entries[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return null;
  const stream = new SitemapStream({
    level: ErrorLevel.THROW,
    xmlns: { news: true, image: true, video: true, xhtml: false },
  });
  return written(stream, startingWith(first.value, iterator));
}

/** Writes the index of sitemaps. */
export async function writeIndex(files: readonly SitemapFile[]): Promise<string> {
  const { siteUrl } = config();
  const items = files.map(({ name, changedAt }) => ({
    url: siteUrl + documentPath({ document: 'sitemap', name }),
    ...(changedAt === null ? {} : { lastmod: w3cTime(changedAt) }),
  }));
  return written(new SitemapIndexStream({ level: ErrorLevel.THROW }), items);
}

async function* startingWith<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** What comes out of a stream when all of this is put in, one after the other as it takes them. */
async function written(stream: Transform, items: Iterable<unknown> | AsyncIterable<unknown>): Promise<string> {
  const fill = async () => {
    let count = 0;
    for await (const item of items) {
      if (!stream.write(item)) await once(stream, 'drain');
      count += 1;
      if (count % ITEMS_AT_ONCE === 0) await breath();
    }
    stream.end();
  };
  const [whole] = await Promise.all([text(stream), fill()]);
  return whole;
}
