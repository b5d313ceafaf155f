import { LRUCache } from 'lru-cache';
import type { ClockWatch } from '../db/dialects/sqlite/clock-watch.ts';
import { now } from '../lib/platform/now.ts';
import { type Answer, datedAnswer } from './answer.ts';
import { TooBusy } from './too-busy.ts';

/** A page as it was rendered: what it depended on, and the clock noted before the first read. */
export interface Page {
  answer: Answer;
  tags: ReadonlySet<string>;
  /** UTC ms from which it is out of date whatever is written. */
  until: number;
  clock: number;
  /** The clock at which it was last found to be fresh. */
  verified: number;
}

/**
 * What a page is thrown away with: there is nothing any more at an address where something was a moment ago. No last
 * good page covers it.
 */
export class Vanished extends Error {
  override name = 'Vanished';
}

/** Makes a page; the cache adds the clock. Throws Vanished when there is nothing to make it of. */
export type MakePage = () => Promise<Omit<Page, 'clock' | 'verified'>>;

interface PageCacheOptions {
  watch: ClockWatch;
  maxBytes: number;
  /** Told when a render failed; `served` says whether the last good page stood in for it. */
  onFailure(key: string, error: unknown, served: boolean): void;
}

/**
 * Finished pages by their key. A page is fresh while none of its tags carries a later number than the clock it was
 * rendered at: numbers are compared, never times, so a change that falls inside a render cannot stick
 * (docs/decisions/0002).
 */
export function pageCache({ watch, maxBytes, onFailure }: PageCacheOptions) {
  const pages = new LRUCache<string, Page>({ maxSize: maxBytes, sizeCalculation: ({ answer }) => answer.bytes });
  const running = new Map<string, Promise<{ page: Page; failed: boolean }>>();

  function isFresh(page: Page): boolean {
    if (now() >= page.until) return false;
    const clock = watch.now();
    if (page.verified === clock) return true;
    if (watch.newest(page.tags) > page.clock) return false;
    page.verified = clock;
    return true;
  }

  /** Renders a page; when that fails, the last good one stands in, if there is one. */
  async function render(key: string, make: MakePage, keep: boolean): Promise<{ page: Page; failed: boolean }> {
    try {
      const clock = watch.now();
      const made = await make();
      // What nobody keeps has no past to be dated by.
      const answer = keep ? datedAnswer(made.answer, pages.get(key)?.answer, now()) : made.answer;
      const page: Page = { ...made, answer, clock, verified: clock };
      if (keep && page.tags.size > 0) pages.set(key, page);
      return { page, failed: false };
    } catch (error) {
      if (error instanceof Vanished) throw error;
      const lastGood = pages.get(key);
      if (error instanceof TooBusy && !lastGood) throw error;
      onFailure(key, error, lastGood !== undefined);
      if (!lastGood) throw error;
      return { page: lastGood, failed: true };
    }
  }

  function start(key: string, make: MakePage, keep: boolean): Promise<{ page: Page; failed: boolean }> {
    // Not in a `finally` of the render itself: one that fails at once would be taken off before it is put on.
    const rendering = render(key, make, keep).finally(() => running.delete(key));
    running.set(key, rendering);
    return rendering;
  }

  function fresh(key: string): Page | undefined {
    const page = pages.get(key);
    try {
      return page && isFresh(page) ? page : undefined;
    } catch {
      // The clock cannot be read. Whether that is a failure is found out on the way that follows.
      return undefined;
    }
  }

  /** A page that is no older than this call: kept, joined, or made now. */
  async function get(key: string, make: MakePage, keep: boolean): Promise<Page> {
    const arrived = watch.now();
    for (;;) {
      const kept = fresh(key);
      if (kept) return kept;
      const joined = running.get(key);
      const { page, failed } = await (joined ?? start(key, make, keep));
      if (!joined || failed || page.clock >= arrived || isFresh(page)) return page;
    }
  }

  return {
    /** The page kept under this key, if it is fresh. */
    fresh,
    /**
     * The page under this key, made by `make` when it must be: one render at a time for a key, whoever waits. Whoever
     * joined a render that began before a change gets the next one. `keep` says whether others may have it later.
     */
    get,
    /** The page kept under this key, fresh or not: for when nothing better can be had. */
    lastGood: (key: string): Page | undefined => pages.get(key),
    /** How many pages are kept, and how many bytes they take. */
    size: () => ({ pages: pages.size, bytes: pages.calculatedSize }),
  };
}

export type PageCache = ReturnType<typeof pageCache>;
