import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { stampOf } from '../lib/news/dates.ts';
import { site as paper } from '../site.ts';
import { http } from './support/http.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { bare, missingFrom, publishedStories } from './support/published.ts';
import { startSite } from './support/site-process.ts';
import { publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

// Mozilla Readability is what Firefox's reader view is made of. It reads a page without knowing ours.

const FURNITURE = ['min read', 'Share', 'E-mail', 'Weibo', 'Source:', 'Editor:', 'Related stories', 'More from'];

interface View {
  title: string;
  byline: string;
  published: string;
  text: string;
  pictures: string[];
  links: string[];
  /** The names of the sections above the headline, as they would run together. */
  crumbs: string;
  /** The pictures that stand in the story on the page itself, below or above its headline. */
  shown: string[];
}

/** What reader view makes of a page. */
function readerView(html: string): View {
  const { document } = parseHTML(html);
  const shown = sources([...document.querySelectorAll('main > article picture img')]);
  const above = [...document.querySelectorAll('[aria-label="Breadcrumb"] a')];
  const crumbs = bare(above.map(({ textContent }) => textContent ?? '').join(''));
  const view = new Readability(document).parse();
  const content = parseHTML(`<!doctype html><html><body>${view?.content ?? ''}</body></html>`).document;
  return {
    title: view?.title ?? '',
    byline: view?.byline ?? '',
    published: view?.publishedTime ?? '',
    text: view?.textContent ?? '',
    pictures: sources([...content.querySelectorAll('img')]),
    links: [...content.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    crumbs: above.length > 1 ? crumbs : `${crumbs}By`,
    shown,
  };
}

function sources(pictures: Element[]): string[] {
  return pictures.map((picture) => picture.getAttribute('src') ?? '');
}

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

test('reader view has every line of every story of the paper', async () => {
  // A paper of its own: other tests leave stories of one made-up sentence behind.
  const site = await startSite();
  try {
    for (const { path, lines } of publishedStories(site.dataDir)) {
      const { text } = readerView((await http(site.origin, path)).text);
      expect(missingFrom(text, lines), path).toEqual([]);
    }
  } finally {
    await site.stop();
  }
});

test('reader view of a story of one sentence is that sentence', async ({ site }) => {
  const { path } = await publish('news/metro', 'A ferry has been late', { kind: 'flash', source: 'A passenger' });
  const { text, title } = readerView((await http(site.origin, path)).text);
  expect(title).toBe('A ferry has been late');
  expect(text.trim()).toBe('Body of A ferry has been late.');
});
