import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { StoryScreen } from '#components/desk/story/story-screen.tsx';
import { readStory } from '#lib/desk/read-story.ts';
import { Problem } from '#lib/platform/problem.ts';
import { requireActor } from '../../../require-actor.ts';
import { storyActs } from './story-acts.ts';
import { storyView } from './story-view.ts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Story' };

export default async function Page({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const story = await readStory(actor, Number(id)).catch((error: unknown) => {
    if (error instanceof Problem) notFound();
    throw error;
  });
  if (!story) forbidden();
  return <StoryScreen key={story.id} story={await storyView(actor, story)} acts={storyActs} />;
}
