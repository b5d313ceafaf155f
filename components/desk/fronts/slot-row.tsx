'use client';
import { stampOf } from '#lib/news/dates.ts';
import type { StoryState } from '#lib/news/workflow.ts';
import { Button } from '../ui/button.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import type { Slot } from './slot-list.tsx';

interface SlotRowProps {
  slot: Slot;
  /** Whether it is not known yet what fills it. */
  isLooking: boolean;
  /** Where a pinned story stands. */
  state: StoryState | null;
  isChosen: boolean;
  zone: string;
  onPin: () => void;
  onUnpin: () => void;
  onTimes: () => void;
}

/** One slot: its number, its story, until when, and what can be done with it. */
export function SlotRow({ slot, isLooking, state, isChosen, zone, onPin, onUnpin, onTimes }: SlotRowProps) {
  const { id, pin, story } = slot;
  return (
    <>
      <span className="w-6 shrink-0 text-note text-muted tabular-nums">{id + 1}</span>
      <span className="min-w-0 flex-1 py-1">
        <span className={`block text-small ${pin ? 'font-semibold' : 'text-muted'}`}>
          {story?.headline ?? (isLooking ? '…' : 'Nothing to fill it with yet')}
        </span>
        <span className="block text-note text-muted">
          {pin ? 'Pinned' : 'Automatic'}
          {pin?.from != null && ` · from ${stampOf(pin.from, zone).shown}`}
          {pin?.until != null && ` · until ${stampOf(pin.until, zone).shown}`}
          {isChosen && <strong className="text-accent"> · the next story goes here</strong>}{' '}
          {state !== null && state !== 'live' && <StateMark state={state} />}
        </span>
      </span>
      {pin ? (
        <>
          <Button look="quiet" onPress={onTimes} aria-label={`From when until when slot ${id + 1} is pinned`}>
            When…
          </Button>
          <Button look="quiet" onPress={onUnpin} aria-label={`Unpin slot ${id + 1}`}>
            Unpin
          </Button>
        </>
      ) : (
        story && (
          <Button look="quiet" onPress={onPin} aria-label={`Pin ${story.headline} to slot ${id + 1}`}>
            Pin
          </Button>
        )
      )}
    </>
  );
}
