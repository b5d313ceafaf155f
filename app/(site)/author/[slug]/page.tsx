import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AuthorPage } from '#components/front/author-page.tsx';
import { readAuthor } from '#lib/edition/read-linked.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../frame.tsx';
import { pageNumber, type SearchParams } from '../../page-number.ts';
import { titled } from '../../titled.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

const authorNamed = cache(async (slug: string, number: number) => readAuthor(slug, number));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  const author = await authorNamed((await params).slug, number);
  if (!author) return {};
  const page = number > 1 ? `, page ${number}` : '';
  return {
    title: titled(`${author.name}${page}`),
    description: `${author.bio ?? `Stories by ${author.name}`}${page}`,
    alternates: { canonical: pathOf({ page: 'author', slug: author.slug, number }) },
  };
}

export default async function Page({ params, searchParams }: Props) {
  const author = await authorNamed((await params).slug, await pageNumber(searchParams));
  if (!author) notFound();
  return (
    <Frame>
      <AuthorPage author={author} />
    </Frame>
  );
}
