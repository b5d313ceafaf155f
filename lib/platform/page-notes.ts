import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from './process-wide.ts';

/**
 * What is known of a render beside its HTML: the tags of every row it read, and the instant (UTC ms) after which it is
 * out of date.
 */
export interface PageNotes {
  tags: Set<string>;
  until: number;
  /** The language of what the page is about, where it is another than the paper's. */
  language: string | null;
}

const running = processWide('page-notes', () => new AsyncLocalStorage<PageNotes>());

/** Runs `render` and collects in `notes` what it depended on, through every await and into Next's renderer. */
export function takingNotes<T>(notes: PageNotes, render: () => T): T {
  return running.run(notes, render);
}

/** An empty sheet: no tags, valid for ever. */
export function blankNotes(): PageNotes {
  return { tags: new Set(), until: Number.POSITIVE_INFINITY, language: null };
}

/** Notes that the page being rendered shows what these tags stand for. Does nothing outside a render. */
export function noteTags(...tags: string[]): void {
  const notes = running.getStore();
  if (notes) for (const tag of tags) notes.tags.add(tag);
}

/** Notes that the page being rendered is out of date from `instant` (UTC ms) on, whatever is written or not. */
export function noteUntil(instant: number): void {
  const notes = running.getStore();
  if (notes && instant < notes.until) notes.until = instant;
}

/** Notes the language of what the page is about: the story's, not that of what stands around it. */
export function noteLanguage(language: string): void {
  const notes = running.getStore();
  if (notes) notes.language = language;
}
