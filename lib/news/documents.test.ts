import { describe, expect, test } from 'vitest';
import { type DocumentAddress, documentPath, isOurSpelling, parseDocument } from './documents.ts';

function read(address: string): DocumentAddress | null {
  const [path = '', query = ''] = address.split('?');
  return parseDocument(path, new URLSearchParams(query));
}

test.each([
  '/robots.txt',
  '/llms.txt',
  '/manifest.webmanifest',
  '/sitemap.xml',
  '/sitemaps/2026-11-2.xml',
  '/lite/',
  '/lite/2611220001/',
  '/lite/2611220001/?page=2',
  '/news/metro/2611220001.md',
  '/feeds/rss.xml',
  '/feeds/atom.xml?page=3',
  '/feeds/news/world/feed.json',
  '/feeds/author/sample-walker/rss.xml',
  '/feeds/topic/tea/atom.xml',
  '/feeds/special/walking-shanghai/rss.xml',
  '/feeds/corrections/rss.xml',
  '/feeds/search/rss.xml?q=tea+house',
  '/oembed?url=https%3A%2F%2Fpaper.example%2Fnews%2F2611220001%2F',
  '/oembed?url=https%3A%2F%2Fpaper.example%2Fnews%2F2611220001%2F&format=xml',
  '/oembed?url=https%3A%2F%2Fpaper.example%2Fnews%2F2611220001%2F&format=yaml',
])('%s is an address of ours and is spelled so', (address) => {
  const [path = '', query = ''] = address.split('?');
  const found = read(address);
  expect(found && documentPath(found)).toBe(address);
  expect(found && isOurSpelling(found, path, new URLSearchParams(query))).toBe(true);
});

describe('what feeds were called elsewhere leads to the right one', () => {
  test.each([
    ['/rss', '/feeds/rss.xml'],
    ['/rss/', '/feeds/rss.xml'],
    ['/rss.xml', '/feeds/rss.xml'],
    ['/RSS.xml', '/feeds/rss.xml'],
    ['/feed', '/feeds/rss.xml'],
    ['/feed/', '/feeds/rss.xml'],
    ['/feed.xml', '/feeds/rss.xml'],
    ['/feed.json', '/feeds/feed.json'],
    ['/feed/atom/', '/feeds/atom.xml'],
    ['/atom.xml', '/feeds/atom.xml'],
    ['/atom', '/feeds/atom.xml'],
    ['/rss/news', '/feeds/news/rss.xml'],
    ['/rss/news/world/', '/feeds/news/world/rss.xml'],
    ['/rss/news/world.xml', '/feeds/news/world/rss.xml'],
    ['/news/world/feed/', '/feeds/news/world/rss.xml'],
    ['/news/world/rss.xml', '/feeds/news/world/rss.xml'],
    ['/author/sample-walker/feed/', '/feeds/author/sample-walker/rss.xml'],
    ['/feeds/rss.xml/', '/feeds/rss.xml'],
    ['/feeds//news/rss.xml', '/feeds/news/rss.xml'],
    ['/feeds/rss.xml?utm_source=x', '/feeds/rss.xml'],
    ['/feeds/latest/rss.xml', '/feeds/rss.xml'],
  ])('%s', (old, now) => {
    const found = read(old);
    expect(found && documentPath(found)).toBe(now);
  });
});

test.each([
  '/feeds/',
  '/',
  '/news/',
  '/news/2611220001/',
  '/feeds/about/rss.xml',
  '/sitemaps/../x.xml',
  '/lite/7/',
  '/a.md',
])('%s is no document', (address) => {
  expect(read(address)).toBeNull();
});
