import type { RuleDoes } from '../news/wire-rules.ts';
import type { Rehearsal } from './foresee-copy.ts';
import type { FindMedia } from './formats/markdown/context.ts';
import type { PageText } from './formats/page-text/parse.ts';
import type { StandsAt } from './keep-addresses.ts';
import type { PictureSources } from './take-pictures.ts';
import type { ToldItem } from './tell-item.ts';

/** How to receive a file. */
export interface Orders {
  /** Say what would happen, and write nothing. */
  dryRun: boolean;
  /** What a dry run of several files has seen so far; it grows with every file. */
  rehearsal?: Rehearsal;
  /** Put every item into this section (a path that exists). */
  section: string | null;
  /** Stop after so many lines or items. */
  limit: number;
  /** Where items of agencies go that no rule fits; null: they become drafts. */
  to: RuleDoes['destination'] | null;
  /** Which source brings it; null for the command line. */
  sourceId: number | null;
  /** Whether only copy of agencies is taken: finished stories go to readers as they are. */
  copyOnly: boolean;
  /** Under whom items are filed, whatever they say of themselves; null: under whom they name. */
  provider: string | null;
  /** Under whom items are filed that name no sender; null: under nobody. */
  unnamed: string | null;
  /** The encoding that its sender named beside it, or null. */
  charset: string | null;
  onProgress(progress: { lines: number; read: number; of: number }): void;
  /** Takes the pictures that a Markdown file names, and says how to find them. */
  takePictures(file: string, names: readonly string[]): Promise<FindMedia>;
  /** Told what an article page was taken apart into. */
  onPage(page: PageText): void;
  /** What archives of other systems need beside. */
  archive?: Partial<ArchiveOrders>;
}

/** How to receive an archive of another system. */
export interface ArchiveOrders {
  /** Whether pages of its site become stories too. */
  pages: boolean;
  /** Where pictures are to be had, beside the folder of the file itself. */
  pictures: Partial<PictureSources>;
  /** What stands at an address here: no address of an archive takes its place. */
  standsAt: StandsAt;
  /** Told what became of each item, with everything that could not be kept. */
  onItem(item: ToldItem): void;
}
