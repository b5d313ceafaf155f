import { read } from '../../../../db/database.ts';
import { newsSince } from '../../../../db/queries/edition/places.ts';
import { site } from '../../../../site.ts';
import { now } from '../../../platform/now.ts';
import { noteUntil } from '../../../platform/page-notes.ts';
import { entryOf, type SitemapSource, w3cTime } from './sitemap-file.ts';

const SPAN = 48 * 3_600_000;
const MOST_NEWS = 1000;

/** What Google News takes: the stories of the last 48 hours, newest first, at most 1,000, none that was paid for. */
export const newsFile: SitemapSource = {
  files: async () => [{ name: 'news', changedAt: null }],
  async *entries() {
    const rows = await read((db) => newsSince(db, now() - SPAN, MOST_NEWS));
    for (const { publishedAt } of rows) noteUntil(publishedAt + SPAN + 1);
    // A sitemap of nothing is not valid, and one that comes and goes is reported as broken: the front stands for no news.
    if (rows.length === 0) yield entryOf({ page: 'home' });
    for (const { id, sectionPath: section, headline, language, publishedAt } of rows)
      yield entryOf(
        { page: 'article', section, id },
        {
          news: {
            publication: { name: site.name, language: newsLanguage(language) },
            publication_date: w3cTime(publishedAt),
            title: headline,
          },
        },
      );
  },
};

/** A language as Google News writes it: two or three letters, and for Chinese its script by country. */
export function newsLanguage(language: string): string {
  const [first = '', ...more] = language.split('-');
  if (first !== 'zh') return first;
  return more.some((part) => ['Hant', 'TW', 'HK', 'MO'].includes(part)) ? 'zh-tw' : 'zh-cn';
}
