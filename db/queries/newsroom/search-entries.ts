import { captionText, plainText } from '../../../lib/news/body/body-text.ts';
import type { StoryContent } from '../../../lib/news/content.ts';
import { mark } from '../../../lib/news/search/query.ts';
import type { IndexedText } from '../../dialects/sqlite/search-index.ts';

/** A published article as the full-text index is to know it. */
export interface SearchableArticle {
  place: number;
  sectionId: number;
  content: StoryContent;
  /** The people who signed it, by their rows. */
  personIds: readonly number[];
}

/** What the full-text index holds of an article: its words by where they stand, and what it may be narrowed down by. */
export function searchEntry({ place, sectionId, content, personIds }: SearchableArticle): IndexedText {
  const { headline, kicker, standfirst, bylines, topics, places, lead, body } = content;
  return {
    place,
    headline,
    standfirst: standfirst ?? '',
    body: plainText(body),
    byline: bylines.map(({ name }) => name).join('\n'),
    topics: [kicker, ...topics, ...places].filter(Boolean).join('\n'),
    captions: [lead?.caption, lead?.alt, lead?.credit, captionText(body)].filter(Boolean).join('\n'),
    marks: [
      mark.every,
      ...new Set([sectionId, ...(content.alsoIn ?? [])].map(mark.section)),
      mark.language(content.language),
      ...new Set(personIds.map(mark.person)),
    ].join(' '),
  };
}
