import { desc, eq, inArray } from 'drizzle-orm';
import { bodySchema } from '../../../lib/news/body/body.ts';
import { plainText } from '../../../lib/news/body/body-text.ts';
import { isTelling, mark, matchExpression, type Term } from '../../../lib/news/search/query.ts';
import type { Reader } from '../../database.ts';
import {
  countPlaces,
  type FoundPlace,
  newestPlaces,
  type Span,
  scoredPlaces,
} from '../../dialects/sqlite/search-index.ts';
import { articles } from '../../schema/edition/articles.ts';
import { people } from '../../schema/edition/people.ts';
import { sections } from '../../schema/edition/sections.ts';
import { formersOf } from './former-names.ts';
import { type ListedRow, listed, listedColumns } from './lists.ts';
import { findSection } from './sections.ts';

/** What is searched, and how the answer is ordered. `span` is in places (lib/news/story-number.ts). */
export interface Search {
  terms: readonly Term[];
  marks: readonly string[];
  span: Span;
  sort: 'relevance' | 'time';
}

/** How far counting goes. */
export const MOST_COUNTED = 10_000;

/**
 * How many matches are weighed against each other: the newest, and the newest of those that have the words in their
 * headline. So the commonest word costs no more than a rare one.
 */
const MOST_WEIGHED = 2000;
const MOST_WEIGHED_HEADLINES = 500;

/** The places that match, best first or newest first, and how many there are in all (at most `MOST_COUNTED`). */
export async function searchPlaces(
  db: Reader,
  { terms, marks, span, sort }: Search,
  from: number,
  count: number,
): Promise<{ places: number[]; found: number; reach: number }> {
  const expression = matchExpression(terms, marks);
  const found = await countPlaces(db, expression, span, MOST_COUNTED);
  if (found === 0) return { places: [], found, reach: 0 };
  if (sort === 'time' || terms.length === 0)
    return { places: await newestPlaces(db, expression, span, from, count), found, reach: found };
  // To tell how rare a common word is the index walks through all that have it, and the answer is that it tells nothing.
  const find = terms.some(isTelling) ? scoredPlaces : placesAlike;
  const weighed = await find(db, expression, span, MOST_WEIGHED);
  const headed = await find(db, matchExpression(terms, marks, 'headline'), span, MOST_WEIGHED_HEADLINES);
  const ranked = ranking(weighed, headed);
  return { places: ranked.slice(from, from + count), found, reach: ranked.length };
}

/** The newest `most` places that match, one as good as the other. */
async function placesAlike(db: Reader, expression: string, span: Span, most: number): Promise<FoundPlace[]> {
  const places = await newestPlaces(db, expression, span, 0, most);
  return places.map((place) => ({ place, score: 1 }));
}

/** How much more a match counts that has every word in its headline, and one that is of today. */
const HEADED = 1.5;
const NEW = 0.35;
const SECONDS_A_YEAR = 31_557_600;

/**
 * Best first: what matches better, and of two that match alike the newer.
 * @param weighed the matches, and `headed` those with every word in their headline; one may be in either or in both
 */
function ranking(weighed: readonly FoundPlace[], headed: readonly FoundPlace[]): number[] {
  const scores = new Map([...headed, ...weighed].map(({ place, score }) => [place, score]));
  for (const { place, score } of headed) scores.set(place, HEADED * Math.max(score, scores.get(place) ?? 0));
  const newest = Math.max(...scores.keys());
  const years = (place: number) => (newest - place) / 1_000_000 / SECONDS_A_YEAR;
  const weight = (place: number, score: number) => score * (1 + NEW / (1 + years(place)));
  return [...scores]
    .map(([place, score]) => ({ place, weight: weight(place, score) }))
    .sort((a, b) => b.weight - a.weight || b.place - a.place)
    .map(({ place }) => place);
}

/** The mark of a section, or those of a department and all that is in it; null when there is none of this path. */
export async function sectionMark(db: Reader, path: string): Promise<string | null> {
  const found = await findSection(db, path);
  if (!found) return null;
  const { id } = found.section;
  const below = await db.select({ id: sections.id }).from(sections).where(eq(sections.parentId, id));
  const ids = [id, ...below.map((section) => section.id)];
  // The index knows what stood in a further section that was removed by the number of that one.
  const formers = (await formersOf(db, 'section', ids)).flatMap(({ formerId }) => formerId ?? []);
  return anyMark([...ids, ...formers].map(mark.section));
}

/** A person by the slug, with the mark of what he or she signed; null when there is none. */
export async function signerMark(db: Reader, slug: string): Promise<{ name: string; mark: string } | null> {
  const [person] = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.slug, slug))
    .limit(1);
  if (!person) return null;
  // The index knows those who were merged by what they were.
  const formers = (await formersOf(db, 'person', [person.id])).flatMap(({ formerId }) => formerId ?? []);
  return { name: person.name, mark: anyMark([person.id, ...formers].map(mark.person)) };
}

/** The expression that asks for any of these marks. */
function anyMark(marks: readonly string[]): string {
  return marks.length > 1 ? `(${marks.join(' OR ')})` : (marks[0] ?? '');
}

/** The articles at these places, in this order, each with its text. */
export async function articlesAt(db: Reader, places: number[]): Promise<(ListedRow & { text: string })[]> {
  const rows = await db
    .select({ ...listedColumns, body: articles.body })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(inArray(articles.place, places))
    .orderBy(desc(articles.place));
  const texts = new Map(rows.map(({ place, body }) => [place, plainText(bodySchema.parse(body))]));
  const byPlace = new Map(listed(rows).map((row) => [row.place, { ...row, text: texts.get(row.place) ?? '' }]));
  return places.flatMap((place) => byPlace.get(place) ?? []);
}
