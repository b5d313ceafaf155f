'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WireItemShown } from '#lib/desk/read-wire.ts';
import { orUnreachable } from '../ui/unreachable.ts';
import type { WireActs } from './wire-acts.ts';

/** Whoever runs down the list with a key held is not read every item on the way. */
const REST = 90;

/** An item to be looked at: which one, and its newest version as the list knows it. */
interface Wanted {
  id: number;
  version: number;
  changedAt: number;
}

/** The chosen item with all that is known of it; what was read once is there at once, until it changes. */
export function useShownItem(wanted: Wanted | null, item: WireActs['item']) {
  const [shown, setShown] = useState<WireItemShown | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const known = useRef(new Map<string, WireItemShown>());
  const id = wanted?.id ?? null;
  const key = wanted ? `${wanted.id} ${wanted.changedAt}` : null;

  useEffect(() => {
    if (id === null || key === null) return setShown(null);
    const there = known.current.get(key);
    if (there) {
      setShown(there);
      setFault(null);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await orUnreachable(item({ id, digest: null }));
      if (!current) return;
      setFault(outcome.ok ? null : outcome.message);
      if (!outcome.ok) return;
      if (known.current.size > 100) known.current.clear();
      known.current.set(key, outcome.value);
      setShown(outcome.value);
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, key, item]);

  /** Shows the item as it was in another version. */
  const showVersion = useCallback(
    async (digest: string) => {
      if (id === null) return;
      const outcome = await orUnreachable(item({ id, digest }));
      setFault(outcome.ok ? null : outcome.message);
      if (outcome.ok) setShown(outcome.value);
    },
    [id, item],
  );
  return { shown: shown && shown.line.id === id ? shown : null, fault, showVersion };
}
