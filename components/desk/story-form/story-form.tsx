'use client';
import { type ReactNode, useId } from 'react';
import { type MediaFiles, pictureOf } from '#lib/edition/picture.ts';
import { KIND_RECORDS, KINDS } from '#lib/news/kinds.ts';
import type { StoryFields } from '#lib/news/story-fields.ts';
import type { ChooseMedium } from '../editor/story-media.tsx';
import { Select } from '../ui/select.tsx';
import { AlsoInField, type NamedSection } from './also-in-field.tsx';
import { BylinesField, type Signer } from './bylines-field.tsx';
import { LanguageFields } from './language-fields.tsx';
import { LeadField } from './lead-field.tsx';
import { LineField } from './line-field.tsx';
import { ResultPreview, SharePreview } from './previews.tsx';
import { type NamedStory, type SearchNamedStories, StoriesField } from './stories-field.tsx';
import { TopicsField } from './topics-field.tsx';
import type { Found } from './typeahead.tsx';

/** Where a story stands besides what it says. */
export interface StoryPlace {
  /** The path of its section. */
  section: string;
  /** The slug of the special report it is in; null for none. */
  report: string | null;
}

interface StoryFormProps {
  fields: StoryFields;
  place: StoryPlace;
  /** The related stories and the translations, as far as they are known, with their headlines. */
  named: readonly NamedStory[];
  translations: readonly NamedStory[];
  /** Told of every change, at once; the parts that did not change are not in it. */
  onChange(fields: Partial<StoryFields>): void;
  onPlace(place: Partial<StoryPlace>): void;
  /** Makes this story and another one text in two languages; null parts them. The screen saves it and hands back `translations`. */
  onPair(story: NamedStory | null): void;
  /** Hears of stories that were chosen, so that it can hand back their headlines in `named`. */
  onNamed(stories: NamedStory[]): void;
  /** Every section somebody may choose, by path. */
  sections: readonly { path: string; name: string }[];
  everySection: readonly NamedSection[];
  reports: readonly { slug: string; title: string }[];
  languages: readonly string[];
  mayCreateTopics: boolean;
  searchSigners(words: string): Promise<Signer[]>;
  searchTopics(words: string): Promise<Found[]>;
  searchStories: SearchNamedStories;
  media: MediaFiles;
  chooseMedium: ChooseMedium;
  /** How the text begins, for where there is no standfirst. */
  beginning: string;
  /** The path of the story's page. */
  path: string;
  /** What is wrong with a field, by its name. */
  faults?: Partial<Record<keyof StoryFields | keyof StoryPlace, string>>;
  readOnly?: boolean;
}

/** Everything of a story beside its text. It holds nothing itself: fields in, changes out. */
export function StoryForm(props: StoryFormProps) {
  const { fields, place, onChange, onPlace, media, chooseMedium, faults = {}, readOnly = false } = props;
  const line = (
    name:
      | 'headline'
      | 'shortHeadline'
      | 'kicker'
      | 'standfirst'
      | 'dateline'
      | 'source'
      | 'editor'
      | 'seoTitle'
      | 'seoDescription',
  ) => ({
    value: fields[name],
    lang: fields.language,
    onChange: (words: string) => onChange({ [name]: words }),
    fault: faults[name],
  });
  const title = fields.seoTitle || fields.headline;
  const description = fields.seoDescription || fields.standfirst || props.beginning;
  const related = fields.related.flatMap(
    (id) => props.named.find((story) => story.id === id) ?? { id, headline: `Story ${id}`, language: '' },
  );
  return (
    <fieldset disabled={readOnly} aria-label="About the story" className="min-w-0 divide-y divide-rule font-sans">
      <Part name="Headlines">
        <LineField label="Headline" rows={2} guide="headline" {...line('headline')} />
        <LineField label="Short headline, for fronts" guide="shortHeadline" most={200} {...line('shortHeadline')} />
        <LineField label="Kicker" hint="Above the headline" most={80} {...line('kicker')} />
        <LineField label="Standfirst" rows={3} guide="standfirst" most={2000} {...line('standfirst')} />
      </Part>
      <Part name="Place">
        <Select
          label="Kind"
          value={fields.kind}
          options={KINDS.map((value) => ({ value, name: KIND_RECORDS[value].label ?? capital(value) }))}
          onChange={(value) => onChange({ kind: KINDS.find((kind) => kind === value) ?? fields.kind })}
        />
        <Select
          label="Section"
          value={place.section}
          options={props.sections.map(({ path, name }) => ({ value: path, name }))}
          onChange={(section) => onPlace({ section })}
        />
        <AlsoInField
          chosen={fields.alsoIn}
          own={place.section}
          sections={props.everySection}
          onChange={(alsoIn) => onChange({ alsoIn })}
        />
        <Select
          label="Special report"
          none="None"
          value={place.report ?? ''}
          options={props.reports.map(({ slug, title }) => ({ value: slug, name: title }))}
          onChange={(report) => onPlace({ report: report || null })}
        />
        <TopicsField
          topics={fields.topics}
          onChange={(topics) => onChange({ topics })}
          searchTopics={props.searchTopics}
          mayCreate={props.mayCreateTopics}
        />
      </Part>
      <Part name="Who">
        <BylinesField
          bylines={fields.bylines}
          onChange={(bylines) => onChange({ bylines })}
          searchSigners={props.searchSigners}
        />
        <LineField label="Source" most={200} {...line('source')} />
        <LineField label="Editor" most={200} {...line('editor')} />
        <LineField label="Dateline" hint="Where it was written: SHANGHAI" most={200} {...line('dateline')} />
      </Part>
      <Part name="Lead picture">
        <LeadField
          lead={fields.lead}
          part={fields.leadCrop}
          onChange={(lead, leadCrop) => onChange({ lead, leadCrop })}
          media={media}
          chooseMedium={chooseMedium}
        />
      </Part>
      <Part name="Related stories">
        <StoriesField
          stories={related}
          onChange={(stories) => {
            props.onNamed(stories);
            onChange({ related: stories.map(({ id }) => id) });
          }}
          searchStories={props.searchStories}
        />
      </Part>
      <Part name="Language">
        <LanguageFields
          language={fields.language}
          languages={props.languages}
          translations={props.translations}
          onLanguage={(language) => onChange({ language })}
          onPair={props.onPair}
          searchStories={props.searchStories}
        />
      </Part>
      <Part name="Search and sharing">
        <LineField
          label="Title for search engines"
          guide="seoTitle"
          most={200}
          placeholder={fields.headline}
          {...line('seoTitle')}
        />
        <LineField
          label="Description for search engines"
          rows={2}
          guide="seoDescription"
          placeholder={fields.standfirst}
          {...line('seoDescription')}
        />
        <ResultPreview title={title} description={description} language={fields.language} path={props.path} />
        <SharePreview
          title={title}
          description={description}
          language={fields.language}
          lead={pictureOf(fields.lead, media, fields.leadCrop)}
        />
      </Part>
    </fieldset>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="space-y-3 py-4">
      <h2 id={id} className="text-small font-semibold">
        {name}
      </h2>
      {children}
    </section>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
