'use client';
import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { type Arrangement, arranged } from './arrangement.ts';

/** What an arrangement comes to at an instant: by which name the preview knows it, and what fills each container. */
export interface LookedAhead {
  draft: string;
  containers: { at: number; stories: { id: number; headline: string }[] }[];
}

export type LookAhead = (look: {
  slug: string;
  containers: unknown;
  at: number | null;
}) => Promise<Outcome<LookedAhead>>;

const PAUSE = 500;

/**
 * Asks the server what an arrangement comes to, again whenever it changes; what was said last stays until then.
 * @param at UTC ms; null for now
 */
export function useLookAhead(look: LookAhead, slug: string, arrangement: Arrangement, at: number | null) {
  const [seen, setSeen] = useState<LookedAhead | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    let current = true;
    // Nothing is typed yet that could be waited for.
    const pause = isFirst.current ? 0 : PAUSE;
    isFirst.current = false;
    const timer = setTimeout(async () => {
      const outcome = await look({ slug, containers: arranged(arrangement), at }).catch(() => null);
      if (current && outcome?.ok) setSeen(outcome.value);
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [look, slug, arrangement, at]);
  return seen;
}
