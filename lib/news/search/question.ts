import { dayAfter, isDay } from '../dates.ts';
import { languageSchema } from '../languages.ts';
import { nameSlug, SLUG } from '../slugs.ts';

/** What a reader asks the search: words, what to narrow them down by, and the order of the answers. */
export interface Question {
  query: string;
  /** The path of a section. */
  section: string | null;
  /** The slug of a person. */
  author: string | null;
  language: string | null;
  /** Calendar days in the site's zone, both included. */
  from: string | null;
  to: string | null;
  sort: 'relevance' | 'time';
}

/** The longest search text an address carries. */
export const MOST_QUERY_CHARACTERS = 200;

/** The words of an address that make a question, in their order. */
const WORDS = ['q', 'section', 'author', 'language', 'from', 'to', 'sort'] as const;

/** Reads a question from the query of an address. What makes no sense is left out; days in the wrong order are turned. */
export function parseQuestion(params: URLSearchParams): Question {
  const value = (name: (typeof WORDS)[number]) => (params.get(name) ?? '').trim().slice(0, 120);
  const section = value('section')
    .toLowerCase()
    .replace(/^\/|\/$/g, '');
  const author = value('author').toWellFormed();
  const language = languageSchema.safeParse(value('language'));
  const days = (['from', 'to'] as const).map((name) => (isDay(value(name)) ? value(name) : null));
  const [from = null, to = null] = days[0] && days[1] && days[0] > days[1] ? days.toReversed() : days;
  return {
    query: words(params.get('q') ?? ''),
    section: section.split('/').every((word) => SLUG.test(word)) ? section : null,
    author: author ? (SLUG.test(author) ? author : nameSlug(author)) : null,
    language: language.success ? language.data : null,
    from,
    to,
    sort: value('sort') === 'time' ? 'time' : 'relevance',
  };
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, MOST_QUERY_CHARACTERS).toWellFormed().trim();
}

/** The query of the one address of a question. */
export function questionParams({ query, sort, ...narrowed }: Question): URLSearchParams {
  const { section, author, language, from, to } = narrowed;
  const values = { q: query, section, author, language, from, to, sort: sort === 'time' ? sort : null };
  return new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Whether anything is asked at all. */
export function asksNothing({ query, section, author, language, from, to }: Question): boolean {
  return [query, section, author, language, from, to].every((value) => !value);
}

/** The same question with nothing narrowed down. */
export function unnarrowed({ query, sort }: Question): Question {
  return { query, sort, section: null, author: null, language: null, from: null, to: null };
}

/** The days of a question as one: the first, and the one after the last. */
export function spanOf({ from, to }: Question): { from: string | null; before: string | null } {
  return { from, before: to && dayAfter(to) };
}
