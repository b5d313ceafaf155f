'use client';
import type { Ref } from 'react';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import type { MediaFiles } from '#lib/edition/picture.ts';
import type { Body } from '#lib/news/body/body.ts';
import { pathOf } from '#lib/news/paths.ts';
import { StoryText, type StoryTextHandle } from '../editor/story-text.tsx';
import type { MediaActions } from '../library/media-actions.ts';
import { usePicturePicker } from '../library/picture-picker.tsx';
import type { FindStories } from './story-search.tsx';

/** What the text of a page takes from elsewhere: stories to lead to, and the library. */
export interface PageTextSources {
  find: FindStories;
  listMedia: MediaActions['list'];
  /** Now (UTC ms). */
  now: number;
}

interface PageTextProps extends PageTextSources {
  body: Body;
  /** The media that it shows already. */
  media: MediaFiles;
  onChange: (body: Body) => void;
  language: string;
  ref?: Ref<StoryTextHandle>;
}

/** The text of a page that is no story, in the same editor. */
export function PageText({ find, listMedia, now, ...text }: PageTextProps) {
  const { choose, picker } = usePicturePicker(listMedia, now);
  return (
    <div className="border border-rule p-3">
      <StoryText
        {...text}
        searchStories={async (query) => linksTo(await find({ query, coming: false }))}
        chooseMedium={choose}
      />
      {picker}
    </div>
  );
}

function linksTo(outcome: Awaited<ReturnType<FindStories>>) {
  const stories: readonly FoundStory[] = outcome.ok ? outcome.value : [];
  return stories.map(({ id, headline, section }) => ({ id, headline, path: pathOf({ page: 'article', section, id }) }));
}
