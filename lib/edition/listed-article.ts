import type { ListedRow } from '../../db/queries/edition/lists.ts';
import { site } from '../../site.ts';
import { type Stamp, stampOf } from '../news/dates.ts';
import { KIND_RECORDS } from '../news/kinds.ts';
import { directionOf } from '../news/languages.ts';
import { pathOf } from '../news/paths.ts';

/** An article as fronts and lists show it. */
export interface ListedArticle {
  id: number;
  path: string;
  headline: string;
  standfirst: string | null;
  /** What stands above the headline: the story's own kicker, the label of its kind, or nothing. */
  kicker: string | null;
  /** Who signed it, for lists that are led by their authors. */
  signature: string | null;
  section: { name: string; path: string };
  time: Stamp | null;
  language: string;
  direction: 'ltr' | 'rtl';
}

/** What a list shows of an article row. */
export function listedArticle(row: ListedRow): ListedArticle {
  return {
    id: row.id,
    path: pathOf({ page: 'article', section: row.sectionPath, id: row.id }),
    headline: row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker ?? KIND_RECORDS[row.kind].label,
    signature: row.bylines.map(({ name }) => name).join(', ') || null,
    section: { name: row.sectionName, path: pathOf({ page: 'section', section: row.sectionPath, number: 1 }) },
    time: row.publishedAt === null ? null : stampOf(row.publishedAt, site.zone),
    language: row.language,
    direction: directionOf(row.language),
  };
}
