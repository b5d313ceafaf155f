import type { Outcome } from '#lib/access/outcome.ts';
import type { LibraryItem, MediumUses } from '#lib/news/library.ts';

type Sending<Result> = (input: unknown) => Promise<Outcome<Result>>;

/** A page of the library, and where the next one begins: null when it is the last. */
export interface LibraryPage {
  items: LibraryItem[];
  next: number | null;
}

/** A medium with where it is used. */
export interface MediumInUse {
  item: LibraryItem;
  uses: MediumUses;
}

/** What the library asks the server for. */
export interface MediaActions {
  list: Sending<LibraryPage>;
  open: Sending<MediumInUse | null>;
  describe: Sending<void>;
  remove: Sending<void>;
  remake: Sending<void>;
}
