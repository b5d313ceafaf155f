import { setImmediate as breath } from 'node:timers/promises';
import { type Reader, read } from '../../../../db/database.ts';
import { bodiesWithFilms, jpegsOf } from '../../../../db/queries/edition/media.ts';
import {
  articlesAt,
  notePlaces,
  type PlacedArticle,
  type PlaceSpan,
  placeAfter,
  UNDATED_PLACES,
} from '../../../../db/queries/edition/places.ts';
import type { BlockOf } from '../../../news/body/blocks.ts';
import { isDay } from '../../../news/dates.ts';
import { mediaPath } from '../../../news/paths.ts';
import { config } from '../../../platform/config.ts';
import { mediaFiles } from '../../media-files.ts';
import type { MediaFiles } from '../../picture.ts';
import { type Entry, entryOf, FILE_SIZE, FIRST_YEAR, ROWS_AT_ONCE, w3cTime } from './sitemap-file.ts';
import { placesOfMonth } from './stretches.ts';

/** A file of 5,000 articles that all have so much stays below the 50 MB that are allowed. */
const MOST_PICTURES = 25;
const MOST_FILMS = 2;
const LONGEST_TITLE = 100;
const LONGEST_DESCRIPTION = 300;
const LONGEST_FILM = 28_800;

/** The articles of a part of a month, or of what has no date, oldest first: what is older keeps its part. */
export async function* articleEntries(base: string, part: number): AsyncGenerator<Entry> {
  const span = placesNamed(base);
  if (!span) return;
  notePlaces(span);
  let from = await read((db) => placeAfter(db, span, (part - 1) * FILE_SIZE));
  for (let left = FILE_SIZE; left > 0 && from !== null; left -= ROWS_AT_ONCE) {
    const rest = { from, before: span.before };
    const { entries, last } = await read((db) => entriesAt(db, rest));
    yield* entries;
    from = last === null || entries.length < ROWS_AT_ONCE ? null : last + 1;
    await breath();
  }
}

function placesNamed(base: string): PlaceSpan | null {
  if (base === 'undated') return UNDATED_PLACES;
  return isDay(`${base}-01`) && Number(base.slice(0, 4)) >= FIRST_YEAR ? placesOfMonth(base) : null;
}

/** As many of the first articles of these places as are read at once, and the place of the last of them. */
async function entriesAt(db: Reader, span: PlaceSpan) {
  const rows = await articlesAt(db, span, ROWS_AT_ONCE);
  const ids = rows.map(({ id }) => id);
  const jpegs = await jpegsOf(db, ids);
  const films = await filmsOf(db, ids);
  const { siteUrl } = config();
  const entries = rows.map((row): Entry => {
    const changes = [row.publishedAt, row.updatedAt, row.correctedAt].filter((at) => at !== null);
    return entryOf(
      { page: 'article', section: row.sectionPath, id: row.id },
      {
        ...(changes.length ? { lastmod: w3cTime(Math.max(...changes)) } : {}),
        img: (jpegs.get(row.id) ?? []).slice(0, MOST_PICTURES).map((path) => ({ url: siteUrl + mediaPath(path) })),
        video: (films.blocks.get(row.id) ?? []).flatMap((block) => filmEntry(row, block, films.files)),
      },
    );
  });
  return { entries, last: rows.at(-1)?.place ?? null };
}

async function filmsOf(db: Reader, ids: readonly number[]) {
  const blocks = new Map(
    (await bodiesWithFilms(db, ids)).map(({ id, body }) => [
      id,
      body.content.filter((block) => block.type === 'video').slice(0, MOST_FILMS),
    ]),
  );
  const keys = [...blocks.values()].flat().flatMap(({ attrs }) => [attrs.media, attrs.poster ?? []].flat());
  return { blocks, files: await mediaFiles(db, keys) };
}

/** What is said of a film; nothing when it has no still, without which it may not be listed. */
function filmEntry(row: PlacedArticle, { attrs }: BlockOf<'video'>, files: MediaFiles) {
  const film = files.get(attrs.media);
  const still = attrs.poster === null ? undefined : files.get(attrs.poster);
  if (film?.type !== 'video' || still?.type !== 'picture') return [];
  const { siteUrl } = config();
  const seconds = Math.round(film.duration ?? 0);
  return [
    {
      thumbnail_loc: siteUrl + still.url,
      title: shortened(row.headline, LONGEST_TITLE),
      description: shortened(attrs.caption ?? row.standfirst ?? row.headline, LONGEST_DESCRIPTION),
      content_loc: siteUrl + film.url,
      ...(seconds > 0 && seconds <= LONGEST_FILM ? { duration: seconds } : {}),
      ...(row.publishedAt === null ? {} : { publication_date: w3cTime(row.publishedAt) }),
    },
  ];
}

/** The text, or its first words with an ellipsis, in at most `most` UTF-16 units. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/\s\S*$/, '')}…`;
}
