import type { Reader } from '../../db/database.ts';
import type { ListedRow } from '../../db/queries/edition/lists.ts';
import { site } from '../../site.ts';
import { type Stamp, stampOf } from '../news/dates.ts';
import type { Kind } from '../news/kinds.ts';
import { directionOf } from '../news/languages.ts';
import { pathOf } from '../news/paths.ts';
import { labelOf } from './label.ts';
import { mediaFiles } from './media-files.ts';
import { type Picture, pictureOf } from './picture.ts';

/** An article as fronts and lists show it. */
export interface ListedArticle {
  id: number;
  kind: Kind;
  /** Whether it is going on at this moment. */
  isLive: boolean;
  path: string;
  /** The short one of fronts, where there is one. */
  headline: string;
  standfirst: string | null;
  /** What stands above the headline: the story's own kicker, the label of its kind, or nothing. */
  kicker: string | null;
  /** Who wrote it, for lists that are led by their authors. */
  signature: string | null;
  section: { name: string; path: string };
  time: Stamp | null;
  language: string;
  direction: 'ltr' | 'rtl';
  picture: Picture | null;
}

/** What a list shows of article rows, each with its picture. */
export async function listedArticles(db: Reader, rows: readonly ListedRow[]): Promise<ListedArticle[]> {
  const files = await mediaFiles(
    db,
    rows.flatMap(({ lead }) => (lead ? [lead.media] : [])),
  );
  return rows.map((row) => ({ ...listedArticle(row), picture: pictureOf(row.lead, files, row.leadCrop) }));
}

/** What a list shows of an article row, without its picture. */
export function listedArticle(row: ListedRow): ListedArticle {
  const { label, isLive } = labelOf(row.kind, row.publishedAt);
  return {
    id: row.id,
    kind: row.kind,
    isLive,
    path: pathOf({ page: 'article', section: row.sectionPath, id: row.id }),
    headline: row.shortHeadline ?? row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker ?? label,
    signature: signers(row.bylines),
    section: { name: row.sectionName, path: pathOf({ page: 'section', section: row.sectionPath, number: 1 }) },
    time: row.publishedAt === null ? null : stampOf(row.publishedAt, site.zone),
    language: row.language,
    direction: directionOf(row.language),
    picture: null,
  };
}

/** The names of those who wrote a story, or else of the agency it is from. */
function signers(bylines: ListedRow['bylines']): string | null {
  const authors = bylines.filter((byline) => byline.type === 'agency' || byline.role === 'author');
  return authors.map(({ name }) => name).join(', ') || null;
}
