'use client';
import { stampOf } from '#lib/news/dates.ts';
import { diffStories, type SectionNames } from '#lib/news/diff.ts';
import type { StoryDraft } from '#lib/news/draft.ts';
import { DiffView } from '../../article/diff-view.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface Props {
  there: { content: StoryDraft; savedBy: string; savedAt: number };
  mine: StoryDraft;
  sectionNames: SectionNames;
  zone: string;
  /** Goes on with what is there; what was written here is given up. */
  onTheirs: () => void;
  /** Writes what is here over what is there, which stays in the history. */
  onMine: () => void;
}

/** Somebody else has changed the story since this window read it: the difference, and the two ways on. */
export function StaleNotice({ there, mine, sectionNames, zone, onTheirs, onMine }: Props) {
  return (
    <div className="space-y-3">
      <Notice tone="alert">
        {there.savedBy} changed this story at {stampOf(there.savedAt, zone).shown}. Yours was not written over it; this
        window only shows the difference: struck out is only theirs, underlined only yours.
      </Notice>
      <DiffView differences={diffStories(there.content, mine, sectionNames)} />
      <div className="flex flex-wrap gap-2">
        <Button onPress={onTheirs}>Go on with theirs</Button>
        <Button look="danger" onPress={onMine}>
          Keep mine; theirs stays in the history
        </Button>
      </div>
    </div>
  );
}
