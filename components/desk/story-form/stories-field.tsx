'use client';
import { OrderedItems } from './ordered-items.tsx';
import { type Found, Typeahead } from './typeahead.tsx';

/** A story that another may name. */
export interface NamedStory {
  id: number;
  headline: string;
  language: string;
}

export type SearchNamedStories = (words: string) => Promise<NamedStory[]>;

interface StoriesFieldProps {
  /** Those that are chosen, in order. */
  stories: NamedStory[];
  onChange(stories: NamedStory[]): void;
  searchStories: SearchNamedStories;
}

const MOST_RELATED = 20;

/** Stories that stand beside this one, the first on top. */
export function StoriesField({ stories, onChange, searchStories }: StoriesFieldProps) {
  return (
    <div className="space-y-2">
      <OrderedItems
        label="Related stories, in order"
        items={stories.map(({ id, headline }) => ({ key: String(id), name: headline }))}
        onChange={(keys) => onChange(keys.flatMap((key) => stories.find(({ id }) => String(id) === key) ?? []))}
      />
      <StoryTypeahead
        label="Add a story"
        searchStories={searchStories}
        onChoose={(story) => {
          if (stories.every(({ id }) => id !== story.id) && stories.length < MOST_RELATED)
            onChange([...stories, story]);
        }}
      />
    </div>
  );
}

interface StoryTypeaheadProps {
  label: string;
  searchStories: SearchNamedStories;
  onChoose(story: NamedStory): void;
}

/** Finds a story by the words of its headline. */
export function StoryTypeahead({ label, searchStories, onChoose }: StoryTypeaheadProps) {
  const search = async (words: string): Promise<(Found & { story: NamedStory })[]> =>
    (await searchStories(words)).map((story) => ({
      key: String(story.id),
      name: story.headline,
      note: story.language,
      story,
    }));
  return <Typeahead label={label} search={search} onChoose={({ story }) => onChoose(story)} />;
}
