import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { checkPreviewLink } from '#lib/desk/preview-links.ts';
import { ArticleToBe } from '../../article-to-be.tsx';

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

export default async function Page({ params }: Props) {
  const link = await checkPreviewLink((await params).token);
  if (!link) notFound();
  return <ArticleToBe id={link.storyId} />;
}
