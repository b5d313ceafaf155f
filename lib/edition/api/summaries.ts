import type { Reader } from '../../../db/database.ts';
import type { ApiRow } from '../../../db/queries/edition/api-articles.ts';
import type { ApiSummary } from '../../news/api/shapes.ts';
import type { Byline } from '../../news/bylines.ts';
import { pathOf } from '../../news/paths.ts';
import { printedNumber } from '../../news/story-number.ts';
import { mediaFiles } from '../media-files.ts';
import type { MediaFiles } from '../picture.ts';
import { articleApiUrl, full, rfc3339OrNull } from './answer.ts';
import { pictureFor } from './pictures.ts';

/** What lists tell of these articles, each with its picture. */
export async function summariesOf(db: Reader, rows: readonly ApiRow[]): Promise<ApiSummary[]> {
  const files = await mediaFiles(
    db,
    rows.flatMap(({ lead }) => (lead ? [lead.media] : [])),
  );
  return rows.map((row) => summaryOf(row, files));
}

/** What lists tell of an article. */
export function summaryOf(row: Omit<ApiRow, 'place'>, files: MediaFiles): ApiSummary {
  const { id, kind, language, headline, standfirst, kicker, sectionPath } = row;
  return {
    id: printedNumber(id),
    url: full(pathOf({ page: 'article', section: sectionPath, id })),
    api_url: articleApiUrl(id),
    ...{ kind, language, headline, standfirst, kicker },
    bylines: row.bylines.map(bylineOf),
    section: sectionRefOf(sectionPath, row.sectionName),
    picture: pictureFor(row.lead, files),
    published_at: rfc3339OrNull(row.publishedAt),
    updated_at: rfc3339OrNull(row.updatedAt),
  };
}

const bylineOf = (byline: Byline) => ({
  type: byline.type,
  name: byline.name,
  role: byline.type === 'person' ? byline.role : null,
});

/** A section as articles name it. */
export function sectionRefOf(path: string, name: string) {
  return { path, name, url: full(pathOf({ page: 'section', section: path, number: 1 })) };
}
