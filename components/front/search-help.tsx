import type { ReactNode } from 'react';
import type { SearchResults } from '#lib/edition/search/answer-question.ts';
import { pathOf } from '#lib/news/paths.ts';
import { parseQuery } from '#lib/news/search/query.ts';
import { asksNothing, type Question, unnarrowed } from '#lib/news/search/question.ts';

/** What stands in place of results: how to ask, or, when nothing was found, what else can be tried. */
export function SearchHelp({ question, results }: { question: Question; results: SearchResults | null }) {
  if (!results) return <Examples />;
  const terms = parseQuery(question.query);
  const everywhere = unnarrowed(question);
  const narrowed = !asksNothing({ ...question, query: '' });
  return (
    <div className="mt-8 border-t-2 border-ink pt-5">
      <p className="font-serif text-title font-medium">{reason(question, results, terms.length)}</p>
      <ul className="mt-3">
        {narrowed && question.query && (
          <Way>
            <a href={pathOf({ page: 'search', question: everywhere, number: 1 })} className="underline">
              Look for “{question.query}” in the whole paper
            </a>
          </Way>
        )}
        {terms.length > 1 &&
          terms.slice(0, 5).map(({ typed }) => (
            <Way key={typed}>
              <a
                href={pathOf({ page: 'search', question: { ...question, query: typed }, number: 1 })}
                className="underline"
              >
                Look for “{typed}” alone
              </a>
            </Way>
          ))}
        <Way>
          <a href="/latest/" className="underline">
            See the latest stories
          </a>
        </Way>
      </ul>
    </div>
  );
}

function reason({ query, author }: Question, results: SearchResults, terms: number): string {
  if (author !== null && results.author === null) return 'Nobody of that name has signed a story here.';
  if (query && terms === 0)
    return `There is no word to look for in “${query}”. Letters, characters and digits are found.`;
  if (query) return `Nothing was found for “${query}”. Fewer words, or another spelling, may help.`;
  return 'Nothing was published there.';
}

function Examples() {
  const example = (query: string) => (
    <a
      href={pathOf({
        page: 'search',
        question: { query, section: null, author: null, language: null, from: null, to: null, sort: 'relevance' },
        number: 1,
      })}
      className="font-medium underline"
    >
      {query}
    </a>
  );
  return (
    <div className="mt-8 border-t-2 border-ink pt-5">
      <p className="font-serif text-title font-medium">Headlines, texts, bylines, topics and captions are searched.</p>
      <ul className="mt-3">
        <Way>Every word must occur, AND and NOT as well: {example('metro station')}</Way>
        <Way>Words in quotes stand together: {example('"Suzhou Creek"')}</Way>
        <Way>A star stands for any ending: {example('calli*')}</Way>
        <Way>
          Chinese needs no spaces: <span lang="zh-Hans">{example('昆曲')}</span>
        </Way>
      </ul>
    </div>
  );
}

function Way({ children }: { children: ReactNode }) {
  return <li className="py-1.5">{children}</li>;
}
