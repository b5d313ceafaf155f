import { type DocumentAddress, documentPath, type FeedFormat } from '../../news/documents.ts';
import { pathOf } from '../../news/paths.ts';
import { config } from '../../platform/config.ts';
import { wholeSecond } from './feed-item.ts';
import type { WholeStory } from './whole-story.ts';

export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** A page of a feed, to be written in its format. */
export interface Feed {
  address: Extract<DocumentAddress, { document: 'feed' }>;
  title: string;
  description: string;
  /** Who holds the copyright. */
  publisher: string;
  pages: number;
  stories: readonly WholeStory[];
  /** Stories that readers must not be shown any more (RFC 6721). */
  gone: readonly { id: string; when: number }[];
}

/** What makes a feed readable that is opened in a browser. */
export const STYLESHEETS = [{ type: 'text/css', href: '/feed.css' }];

/** The address of a page of this feed. */
export function addressOf(feed: Feed, number: number): string {
  return config().siteUrl + documentPath({ ...feed.address, number });
}

/** The page that this is the feed of. */
export function homeOf({ address }: Feed): string {
  return config().siteUrl + pathOf(address.of);
}

/** The feed itself, its hub, and the pages beside this one (RFC 5005, 3). */
export function linksOf(feed: Feed): { href: string; rel: string; type?: string }[] {
  const { number, format } = feed.address;
  const type = FEED_TYPES[format].split(';')[0] ?? '';
  const page = (rel: string, to: number) => ({ href: addressOf(feed, to), rel, type });
  return [
    page('self', number),
    ...(config().websubHub ? [{ href: config().websubHub ?? '', rel: 'hub' }] : []),
    ...(feed.pages > 1 ? [page('first', 1), page('last', feed.pages)] : []),
    ...(number > 1 ? [page('previous', number - 1)] : []),
    ...(number < feed.pages ? [page('next', number + 1)] : []),
  ];
}

/** When anything in the feed last changed; of an empty one, the beginning of time as machines count it. */
export function changedAt({ stories, gone }: Feed): Date {
  const times = [...stories.map((story) => story.changedAt ?? 0), ...gone.map(({ when }) => when)];
  return wholeSecond(Math.max(0, ...times));
}
