import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticlePage } from '#components/article/article-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readArticle } from '#lib/edition/read-article.ts';
import { readSite } from '#lib/edition/read-site.ts';
import { breadcrumbs } from '#lib/edition/structured-data/lists.ts';
import { publisher } from '#lib/edition/structured-data/publisher.ts';
import { storyData } from '#lib/edition/structured-data/story.ts';
import { parseNumber } from '#lib/news/story-number.ts';
import { Frame } from '../../frame.tsx';
import { articleMetadata } from './article-metadata.ts';

type Props = { params: Promise<{ id: string }> };

const articleNumbered = cache(async (id: string) => readArticle(parseNumber(id) ?? 0));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleNumbered((await params).id);
  if (!article) return {};
  return articleMetadata(article);
}

export default async function Page({ params }: Props) {
  const article = await articleNumbered((await params).id);
  if (!article) notFound();
  const site = await readSite();
  return (
    <Frame department={article.breadcrumb[0]?.slug} edges translations={article.translations}>
      <StructuredData things={[...storyData(article), breadcrumbs(article.breadcrumb), publisher(site)]} />
      <ArticlePage article={article} site={site} />
    </Frame>
  );
}
