import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ChangesPage } from '#components/article/changes-page.tsx';
import { readArticle } from '#lib/edition/read-article.ts';
import { readVersions } from '#lib/edition/read-versions.ts';
import { parseNumber } from '#lib/news/story-number.ts';
import { Frame } from '../../frame.tsx';
import { pageMetadata } from '../../page-metadata.ts';

type Props = { params: Promise<{ id: string }> };

const articleNumbered = cache(async (id: string) => readArticle(parseNumber(id) ?? 0));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleNumbered((await params).id);
  if (!article?.changes) return {};
  return pageMetadata({
    title: `What changed: ${article.headline}`,
    description: null,
    path: article.changes,
    index: false,
  });
}

export default async function Page({ params }: Props) {
  const article = await articleNumbered((await params).id);
  if (!article?.changes) notFound();
  return (
    <Frame department={article.breadcrumb[0]?.slug}>
      <ChangesPage article={article} versions={await readVersions(article.id)} />
    </Frame>
  );
}
