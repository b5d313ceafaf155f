'use client';
import { type Ref, useEffect, useState } from 'react';
import {
  Button as AriaButton,
  GridList,
  GridListItem,
  Input,
  Label,
  SearchField,
  useDragAndDrop,
} from 'react-aria-components';
import type { Outcome } from '#lib/access/outcome.ts';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import { stampOf } from '#lib/news/dates.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { HINT, INPUT, LABEL } from '../ui/text-field.tsx';
import { asDrag } from './story-drag.ts';

export type FindStories = (search: { query: string; coming: boolean }) => Promise<Outcome<FoundStory[]>>;

interface StorySearchProps {
  find: FindStories;
  /** What Enter, or a press, does with a story. */
  onChoose: (story: FoundStory) => void;
  /** What that is, in a few words: "pins it to slot 2". */
  choosing: string;
  /** Whether stories that readers do not see yet are found as well. */
  coming?: boolean;
  /** Whether there is something beside it that a story can be dragged to. */
  drags?: boolean;
  zone: string;
  inputRef?: Ref<HTMLInputElement>;
}

const PAUSE = 250;

/** Stories by their words, number or address: to be dragged from here, or chosen with Enter. */
export function StorySearch({
  find,
  onChoose,
  choosing,
  coming = true,
  drags = false,
  zone,
  inputRef,
}: StorySearchProps) {
  const [query, setQuery] = useState('');
  const { stories, fault } = useFound(find, query, coming);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      stories.filter(({ id }) => keys.has(id)).map(({ id, headline }) => asDrag({ storyId: id, headline, from: null })),
    getAllowedDropOperations: () => ['copy', 'move'],
  });
  return (
    <div className="space-y-2">
      <SearchField value={query} onChange={setQuery} className="space-y-1">
        <Label className={LABEL}>Find a story</Label>
        <Input ref={inputRef} className={INPUT} placeholder="Words, number or address" />
      </SearchField>
      <p className={HINT} aria-live="polite">
        {fault ?? `Enter ${choosing}${drags ? '; the handle drags' : ''}.`}
      </p>
      <GridList
        aria-label="Stories found"
        items={stories}
        {...(drags && { dragAndDropHooks })}
        onAction={(key) => {
          const story = stories.find(({ id }) => id === key);
          if (story) onChoose(story);
        }}
        renderEmptyState={() => <p className="p-3 text-small">No story has these words.</p>}
        className="max-h-[70vh] overflow-y-auto border border-rule"
      >
        {(story) => (
          <GridListItem
            id={story.id}
            textValue={story.headline}
            className="flex gap-2 border-b border-rule p-2 outline-offset-[-2px] last:border-0 hover:bg-tint data-[dragging]:opacity-50"
          >
            {drags && (
              <AriaButton
                slot="drag"
                aria-label={`Drag ${story.headline}`}
                className="min-h-9 min-w-6 cursor-grab px-1 text-muted"
              >
                ⠿
              </AriaButton>
            )}
            <span className="min-w-0 flex-1 cursor-pointer">
              <span className="block text-small font-medium">{story.headline}</span>
              <span className={HINT}>
                {story.state !== 'live' && <StateMark state={story.state} />} {story.section}
                {story.time !== null && ` · ${stampOf(story.time, zone).shown}`}
                {!story.hasPicture && ' · no picture'}
              </span>
            </span>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

/** What the server finds, asked again when typing pauses; what was found stays until the next answer. */
function useFound(find: FindStories, query: string, coming: boolean) {
  const [stories, setStories] = useState<FoundStory[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      async () => {
        const outcome = await find({ query, coming }).catch(() => null);
        if (!current) return;
        if (outcome?.ok) setStories(outcome.value);
        setFault(
          outcome?.ok ? null : (outcome?.message ?? 'The desk could not be reached. Type again to search again.'),
        );
      },
      query ? PAUSE : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [find, query, coming]);
  return { stories, fault };
}
