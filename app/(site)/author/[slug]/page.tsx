import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AuthorPage } from '#components/front/author-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readAuthor } from '#lib/edition/read-linked.ts';
import { breadcrumbs, itemList, profilePage } from '#lib/edition/structured-data/lists.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../frame.tsx';
import { pageMetadata } from '../../page-metadata.ts';
import { pageNumber, type SearchParams } from '../../page-number.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

const authorNamed = cache(async (slug: string, number: number) => readAuthor(slug, number));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  const author = await authorNamed((await params).slug, number);
  if (!author) return {};
  const { slug, list } = author;
  return pageMetadata({
    title: author.name,
    description: author.bio ?? `Stories by ${author.name}.`,
    path: pathOf({ page: 'author', slug, number }),
    list: { number, pages: list.pages, href: (to) => pathOf({ page: 'author', slug, number: to }) },
    feed: { page: 'author', slug, number: 1 },
  });
}

export default async function Page({ params, searchParams }: Props) {
  const author = await authorNamed((await params).slug, await pageNumber(searchParams));
  if (!author) notFound();
  const path = pathOf({ page: 'author', slug: author.slug, number: 1 });
  return (
    <Frame>
      <StructuredData
        things={[profilePage(author, path), itemList(author.list.articles), breadcrumbs([{ name: author.name, path }])]}
      />
      <AuthorPage author={author} />
    </Frame>
  );
}
