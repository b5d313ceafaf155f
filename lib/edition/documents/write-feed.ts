import type { Feed } from './feed.ts';
import { feedItem } from './feed-item.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeRss } from './write-rss.ts';

/** Writes a page of a feed. The same stories are always the same bytes. */
export function writeFeed(feed: Feed): string {
  const items = feed.stories.map((story) => feedItem(story, feed.publisher));
  switch (feed.address.format) {
    case 'rss':
      return closeToItsTags(writeRss(feed, items));
    case 'atom':
      return closeToItsTags(writeAtom(feed, items));
    case 'json':
      return writeJsonFeed(feed, items);
  }
}

/** The library sets what needs a CDATA section on a line of its own; the white space would be part of a headline. */
function closeToItsTags(xml: string): string {
  return xml.replaceAll(/>\s+<!\[CDATA\[/g, '><![CDATA[').replaceAll(/\]\]>\s+<\//g, ']]></');
}
