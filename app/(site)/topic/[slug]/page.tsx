import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ListPage } from '#components/front/list-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readTopic } from '#lib/edition/read-linked.ts';
import { breadcrumbs, collectionPage, itemList } from '#lib/edition/structured-data/lists.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../frame.tsx';
import { pageMetadata } from '../../page-metadata.ts';
import { pageNumber, type SearchParams } from '../../page-number.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

const topicNamed = cache(async (slug: string, number: number) => readTopic(slug, number));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  const topic = await topicNamed((await params).slug, number);
  if (!topic) return {};
  const { slug, list } = topic;
  return pageMetadata({
    title: topic.name,
    description: `Stories about ${topic.name}.`,
    path: pathOf({ page: 'topic', slug, number }),
    list: { number, pages: list.pages, href: (to) => pathOf({ page: 'topic', slug, number: to }) },
    feed: { page: 'topic', slug, number: 1 },
  });
}

export default async function Page({ params, searchParams }: Props) {
  const topic = await topicNamed((await params).slug, await pageNumber(searchParams));
  if (!topic) notFound();
  const path = pathOf({ page: 'topic', slug: topic.slug, number: topic.list.number });
  return (
    <Frame>
      <StructuredData
        things={[
          collectionPage(topic.name, path, itemList(topic.list.articles)),
          breadcrumbs([{ name: topic.name, path }]),
        ]}
      />
      <ListPage
        title={topic.name}
        list={topic.list}
        href={(number) => pathOf({ page: 'topic', slug: topic.slug, number })}
      />
    </Frame>
  );
}
