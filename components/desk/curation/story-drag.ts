import type { DropItem } from 'react-aria-components';
import { z } from 'zod';
import type { FoundStory } from '#lib/desk/find-stories.ts';

/** What a story is called while it is dragged from one list of the desk to another. */
export const STORY_DRAG = 'application/x-desk-story';

const draggedSchema = z.object({
  storyId: z.number().int(),
  headline: z.string(),
  /** Where it was taken from; null from the search. */
  from: z.object({ list: z.string(), at: z.number().int() }).nullable(),
});

export type DraggedStory = z.infer<typeof draggedSchema>;

/** A story as a drag carries it. */
export function asDrag(story: DraggedStory): Record<string, string> {
  return { [STORY_DRAG]: JSON.stringify(story), 'text/plain': story.headline };
}

/** The stories among what was dropped. */
export async function dropped(items: readonly DropItem[]): Promise<DraggedStory[]> {
  const texts = await Promise.all(
    items.map((item) =>
      item.kind === 'text' && item.types.has(STORY_DRAG) ? item.getText(STORY_DRAG) : Promise.resolve(null),
    ),
  );
  return texts.flatMap((text) => {
    const parsed = text === null ? null : draggedSchema.safeParse(readJson(text));
    return parsed?.success ? [parsed.data] : [];
  });
}

/** Another page may have called its text as we do. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What is known of a story of which only the headline is: readers have it. */
export function asFound({ id, headline }: { id: number; headline: string }): FoundStory {
  return { id, headline, state: 'live', kind: '', language: '', section: '', time: null, hasPicture: true };
}
