'use client';
import { useState } from 'react';
import { plainText } from '#lib/news/body/body-text.ts';
import { type StoryDraft, wholeBlocks } from '#lib/news/draft.ts';
import { fieldsOf, type StoryFields, withFields } from '#lib/news/story-fields.ts';
import type { ChooseMedium } from '../editor/story-media.tsx';
import type { NamedStory } from '../story-form/stories-field.tsx';
import { StoryForm } from '../story-form/story-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { orUnreachable } from '../ui/unreachable.ts';
import type { StoryActs, StoryView } from './story-view.ts';

interface Props {
  story: StoryView;
  acts: StoryActs;
  content: StoryDraft;
  change: (next: Partial<StoryDraft>) => void;
  flush: () => Promise<boolean>;
  seenVersion: () => number;
  /** The story is at another version now, with the same words. */
  onVersion: (version: number) => void;
  onDone: (said: string) => void;
  chooseMedium: ChooseMedium;
  readOnly: boolean;
}

const answerOr = async <T,>(asked: Promise<{ ok: true; value: T } | { ok: false }>, otherwise: T): Promise<T> => {
  const outcome = await asked.catch(() => ({ ok: false as const }));
  return outcome.ok ? outcome.value : otherwise;
};

/** The fields of a story as its screen has them: what is typed stands here, what it comes to goes to the draft. */
export function StoryFieldsPanel(props: Props) {
  const { story, acts, content, change, flush, seenVersion, onVersion, onDone, chooseMedium, readOnly } = props;
  const [fields, setFields] = useState(() => fieldsOf(content));
  const [named, setNamed] = useState<readonly NamedStory[]>(story.named);
  const [translations, setTranslations] = useState<readonly NamedStory[]>(story.translations);
  const [place, setPlace] = useState({ section: story.section.path, report: story.report });
  const [fault, setFault] = useState<string | null>(null);

  function edit(changed: Partial<StoryFields>) {
    const next = { ...fields, ...changed };
    setFields(next);
    const { body: _, ...beside } = withFields(content, next);
    change(withoutGone(content, beside));
  }
  async function move(changed: Partial<typeof place>) {
    setFault(null);
    setPlace({ ...place, ...changed });
    if (changed.section !== undefined) {
      await flush();
      const outcome = await orUnreachable(
        acts.move({ id: story.id, section: changed.section, seenVersion: seenVersion() }),
      );
      if (!outcome.ok) return setFault(outcome.message);
      onVersion(outcome.value.version);
      onDone('');
    }
    if (changed.report !== undefined) {
      const outcome = await orUnreachable(acts.placeInReport({ id: story.id, report: changed.report }));
      if (!outcome.ok) setFault(outcome.message);
    }
  }
  async function pair(other: NamedStory | null) {
    setFault(null);
    if (other === null) {
      setTranslations([]);
      return edit({ translationGroup: null });
    }
    await flush();
    const outcome = await orUnreachable(acts.pair({ id: story.id, other: other.id }));
    if (!outcome.ok) return setFault(outcome.message);
    setTranslations([other]);
    edit({ translationGroup: outcome.value.group });
  }
  return (
    <>
      {fault && <Notice tone="alert">{fault}</Notice>}
      <StoryForm
        fields={fields}
        place={place}
        named={named}
        translations={translations}
        onChange={edit}
        onPlace={(changed) => void move(changed)}
        onPair={(other) => void pair(other)}
        onNamed={setNamed}
        sections={story.sections}
        everySection={story.everySection}
        reports={story.reports}
        languages={story.languages}
        mayCreateTopics={story.mayCreateTopics}
        searchSigners={(words) => answerOr(acts.searchSigners({ text: words }), [])}
        searchTopics={(words) => answerOr(acts.searchTopics({ text: words }), [])}
        searchStories={(words) => answerOr(acts.searchStories({ text: words }), [])}
        media={story.media}
        chooseMedium={chooseMedium}
        beginning={plainText(wholeBlocks(content)).slice(0, 200)}
        path={story.path}
        readOnly={readOnly}
      />
    </>
  );
}

/** A field that was emptied is not merely absent: it goes. */
function withoutGone(before: StoryDraft, after: Omit<StoryDraft, 'body'>): Partial<StoryDraft> {
  const gone = Object.keys(before).filter((key) => key !== 'body' && !(key in after));
  return { ...after, ...Object.fromEntries(gone.map((key) => [key, undefined])) };
}
