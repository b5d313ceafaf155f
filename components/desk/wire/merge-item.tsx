'use client';
import { useCallback, useState } from 'react';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import { StorySearch } from '../curation/story-search.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { WireActs } from './wire-acts.ts';

const WAYS = [
  { as: 'proposal', name: 'Propose it', about: 'Its words are shown beside the story’s, to be accepted or declined.' },
  { as: 'append', name: 'Put it below', about: 'Its words follow those of the story, under its headline.' },
  { as: 'note', name: 'Leave it as a note', about: 'The desk finds it among the notes of the story; no word changes.' },
] as const;

interface MergeItemProps {
  item: { id: number; headline: string };
  acts: Pick<WireActs, 'merge' | 'findStories'>;
  zone: string;
  onClose: () => void;
  /** It went into this story. */
  onMerged: (story: FoundStory) => void;
}

/** Lets an item go into a story that is there: which one, and how. */
export function MergeItem({ item, acts, zone, onClose, onMerged }: MergeItemProps) {
  const [story, setStory] = useState<FoundStory | null>(null);
  const merging = useDeskAction(acts.merge as (input: unknown) => ReturnType<WireActs['merge']>);
  const focusSearch = useCallback((field: HTMLInputElement | null) => field?.focus(), []);
  async function merge(as: (typeof WAYS)[number]['as']) {
    if (!story) return;
    const outcome = await merging.send({ id: item.id, storyId: story.id, as });
    if (outcome.ok) onMerged(story);
  }
  return (
    <Dialog title={`Merge “${item.headline}”`} isOpen onClose={onClose}>
      {merging.fault && <Notice tone="alert">{merging.fault}</Notice>}
      {story === null ? (
        <StorySearch
          find={acts.findStories}
          onChoose={setStory}
          choosing="chooses it"
          zone={zone}
          inputRef={focusSearch}
        />
      ) : (
        <>
          <p className="text-small">
            Into <strong>{story.headline}</strong>. What its sender changes later is proposed to that story.
          </p>
          <ul className="divide-y divide-rule border-y border-rule">
            {WAYS.map(({ as, name, about }, at) => (
              <li key={as} className="flex flex-wrap items-center gap-3 py-2">
                <Button autoFocus={at === 0} isDisabled={merging.busy} onPress={() => void merge(as)}>
                  {name}
                </Button>
                <span className="min-w-0 flex-1 text-note text-muted">{about}</span>
              </li>
            ))}
          </ul>
          <div className="flex justify-end gap-2">
            <Button onPress={() => setStory(null)}>Another story</Button>
            <Button onPress={onClose}>Cancel</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
