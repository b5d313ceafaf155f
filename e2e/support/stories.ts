import { createStory } from '../../lib/desk/create-story.ts';
import { publishStory } from '../../lib/desk/publish-story.ts';
import { reviseStory } from '../../lib/desk/revise-story.ts';
import { bodyOfParagraphs } from '../../lib/news/body/body.ts';
import { plainStory, type StoryContent } from '../../lib/news/content.ts';

let number = 0;

/** A story of now; each a little newer than the one before, so that it leads its lists. */
export function content(headline: string, more: Partial<StoryContent> = {}): StoryContent {
  number += 1;
  return {
    ...plainStory(headline, bodyOfParagraphs([`Body of ${headline}.`])),
    publishedAt: Date.now() - 60_000 + number,
    ...more,
  };
}

/** Publishes a new story from this process. Returns its number and address. */
export async function publish(
  section: string,
  headline: string,
  more: Partial<StoryContent> = {},
): Promise<{ id: number; path: string }> {
  const id = await createStory({ section, content: content(headline, more), author: 'test' });
  await publishStory(id, 'test');
  return { id, path: `/${section}/${String(id).padStart(10, '0')}/` };
}

/** Gives a live story another headline, live at once. */
export async function change(id: number, headline: string): Promise<void> {
  await reviseStory(id, { content: content(headline), author: 'test' });
  await publishStory(id, 'test');
}
