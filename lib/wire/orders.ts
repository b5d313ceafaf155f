import type { RuleDoes } from '../news/wire-rules.ts';
import type { FindMedia } from './formats/markdown/context.ts';
import type { PageText } from './formats/page-text/parse.ts';

/** How to receive a file. */
export interface Orders {
  /** Say what would happen, and write nothing. */
  dryRun: boolean;
  /** Put every item into this section (a path that exists). */
  section: string | null;
  /** Stop after so many lines or items. */
  limit: number;
  /** Where items of agencies go that no rule fits; null: they become drafts. */
  to: RuleDoes['destination'] | null;
  onProgress(progress: { lines: number; read: number; of: number }): void;
  /** Takes the pictures that a Markdown file names, and says how to find them. */
  takePictures(file: string, names: readonly string[]): Promise<FindMedia>;
  /** Told what an article page was taken apart into. */
  onPage(page: PageText): void;
}
