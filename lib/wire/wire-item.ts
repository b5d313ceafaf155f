import type { StoryContent } from '../news/content.ts';

/** One story as an agency or archive sent it, in our words: what every format is read into, and what is filed. */
export interface WireItem {
  /** Who sent it ("reuters21578"), and its identity there: together they say whether it has come before. */
  provider: string;
  guid: string;
  /** The story number it brings along and keeps when it is free, or null. */
  number: number | null;
  /** The section it asks for: a path of ours; names from the department down, made when missing; or nothing. */
  section: { path: string } | { names: string[] } | null;
  content: StoryContent;
  /** Why it must wait for an editor instead of going live, or null. */
  hold: string | null;
  /** Digests of other texts that stood above it in the same file under its identity: it replaces them, always. */
  supersedes?: string[];
  /** What was made up or mended while reading it, for the report and the history. */
  notes: string[];
}

/** What reading one item came to. */
export type Reading = { item: WireItem } | { refused: string };
