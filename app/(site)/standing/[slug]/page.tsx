import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StandingPage } from '#components/article/standing-page.tsx';
import { readStandingPage } from '#lib/edition/read-standing-page.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../frame.tsx';
import { titled } from '../../titled.ts';

type Props = { params: Promise<{ slug: string }> };

const pageNamed = cache(async (slug: string) => readStandingPage(slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const page = await pageNamed(slug);
  if (!page) return {};
  return {
    title: titled(page.title),
    ...(page.standfirst ? { description: page.standfirst } : {}),
    alternates: { canonical: pathOf({ page: 'standing', slug }) },
  };
}

export default async function Page({ params }: Props) {
  const page = await pageNamed((await params).slug);
  if (!page) notFound();
  return (
    <Frame>
      <StandingPage page={page} />
    </Frame>
  );
}
