'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryItem, LibrarySearch } from '#lib/news/library.ts';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { LibraryPage, MediaActions } from './media-actions.ts';

/** How long typing must pause before the library is asked (ms). */
const PAUSE = 250;
/** How often it is asked again while files of pictures are being made (ms). */
const LOOK_AGAIN = 1500;

/**
 * The pages of the library that answer a search: asked for as it changes, and again while something in them is being
 * made.
 * @param first what the server has read already for the first search
 */
export function useLibrary(actions: Pick<MediaActions, 'list'>, search: LibrarySearch, first: LibraryPage | null) {
  const { send, fault } = useDeskAction(actions.list);
  const [page, setPage] = useState<LibraryPage | null>(first);
  const asked = useRef(first === null ? '' : JSON.stringify(search));
  const wanted = JSON.stringify(search);

  const load = useCallback(
    async (words: string) => {
      const outcome = await send(JSON.parse(words));
      // A later search may have been answered before this one.
      if (outcome.ok && asked.current === words) setPage(outcome.value);
    },
    [send],
  );
  const reload = useCallback(() => load(asked.current), [load]);

  useEffect(() => {
    if (asked.current === wanted) return;
    asked.current = wanted;
    const timer = setTimeout(() => void load(wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [wanted, load]);

  const isMaking = page?.items.some(({ state }) => state === 'pending') ?? false;
  useEffect(() => {
    if (!isMaking) return;
    const timer = setInterval(() => void reload(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [isMaking, reload]);

  async function more(): Promise<void> {
    if (!page?.next) return;
    const outcome = await send({ ...search, below: page.next });
    if (outcome.ok) setPage({ items: merged(page.items, outcome.value.items), next: outcome.value.next });
  }

  return { items: page?.items ?? [], isLoaded: page !== null, hasMore: Boolean(page?.next), more, reload, fault };
}

function merged(before: readonly LibraryItem[], after: readonly LibraryItem[]): LibraryItem[] {
  return [...new Map([...before, ...after].map((item) => [item.key, item])).values()];
}
