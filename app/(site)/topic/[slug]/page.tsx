import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ListPage } from '#components/front/list-page.tsx';
import { readTopic } from '#lib/edition/read-linked.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../frame.tsx';
import { pageNumber, type SearchParams } from '../../page-number.ts';
import { titled } from '../../titled.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

const topicNamed = cache(async (slug: string, number: number) => readTopic(slug, number));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  const topic = await topicNamed((await params).slug, number);
  if (!topic) return {};
  const page = number > 1 ? `, page ${number}` : '';
  return {
    title: titled(`${topic.name}${page}`),
    description: `Stories about ${topic.name}${page}.`,
    alternates: { canonical: pathOf({ page: 'topic', slug: topic.slug, number }) },
  };
}

export default async function Page({ params, searchParams }: Props) {
  const topic = await topicNamed((await params).slug, await pageNumber(searchParams));
  if (!topic) notFound();
  return (
    <Frame>
      <ListPage
        title={topic.name}
        list={topic.list}
        href={(number) => pathOf({ page: 'topic', slug: topic.slug, number })}
      />
    </Frame>
  );
}
