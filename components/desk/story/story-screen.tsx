'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { StoryDraft } from '#lib/news/draft.ts';
import { wasPublished } from '#lib/news/workflow.ts';
import { StoryText, type StoryTextHandle } from '../editor/story-text.tsx';
import { usePicturePicker } from '../library/picture-picker.tsx';
import { Button } from '../ui/button.tsx';
import { say } from '../ui/toaster.tsx';
import { orUnreachable } from '../ui/unreachable.ts';
import { CheckPanel } from './check-panel.tsx';
import { DecideBar } from './decide-bar.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { LockNotice } from './lock-notice.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { PlansNotice } from './plans-notice.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { PublishedNotice } from './published-notice.tsx';
import { RecoveryNotice } from './recovery-notice.tsx';
import { SaveState } from './save-state.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { StoryFieldsPanel } from './story-fields-panel.tsx';
import type { PublishedNews, StoryActs, StoryView } from './story-view.ts';
import { useHeight } from './use-height.ts';
import { useLock } from './use-lock.ts';
import { useWorkingCopy } from './use-working-copy.ts';

const PANELS = ['Fields', 'Check', 'Notes', 'History', 'Preview'] as const;

/** A story on the desk: its words, everything beside them, and what may be decided about it. */
export function StoryScreen({ story, acts }: { story: StoryView; acts: StoryActs }) {
  const router = useRouter();
  const text = useRef<StoryTextHandle>(null);
  // A new version of the fields' form: after words came from elsewhere.
  const [edition, setEdition] = useState(0);
  const [published, setPublished] = useState<PublishedNews | null>(null);
  const [head, height] = useHeight();
  const lock = useLock(story.id, story.mayWrite && !story.trashed, acts);
  const copy = useWorkingCopy({ ...story, lockKey: lock.key, save: acts.save });
  const { choose: chooseMedium, picker } = usePicturePicker(acts.listMedia, story.readAt);
  const readOnly = lock.key === null || copy.state.is === 'stale' || copy.state.is === 'locked';

  const fields = useRef<HTMLDivElement>(null);
  const isBlank = !story.content.headline;
  useEffect(() => {
    // What was only just begun wants its headline first, unless its writer has gone elsewhere already.
    if (isBlank && !readOnly && document.activeElement === document.body)
      fields.current?.querySelector('textarea')?.focus();
  }, [isBlank, readOnly]);

  const { lost } = lock;
  const lockedBy = copy.state.is === 'locked' ? copy.state.by : null;
  useEffect(() => {
    if (lockedBy !== null) lost(lockedBy, Date.now());
  }, [lockedBy, lost]);

  const { standing } = story;
  const isSaved = copy.state.is === 'saved' && copy.state.at !== null;
  const begins = isSaved && wasPublished(standing) && standing.draftState === null;
  useEffect(() => {
    // The first words beside those that readers have go a way of their own: what may be decided of them is read anew.
    if (begins) router.refresh();
  }, [begins, router]);

  /** Words came from elsewhere: the screen shows them, and goes on from their version. */
  function show(words: { content: StoryDraft; version: number }, unsaved = false) {
    copy.goOnFrom(words, unsaved);
    text.current?.replace(words.content.body);
    setEdition((times) => times + 1);
  }
  function done(said: string) {
    if (said) say(said);
    router.refresh();
  }
  async function flush() {
    const body = text.current?.body();
    if (body && !readOnly && JSON.stringify(body) !== JSON.stringify(copy.content.body)) copy.change({ body });
    return readOnly || copy.flush();
  }
  async function takeOver() {
    const version = await lock.takeOver();
    if (version === null) return;
    const words = await orUnreachable(acts.wordsNow({ id: story.id }));
    if (words.ok) show(words.value);
  }
  async function keepMine(there: { version: number }) {
    const kept = await orUnreachable(
      acts.keep({ id: story.id, seenVersion: there.version, name: 'Before it was written over' }),
    );
    if (!kept.ok) return say(kept.message);
    show({ content: copy.content, version: there.version }, true);
    await copy.flush();
  }
  async function keep() {
    if (!(await flush())) return;
    const kept = await orUnreachable(acts.keep({ id: story.id, seenVersion: copy.seenVersion(), name: '' }));
    done(kept.ok ? 'Kept as a revision.' : kept.message);
  }

  const keepNow = useRef(keep);
  keepNow.current = keep;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void keepNow.current();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);

  const sectionNames = new Map(story.everySection.map(({ id, name }) => [id, name]));
  const panel = { story, acts, flush, onDone: done };
  return (
    <div style={{ '--story-head': `${height}px` } as CSSProperties}>
      <div
        ref={head}
        className="-mx-4 mb-4 space-y-2 border-b border-rule bg-paper px-4 pb-3 desk:sticky desk:top-0 desk:z-20 desk:-mx-8 desk:px-8 desk:pt-3"
      >
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h1
            lang={copy.content.headline ? copy.content.language : undefined}
            dir="auto"
            className="min-w-0 font-serif text-title font-semibold"
          >
            {copy.content.headline || 'No headline yet'}
          </h1>
          <div className="flex flex-wrap items-center gap-x-3">
            {copy.state.is !== 'stale' && !story.trashed && lock.key !== null && (
              <SaveState state={copy.state} zone={story.zone} />
            )}
            <a href="#beside-the-text" className="py-2 text-note font-medium underline desk:hidden">
              Fields and checks
            </a>
            {!readOnly && (
              <Button onPress={() => void keep()} aria-keyshortcuts="Control+S">
                Keep a revision <kbd className="hidden text-note text-muted desk:inline">Ctrl S</kbd>
              </Button>
            )}
          </div>
        </div>
        <p className="text-note text-muted">
          {story.number} · {story.section.name}
          {story.owner && ` · begun by ${story.owner}`} · last touched by {story.touched.by}, {story.touched.shown}
          {story.standing.state === 'live' && (
            <>
              {' · '}
              <Link href={story.path} prefetch={false} className="underline">
                Read it in the paper
              </Link>
            </>
          )}
        </p>
        <DecideBar
          story={story}
          acts={acts}
          flush={flush}
          seenVersion={copy.seenVersion}
          onDone={done}
          onPublished={setPublished}
        />
      </div>
      <div className="space-y-3">
        {published && <PublishedNotice news={published} />}
        <PlansNotice story={story} acts={acts} onDone={done} />
        {lock.state.is === 'theirs' && copy.state.is !== 'stale' && (
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
        {copy.state.is === 'stale' && (
          <StaleNotice
            there={copy.state.there}
            mine={copy.content}
            sectionNames={sectionNames}
            zone={story.zone}
            onTheirs={() => copy.state.is === 'stale' && show(copy.state.there)}
            onMine={() => copy.state.is === 'stale' && void keepMine(copy.state.there)}
          />
        )}
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
        <Tabs ref={fields} id="beside-the-text" className="min-w-0 scroll-mt-4" defaultSelectedKey="Fields">
          <TabList aria-label="Beside the text" className="flex flex-wrap gap-x-3 border-b border-ink">
            {PANELS.map((name) => (
              <Tab
                key={name}
                id={name}
                className="cursor-pointer border-b-2 border-transparent py-1.5 text-note font-medium outline-offset-2 data-[selected]:border-accent data-[selected]:text-accent"
              >
                {name}
                {name === 'Notes' && story.notes.length > 0 && ` ${story.notes.length}`}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="Fields" className="pt-4 data-[inert]:hidden" shouldForceMount>
            <StoryFieldsPanel
              {...panel}
              key={edition}
              content={copy.content}
              change={copy.change}
              seenVersion={copy.seenVersion}
              onVersion={(version) => copy.goOnFrom({ content: copy.content, version }, false)}
              chooseMedium={chooseMedium}
              readOnly={readOnly}
            />
          </TabPanel>
          <TabPanel id="Check" className="pt-4">
            <CheckPanel id={story.id} acts={acts} flush={flush} />
          </TabPanel>
          <TabPanel id="Notes" className="pt-4">
            <NotesPanel {...panel} />
          </TabPanel>
          <TabPanel id="History" className="pt-4">
            <HistoryPanel {...panel} seenVersion={copy.seenVersion} onRestored={show} />
          </TabPanel>
          <TabPanel id="Preview" className="pt-4">
            <PreviewPanel {...panel} />
          </TabPanel>
        </Tabs>
      </div>
      {picker}
    </div>
  );
}
