import type { Reading } from './wire-item.ts';

/** The beginning of a file, decoded: enough to tell what it is. */
export interface Head {
  /** Up to 64 KB of text without a byte order mark. */
  text: string;
  /** The first element where it is XML, by local name, with its namespace ("" for none) and attributes. */
  root: { name: string; namespace: string; attributes: Record<string, string> } | null;
  /** Whether the text begins as a JSON object or array. */
  json: boolean;
}

/** A file that is read at once, decoded. */
export interface WireFile {
  /** Its own name without a folder, for what is only told by it (dates of Jekyll posts); never trusted for the format. */
  name: string;
  text: string;
}

/** A format whose files hold few items: read whole, at most 20 MB. `read` is pure and throws a Problem with the line. */
export interface WholeFormat {
  name: string;
  recognises(head: Head): boolean;
  read(file: WireFile): Reading[];
}

/** A reading out of a stream: the line it began at, and its text as it came. */
export type StreamReading = Reading & { at: number; original: string };

/** How an archive is read, beside its bytes. */
export interface StreamOrders {
  /** The same bytes from the start, for a format whose items speak of what stands further down; absent where they come once. */
  again?: () => AsyncIterable<Buffer>;
  /** Whether pages of a site, its imprint for instance, are stories too. */
  pages?: boolean;
}

/** A format of whole archives: read item by item, however large the file is. Throws a Problem for what is malformed. */
export interface StreamFormat {
  name: string;
  /** How the last letters of a file are that is whole; absent where every line or value stands for itself. */
  end?: RegExp;
  recognises(head: Head): boolean;
  stream(bytes: AsyncIterable<Buffer>, how?: StreamOrders): AsyncIterable<StreamReading>;
}

/** A folder of files, or one that was packed: each of them by its path in it. */
export interface Folder {
  paths: readonly string[];
  /** The text of a file. Throws a Problem when there is none, or it is too large. */
  read(path: string): Promise<string>;
}

/** A format that is made of several files. Throws a Problem for what is malformed. */
export interface FolderFormat {
  name: string;
  recognises(paths: readonly string[]): boolean;
  stream(folder: Folder, how?: StreamOrders): AsyncIterable<StreamReading>;
}
