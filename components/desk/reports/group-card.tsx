'use client';
import { Button as AriaButton, GridList, GridListItem, type Key, useDragAndDrop } from 'react-aria-components';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import { asDrag, type DraggedStory, dropped, STORY_DRAG } from '../curation/story-drag.ts';
import { Button } from '../ui/button.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { EditedGroup } from './groups.ts';

interface GroupCardProps {
  group: EditedGroup;
  at: number;
  of: number;
  stories: ReadonlyMap<number, FoundStory>;
  /** Whether stories that are chosen in the search come here. */
  isChosen: boolean;
  acts: {
    title: (title: string | null) => void;
    place: (at: number, story: DraggedStory) => void;
    takeOut: (storyId: number) => void;
    shift: (by: -1 | 1) => void;
    remove: () => void;
    choose: () => void;
  };
}

/** A group of a special report: its title, and its stories in an order that is changed by hand or by keyboard. */
export function GroupCard({ group, at, of, stories, isChosen, acts }: GroupCardProps) {
  const name = group.title ?? `Group ${at}`;
  const headline = (id: number) => stories.get(id)?.headline ?? String(id);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      group.storyIds
        .filter((id) => keys.has(id))
        .map((id) => asDrag({ storyId: id, headline: headline(id), from: null })),
    acceptedDragTypes: [STORY_DRAG],
    getAllowedDropOperations: () => ['move', 'copy'],
    onInsert: ({ items, target }) => put(items, placeOf(target.key, target.dropPosition)),
    onRootDrop: ({ items }) => put(items, group.storyIds.length),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      const storyId = Number(moved);
      acts.place(placeOf(target.key, target.dropPosition), { storyId, headline: headline(storyId), from: null });
    },
  });
  const placeOf = (key: Key, position: string) => group.storyIds.indexOf(Number(key)) + (position === 'after' ? 1 : 0);
  const put = async (items: Parameters<typeof dropped>[0], to: number) => {
    for (const [behind, story] of (await dropped(items)).entries()) acts.place(to + behind, story);
  };
  return (
    <section aria-label={name} className="border border-rule">
      <header className="flex flex-wrap items-end gap-2 border-b border-rule bg-tint px-3 py-2">
        <div className="min-w-[min(10rem,100%)] flex-1">
          <TextField
            label={`Title of group ${at}`}
            value={group.title ?? ''}
            onChange={(title) => acts.title(title || null)}
            maxLength={200}
          />
        </div>
        <Button look="quiet" isDisabled={at === 1} onPress={() => acts.shift(-1)} aria-label={`Move ${name} up`}>
          ↑
        </Button>
        <Button look="quiet" isDisabled={at === of} onPress={() => acts.shift(1)} aria-label={`Move ${name} down`}>
          ↓
        </Button>
        <Button look="quiet" onPress={acts.remove} aria-label={`Remove ${name}`}>
          ✕
        </Button>
        <Button onPress={acts.choose} aria-pressed={isChosen}>
          {isChosen ? 'Stories come here' : 'Put stories here'}
        </Button>
      </header>
      <GridList
        aria-label={`Stories of ${name}`}
        items={group.storyIds.map((id) => ({ id }))}
        dependencies={[stories]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="p-3 text-small text-muted">Drop stories here, or choose them beside.</p>}
      >
        {({ id }) => (
          <GridListItem
            id={id}
            textValue={headline(id)}
            className="flex items-center gap-2 border-b border-rule px-3 outline-offset-[-2px] last:border-0 hover:bg-tint data-[dragging]:opacity-50"
          >
            <AriaButton
              slot="drag"
              aria-label={`Move ${headline(id)}`}
              className="min-h-9 min-w-6 cursor-grab px-1 text-muted"
            >
              ⠿
            </AriaButton>
            <span className="min-w-0 flex-1 py-1 text-small">
              {headline(id)} <Standing story={stories.get(id)} />
            </span>
            <Button look="quiet" onPress={() => acts.takeOut(id)} aria-label={`Take out ${headline(id)}`}>
              ✕
            </Button>
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}

/** Where a story stands, unless readers have it. */
function Standing({ story }: { story: FoundStory | undefined }) {
  return story && story.state !== 'live' ? <StateMark state={story.state} /> : null;
}
