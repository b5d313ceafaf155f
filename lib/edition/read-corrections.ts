import { read } from '../../db/database.ts';
import { countCorrections, sliceCorrections } from '../../db/queries/edition/corrections.ts';
import { site } from '../../site.ts';
import { stampOf } from '../news/dates.ts';
import { pathOf } from '../news/paths.ts';
import { PAGE_SIZE, pagesFor } from './list-page.ts';
import type { Correction } from './read-article.ts';

/** A correction with the story it belongs to. */
export interface ListedCorrection extends Correction {
  id: number;
  headline: string;
  language: string;
  path: string;
}

/** A page of the corrections, newest first. */
export interface Corrections {
  corrections: ListedCorrection[];
  number: number;
  pages: number;
  total: number;
}

/** Reads page `number` of the corrections of published stories. */
export async function readCorrections(number: number): Promise<Corrections> {
  return read(async (db) => {
    const total = await countCorrections(db);
    const rows = await sliceCorrections(db, (number - 1) * PAGE_SIZE, PAGE_SIZE);
    return {
      corrections: rows.map(({ id, kind, wrong, right, correctedAt, headline, language, sectionPath, articleId }) => ({
        ...{ id, kind, wrong, right, headline, language },
        time: stampOf(correctedAt, site.zone),
        path: pathOf({ page: 'article', section: sectionPath, id: articleId }),
      })),
      number,
      pages: pagesFor(total),
      total,
    };
  });
}
