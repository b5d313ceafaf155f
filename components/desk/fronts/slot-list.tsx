'use client';
import { useState } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import type { Pin } from '#lib/news/fronts.ts';
import { asDrag, type DraggedStory, dropped, STORY_DRAG } from '../curation/story-drag.ts';
import type { EditedContainer } from './arrangement.ts';
import { PinTimes } from './pin-times.tsx';
import { SlotRow } from './slot-row.tsx';

/** What can be done to the slots of a container. */
export interface SlotActs {
  /** Makes a slot the one that a story from the search goes to. */
  choose: (slot: number) => void;
  drop: (slot: number, story: DraggedStory) => void;
  pin: (slot: number, storyId: number) => void;
  unpin: (slot: number) => void;
  time: (slot: number, times: Pick<Pin, 'from' | 'until'>) => void;
}

interface SlotListProps {
  container: EditedContainer;
  name: string;
  stories: ReadonlyMap<number, FoundStory>;
  /** What fills the slots by itself; null while that is looked up. */
  filled: readonly { id: number; headline: string }[] | null;
  zone: string;
  chosenSlot: number | null;
  acts: SlotActs;
}

/** A slot as the list shows it: what is pinned to it, or what fills it by itself. */
export interface Slot {
  id: number;
  pin: Pin | null;
  /** The story in it, pinned or not; null while nothing is known of it, or nothing is there. */
  story: { id: number; headline: string } | null;
}

/**
 * The slots of a container. Stories are dropped on them, from the search and from each other, with the pointer or with
 * the keyboard; Enter chooses where a story from the search goes.
 */
export function SlotList({ container, name, stories, filled, zone, chosenSlot, acts }: SlotListProps) {
  const [timed, setTimed] = useState<number | null>(null);
  const slots = slotsOf(container, stories, filled);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      slots
        .filter((slot) => keys.has(slot.id))
        .flatMap(({ id, pin, story }) =>
          story
            ? [
                asDrag({
                  storyId: story.id,
                  headline: story.headline,
                  from: pin ? { list: container.key, at: id } : null,
                }),
              ]
            : [],
        ),
    acceptedDragTypes: [STORY_DRAG],
    shouldAcceptItemDrop: (_, types) => types.has(STORY_DRAG),
    onItemDrop: async ({ target, items }) => {
      const [story] = await dropped(items);
      if (story) acts.drop(Number(target.key), story);
    },
  });
  const timedPin = container.pins.find(({ slot }) => slot === timed);
  return (
    <>
      <GridList
        aria-label={`Slots of ${name}`}
        items={slots}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[chosenSlot, stories, filled]}
        onAction={(key) => acts.choose(Number(key))}
        keyboardNavigationBehavior="tab"
      >
        {(slot) => (
          <GridListItem
            id={slot.id}
            textValue={`Slot ${slot.id + 1}: ${slot.story?.headline ?? 'automatic'}`}
            className="flex items-center gap-2 border-b border-rule px-3 py-1 outline-offset-[-2px] last:border-0 hover:bg-tint data-[drop-target]:bg-tint data-[drop-target]:outline-2 data-[drop-target]:outline-accent data-[dragging]:opacity-50"
          >
            <AriaButton
              slot="drag"
              aria-label={`Drag what is in slot ${slot.id + 1}`}
              className="min-h-9 min-w-6 cursor-grab px-1 text-muted"
            >
              ⠿
            </AriaButton>
            <SlotRow
              slot={slot}
              isLooking={filled === null}
              state={stories.get(slot.pin?.storyId ?? 0)?.state ?? null}
              isChosen={chosenSlot === slot.id}
              zone={zone}
              onPin={() => slot.story && acts.pin(slot.id, slot.story.id)}
              onUnpin={() => acts.unpin(slot.id)}
              onTimes={() => setTimed(slot.id)}
            />
          </GridListItem>
        )}
      </GridList>
      {timedPin && (
        <PinTimes
          pin={timedPin}
          headline={stories.get(timedPin.storyId)?.headline ?? ''}
          zone={zone}
          onClose={() => setTimed(null)}
          onSave={(times) => {
            acts.time(timedPin.slot, times);
            setTimed(null);
          }}
        />
      )}
    </>
  );
}

function slotsOf(
  { pins, slots }: EditedContainer,
  stories: ReadonlyMap<number, FoundStory>,
  filled: SlotListProps['filled'],
): Slot[] {
  const pinned = new Set(pins.map(({ storyId }) => storyId));
  const automatic = (filled ?? []).filter(({ id }) => !pinned.has(id));
  return Array.from({ length: slots }, (_, id) => {
    const pin = pins.find(({ slot }) => slot === id) ?? null;
    if (!pin) return { id, pin, story: automatic.shift() ?? null };
    const headline = stories.get(pin.storyId)?.headline ?? String(pin.storyId);
    return { id, pin, story: { id: pin.storyId, headline } };
  });
}
