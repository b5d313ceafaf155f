import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { StoryDraft } from '#lib/news/draft.ts';
import { wasPublished } from '#lib/news/workflow.ts';
import type { StoryTextHandle } from '../editor/story-text.tsx';
import { say } from '../ui/toaster.tsx';
import { orUnreachable } from '../ui/unreachable.ts';
import type { StoryActs, StoryView } from './story-view.ts';
import { useLock } from './use-lock.ts';
import { useWorkingCopy } from './use-working-copy.ts';

export type StoryWork = ReturnType<typeof useStoryWork>;

/** The words of a story on its screen: who may write them, where they are kept, and what comes from elsewhere. */
export function useStoryWork(story: StoryView, acts: StoryActs, text: RefObject<StoryTextHandle | null>) {
  const router = useRouter();
  // A new version of the fields' form: after words came from elsewhere.
  const [edition, setEdition] = useState(0);
  const lock = useLock(story.id, story.mayWrite && !story.trashed, acts);
  const copy = useWorkingCopy({ ...story, lockKey: lock.key, save: acts.save });
  // Between the lock and the words that come with it nothing is typed: it would be written over.
  const [isTakingOver, setIsTakingOver] = useState(false);
  const readOnly = isTakingOver || lock.key === null || copy.state.is === 'stale' || copy.state.is === 'locked';

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
    setIsTakingOver(true);
    try {
      const version = await lock.takeOver();
      if (version === null) return;
      const words = await orUnreachable(acts.wordsNow({ id: story.id }));
      if (words.ok) show(words.value);
    } finally {
      setIsTakingOver(false);
    }
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

  useSaveKeys(keep);
  return { lock, copy, edition, readOnly, show, done, flush, takeOver, keepMine, keep };
}

/** Ctrl+S keeps a revision, wherever the focus is. */
function useSaveKeys(keep: () => Promise<void>): void {
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
}
