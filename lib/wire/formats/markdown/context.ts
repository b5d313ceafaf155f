import type { MediaType } from '../../../news/media.ts';

/** A picture, film or sound that a text names, as it was found: its key, and what is known of it wherever it is used. */
export interface FoundMedia {
  key: string;
  alt: string;
  credit: string | null;
}

/** Finds the picture, film or sound that a text names ("ferry.jpg"); null when there is no such file. */
export type FindMedia = (name: string, type: MediaType) => FoundMedia | null;

/** What the blocks of one text share. */
export interface Context {
  /** Notes that something has no block of ours and is left out. */
  left(what: string): void;
  /** Where the reference links of the text lead, by their identifiers. */
  addresses: ReadonlyMap<string, string>;
  findMedia: FindMedia;
}

/** The medium of this name and type, or null with a note. */
export function mediaNamed(name: string | null | undefined, type: MediaType, context: Context): FoundMedia | null {
  const found = name ? context.findMedia(name, type) : null;
  if (found) return found;
  context.left(name ? `the ${type} ${name}, of which there is no file` : `a ${type} without a name`);
  return null;
}
