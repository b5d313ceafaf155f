import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SearchPage } from '#components/front/search-page.tsx';
import { readSite } from '#lib/edition/read-site.ts';
import { search } from '#lib/edition/search/search.ts';
import { readSearchOptions } from '#lib/edition/search/search-options.ts';
import { pathOf } from '#lib/news/paths.ts';
import { asksNothing, parseQuestion, type Question } from '#lib/news/search/question.ts';
import { Frame } from '../frame.tsx';
import { pageMetadata } from '../page-metadata.ts';
import { pageNumber, type SearchParams } from '../page-number.ts';

type Props = { searchParams: SearchParams };

async function questionIn(searchParams: SearchParams): Promise<Question> {
  const params = Object.entries(await searchParams);
  return parseQuestion(
    new URLSearchParams(params.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
  );
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const question = await questionIn(searchParams);
  const number = await pageNumber(searchParams);
  return pageMetadata({
    title: question.query ? `Search: ${question.query}` : 'Search',
    path: pathOf({ page: 'search', question, number }),
    list: { number, pages: number, href: (to) => pathOf({ page: 'search', question, number: to }) },
    feed: asksNothing(question) ? undefined : { page: 'search', question, number: 1 },
    index: false,
  });
}

export default async function Page({ searchParams }: Props) {
  const question = await questionIn(searchParams);
  const number = await pageNumber(searchParams);
  const results = asksNothing(question) ? null : await search(question, number);
  if (number > 1 && !results?.hits.length) notFound();
  const { searchHint, language } = await readSite();
  return (
    <Frame searchable={false}>
      <SearchPage hint={searchHint} question={question} options={await readSearchOptions(language)} results={results} />
    </Frame>
  );
}
