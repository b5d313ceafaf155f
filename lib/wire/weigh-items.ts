import type { Reader } from '../../db/database.ts';
import { findStories, lastRevisions, type StoryRow } from '../../db/queries/newsroom/stories.ts';
import { type FiledItem, filedItems } from '../../db/queries/newsroom/wire.ts';
import { digest } from '../platform/digest.ts';
import type { WireItem } from './wire-item.ts';

/** The last revision of a story: what the next one follows. */
export interface LastRevision {
  number: number;
  hash: string;
  author: string;
}

/** An item with what filing it means: a new story, nothing (it is the same as before), or the next revision of one. */
export type Weighed = { item: WireItem; digest: string } & (
  | { means: 'new' }
  | { means: 'nothing'; storyId: number }
  | { means: 'revision'; story: StoryRow; last: LastRevision; waits: string | null }
);

/** A digest of what an item says and where it goes. Whether it must wait may change with the day and is no part of it. */
export function itemDigest({ section, content, past }: WireItem): string {
  // Numbers of sections are those of this paper; an archive says them by their paths.
  const { alsoIn: _, ...words } = content;
  return digest(JSON.stringify(past ? [section, words, past.alsoIn] : [section, words]));
}

/** The name under which the wire signs its revisions. */
export function authorOf({ provider }: WireItem): string {
  return `wire:${provider}`;
}

/** Weighs items, each of which must stand in `items` once, against what was filed before. Changes nothing. */
export async function weighItems(db: Reader, items: readonly WireItem[]): Promise<Weighed[]> {
  const filed = await filedBefore(db, items);
  const candidates = items.map((item) => ({ item, digest: itemDigest(item), before: filed.get(item) }));
  const changed = candidates.flatMap(({ digest, before }) =>
    before && !isKnown(before, digest) ? [before.storyId] : [],
  );
  const stories = new Map((await findStories(db, changed)).map((story) => [story.id, story]));
  const last = await lastRevisions(db, changed);
  return candidates.map(({ item, digest, before }): Weighed => {
    if (!before) return { item, digest, means: 'new' };
    if (isKnown(before, digest)) return { item, digest, means: 'nothing', storyId: before.storyId };
    const story = stories.get(before.storyId);
    const previous = last.get(before.storyId);
    if (!story || !previous) throw new Error(`Story ${before.storyId} of a filed item is gone.`);
    return { item, digest, means: 'revision', story, last: previous, waits: whyItWaits(item, story, previous) };
  });
}

/** Whether this text was filed before, or stood above the one that was in the same file. */
function isKnown(before: FiledItem, digest: string): boolean {
  return before.digest === digest || before.superseded.includes(digest);
}

async function filedBefore(db: Reader, items: readonly WireItem[]) {
  const filed = new Map<WireItem, FiledItem>();
  for (const [provider, sent] of Map.groupBy(items, (item) => item.provider)) {
    const guids = sent.map(({ guid }) => guid);
    const known = await filedItems(db, provider, guids);
    for (const item of sent) {
      const before = known.get(item.guid);
      if (before) filed.set(item, before);
    }
  }
  return filed;
}

/** A change goes live at once when the last word on its story was the wire's own and readers see it; else it waits. */
function whyItWaits(item: WireItem, story: StoryRow, last: LastRevision): string | null {
  if (item.hold) return item.hold;
  if (story.state !== 'live') return `its story is ${story.state}`;
  const untouched = last.author === authorOf(item) && last.number === story.liveRevision && story.draftState === null;
  return untouched ? null : 'an editor has changed its story';
}
