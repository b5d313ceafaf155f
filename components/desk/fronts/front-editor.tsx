'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import type { ArrangedFront, DeskFront } from '#lib/desk/read-fronts.ts';
import { asFound, type DraggedStory } from '../curation/story-drag.ts';
import { type FindStories, StorySearch } from '../curation/story-search.tsx';
import { Button } from '../ui/button.tsx';
import {
  type Arrangement,
  add,
  change,
  edited,
  movePin,
  pin,
  remove,
  type Spot,
  shift,
  timePin,
  unpin,
} from './arrangement.ts';
import { ContainerCard, type SectionChoice } from './container-card.tsx';
import { FrontPreview } from './front-preview.tsx';
import { PublishBar, type PublishFront, type RestoreFront } from './publish-bar.tsx';
import { type LookAhead, useLookAhead } from './use-look-ahead.ts';

export interface FrontEditorProps {
  front: DeskFront;
  /** The arrangement that is edited: the one that stands, one that waits, or a new one for later. */
  arrangement: ArrangedFront;
  sections: readonly SectionChoice[];
  languages: readonly string[];
  zone: string;
  acts: { find: FindStories; look: LookAhead; publish: PublishFront; restore: RestoreFront };
}

const BLANK = {
  layout: 'list',
  title: null,
  section: null,
  slots: 4,
  kinds: null,
  onlyPictures: false,
  language: null,
  pins: [],
} as const;

/** A front while it is arranged: containers and slots, stories to put there, and how it will look at a chosen minute. */
export function FrontEditor({ front, arrangement, sections, languages, zone, acts }: FrontEditorProps) {
  const [containers, setContainers] = useState<Arrangement>(() => edited(arrangement.containers));
  const [known, setKnown] = useState(() => new Map(front.stories.map((story) => [story.id, story])));
  const [chosen, setChosen] = useState<Spot | null>(null);
  const [at, setAt] = useState<number | null>(arrangement.startsAt);
  const search = useRef<HTMLInputElement>(null);
  const published = useRef(containers);
  const seen = useLookAhead(acts.look, front.slug, containers, at);
  const dirty = containers !== published.current;
  useLeaveGuard(dirty);
  const filled = useMemo(() => new Map(seen?.containers.map((one) => [one.at, one.stories])), [seen]);

  const know = (story: { id: number; headline: string }) =>
    setKnown((before) => (before.has(story.id) ? before : new Map(before).set(story.id, asFound(story))));
  const choose = (spot: Spot) => {
    setChosen(spot);
    search.current?.focus();
  };
  const choosePin = (story: FoundStory) => {
    setKnown((before) => new Map(before).set(story.id, story));
    const first = containers.find(({ layout }) => layout !== 'special-reports');
    const spot = chosen ?? (first ? { key: first.key, slot: 0 } : null);
    if (spot) setContainers(pin(containers, spot, story.id));
  };
  const drop = (spot: Spot, story: DraggedStory) => {
    know({ id: story.storyId, headline: story.headline });
    const from = story.from && { key: story.from.list, slot: story.from.at };
    setContainers((now) => (from ? movePin(now, from, spot) : pin(now, spot, story.storyId)));
  };

  return (
    <div className="space-y-5">
      <PublishBar
        front={front}
        arrangement={arrangement}
        containers={containers}
        dirty={dirty}
        zone={zone}
        publish={acts.publish}
        restore={acts.restore}
        onPublished={() => {
          published.current = containers;
        }}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-4">
          {containers.length === 0 && (
            <p className="border border-dashed border-muted p-4 text-small">
              Nothing is arranged here: readers get the newest stories as a plain list. Add a container, pin the stories
              that matter to its slots, and let the newest fill the others by themselves.
            </p>
          )}
          {containers.map((container, index) => (
            <ContainerCard
              key={container.key}
              container={container}
              at={index + 1}
              of={containers.length}
              sections={sections}
              languages={languages}
              stories={known}
              filled={filled.get(index) ?? null}
              zone={zone}
              chosenSlot={chosen?.key === container.key ? chosen.slot : null}
              acts={{
                choose: (slot) => choose({ key: container.key, slot }),
                drop: (slot, story) => drop({ key: container.key, slot }, story),
                pin: (slot, storyId) => {
                  const story = filled.get(index)?.find(({ id }) => id === storyId);
                  if (story) know(story);
                  setContainers(pin(containers, { key: container.key, slot }, storyId));
                },
                unpin: (slot) => setContainers(unpin(containers, { key: container.key, slot })),
                time: (slot, times) => setContainers(timePin(containers, { key: container.key, slot }, times)),
                change: (words) => setContainers(change(containers, container.key, words)),
                shift: (by) => setContainers(shift(containers, container.key, by)),
                remove: () => setContainers(remove(containers, container.key)),
              }}
            />
          ))}
          <Button onPress={() => setContainers(add(containers, { ...BLANK, pins: [] }))}>Add a container</Button>
        </div>
        <aside className="desk:sticky desk:top-4 desk:self-start">
          <StorySearch
            find={acts.find}
            drags
            inputRef={search}
            zone={zone}
            choosing={chosen ? `pins it to slot ${chosen.slot + 1}` : 'pins it to the first slot'}
            onChoose={choosePin}
          />
        </aside>
      </div>
      <FrontPreview slug={front.slug} draft={seen?.draft ?? null} at={at} onAt={setAt} zone={zone} />
    </div>
  );
}

/** Asks before a page is left with something on it that is nowhere else. */
function useLeaveGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [dirty]);
}
