import { site } from '../../../site.ts';
import { plainText } from '../../news/body/body-text.ts';
import { mediaUsed } from '../../news/content.ts';
import { stampOf } from '../../news/dates.ts';
import type { ExportedStory } from '../exported-story.ts';

/** The name under which a paper's own archive comes back: what is in it is filed under the numbers it had. */
export const OWN_ARCHIVE = 'own-archive';

/**
 * A story as one line of the archive format (lib/wire/formats/archive-jsonl). What every reader of that format knows
 * stands in front; `story` has every word for a paper of this kind, which reads nothing else.
 * @param media the names of files in the export, by the keys of media
 * @param names the names of sections, by their paths
 */
export function archiveLine(
  { number, whole, content }: ExportedStory,
  media: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): string {
  const { row } = whole;
  // Numbers of sections are those of this paper.
  const { alsoIn: _, ...words } = content;
  return JSON.stringify({
    id: String(number).padStart(10, '0'),
    title: content.headline,
    dateline: content.dateline,
    section: row.sectionPath,
    topics: content.topics,
    places: content.places,
    byline: content.bylines.map(({ name }) => name).join(', ') || null,
    published_at: content.publishedAt === null ? null : stampOf(content.publishedAt, site.zone).machine,
    lang: content.language,
    body_paragraphs: plainText(content.body).split('\n'),
    source: OWN_ARCHIVE,
    summary: content.standfirst,
    extra: { canonical: whole.url },
    story: {
      number,
      section: placeOf(row.sectionPath, names),
      alsoIn: whole.alsoIn.map(({ path }) => placeOf(path.replace(/^\/|\/$/g, ''), names)),
      content: words,
      media: Object.fromEntries(mediaUsed(content).flatMap((key) => (media.get(key) ? [[key, media.get(key)]] : []))),
      updatedAt: row.updatedAt,
      corrections: whole.corrections
        .map(({ kind, wrong, right, correctedAt }) => ({ kind, wrong, right, correctedAt }))
        .toReversed(),
    },
  });
}

/** A section by its path, with its name and that of its department, by which a paper that lacks them makes them. */
function placeOf(path: string, names: ReadonlyMap<string, string>): { path: string; names: string[] } {
  const [department = path] = path.split('/');
  return { path, names: [...new Set([department, path])].map((one) => names.get(one) ?? one) };
}
