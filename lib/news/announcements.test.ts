import { expect, test } from 'vitest';
import { feedsShowing } from './announcements.ts';

test('a story stands in the feeds of the paper, of its department and of its section', () => {
  expect(feedsShowing('news/world')).toEqual(
    ['', '/news', '/news/world'].flatMap((of) => [
      `/feeds${of}/rss.xml`,
      `/feeds${of}/atom.xml`,
      `/feeds${of}/feed.json`,
    ]),
  );
});

test('a story of a department stands in its feeds once', () => {
  expect(feedsShowing('opinion')).toHaveLength(6);
});
