import type { Metadata } from 'next';
import { SearchPage } from '#components/front/search-page.tsx';
import { search } from '#lib/edition/search.ts';
import { site } from '../../../site.ts';
import { Frame } from '../frame.tsx';
import { pageNumber, type SearchParams } from '../page-number.ts';
import { titled } from '../titled.ts';

type Props = { searchParams: SearchParams };

async function queryIn(searchParams: SearchParams): Promise<string> {
  const { q } = await searchParams;
  return typeof q === 'string' ? q : '';
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await queryIn(searchParams);
  return { title: titled(query ? `Search: ${query}` : 'Search'), robots: { index: false } };
}

export default async function Page({ searchParams }: Props) {
  const query = await queryIn(searchParams);
  const results = query ? await search(query, await pageNumber(searchParams)) : null;
  return (
    <Frame searchable={false}>
      <SearchPage hint={site.searchHint} query={query} results={results} />
    </Frame>
  );
}
