import { notFound } from 'next/navigation';
import { ArticlePage } from '#components/article/article-page.tsx';
import { readPreview } from '#lib/desk/read-preview.ts';
import { articleToBe } from '#lib/edition/read-article.ts';
import { Problem } from '#lib/platform/problem.ts';
import { site } from '../../../site.ts';
import { Frame } from '../../(site)/frame.tsx';

/** The page of a story as it would be if it were published now: by the very components that readers get. */
export async function ArticleToBe({ id, revision = null }: { id: number; revision?: number | null }) {
  const { row, topics } = await readPreview(id, revision).catch((error: unknown) => {
    if (error instanceof Problem) notFound();
    throw error;
  });
  const article = await articleToBe(row, topics);
  return (
    <Frame department={article.breadcrumb[0]?.slug} edges translations={article.translations}>
      <ArticlePage article={article} site={site} />
    </Frame>
  );
}
