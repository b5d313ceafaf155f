import { documentOf, type MachineDocument } from './document.ts';
import { archiveEntries, archiveFiles } from './sitemap/archive-files.ts';
import { articleEntries } from './sitemap/article-files.ts';
import { authorFiles, latestFiles, sectionFiles, topicFiles } from './sitemap/list-files.ts';
import { newsFile } from './sitemap/news-file.ts';
import { pageFile, reportFile } from './sitemap/page-files.ts';
import { parseName, type SitemapFile, type SitemapSource } from './sitemap/sitemap-file.ts';
import { filesOf, stretchesOfPaper } from './sitemap/stretches.ts';
import { writeIndex, writeSitemap } from './sitemap/write-sitemap.ts';

const XML = 'application/xml; charset=utf-8';

/** The paper by its days: the calendar, and the articles by the month. */
const calendarFiles: SitemapSource = {
  async files() {
    const stretches = await stretchesOfPaper();
    return [...archiveFiles(stretches), ...stretches.flatMap(filesOf)];
  },
  entries: (base, part) => (base.startsWith('archive-') ? archiveEntries(base) : articleEntries(base, part)),
};

/** Every sort of file, in the order of the index. */
const SOURCES: [names: RegExp, source: SitemapSource][] = [
  [/^pages$/, pageFile],
  [/^news$/, newsFile],
  [/^latest$/, latestFiles],
  [/^sections$/, sectionFiles],
  [/^authors$/, authorFiles],
  [/^topics$/, topicFiles],
  [/^special-reports$/, reportFile],
  [/^(archive-.*|undated|\d{4}-\d{2})$/, calendarFiles],
];

/** Makes the index of all sitemaps. */
export async function makeSitemapIndex(): Promise<MachineDocument> {
  const files: SitemapFile[] = [];
  for (const [, source] of SOURCES) files.push(...(await source.files()));
  return documentOf(XML, await writeIndex(files));
}

/** Makes a sitemap by its name ("2026-11", "authors-2"); null when there is none, or nothing in it. */
export async function makeSitemap(name: string): Promise<MachineDocument | null> {
  const parsed = parseName(name);
  const [, source] = SOURCES.find(([names]) => parsed && names.test(parsed.base)) ?? [];
  const text = parsed && source ? await writeSitemap(source.entries(parsed.base, parsed.part)) : null;
  return text === null ? null : documentOf(XML, text);
}
