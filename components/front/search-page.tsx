import type { SearchResults } from '#lib/edition/search.ts';
import { pathOf } from '#lib/news/paths.ts';
import { PageLinks } from '../ui/page-links.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { StoryList } from './story-list.tsx';

interface SearchPageProps {
  hint: string;
  query: string;
  /** Null before anything was asked. */
  results: SearchResults | null;
}

/** The search page: the box, how much was found, and the stories. */
export function SearchPage({ hint, query, results }: SearchPageProps) {
  return (
    <>
      <PageTitle>Search</PageTitle>
      <SearchForm id="search" hint={hint} query={query} />
      {results && (
        <>
          <p className="mt-5 mb-6 text-muted">{outcome(query, results)}</p>
          {results.articles.length > 0 && <StoryList articles={results.articles} section />}
          <PageLinks
            number={results.number}
            pages={results.pages}
            href={(number) => pathOf({ page: 'search', query, number })}
            words={{ before: 'Previous', after: 'Next' }}
          />
        </>
      )}
    </>
  );
}

function outcome(query: string, { total, more }: SearchResults): string {
  if (total === 0) return `Nothing was found for “${query}”. Try fewer words, or another spelling.`;
  const count = `${total.toLocaleString('en')} ${total === 1 ? 'story' : 'stories'}`;
  return more ? `More than ${count} for “${query}”. These are the best of the newest.` : `${count} for “${query}”.`;
}
