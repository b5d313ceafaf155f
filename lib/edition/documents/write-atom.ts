import { generateAtomFeed } from 'feedsmith';
import { site } from '../../../site.ts';
import { pathOf } from '../../news/paths.ts';
import { config } from '../../platform/config.ts';
import { changedAt, type Feed, homeOf, linksOf, STYLESHEETS } from './feed.ts';
import type { FeedItem } from './feed-item.ts';

/** A page of a feed as Atom 1.0, with tombstones for what has gone. */
export function writeAtom(feed: Feed, items: FeedItem[]): string {
  return withTombstones(entries(feed, items), feed.gone);
}

function entries(feed: Feed, items: FeedItem[]): string {
  return generateAtomFeed(
    {
      id: `tag:${site.tagAuthority}:feed${pathOf(feed.address.of)}`,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: changedAt(feed),
      links: [{ href: homeOf(feed), rel: 'alternate', type: 'text/html' }, ...linksOf(feed)],
      authors: [{ name: feed.publisher, uri: config().siteUrl }],
      generator: { text: site.name },
      icon: `${config().siteUrl}/favicon.svg`,
      rights: { value: `© ${feed.publisher}` },
      xml: { lang: site.language },
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        links: [
          { href: item.url, rel: 'alternate', type: 'text/html', hreflang: item.language },
          ...(item.film
            ? [{ href: item.film.url, rel: 'enclosure', type: item.film.mime, length: item.film.bytes }]
            : []),
        ],
        published: item.published,
        updated: item.updated,
        authors: item.authors.map(({ name, url }) => ({ name, ...(url ? { uri: url } : {}) })),
        categories: item.categories.map((name) => ({ term: name })),
        ...(item.summary ? { summary: { value: item.summary } } : {}),
        content: { type: 'html', value: item.html },
        xml: { lang: item.language },
        ...(item.picture
          ? {
              media: {
                contents: [{ url: item.picture.url, type: item.picture.mime, medium: 'image' }],
                thumbnails: [{ url: item.picture.url, width: item.picture.width, height: item.picture.height }],
              },
            }
          : {}),
      })),
    },
    { stylesheets: STYLESHEETS },
  );
}

/** The library knows no tombstones (RFC 6721): they go before the first entry. */
function withTombstones(xml: string, gone: Feed['gone']): string {
  if (gone.length === 0) return xml;
  const tombstones = gone.map(
    ({ id, when }) => `<at:deleted-entry ref="${id}" when="${new Date(when).toISOString()}"/>`,
  );
  return xml
    .replace('<feed ', '<feed xmlns:at="http://purl.org/atompub/tombstones/1.0" ')
    .replace(/<\/feed>\s*$/, `${tombstones.join('\n')}\n</feed>\n`);
}
