'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';

/** What came of asking for the lock: its key, or who writes. `since` is UTC ms. */
export type LockAnswer = { held: true; key: string; version: number } | { held: false; by: string; since: number };

export interface LockActs {
  take: (input: { id: number; takeOver: boolean }) => Promise<Outcome<LockAnswer>>;
  renew: (input: { id: number; key: string }) => Promise<Outcome<LockAnswer>>;
  release: (input: { id: number; key: string }) => Promise<Outcome<void>>;
}

/** How often a window says that it is there, and learns that somebody has taken over (ms). */
const BEAT = 10_000;

type LockState =
  | { is: 'asking' }
  | { is: 'mine'; key: string }
  | { is: 'theirs'; by: string; since: number; lost: boolean };

/**
 * The lock of a story for this window: taken when the screen opens, renewed while it stands, given back when it is left.
 * `lost` says that it was ours until somebody took over.
 */
export function useLock(id: number, wanted: boolean, acts: LockActs) {
  // A screen that reads anew gets new functions that do the same: no reason to give the lock back and ask for another.
  const newest = useRef(acts);
  newest.current = acts;
  const [state, setState] = useState<LockState>({ is: 'asking' });
  const ask = useCallback(
    async (takeOver: boolean): Promise<number | null> => {
      const outcome = await newest.current.take({ id, takeOver }).catch(() => null);
      if (!outcome?.ok) return null;
      const { value } = outcome;
      setState(
        value.held ? { is: 'mine', key: value.key } : { is: 'theirs', by: value.by, since: value.since, lost: false },
      );
      return value.held ? value.version : null;
    },
    [id],
  );
  useEffect(() => {
    if (wanted) void ask(false);
  }, [wanted, ask]);

  const key = state.is === 'mine' ? state.key : null;
  useEffect(() => {
    if (key === null) return;
    const beat = setInterval(async () => {
      const outcome = await newest.current.renew({ id, key }).catch(() => null);
      if (outcome?.ok && !outcome.value.held)
        setState({ is: 'theirs', by: outcome.value.by, since: outcome.value.since, lost: true });
    }, BEAT);
    return () => {
      clearInterval(beat);
      void newest.current.release({ id, key }).catch(() => undefined);
    };
  }, [id, key]);

  /** Somebody else has it: a refused save has said so. */
  const lost = useCallback((by: string, since: number) => setState({ is: 'theirs', by, since, lost: true }), []);
  return { state, key, takeOver: () => ask(true), lost };
}
