import { stampOf } from '../lib/news/dates.ts';
import { site as paper } from '../site.ts';
import { http } from './support/http.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { bare, missingFrom, publishedStories } from './support/published.ts';
import { readerView } from './support/reader-view.ts';
import { publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

const FURNITURE = ['min read', 'Share', 'E-mail', 'Weibo', 'Source:', 'Editor:', 'Related stories', 'More from'];

test('reader view has headline, byline, time, pictures and every line of every kind of story, and no furniture', async ({
  site,
}) => {
  const stories = publishedStories(site.dataDir);
  const kinds = PAGE_KINDS.flatMap(({ path }) => stories.filter((story) => story.path === path));
  expect(new Set(kinds.map(({ kind }) => kind)).size, 'every kind').toBe(12);
  for (const { path, headline, publishedAt, lines } of kinds) {
    const { text: html } = await http(site.origin, path);
    const view = readerView(html);
    expect(view.title, path).toBe(headline);
    expect(view.published, path).toBe(stampOf(publishedAt ?? 0, paper.zone).machine);
    expect(html, path).toContain(view.byline);
    expect(view.byline, path).not.toBe('');
    expect(missingFrom(view.text, lines), path).toEqual([]);
    expect(view.pictures, path).toEqual(view.shown);
    const bodyText = bare(lines.join(''));
    const found = FURNITURE.filter((word) => view.text.includes(word) && !bodyText.includes(bare(word)));
    expect(found, path).toEqual([]);
    expect(view.text, path).not.toContain(stampOf(publishedAt ?? 0, paper.zone).shown);
    expect(
      view.links.filter((href) => href.startsWith('/author/')),
      path,
    ).toEqual([]);
    expect(bare(view.text), path).not.toContain(view.crumbs);
  }
});

test('reader view of a story of one sentence is that sentence', async ({ site }) => {
  const { path } = await publish('news/metro', 'A ferry has been late', { kind: 'flash', source: 'A passenger' });
  const { text, title } = readerView((await http(site.origin, path)).text);
  expect(title).toBe('A ferry has been late');
  expect(text.trim()).toBe('Body of A ferry has been late.');
});
