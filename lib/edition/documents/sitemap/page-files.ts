import { type Reader, read } from '../../../../db/database.ts';
import { countCorrections } from '../../../../db/queries/edition/corrections.ts';
import { listReports } from '../../../../db/queries/edition/special-reports.ts';
import { findStandingPage } from '../../../../db/queries/edition/standing-pages.ts';
import { tags } from '../../../../db/tags.ts';
import { type Address, parseAddress, STANDING_SLUGS } from '../../../news/paths.ts';
import { noteTags } from '../../../platform/page-notes.ts';
import { pagesFor } from '../../list-page.ts';
import { type Entry, entryOf, type SitemapSource, w3cTime } from './sitemap-file.ts';

const MOST_REPORTS = 50_000;

/** Pages that there is one of each, or that come with the program. */
export const pageFile: SitemapSource = {
  files: async () => [{ name: 'pages', changedAt: null }],
  async *entries() {
    // What the paper says of its feeds is a page once it has an address.
    const feeds = parseAddress('/feeds/', new URLSearchParams());
    const fixed: Address[] = [{ page: 'home' }, { page: 'special-reports' }, ...(feeds ? [feeds] : [])];
    for (const address of fixed) yield entryOf(address);
    yield* await read(standingPages);
    yield* await read(correctionPages);
  },
};

async function standingPages(db: Reader): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const slug of STANDING_SLUGS) {
    const page = await findStandingPage(db, slug);
    if (page) entries.push(entryOf({ page: 'standing', slug }, { lastmod: w3cTime(page.updatedAt) }));
  }
  return entries;
}

async function correctionPages(db: Reader): Promise<Entry[]> {
  // A withdrawn story takes its corrections along.
  noteTags(tags.anyArticle);
  const pages = pagesFor(await countCorrections(db));
  return Array.from({ length: pages }, (_, at) => entryOf({ page: 'corrections', number: at + 1 }));
}

/** The special reports. */
export const reportFile: SitemapSource = {
  files: async () => (await read((db) => listReports(db, 1))).map(() => ({ name: 'special-reports', changedAt: null })),
  async *entries() {
    for (const { slug } of await read((db) => listReports(db, MOST_REPORTS)))
      yield entryOf({ page: 'special-report', slug });
  },
};
