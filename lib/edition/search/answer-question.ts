import { type Reader, read } from '../../../db/database.ts';
import {
  articlesAt,
  MOST_COUNTED,
  type Search,
  searchPlaces,
  sectionMark,
  signerMark,
} from '../../../db/queries/edition/search.ts';
import { site } from '../../../site.ts';
import { startOfDay } from '../../news/dates.ts';
import { highlighted, type Piece, snippet } from '../../news/search/highlight.ts';
import { joined, mark, parseQuery, type Term, widened } from '../../news/search/query.ts';
import { type Question, spanOf } from '../../news/search/question.ts';
import { EARLIEST, firstPlaceAt } from '../../news/story-number.ts';
import { type ListedArticle, listedArticle } from '../listed-article.ts';

/** A story that was found, with what was searched for marked in its headline and in the stretch of text that shows it. */
export interface SearchHit {
  article: ListedArticle;
  headline: Piece[];
  excerpt: Piece[];
}

/** One page of an answer. */
export interface SearchResults {
  hits: SearchHit[];
  number: number;
  pages: number;
  /** How many stories match; `more` when counting stopped there. */
  total: number;
  more: boolean;
  /** Whether nothing matched the words as typed, and words that begin with them, or the same written together, were looked for. */
  widened: boolean;
  /** The words as they were then written together, if they were. */
  respelt: string | null;
  /** The name of the author that the search was narrowed down to, when there is such a person. */
  author: string | null;
}

/** How many stories a page of an answer holds. */
const HITS_A_PAGE = 20;

/** Answers a question: page `number` (from 1) of what matches. No question is an error; some find nothing. */
export async function answerQuestion(question: Question, number: number): Promise<SearchResults> {
  return read(async (db) => {
    const narrowed = await narrowing(db, question);
    const terms = parseQuery(question.query);
    const hopeless = narrowed === null || (question.query !== '' && terms.length === 0);
    if (hopeless) return { ...NOTHING, number, author: narrowed?.author ?? null };
    const { author, ...search } = narrowed;
    const from = (number - 1) * HITS_A_PAGE;
    for (const { wide, respelt } of wider(terms)) {
      const { places, found, reach } = await searchPlaces(db, { ...search, terms: wide }, from, HITS_A_PAGE);
      if (found === 0) continue;
      const rows = await articlesAt(db, places);
      return {
        hits: rows.map(({ text, ...row }) => ({
          article: listedArticle(row),
          headline: highlighted(row.headline, wide),
          excerpt: excerptOf(row.standfirst, text, wide),
        })),
        number,
        pages: Math.ceil(reach / HITS_A_PAGE),
        total: found,
        more: found >= MOST_COUNTED,
        widened: wide !== terms,
        respelt,
        author,
      };
    }
    return { ...NOTHING, number, author };
  });
}

const NOTHING = { hits: [], pages: 1, total: 0, more: false, widened: false, respelt: null };

/** The words as they were typed; then, until something is found, written together, and ever shorter beginnings of them. */
function* wider(terms: Term[]): Generator<{ wide: Term[]; respelt: string | null }> {
  yield { wide: terms, respelt: null };
  for (const wide of joined(terms)) yield { wide, respelt: wide.map(({ typed }) => typed).join(' ') };
  for (const less of [0, 1, 2]) {
    const wide = widened(terms, less);
    if (wide) yield { wide, respelt: null };
  }
}

/** What narrows a question down, as the index knows it; null when it names a section or person that is not there. */
async function narrowing(
  db: Reader,
  question: Question,
): Promise<(Omit<Search, 'terms'> & { author: string | null }) | null> {
  const section = question.section === null ? null : await sectionMark(db, question.section);
  const signer = question.author === null ? null : await signerMark(db, question.author);
  if ((question.section !== null && !section) || (question.author !== null && !signer)) return null;
  const language = question.language === null ? null : mark.language(question.language);
  const { from, before } = spanOf(question);
  const placeAt = (day: string) => firstPlaceAt(startOfDay(day, site.zone));
  return {
    marks: [section, signer?.mark, language].filter((word) => typeof word === 'string'),
    span: {
      // Undated stories were published on no day.
      from: from ? placeAt(from) : before ? firstPlaceAt(EARLIEST) : Number.MIN_SAFE_INTEGER,
      to: before ? placeAt(before) - 1 : Number.MAX_SAFE_INTEGER,
    },
    sort: question.sort,
    author: signer?.name ?? null,
  };
}

/** Where the words stand in the text, or else in the standfirst; without either, the standfirst as it is. */
function excerptOf(standfirst: string | null, text: string, terms: readonly Term[]): Piece[] {
  if (terms.length > 0) {
    const found = (standfirst && snippet(standfirst, terms)) || snippet(text, terms);
    if (found) return found;
  }
  return [{ text: standfirst ?? shortened(text), hit: false }];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
