'use client';
import { languageSchema, nameIn } from '#lib/news/languages.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { type NamedStory, type SearchNamedStories, StoryTypeahead } from './stories-field.tsx';

interface LanguageFieldsProps {
  language: string;
  /** The languages the paper writes in, as tags. */
  languages: readonly string[];
  /** The same text in other languages. */
  translations: readonly NamedStory[];
  onLanguage(language: string): void;
  /** Makes this story and another one text in two languages; null parts it from those it belongs to. */
  onPair(story: NamedStory | null): void;
  searchStories: SearchNamedStories;
}

/** The language of the story, and which stories say the same in others. */
export function LanguageFields(props: LanguageFieldsProps) {
  const { language, languages, translations, onLanguage, onPair, searchStories } = props;
  const known = [...new Set([...languages, language])];
  return (
    <div className="space-y-3">
      <Select
        label="Language"
        value={language}
        options={known.map((value) => ({ value, name: nameIn('en', value) }))}
        onChange={(value) => languageSchema.safeParse(value).success && onLanguage(value)}
      />
      {translations.length > 0 && (
        <ul aria-label="Translations" className="border-t border-rule text-small">
          {translations.map(({ id, headline, language: other }) => (
            <li key={id} className="border-b border-rule py-1.5">
              <span className="text-note text-muted">{nameIn('en', other)}: </span>
              <span lang={other}>{headline}</span>
            </li>
          ))}
        </ul>
      )}
      {translations.length > 0 ? (
        <Button onPress={() => onPair(null)}>No translation of these</Button>
      ) : (
        <StoryTypeahead label="The same story in another language" searchStories={searchStories} onChoose={onPair} />
      )}
    </div>
  );
}
