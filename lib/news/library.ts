import { z } from 'zod';
import type { Framing } from './framing.ts';
import { MEDIA_TYPES, type MediaState, type MediaType } from './media.ts';
import type { DraftState, StoryState } from './workflow.ts';

/** A medium as the desk's library lists it. Every address in it is one that only the desk may ask for. Instants are UTC ms. */
export interface LibraryItem {
  /** Its place in the library: the newer, the higher. */
  id: number;
  key: string;
  type: MediaType;
  mime: string;
  /** What its file is called where it came from. */
  name: string | null;
  bytes: number;
  width: number | null;
  height: number | null;
  /** Seconds, of films and sounds. */
  duration: number | null;
  alt: string | null;
  caption: string | null;
  credit: string | null;
  creator: string | null;
  licence: string | null;
  keywords: string | null;
  rightsExpireAt: number | null;
  takenAt: number | null;
  framing: Framing;
  color: string | null;
  state: MediaState;
  /** Why nothing could be made of it. */
  failure: string | null;
  uploadedBy: string | null;
  uploadedAt: number | null;
  /** The name of who sent it. */
  uploader: string | null;
  /** The file itself of a film, sound or captions, the JPEG of a picture; null when there is none yet. */
  src: string | null;
  /** The files of a picture by format, the best first, of each the narrowest first. */
  formats: { mime: string; files: { url: string; width: number }[] }[];
}

/** Where a medium is used: in what readers see, in what is being written, in standing pages and the introductions of special reports. */
export interface MediumUses {
  live: { storyId: number; headline: string }[];
  drafts: { storyId: number; headline: string; state: StoryState | DraftState }[];
  pages: { path: string; title: string }[];
}

/** What is looked for in the library. */
export const librarySearchSchema = z.strictObject({
  words: z.string().max(200).default(''),
  type: z.enum(MEDIA_TYPES).nullable().default(null),
  uploadedBy: z.string().max(100).nullable().default(null),
  /** Their licence ends within so many days. */
  expiringWithin: z.number().int().min(0).max(3650).nullable().default(null),
  unused: z.boolean().default(false),
  missing: z.enum(['alt', 'credit']).nullable().default(null),
  failed: z.boolean().default(false),
  /** Where the page before ended. */
  below: z.number().int().nullable().default(null),
});

export type LibrarySearch = z.input<typeof librarySearchSchema>;
