import { generateRssFeed } from 'feedsmith';
import { site } from '../../../site.ts';
import { wordsAsHtml } from '../../news/words-as-html.ts';
import { config } from '../../platform/config.ts';
import { changedAt, type Feed, homeOf, linksOf, STYLESHEETS } from './feed.ts';
import type { FeedItem } from './feed-item.ts';

/** A page of a feed as RSS 2.0, with the whole text in content:encoded. Readers take its descriptions for HTML. */
export function writeRss(feed: Feed, items: FeedItem[]): string {
  return generateRssFeed(
    {
      title: feed.title,
      link: homeOf(feed),
      description: wordsAsHtml(feed.description),
      language: site.language,
      copyright: `© ${feed.publisher}`,
      lastBuildDate: changedAt(feed),
      generator: site.name,
      docs: 'https://www.rssboard.org/rss-specification',
      ttl: 15,
      image: {
        url: `${config().siteUrl}/icon-192.png`,
        title: feed.title,
        link: homeOf(feed),
        width: 144,
        height: 144,
      },
      atom: { links: linksOf(feed) },
      items: items.map((item) => ({
        title: item.title,
        link: item.url,
        guid: { value: item.id, isPermaLink: false },
        pubDate: item.published,
        ...(item.summary ? { description: wordsAsHtml(item.summary) } : {}),
        content: { encoded: item.html },
        categories: item.categories.map((name) => ({ name })),
        dc: { creators: item.authors.map(({ name }) => name), language: item.language },
        atom: { updated: item.updated },
        ...(item.picture
          ? {
              media: {
                contents: [
                  {
                    url: item.picture.url,
                    type: item.picture.mime,
                    medium: 'image',
                    width: item.picture.width,
                    height: item.picture.height,
                    ...(item.picture.caption ? { description: { value: item.picture.caption } } : {}),
                    ...(item.picture.credit ? { credits: [{ value: item.picture.credit, role: 'author' }] } : {}),
                  },
                ],
              },
            }
          : {}),
        ...(item.film ? { enclosures: [{ url: item.film.url, type: item.film.mime, length: item.film.bytes }] } : {}),
      })),
    },
    { stylesheets: STYLESHEETS },
  );
}
