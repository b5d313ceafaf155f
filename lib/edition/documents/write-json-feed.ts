import { generateJsonFeed } from 'feedsmith';
import { site } from '../../../site.ts';
import { config } from '../../platform/config.ts';
import { addressOf, type Feed, homeOf } from './feed.ts';
import type { FeedItem } from './feed-item.ts';

/** A page of a feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed, items: FeedItem[]): string {
  const { number } = feed.address;
  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: homeOf(feed),
    feed_url: addressOf(feed, number),
    ...(number < feed.pages ? { next_url: addressOf(feed, number + 1) } : {}),
    icon: `${config().siteUrl}/icon-512.png`,
    favicon: `${config().siteUrl}/icon-192.png`,
    language: site.language,
    authors: [{ name: feed.publisher, url: config().siteUrl }],
    ...(config().websubHub ? { hubs: [{ type: 'WebSub', url: config().websubHub ?? '' }] } : {}),
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      // A flash is its headline; an item without any content is none.
      ...(item.html ? { content_html: item.html } : { content_text: item.title }),
      ...(item.summary ? { summary: item.summary } : {}),
      ...(item.picture ? { image: item.picture.url } : {}),
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors,
      tags: item.categories,
      language: item.language,
      ...(item.film
        ? {
            attachments: [
              {
                url: item.film.url,
                mime_type: item.film.mime,
                size_in_bytes: item.film.bytes,
                ...(item.film.seconds ? { duration_in_seconds: item.film.seconds } : {}),
              },
            ],
          }
        : {}),
    })),
  });
  // The library leaves out what is empty, but a feed of nothing must say so.
  return `${JSON.stringify(Object.assign({}, json, items.length > 0 ? {} : { items: [] }))}\n`;
}
