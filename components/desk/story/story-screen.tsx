'use client';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { StoryText, type StoryTextHandle } from '../editor/story-text.tsx';
import { usePicturePicker } from '../library/picture-picker.tsx';
import { orUnreachable } from '../ui/unreachable.ts';
import { BesideTheText } from './beside-the-text.tsx';
import { DecideBar } from './decide-bar.tsx';
import { LockNotice } from './lock-notice.tsx';
import { PlansNotice } from './plans-notice.tsx';
import { PublishedNotice } from './published-notice.tsx';
import { RecoveryNotice } from './recovery-notice.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { StoryHead } from './story-head.tsx';
import type { PublishedNews, StoryActs, StoryView } from './story-view.ts';
import { useHeight } from './use-height.ts';
import { type StoryWork, useStoryWork } from './use-story-work.ts';
import { WireProposals } from './wire-proposals.tsx';

/** A story on the desk: its words, everything beside them, and what may be decided about it. */
export function StoryScreen({ story, acts }: { story: StoryView; acts: StoryActs }) {
  const text = useRef<StoryTextHandle>(null);
  const [published, setPublished] = useState<PublishedNews | null>(null);
  const [head, height] = useHeight();
  const work = useStoryWork(story, acts, text);
  const { choose: chooseMedium, picker } = usePicturePicker(acts.listMedia, story.readAt);
  const { copy, lock, readOnly, done } = work;

  const fields = useRef<HTMLDivElement>(null);
  const isBlank = !story.content.headline;
  useEffect(() => {
    // What was only just begun wants its headline first, unless its writer has gone elsewhere already.
    if (isBlank && !readOnly && document.activeElement === document.body)
      fields.current?.querySelector('textarea')?.focus();
  }, [isBlank, readOnly]);

  return (
    <div style={{ '--story-head': `${height}px` } as CSSProperties}>
      <StoryHead
        ref={head}
        story={story}
        copy={copy}
        isLocked={lock.key !== null}
        readOnly={readOnly}
        onKeep={() => void work.keep()}
      >
        <DecideBar
          story={story}
          acts={acts}
          flush={work.flush}
          seenVersion={copy.seenVersion}
          onDone={done}
          onPublished={setPublished}
        />
      </StoryHead>
      <div className="space-y-3">
        {published && <PublishedNotice news={published} />}
        <WireProposals
          story={story}
          acts={acts}
          flush={work.flush}
          seenVersion={copy.seenVersion}
          onWords={work.show}
          onDone={done}
        />
        <PlansNotice story={story} acts={acts} onDone={done} />
        <WorkNotices story={story} work={work} />
      </div>
      <div className="mt-4 gap-8 desk:grid desk:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-label="The text" className="min-w-0">
          <StoryText
            ref={text}
            body={story.content.body}
            onChange={(body) => copy.change({ body })}
            language={copy.content.language}
            media={story.media}
            searchStories={async (words) => {
              const found = await orUnreachable(acts.searchStories({ text: words }));
              return found.ok ? found.value : [];
            }}
            chooseMedium={chooseMedium}
            readOnly={readOnly}
          />
        </section>
        <BesideTheText ref={fields} story={story} acts={acts} work={work} chooseMedium={chooseMedium} />
      </div>
      {picker}
    </div>
  );
}

/** What stands between the writer and the words: somebody else's lock, words that were lost, or newer ones. */
function WorkNotices({ story, work }: { story: StoryView; work: StoryWork }) {
  const { copy, lock, show, takeOver, keepMine } = work;
  const sectionNames = new Map(story.everySection.map(({ id, name }) => [id, name]));
  const { state } = copy;
  return (
    <>
      {lock.state.is === 'theirs' && state.is !== 'stale' && (
        <LockNotice {...lock.state} zone={story.zone} onTakeOver={() => void takeOver()} />
      )}
      {story.mayWrite && lock.key !== null && (
        <RecoveryNotice
          id={story.id}
          content={story.content}
          sectionNames={sectionNames}
          zone={story.zone}
          onTake={(content) => show({ content, version: copy.seenVersion() }, true)}
        />
      )}
      {state.is === 'stale' && (
        <StaleNotice
          there={state.there}
          mine={copy.content}
          sectionNames={sectionNames}
          zone={story.zone}
          onTheirs={() => show(state.there)}
          onMine={() => void keepMine(state.there)}
        />
      )}
    </>
  );
}
