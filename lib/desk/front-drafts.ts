import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { ArrangedContainer } from '../news/fronts.ts';
import { processWide } from '../platform/process-wide.ts';

interface Draft {
  userId: string;
  slug: string;
  containers: readonly ArrangedContainer[];
}

/** Arrangements that somebody is looking at before they are published. They are lost with the process, and made again. */
const drafts = processWide('front-drafts', () => new LRUCache<string, Draft>({ max: 200, ttl: 3_600_000 }));

/** Keeps an arrangement to be looked at; returns by which name. */
export function keepDraft(draft: Draft): string {
  const key = randomUUID();
  drafts.set(key, draft);
  return key;
}

/** The arrangement that this person keeps under this name for this front; null when there is none. */
export function draftOf(userId: string, slug: string, key: string): readonly ArrangedContainer[] | null {
  const draft = drafts.get(key);
  return draft?.userId === userId && draft.slug === slug ? draft.containers : null;
}
