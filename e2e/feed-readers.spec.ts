import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFeeds, feedsNamedBy, PAGES_WITH_FEEDS } from './support/feeds.ts';
import { http } from './support/http.ts';
import { freshFolder } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

// What readers have on their own machines, where it is on this one.

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import feedparser']).status === 0,
);
const newsboat = spawnSync('newsboat', ['--version']).status === 0;

const FEEDPARSER = `
import feedparser, json, sys
for url in sys.stdin.read().split():
    feed = feedparser.parse(url)
    lacking = [name for entry in feed.entries for name in ("id", "title", "link", "published_parsed", "updated_parsed", "authors", "content") if not entry.get(name)]
    print(json.dumps([url, str(feed.bozo), str(feed.get("bozo_exception", "")), feed.version, len(feed.entries), lacking]))
`;

test('feedparser reads every XML feed without a complaint', async ({ site }) => {
  // biome-ignore lint/suspicious/noSkippedTests: a newcomer's machine may not have it; CI has
  test.skip(!python, 'python3-feedparser is not installed on this machine.');
  const urls = (await allFeeds(site.origin)).filter((path) => path.includes('.xml')).map((path) => site.origin + path);
  const { stdout, stderr } = spawnSync(python ?? '', ['-c', FEEDPARSER], { input: urls.join('\n'), encoding: 'utf8' });
  expect(stderr).toBe('');
  const read = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as [string, string, string, string, number, string[]]);
  expect(read.length).toBe(urls.length);
  for (const [url, bozo, complaint, version, , lacking] of read) {
    expect([url, bozo, complaint, lacking]).toEqual([url, 'False', '', []]);
    expect(version, url).toBe(url.includes('atom.xml') ? 'atom10' : 'rss20');
  }
});

test('newsboat reads every XML feed without a complaint', async ({ site }) => {
  // biome-ignore lint/suspicious/noSkippedTests: a newcomer's machine may not have it; CI has
  test.skip(!newsboat, 'newsboat is not installed on this machine.');
  const feeds = (await allFeeds(site.origin)).filter((path) => path.includes('.xml'));
  expect(readWithNewsboat(site.origin, feeds).complaints).toEqual([]);
  for (const page of PAGES_WITH_FEEDS) {
    const [rss = '', atom = ''] = await feedsNamedBy(site.origin, page);
    for (const path of [rss, atom]) {
      const { text } = await http(site.origin, path);
      const entries = [...text.matchAll(/<(item|entry)[ >]/g)].length;
      expect(readWithNewsboat(site.origin, [path]).unread, path).toBe(entries);
    }
  }
});

/** What newsboat makes of feeds when it sees them for the first time. */
function readWithNewsboat(origin: string, paths: string[]): { unread: number; complaints: string[] } {
  const folder = join(freshFolder(), 'newsboat');
  mkdirSync(folder);
  const [urls, log] = [join(folder, 'urls'), join(folder, 'log')];
  writeFileSync(urls, paths.map((path) => `${origin}${path}\n`).join(''));
  const files = ['-u', urls, '-c', join(folder, 'cache.db'), '-C', '/dev/null', '-l', '2', '-d', log];
  const { stdout } = spawnSync('newsboat', [...files, '-x', 'reload', 'print-unread'], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  return {
    unread: Number(/^(\d+) unread/m.exec(stdout)?.[1]),
    complaints: readFileSync(log, 'utf8').split('\n').filter(Boolean),
  };
}
