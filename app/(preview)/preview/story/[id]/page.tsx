import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedIn } from '#lib/access/current-actor.ts';
import { may } from '#lib/access/permissions.ts';
import { placeOfStory } from '#lib/desk/story-place.ts';
import { Problem } from '#lib/platform/problem.ts';
import { ArticleToBe } from '../../article-to-be.tsx';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ revision?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

export default async function Page({ params, searchParams }: Props) {
  const by = await signedIn();
  const id = Number((await params).id);
  if (!by || !(await mayRead(by.actor, id))) notFound();
  const { revision } = await searchParams;
  return <ArticleToBe id={id} revision={revision === undefined ? null : Number(revision)} />;
}

async function mayRead(actor: Parameters<typeof may>[0], id: number): Promise<boolean> {
  try {
    return may(actor, 'story.read', await placeOfStory(id, 'story.read'));
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
