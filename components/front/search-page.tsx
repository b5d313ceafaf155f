import type { SearchResults } from '#lib/edition/search/answer-question.ts';
import type { SearchOptions } from '#lib/edition/search/search-options.ts';
import { pathOf } from '#lib/news/paths.ts';
import type { Question } from '#lib/news/search/question.ts';
import { PageLinks } from '../ui/page-links.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SearchFilters } from './search-filters.tsx';
import { SearchHelp } from './search-help.tsx';
import { SearchHits } from './search-hits.tsx';

interface SearchPageProps {
  hint: string;
  question: Question;
  options: SearchOptions;
  /** Null before anything was asked. */
  results: SearchResults | null;
}

/** The search page: what is asked, what narrows it down, how much was found, and the stories. */
export function SearchPage({ hint, question, options, results }: SearchPageProps) {
  return (
    <>
      <PageTitle>Search</PageTitle>
      <SearchFilters hint={hint} question={question} options={options} author={results?.author ?? null} />
      {results && results.hits.length > 0 && (
        <>
          <p className="mt-7 mb-4 text-muted">{outcome(question, results)}</p>
          <SearchHits hits={results.hits} />
          <PageLinks
            number={results.number}
            pages={results.pages}
            href={(number) => pathOf({ page: 'search', question, number })}
            words={{ before: 'Previous', after: 'Next' }}
          />
        </>
      )}
      {(!results || results.hits.length === 0) && <SearchHelp question={question} results={results} />}
    </>
  );
}

function outcome({ query, sort }: Question, { total, more, widened, respelt }: SearchResults): string {
  const count = `${more ? 'More than ' : ''}${total.toLocaleString('en')} ${total === 1 ? 'story' : 'stories'}`;
  const what = query ? ` for ${query.includes('"') ? query : `“${query}”`}` : '';
  const order = sort === 'time' || !query ? 'newest first' : 'best first';
  if (respelt) return `Nothing has just these words. ${count} for “${respelt}”, ${order}.`;
  if (widened) return `Nothing has just these words. ${count} with words that begin like “${query}”, ${order}.`;
  return `${count}${what}, ${order}.`;
}
