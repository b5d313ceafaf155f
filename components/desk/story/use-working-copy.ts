'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { StoryDraft } from '#lib/news/draft.ts';
import { orUnreachable } from '../ui/unreachable.ts';
import { forgetLocal, keepLocal } from './local-copy.ts';

/** What came of sending words: they are kept, or why not and what is there now. Instants are UTC ms. */
export type SaveAnswer =
  | { kept: true; version: number; savedAt: number }
  | { kept: false; why: 'stale'; there: { version: number; content: StoryDraft; savedBy: string; savedAt: number } }
  | { kept: false; why: 'locked'; by: string };

export type Save = (words: {
  id: number;
  content: StoryDraft;
  seenVersion: number;
  lockKey: string;
}) => Promise<Outcome<SaveAnswer>>;

/** Where the words of this window stand. */
export type CopyState =
  | { is: 'saved'; at: number | null }
  | { is: 'unsaved' }
  | { is: 'saving' }
  | { is: 'offline'; message: string }
  | { is: 'stale'; there: { version: number; content: StoryDraft; savedBy: string; savedAt: number } }
  | { is: 'locked'; by: string };

/** How long somebody must have paused before their words are sent, and how soon a failed attempt is repeated (ms). */
const PAUSE = 1200;
const AGAIN = 5000;

interface Options {
  id: number;
  content: StoryDraft;
  version: number;
  /** The key of this window's lock; null while it has none, and nothing is sent. */
  lockKey: string | null;
  save: Save;
}

/**
 * The words of a story as this window has them: sent at every pause, one at a time, each with the version that was seen.
 * What could not be sent is kept in the browser until it is. Words that others wrote meanwhile stop it: nothing is
 * overwritten.
 */
export function useWorkingCopy({ id, content: initial, version: first, lockKey, save }: Options) {
  const [content, setContent] = useState(initial);
  const [state, setState] = useState<CopyState>({ is: 'saved', at: null });
  const words = useRef(initial);
  const sent = useRef(initial);
  const version = useRef(first);
  const key = useRef(lockKey);
  key.current = lockKey;
  // The newest of the functions that save, all of which do the same: what waits for its pause goes on waiting.
  const send = useRef(save);
  send.current = save;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<boolean> | null>(null);
  const stopped = useRef(false);

  /** Sends what is not sent yet. Resolves to whether everything is kept now. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    // Of several that wait only the first goes on; the others have the next to wait for.
    while (sending.current) await sending.current;
    if (stopped.current) return false;
    if (words.current === sent.current) return true;
    if (key.current === null) return false;
    sending.current = attempt();
    const kept = await sending.current;
    sending.current = null;
    return kept && (words.current === sent.current || flush());

    async function attempt(): Promise<boolean> {
      const trying = words.current;
      setState({ is: 'saving' });
      const outcome = await orUnreachable(
        send.current({ id, content: trying, seenVersion: version.current, lockKey: key.current ?? '' }),
      );
      if (outcome.ok && outcome.value.kept) {
        version.current = outcome.value.version;
        sent.current = trying;
        if (words.current === trying) forgetLocal(id);
        setState(words.current === trying ? { is: 'saved', at: outcome.value.savedAt } : { is: 'unsaved' });
        return true;
      }
      if (outcome.ok) {
        stopped.current = true;
        const { value } = outcome;
        if (!value.kept)
          setState(value.why === 'stale' ? { is: 'stale', there: value.there } : { is: 'locked', by: value.by });
        return false;
      }
      setState({ is: 'offline', message: outcome.message });
      timer.current = setTimeout(() => void flush(), AGAIN);
      return false;
    }
  }, [id]);

  const change = useCallback(
    (next: Partial<StoryDraft>) => {
      if (stopped.current) return;
      words.current = { ...words.current, ...next };
      setContent(words.current);
      setState((before) => (before.is === 'offline' ? before : { is: 'unsaved' }));
      keepLocal(id, { content: words.current, version: version.current, at: Date.now() });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [id, flush],
  );

  useEffect(() => {
    const again = () => void flush();
    const leaving = (event: BeforeUnloadEvent) => {
      if (words.current !== sent.current) event.preventDefault();
    };
    window.addEventListener('online', again);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('beforeunload', leaving);
      clearTimeout(timer.current);
    };
  }, [flush]);

  /** Goes on from another version: after an act that changed the words here, or after a conflict was settled. */
  const goOnFrom = useCallback((next: { content: StoryDraft; version: number }, unsaved: boolean) => {
    stopped.current = false;
    version.current = next.version;
    words.current = next.content;
    sent.current = unsaved ? { ...next.content } : next.content;
    setContent(next.content);
    setState(unsaved ? { is: 'unsaved' } : { is: 'saved', at: null });
  }, []);

  return { content, state, change, flush, goOnFrom, seenVersion: () => version.current };
}
