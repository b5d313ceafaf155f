'use client';
import type { Ref } from 'react';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import type { Body } from '#lib/news/body/body.ts';
import { pathOf } from '#lib/news/paths.ts';
import { StoryText, type StoryTextHandle } from '../editor/story-text.tsx';
import { say } from '../ui/toaster.tsx';
import type { FindStories } from './story-search.tsx';

interface PageTextProps {
  body: Body;
  onChange: (body: Body) => void;
  language: string;
  find: FindStories;
  ref?: Ref<StoryTextHandle>;
}

const NO_MEDIA = new Map();

/** The text of a page that is no story: the same editor, without pictures. */
export function PageText({ find, ...text }: PageTextProps) {
  return (
    <div className="border border-rule p-3">
      <StoryText
        {...text}
        media={NO_MEDIA}
        searchStories={async (query) => linksTo(await find({ query, coming: false }))}
        chooseMedium={async () => {
          say('Pictures and films stand in stories. Lead to one from here.');
          return null;
        }}
      />
    </div>
  );
}

function linksTo(outcome: Awaited<ReturnType<FindStories>>) {
  const stories: readonly FoundStory[] = outcome.ok ? outcome.value : [];
  return stories.map(({ id, headline, section }) => ({ id, headline, path: pathOf({ page: 'article', section, id }) }));
}
