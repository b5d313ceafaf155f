import type { Metadata } from 'next';
import { StoryList } from '#components/front/story-list.tsx';
import { PageLinks } from '#components/ui/page-links.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { readLatest } from '#lib/edition/read-latest.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../frame.tsx';
import { pageNumber, type SearchParams } from '../page-number.ts';
import { titled } from '../titled.ts';

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  return {
    title: titled(number > 1 ? `Latest, page ${number}` : 'Latest'),
    description: `Everything published, newest first${number > 1 ? `, page ${number}` : ''}.`,
    alternates: { canonical: pathOf({ page: 'latest', number }) },
  };
}

export default async function LatestPage({ searchParams }: Props) {
  const list = await readLatest(await pageNumber(searchParams));
  return (
    <Frame>
      <PageTitle note={list.number > 1 ? `Page ${list.number} of ${list.pages}` : counted(list.total)}>
        Latest
      </PageTitle>
      <StoryList articles={list.articles} section />
      <PageLinks number={list.number} pages={list.pages} href={(number) => pathOf({ page: 'latest', number })} />
    </Frame>
  );
}

function counted(total: number): string {
  return `${total.toLocaleString('en')} ${total === 1 ? 'story' : 'stories'}`;
}
