import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SectionPage } from '#components/front/section-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readSection } from '#lib/edition/read-section.ts';
import { breadcrumbs, collectionPage, itemList } from '#lib/edition/structured-data/lists.ts';
import { pathOf } from '#lib/news/paths.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../frame.tsx';
import { pageMetadata } from '../../page-metadata.ts';
import { pageNumber, type SearchParams } from '../../page-number.ts';

type Props = { params: Promise<{ path: string[] }>; searchParams: SearchParams };

const sectionAt = cache(async (path: string, number: number) => readSection(path, number));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  const front = await sectionAt((await params).path.join('/'), number);
  if (!front) return {};
  const { section, parent, list } = front;
  return pageMetadata({
    title: [section.name, parent?.name].filter(Boolean).join(', '),
    description: section.blurb ?? `${section.name}: the latest stories of ${site.name}.`,
    path: pathOf({ page: 'section', section: section.slug, number }),
    list: { number, pages: list.pages, href: (to) => pathOf({ page: 'section', section: section.slug, number: to }) },
    feed: { page: 'section', section: section.slug, number: 1 },
    index: list.total > 0,
  });
}

export default async function Page({ params, searchParams }: Props) {
  const front = await sectionAt((await params).path.join('/'), await pageNumber(searchParams));
  if (!front) notFound();
  const { section, parent, containers, list } = front;
  const articles = [...containers.flatMap((container) => container.articles), ...list.articles];
  return (
    <Frame department={(front.parent ?? front.section).slug}>
      <StructuredData
        things={[
          collectionPage(section.name, section.path, itemList(articles)),
          breadcrumbs(parent ? [parent, section] : [section]),
        ]}
      />
      <SectionPage front={front} site={site} />
    </Frame>
  );
}
