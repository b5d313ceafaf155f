import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticlePage } from '#components/article/article-page.tsx';
import { readArticle } from '#lib/edition/read-article.ts';
import { parseNumber } from '#lib/news/story-number.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../frame.tsx';
import { titled } from '../../titled.ts';

type Props = { params: Promise<{ id: string }> };

const articleNumbered = cache(async (id: string) => readArticle(parseNumber(id) ?? 0));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleNumbered((await params).id);
  if (!article) return {};
  return {
    title: titled(article.headline),
    ...(article.standfirst ? { description: article.standfirst } : {}),
    alternates: { canonical: article.path },
  };
}

export default async function Page({ params }: Props) {
  const article = await articleNumbered((await params).id);
  if (!article) notFound();
  return (
    <Frame department={article.breadcrumb[0]?.slug} edges translations={article.translations}>
      <ArticlePage article={article} site={site} />
    </Frame>
  );
}
