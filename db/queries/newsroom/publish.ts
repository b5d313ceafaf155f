import { inArray } from 'drizzle-orm';
import { type StoryContent, standingPicture } from '../../../lib/news/content.ts';
import { pathOf } from '../../../lib/news/paths.ts';
import { placeOf } from '../../../lib/news/story-number.ts';
import type { Act, Reader } from '../../database.ts';
import { addToIndex, removeFromIndex } from '../../dialects/sqlite/search-index.ts';
import { articles } from '../../schema/edition/articles.ts';
import { tags } from '../../tags.ts';
import { announcePublished, announceWithdrawn } from './announce.ts';
import { linkArticles, tagsOfLinks } from './article-links.ts';
import { linkMedia } from './article-media.ts';
import { markChanged, tellChanges } from './changes.ts';
import { anyCorrected } from './corrections.ts';
import { linkSections, type Placing, placings } from './further-sections.ts';
import { insertRows } from './insert-rows.ts';
import { countLists, type Standing, stampLists, standingsOf } from './list-counts.ts';
import { linkPlaces } from './place-names.ts';
import { searchEntry } from './search-entries.ts';
import { type PlacedSection, sectionsById } from './sections.ts';

/**
 * A story about to be what readers see. `updatedAt` (UTC ms) says when its words changed for readers; null leaves what
 * was said before.
 */
export interface Publication {
  id: number;
  sectionId: number;
  content: StoryContent;
  updatedAt: number | null;
  /** Whether an archive brought it: then others are told only while it is news. */
  fromArchive?: boolean;
}

/**
 * Makes these stories what readers see: their article rows with people and topics, the counts of the lists they stand
 * in and the full-text index; stamps every tag that shows them, and queues what others are told. Part of the caller's
 * act.
 */
export async function publishArticles(act: Act, publications: readonly Publication[]): Promise<void> {
  if (publications.length === 0) return;
  const { db, stamp } = act;
  const sections = await sectionsById(db);
  const before = await removeArticles(
    act,
    publications.map(({ id }) => id),
  );
  const places = await freePlaces(db, publications, before);
  const placed = await placings(db, sections, publications);
  const projected = placed.map((publication) => ({
    publication,
    row: articleRow(publication, places.get(publication.id) ?? 0, sections, before),
  }));
  const rows = projected.map(({ row }) => row);

  await insertRows(db, articles, rows);
  await linkSections(db, sections, rows);
  const personIds = await linkArticles(db, publications, places);
  await linkPlaces(db, publications, places);
  await linkMedia(db, publications);
  addToIndex(
    db,
    projected.map(({ publication: { content }, row }) =>
      searchEntry({ ...row, content, personIds: content.bylines.flatMap(({ name }) => personIds.get(name) ?? []) }),
    ),
  );

  const moved = rows.filter((row) => !sameStanding(before.get(row.id), row));
  const left = moved.flatMap((row) => before.get(row.id) ?? []);
  await countLists(db, sections, moved, left);
  stampLists(stamp, sections, [...moved, ...left]);
  await markChanged(
    act,
    [...rows, ...before.values()].map(({ place }) => place),
  );
  await tellChanges(
    act,
    rows.map(({ id }) => ({ id })),
  );
  stamp(
    ...(await tagsOfLinks(
      db,
      rows.map(({ id }) => id),
    )),
  );
  await announcePublished(db, placed, before, sections);
}

/**
 * Takes these stories from readers: article rows, list counts, full-text index; stamps every tag that showed them, and
 * queues what others are told. Part of the caller's act.
 * @param status what their addresses answer from now on
 */
export async function unpublishArticles(act: Act, ids: readonly number[], status: 410 | 451): Promise<void> {
  const sections = await sectionsById(act.db);
  const before = [...(await removeArticles(act, ids)).values()];
  await countLists(act.db, sections, [], before);
  stampLists(act.stamp, sections, before);
  await announceWithdrawn(act.db, before, sections);
  await markChanged(
    act,
    before.map(({ place }) => place),
  );
  const pathAt = (id: number, sectionId: number) =>
    pathOf({ page: 'article', section: sections.get(sectionId)?.path ?? '', id });
  const gone = before.map(({ id, sectionId }) => ({ id, gone: { status, path: pathAt(id, sectionId) } }));
  await tellChanges(act, gone);
}

