import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { bare } from './published.ts';

// Mozilla Readability is what Firefox's reader view is made of. It reads a page without knowing ours.

export interface View {
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
export function readerView(html: string): View {
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
