'use client';
import { useEffect, useState } from 'react';
import { stampOf } from '#lib/news/dates.ts';
import { diffStories, isChanged, type SectionNames } from '#lib/news/diff.ts';
import type { StoryDraft } from '#lib/news/draft.ts';
import { DiffView } from '../../article/diff-view.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { forgetLocal, type LocalCopy, localCopy } from './local-copy.ts';

interface Props {
  id: number;
  /** What the newsroom has. */
  content: StoryDraft;
  sectionNames: SectionNames;
  zone: string;
  onTake: (content: StoryDraft) => void;
}

/** Words that this browser kept because the network or the machine had failed: shown, and taken only when asked to. */
export function RecoveryNotice({ id, content, sectionNames, zone, onTake }: Props) {
  const [copy, setCopy] = useState<LocalCopy | null>(null);
  const [isShown, setShown] = useState(false);
  // Once, as the screen opens: what is typed later is kept under the same name.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const kept = localCopy(id);
    if (kept && isChanged(diffStories(content, kept.content))) setCopy(kept);
  }, [id]);
  if (!copy) return null;
  const leave = () => {
    forgetLocal(id);
    setCopy(null);
  };
  return (
    <Notice tone="alert">
      <p>This browser has words of yours from {stampOf(copy.at, zone).shown} that never reached the newsroom.</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onPress={() => setShown(true)}>Show the difference</Button>
        <Button
          look="main"
          onPress={() => {
            onTake(copy.content);
            setCopy(null);
          }}
        >
          Take them
        </Button>
        <Button onPress={leave}>Throw them away</Button>
      </div>
      {isShown && (
        <Dialog wide title="What the newsroom has, and what this browser kept" isOpen onClose={() => setShown(false)}>
          <DiffView differences={diffStories(content, copy.content, sectionNames)} />
        </Dialog>
      )}
    </Notice>
  );
}