/** Removes the rows of these articles, stamps what showed their words, and returns where they stood. */
async function removeArticles({ db, stamp }: Act, ids: readonly number[]): Promise<Map<number, Standing>> {
  const rows = await standingsOf(db, inArray(articles.id, [...ids]));
  stamp(...ids.map(tags.article));
  // The list of corrections holds those of stories that readers can see.
  if (await anyCorrected(db, ids)) stamp(tags.corrections);
  const present = rows.map(({ id }) => id);
  if (present.length) {
    stamp(...(await tagsOfLinks(db, present)));
    removeFromIndex(
      db,
      rows.map(({ place }) => place),
    );
    await db.delete(articles).where(inArray(articles.id, present));
  }
  return new Map(rows.map((row) => [row.id, row]));
}

/** The row that a story would have, and its place in the paper; nothing is written. */
export async function articleToBe(db: Reader, publication: Publication): Promise<ArticleToBe> {
  const sections = await sectionsById(db);
  const [placed] = await placings(db, sections, [publication]);
  const row = articleRow(
    { alsoIn: null, ...publication, ...placed },
    placeOf(publication.content.publishedAt, publication.id),
    sections,
    new Map(),
  );
  return { ...row, sectionPath: sections.get(publication.sectionId)?.path ?? '' };
}

type ArticleToBe = ReturnType<typeof articleRow> & { sectionPath: string };

function sameStanding(before: Standing | undefined, after: Standing): boolean {
  return (
    before?.place === after.place &&
    before.sectionId === after.sectionId &&
    before.alsoIn?.join() === after.alsoIn?.join() &&
    before.language === after.language &&
    before.translationGroup === after.translationGroup
  );
}

/**
 * The place of each publication. One that stays in its second keeps its place; two stories of one second whose numbers
 * end alike are set apart by the next free place.
 */
async function freePlaces(
  db: Reader,
  publications: readonly Publication[],
  before: Map<number, Standing>,
): Promise<Map<number, number>> {
  const second = (place: number) => Math.floor(place / 1_000_000);
  const wanted = publications.map(({ id, content }) => {
    const place = placeOf(content.publishedAt, id);
    const old = before.get(id)?.place;
    return { id, place: old !== undefined && second(old) === second(place) ? old : place };
  });
  const taken = new Set(
    await takenPlaces(
      db,
      wanted.map(({ place }) => place),
    ),
  );
  const places = new Map<number, number>();
  for (const { id, place } of wanted) {
    let free = place;
    while (taken.has(free) || (free !== place && (await takenPlaces(db, [free])).length > 0)) free += 1;
    taken.add(free);
    places.set(id, free);
  }
  return places;
}

async function takenPlaces(db: Reader, places: number[]): Promise<number[]> {
  const rows = await db.select({ place: articles.place }).from(articles).where(inArray(articles.place, places));
  return rows.map(({ place }) => place);
}

function articleRow(
  { id, sectionId, alsoIn, content, updatedAt }: Publication & Placing,
  place: number,
  sections: Map<number, PlacedSection>,
  before: Map<number, Standing>,
) {
  const { topics: _topics, places: _places, ...shown } = content;
  return {
    ...shown,
    lead: standingPicture(content),
    leadCrop: content.leadCrop ?? null,
    shortHeadline: content.shortHeadline ?? null,
    seoTitle: content.seoTitle ?? null,
    seoDescription: content.seoDescription ?? null,
    related: content.related ?? null,
    alsoIn,
    id,
    place,
    sectionId,
    departmentId: sections.get(sectionId)?.departmentId ?? sectionId,
    updatedAt: updatedAt ?? before.get(id)?.updatedAt ?? null,
  };
}
