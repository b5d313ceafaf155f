import { read } from '../../db/database.ts';
import { findArticle, translationsOf } from '../../db/queries/edition/articles.ts';
import { findSection } from '../../db/queries/edition/sections.ts';
import { site } from '../../site.ts';
import { type Body, plainText } from '../news/body.ts';
import type { Byline } from '../news/bylines.ts';
import { type Stamp, stampOf } from '../news/dates.ts';
import { KIND_RECORDS } from '../news/kinds.ts';
import { directionOf, ownName } from '../news/languages.ts';
import { pathOf } from '../news/paths.ts';
import { config } from '../platform/config.ts';
import { type SectionLink, sectionLink } from './read-chrome.ts';

/** An article as its page shows it. */
export interface Article {
  id: number;
  path: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** From the department down to the section it stands in. */
  breadcrumb: SectionLink[];
  kicker: string | null;
  headline: string;
  standfirst: string | null;
  dateline: string | null;
  bylines: Byline[];
  time: Stamp | null;
  updated: Stamp | null;
  /** How many comments; null where comments are off. */
  commentCount: number | null;
  body: Body;
  source: string | null;
  editor: string | null;
  /** The full address, for paper. */
  url: string;
  translations: { language: string; name: string; path: string }[];
}

/** Whether the text begins with its standfirst: what lists show is then not said twice on the page. */
function beginsWith(body: Body, standfirst: string | null): boolean {
  return standfirst !== null && plainText(body).startsWith(standfirst.replace(/…$/, ''));
}

/** Reads the article of this number; null when it is not published. */
export async function readArticle(id: number): Promise<Article | null> {
  return read(async (db) => {
    const row = await findArticle(db, id);
    if (!row) return null;
    const place = await findSection(db, row.sectionPath);
    const path = pathOf({ page: 'article', section: row.sectionPath, id });
    const translations = row.translationGroup === null ? [] : await translationsOf(db, row.translationGroup, id);
    return {
      id,
      path,
      url: config().siteUrl + path,
      language: row.language,
      direction: directionOf(row.language),
      breadcrumb: [place?.parent, place?.section].flatMap((section) => (section ? [sectionLink(section)] : [])),
      kicker: row.kicker ?? KIND_RECORDS[row.kind].label,
      headline: row.headline,
      standfirst: beginsWith(row.body, row.standfirst) ? null : row.standfirst,
      dateline: row.dateline,
      bylines: row.bylines,
      time: row.publishedAt === null ? null : stampOf(row.publishedAt, site.zone),
      updated: row.updatedAt === null ? null : stampOf(row.updatedAt, site.zone),
      commentCount: row.commentCount,
      body: row.body,
      source: row.source,
      editor: row.editor,
      translations: translations.map(({ language, sectionPath, id: other }) => ({
        language,
        name: ownName(language),
        path: pathOf({ page: 'article', section: sectionPath, id: other }),
      })),
    };
  });
}
