import { contentSchema, type StoryContent } from './content.ts';
import type { Decision } from './wire-decision.ts';
import type { KeptItem } from './wire-kept.ts';
import { withOwnPictures } from './wire-pictures.ts';

/** What the paper adds to the words of an item. */
export interface Filed {
  decision: Pick<Decision, 'kind' | 'byline'>;
  /** Our topics for its subjects. */
  topics: readonly string[];
  /** Our key for a picture; null when it is not filed. */
  pictureKey(key: string): string | null;
  /** What the agency is called where it signs. */
  agency: string;
}

const MOST_TOPICS = 100;

/** The words of an item as the paper files them: signed, sorted and illustrated by its own rules. */
export function wordsOfItem({ content }: Pick<KeptItem, 'content'>, filed: Filed): StoryContent {
  const { decision, topics, pictureKey } = filed;
  const known = new Set(content.topics.map((topic) => topic.toLowerCase()));
  const added = topics.filter((topic) => !known.has(topic.toLowerCase()));
  const words: StoryContent = {
    ...withOwnPictures(content, pictureKey),
    bylines: bylines(content, filed),
    topics: [...content.topics, ...added].slice(0, MOST_TOPICS),
  };
  if (decision.kind === null || decision.kind === words.kind) return words;
  const ofKind = contentSchema.safeParse({ ...words, kind: decision.kind });
  return ofKind.success ? ofKind.data : words;
}

function bylines({ bylines, source }: StoryContent, { decision, agency }: Filed): StoryContent['bylines'] {
  switch (decision.byline) {
    case 'keep':
      return bylines;
    case 'agency':
      return [{ type: 'agency', name: bylines.find(({ type }) => type === 'agency')?.name ?? source ?? agency }];
    case 'none':
      return [];
  }
}
