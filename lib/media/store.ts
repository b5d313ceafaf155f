import { diskStore } from './disk-store.ts';

/**
 * Where the files of media are kept, by paths such as "<folder>/640.avif"; rows of the database hold these paths. A
 * store of another kind (S3 and the like) is another object of this shape; what it answers to readers is
 * server/send-file.ts.
 */
export interface MediaStore {
  /** Writes a file, whole or not at all. */
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** Copies a file of this machine into the store, whole or not at all. */
  copyIn(path: string, from: string): Promise<void>;
  /** Moves a file of this machine into the store, whole or not at all. */
  moveIn(path: string, from: string): Promise<void>;
  /** A file's bytes; null when there is none. */
  get(path: string): Promise<Buffer | null>;
  has(path: string): Promise<boolean>;
  /** The names of the files in a folder. */
  list(folder: string): Promise<string[]>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
}

/** The store of this newspaper. */
export const store: MediaStore = diskStore;
