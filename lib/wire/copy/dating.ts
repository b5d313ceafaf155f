import type { StoryContent } from '../../news/content.ts';
import { now } from '../../platform/now.ts';

/** What decides on which day a story is. Instants are UTC ms. */
export interface Dating {
  /** Whether it is of the day on which readers get it, whatever its sender says. */
  undated: boolean;
  /** When readers first had it; null for never. */
  firstAt: number | null;
}

/** Words for readers: of the day on which they first had the story, or that of its sender where the paper keeps it. */
export function datedNow(content: StoryContent, { undated, firstAt }: Dating): StoryContent {
  return { ...content, publishedAt: (undated ? firstAt : (content.publishedAt ?? firstAt)) ?? now() };
}

/** Words of a draft, which are dated when they are published, unless they are of a day already. */
export function datedLater(content: StoryContent, { undated, firstAt }: Dating): StoryContent {
  return { ...content, publishedAt: undated ? firstAt : (content.publishedAt ?? firstAt) };
}
