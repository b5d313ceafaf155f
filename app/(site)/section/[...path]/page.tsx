import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SectionPage } from '#components/front/section-page.tsx';
import { readSection } from '#lib/edition/read-section.ts';
import { pathOf } from '#lib/news/paths.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../frame.tsx';
import { pageNumber, type SearchParams } from '../../page-number.ts';
import { titled } from '../../titled.ts';

type Props = { params: Promise<{ path: string[] }>; searchParams: SearchParams };

const sectionAt = cache(async (path: string, number: number) => readSection(path, number));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const number = await pageNumber(searchParams);
  const front = await sectionAt((await params).path.join('/'), number);
  if (!front) return {};
  const { section, parent } = front;
  return {
    title: titled([section.name, parent?.name, number > 1 ? `page ${number}` : null].filter(Boolean).join(', ')),
    description: `${section.name}: the latest stories${number > 1 ? `, page ${number}` : ''}.`,
    alternates: { canonical: pathOf({ page: 'section', section: section.slug, number }) },
  };
}

export default async function Page({ params, searchParams }: Props) {
  const front = await sectionAt((await params).path.join('/'), await pageNumber(searchParams));
  if (!front) notFound();
  return (
    <Frame department={(front.parent ?? front.section).slug}>
      <SectionPage front={front} site={site} />
    </Frame>
  );
}
