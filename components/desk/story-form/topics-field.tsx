'use client';
import { OrderedItems } from './ordered-items.tsx';
import { type Found, Typeahead } from './typeahead.tsx';

interface TopicsFieldProps {
  topics: string[];
  onChange(topics: string[]): void;
  searchTopics(words: string): Promise<Found[]>;
  /** Whether a topic may be made that there is not yet. */
  mayCreate: boolean;
}

const MOST_TOPICS = 100;

/** What the story is about, the main thing first. */
export function TopicsField({ topics, onChange, searchTopics, mayCreate }: TopicsFieldProps) {
  const add = (name: string) => {
    const isThere = topics.some((one) => one.toLowerCase() === name.toLowerCase());
    if (!isThere && topics.length < MOST_TOPICS) onChange([...topics, name]);
  };
  return (
    <div className="space-y-2">
      <OrderedItems label="Topics" items={topics.map((name) => ({ key: name, name }))} onChange={onChange} />
      <Typeahead
        label="Add a topic"
        search={searchTopics}
        onChoose={({ name }) => add(name)}
        {...(mayCreate
          ? {
              create: {
                name: (words: string) => `New topic “${words}”`,
                take: (words: string) => add(words.slice(0, 120)),
              },
            }
          : {})}
      />
    </div>
  );
}
