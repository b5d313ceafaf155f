import type { StoryContent } from '../news/content.ts';
import type { CorrectionKind } from '../news/corrections.ts';
import type { WireSignal } from '../news/wire.ts';

/** One story as an agency or archive sent it, in our words: what every format is read into, and what is filed. */
export interface WireItem {
  /** Who sent it ("reuters21578"), and its identity there: together they say whether it has come before. */
  provider: string;
  guid: string;
  /** The story number it brings along and keeps when it is free, or null. */
  number: number | null;
  /** The section it asks for: a path of ours, with the names to give it when it is missing; names alone, from the department down; or nothing. */
  section: { path: string; names?: string[] } | { names: string[] } | null;
  /** Pictures stand in it under the keys of `facts.pictures`, until filing has the real ones. */
  content: StoryContent;
  /** Why it must wait for an editor instead of going live, or null. */
  hold: string | null;
  /** Digests of other texts that stood above it in the same file under its identity: it replaces them, always. */
  supersedes?: string[];
  /** What was made up or mended while reading it, for the report and the history. */
  notes: string[];
  facts: WireFacts;
  /** Packages that came in one message with it. */
  packages?: WirePackage[];
  /** What a paper's own archive says of a story that it had published. */
  past?: OwnPast;
}

/** What became of a story in the paper that it comes back from. Instants are UTC milliseconds. */
export interface OwnPast {
  /** When its words last changed for readers, or null. */
  updatedAt: number | null;
  /** The oldest first. */
  corrections: { kind: CorrectionKind; wrong: string | null; right: string; correctedAt: number }[];
  /** The further sections that list it, with the names to give them where they are missing. */
  alsoIn: { path: string; names?: string[] }[];
}

/** What a sender says about an item beyond its words. Instants are UTC milliseconds. */
export interface WireFacts {
  /** Counts up with every version of the item; 0 where its format counts none. */
  version: number;
  /** When this version was made, or null: it tells apart versions of one number, and those of formats without any. */
  versionAt: number | null;
  /** What the sender wants done: use it, correct what went before, hold it back for now, or take it down everywhere. */
  signal: WireSignal;
  /** 1 (flash) to 9, as IPTC counts; null where it says none. */
  urgency: number | null;
  slugline: string | null;
  embargoedUntil: number | null;
  subjects: WireSubject[];
  creditLine: string | null;
  copyright: string | null;
  /** Under which terms it may be used. */
  usage: string | null;
  /** Words of the sender to editors; never for readers. */
  editorialNotes: string[];
  /** Every picture that came with it: those in its lead and body, and those that were only sent along. */
  pictures: WirePicture[];
  /** Other items that it speaks of or came in one package with. */
  related: WireRelation[];
  /** Where it stood before: paths ("/2019/05/a-story/") or whole URLs, which shall lead to it from now on. */
  addresses: string[];
  /** Everything that could not be kept, a sentence each ("Left out: a form."). */
  losses: string[];
}

/** What an item is about, by the name or code of a scheme. */
export interface WireSubject {
  /** "medtop" (IPTC Media Topics), "subj" (the old subject codes), "category", "tag", or the sender's own scheme. */
  scheme: string;
  code: string;
  name: string | null;
}

/** A picture of an item. What it shows under is a placeholder: the digest of its address (`pictureKey`). */
export interface WirePicture {
  key: string;
  /** Whether the key is no placeholder but the one it has: in a paper's own archive. */
  isOwn?: true;
  /** Its URL, or the name of a file that came along. */
  address: string;
  /** Its bytes, where they stand in the item itself (data: URLs, attachments). */
  bytes: Uint8Array | null;
  mime: string | null;
  width: number | null;
  height: number | null;
  alt: string;
  caption: string | null;
  credit: string | null;
  usage: string | null;
}

/** A picture that came without a story. One that its sender takes back may have no file any more. */
export interface LonePicture {
  headline: string | null;
  picture: WirePicture | null;
  copyright: string | null;
  /** Words of the sender to editors, such as where it may not be used. */
  notes: string[];
  /** As of an item: which of two came later is told by the number, then by the time (UTC ms). */
  version: number;
  versionAt: number | null;
  isKilled: boolean;
  /** Its sender holds it back for now. */
  isWithheld: boolean;
}

/** A tie to another item of the same provider. */
export interface WireRelation {
  guid: string;
  kind: 'package' | 'related' | 'replaces' | 'translation';
}

/** Which items of its sender a package brings together, as one version of it says; they may come before or after it. */
export interface WirePackage {
  provider: string;
  guid: string;
  /** 0 where it counts none, and null where it says no time. */
  version: number;
  versionAt: number | null;
  /** In its order; none where its sender has taken it back. */
  guids: string[];
}

/** What reading one story came to. */
export type StoryReading = { item: WireItem } | { refused: string; line?: number };

/** What reading one item came to. What is recognised and yet no story (a plan, a list) is set aside with the reason. */
export type Reading =
  | StoryReading
  | { setAside: string; provider?: string; guid?: string; lone?: LonePicture; lists?: WirePackage };

/** The facts of an item about which nothing else is known, to be spread and filled in. */
export function noFacts(): WireFacts {
  return {
    version: 0,
    versionAt: null,
    signal: 'use',
    urgency: null,
    slugline: null,
    embargoedUntil: null,
    subjects: [],
    creditLine: null,
    copyright: null,
    usage: null,
    editorialNotes: [],
    pictures: [],
    related: [],
    addresses: [],
    losses: [],
  };
}
