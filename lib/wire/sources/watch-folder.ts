import { write } from '../../../db/database.ts';
import {
  countBrought,
  type SourceChange,
  type SourceRow,
  settleLook,
} from '../../../db/queries/newsroom/wire-sources.ts';
import { now } from '../../platform/now.ts';
import { Problem } from '../../platform/problem.ts';
import { filesIn, moveBelow, readSeen, type SeenFile, writeReason } from './folder-files.ts';
import { newIn, type Receive, uselessness } from './receive.ts';

/** How long one look goes on (ms): shorter than the lease. What is left then, the next one takes. */
const LONGEST_LOOK = 60_000;

/** What one look came to. */
interface FolderLook {
  brought: number;
  trouble: string | null;
  isMoreThere: boolean;
}

/**
 * Watches folders: a file is read when two looks in a row have seen it the same, filed, and moved to done/, or with the
 * reason to failed/. Whoever dies in between finds it where it was: to file it again is no change.
 */
export function folderWatch(receive: Receive) {
  const seenBefore = new Map<number, Map<string, SeenFile>>();

  async function lookInto(source: SourceRow, stop: AbortSignal): Promise<FolderLook> {
    const files = await filesIn(source.address);
    const before = seenBefore.get(source.id);
    const still = files.filter((file) => isSame(before?.get(file.name), file));
    seenBefore.set(source.id, new Map(files.map((file) => [file.name, file])));
    const until = now() + LONGEST_LOOK;
    const look: FolderLook = { brought: 0, trouble: null, isMoreThere: files.length > still.length };
    for (const file of still) {
      if (stop.aborted || now() > until) return { ...look, isMoreThere: true };
      try {
        look.brought += await takeFile(source, file, receive);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        look.trouble = error.message;
      }
    }
    return look;
  }

  /** Looks into a folder once, and writes down what came of it. */
  return async (source: SourceRow, stop: AbortSignal): Promise<void> => {
    const look = await lookInto(source, stop).catch((error: unknown): FolderLook => {
      if (!(error instanceof Problem)) throw error;
      return { brought: 0, trouble: error.message, isMoreThere: false };
    });
    const at = now();
    const failures = look.trouble === null ? 0 : source.failures + 1;
    const wait = look.isMoreThere ? Math.min(source.interval, 2) : source.interval;
    const change: SourceChange = { lookedAt: at, nextAt: at + wait * 1000, failures, trouble: look.trouble };
    await write(async ({ db }) => {
      await settleLook(db, source, change);
      if (look.brought > 0) await countBrought(db, source.id, look.brought, at);
    });
  };
}

function isSame(before: SeenFile | undefined, { size, changedAt }: SeenFile): boolean {
  return before !== undefined && before.size === size && before.changedAt === changedAt;
}

/** Files what is in a file and puts it away. Returns how many items were new. Throws a Problem when it stays there. */
async function takeFile(source: SourceRow, file: SeenFile, receive: Receive): Promise<number> {
  const read = await receiveSeen(source, file, receive);
  if (read === null) return 0;
  if ('failed' in read) {
    const path = await moveBelow(source.address, file.name, 'failed');
    await writeReason(path, read.failed);
    return 0;
  }
  await moveBelow(source.address, file.name, 'done', new Date(now()).toISOString().slice(0, 10));
  return read.brought;
}

/** What filing a file came to; null when it is not still what was seen. */
async function receiveSeen(
  source: SourceRow,
  file: SeenFile,
  receive: Receive,
): Promise<{ brought: number } | { failed: string } | null> {
  try {
    const bytes = await readSeen(source.address, file);
    if (!bytes) return null;
    const report = await receive({ name: file.name, bytes, sourceId: source.id, charset: null });
    const failed = uselessness(report);
    return failed ? { failed } : { brought: newIn(report) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { failed: error.message };
  }
}
