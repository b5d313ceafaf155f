import { setImmediate as breath } from 'node:timers/promises';
import { type Reader, read } from '../../../../db/database.ts';
import { anyLinked, countsOfLinks, type LinkRange, lastLink } from '../../../../db/queries/edition/links.ts';
import { countOf } from '../../../../db/queries/edition/lists.ts';
import { visibleSections } from '../../../../db/queries/edition/sections.ts';
import { type Address, parseAddress, pathOf } from '../../../news/paths.ts';
import { pagesFor } from '../../list-page.ts';
import { listOfSection } from '../../read-front.ts';
import { type Entry, entryOf, FILE_SIZE, partName, partsOf, type SitemapSource } from './sitemap-file.ts';

/** How many people or topics share a file, so that with all their pages they stay below the 50,000 that are allowed. */
const LINKS_A_FILE = 500;
const LINKS_AT_ONCE = 50;
const SECTIONS_AT_ONCE = 50;
const MOST_ENTRIES = 50_000;

/** The pages of the latest news. */
export const latestFiles: SitemapSource = {
  files: async () => partsOf('latest', await read(pagesOfPaper)),
  async *entries(_base, part) {
    const pages = await read(pagesOfPaper);
    yield* somePages((number) => ({ page: 'latest', number }), pages, (part - 1) * FILE_SIZE, FILE_SIZE);
  },
};

async function pagesOfPaper(db: Reader): Promise<number> {
  return pagesFor(await countOf(db, { of: 'paper' }));
}

/** The sections with all their pages, oldest section first. */
export const sectionFiles: SitemapSource = {
  async files() {
    const counts = await pagesOfSections();
    return partsOf(
      'sections',
      counts.reduce((sum, { pages }) => sum + pages, 0),
    );
  },
  async *entries(_base, part) {
    let skip = (part - 1) * FILE_SIZE;
    let left = FILE_SIZE;
    for (const { section, pages } of await pagesOfSections()) {
      const taken = Math.max(0, Math.min(pages - skip, left));
      yield* somePages((number) => ({ page: 'section', section, number }), pages, skip, taken);
      skip = Math.max(0, skip - pages);
      left -= taken;
    }
  },
};

/** Whether a section has a page of its own: the one of the special reports lends its address to their index. */
function hasPage({ path }: { path: string }): boolean {
  const address = pathOf({ page: 'section', section: path, number: 1 });
  return parseAddress(address, new URLSearchParams())?.page === 'section';
}

async function pagesOfSections(): Promise<{ section: string; pages: number }[]> {
  const sections = (await read(visibleSections)).filter(hasPage);
  const found: { section: string; pages: number }[] = [];
  for (let from = 0; from < sections.length; from += SECTIONS_AT_ONCE) {
    await read(async (db) => {
      for (const section of sections.slice(from, from + SECTIONS_AT_ONCE)) {
        const count = await countOf(db, listOfSection(section));
        // The page of a section without a story asks not to be indexed.
        if (count > 0) found.push({ section: section.path, pages: pagesFor(count) });
      }
    });
    await breath();
  }
  return found;
}

/** The people who signed something, or the topics of something, with all their pages: the first 500, the next 500... */
function linkFiles(base: string, to: LinkRange['to'], address: (slug: string, number: number) => Address) {
  const range = (part: number): LinkRange => ({ to, first: (part - 1) * LINKS_A_FILE + 1, last: part * LINKS_A_FILE });
  const source: SitemapSource = {
    files: () =>
      read(async (db) => {
        const found = [];
        const parts = Math.ceil((await lastLink(db, to)) / LINKS_A_FILE);
        for (let part = 1; part <= parts; part += 1)
          if (await anyLinked(db, range(part))) found.push({ name: partName(base, part), changedAt: null });
        return found;
      }),
    async *entries(_base, part) {
      let left = MOST_ENTRIES;
      const { last, ...rest } = range(part);
      for (let first = rest.first; first <= last; first += LINKS_AT_ONCE) {
        const counts = await read((db) => countsOfLinks(db, { to, first, last: first + LINKS_AT_ONCE - 1 }));
        for (const { slug, count } of counts) {
          yield* somePages((number) => address(slug, number), pagesFor(count), 0, left);
          left = Math.max(0, left - pagesFor(count));
        }
        await breath();
      }
    },
  };
  return source;
}

export const authorFiles = linkFiles('authors', 'person', (slug, number) => ({ page: 'author', slug, number }));
export const topicFiles = linkFiles('topics', 'topic', (slug, number) => ({ page: 'topic', slug, number }));

/** The pages `skip + 1` to `skip + most` of a list of `pages` pages. */
function* somePages(address: (number: number) => Address, pages: number, skip: number, most: number): Generator<Entry> {
  for (let number = skip + 1; number <= Math.min(pages, skip + most); number += 1) yield entryOf(address(number));
}
