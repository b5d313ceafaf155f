import { expect, test } from 'vitest';
import type { Feed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeRss } from './write-rss.ts';

const feed = (format: 'rss' | 'json'): Feed => ({
  address: { document: 'feed', of: { page: 'home' }, format, number: 1 },
  title: 'A paper',
  description: 'Stories by <b>nobody</b>.',
  publisher: 'A house',
  pages: 1,
  stories: [],
  gone: [],
});

const item: FeedItem = {
  id: 'tag:example.org,2026:story/1',
  url: 'https://example.org/1',
  title: 'A flash',
  summary: 'AT&T: 1 < 2 <script>x</script> &lt;b&gt;',
  html: '',
  language: 'en',
  published: new Date(0),
  updated: new Date(0),
  authors: [{ name: 'A house' }],
  categories: [],
  picture: null,
  film: null,
};

test('a description of RSS, which readers take for HTML, says in it what the words are', () => {
  const rss = writeRss(feed('rss'), [item]);
  expect(rss).toMatch(/Stories by (?:&amp;|&)lt;b>nobody/);
  expect(rss).toContain('AT&T: 1 &lt; 2 &lt;script>x&lt;/script> &amp;lt;b&amp;gt;');
});

test('an item of JSON Feed has content, be it a headline alone', () => {
  expect(JSON.parse(writeJsonFeed(feed('json'), [item]))).toMatchObject({ items: [{ content_text: 'A flash' }] });
  const whole = JSON.parse(writeJsonFeed(feed('json'), [{ ...item, html: '<p>A text.</p>' }]));
  expect(whole.items[0]).not.toHaveProperty('content_text');
});
