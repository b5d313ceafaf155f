'use client';
import Link from 'next/link';
import type { ReactNode, Ref } from 'react';
import { Button } from '../ui/button.tsx';
import { SaveState } from './save-state.tsx';
import type { StoryView } from './story-view.ts';
import type { useWorkingCopy } from './use-working-copy.ts';

interface StoryHeadProps {
  story: StoryView;
  copy: ReturnType<typeof useWorkingCopy>;
  /** Whether this window has the lock. */
  isLocked: boolean;
  readOnly: boolean;
  onKeep: () => void;
  ref: Ref<HTMLDivElement>;
  /** What may be decided. */
  children: ReactNode;
}

/** What stands above a story: its headline, whether it is saved, where it stands, and what may be decided about it. */
export function StoryHead({ story, copy, isLocked, readOnly, onKeep, ref, children }: StoryHeadProps) {
  const { headline, language } = copy.content;
  return (
    <div
      ref={ref}
      className="-mx-4 mb-4 space-y-2 border-b border-rule bg-paper px-4 pb-3 desk:sticky desk:top-0 desk:z-20 desk:-mx-8 desk:px-8 desk:pt-3"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h1 lang={headline ? language : undefined} dir="auto" className="min-w-0 font-serif text-title font-semibold">
          {headline || 'No headline yet'}
        </h1>
        <div className="flex flex-wrap items-center gap-x-3">
          {copy.state.is !== 'stale' && !story.trashed && isLocked && (
            <SaveState state={copy.state} zone={story.zone} />
          )}
          <a href="#beside-the-text" className="py-2 text-note font-medium underline desk:hidden">
            Fields and checks
          </a>
          {!readOnly && (
            <Button onPress={onKeep} aria-keyshortcuts="Control+S">
              Keep a revision <kbd className="hidden text-note text-muted desk:inline">Ctrl S</kbd>
            </Button>
          )}
        </div>
      </div>
      <p className="text-note text-muted">
        {story.number} · {story.section.name}
        {story.owner && ` · begun by ${story.owner}`} · last touched by {story.touched.by}, {story.touched.shown}
        {story.standing.state === 'live' && (
          <>
            {' · '}
            <Link href={story.path} prefetch={false} className="underline">
              Read it in the paper
            </Link>
          </>
        )}
      </p>
      {children}
    </div>
  );
}
