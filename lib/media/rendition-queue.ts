import type { Logger } from 'pino';
import { read, write } from '../../db/database.ts';
import { findMedium, type LibraryMedium, pathsOf } from '../../db/queries/newsroom/media-library.ts';
import { firstPending, type MadeFiles, storeFailure, storeMade } from '../../db/queries/newsroom/media-making.ts';
import { stampUses } from '../../db/queries/newsroom/media-uses.ts';
import { Problem } from '../platform/problem.ts';
import { folderOf } from './file-names.ts';
import type { RenderOrder } from './render-files.ts';
import { renderingWorkshop } from './rendering-workshop.ts';
import { store } from './store.ts';

/** How often it looks whether anything waits: the look takes microseconds. */
const LOOK = 1000;

interface QueueOptions {
  log: Logger;
  /** How hard AVIF is pressed; as always without. */
  effort?: number;
}

/**
 * Makes in the background what media wait for, one after the other: what waits stands in the database, so that a restart
 * forgets nothing. What cannot be made says why.
 */
export function startRenditionQueue({ log, effort }: QueueOptions) {
  const shop = renderingWorkshop();
  let working: Promise<void> | null = null;
  let stopping = false;

  async function work(): Promise<void> {
    for (let key = await read(firstPending); key !== null && !stopping; key = await read(firstPending)) {
      const order = await orderFor(key, effort);
      if (order) await finish(order.medium, () => shop.make(order.order));
    }
    shop.rest();
  }

  async function finish(medium: LibraryMedium, make: () => Promise<MadeFiles>): Promise<void> {
    try {
      await keep(medium, await make());
    } catch (error) {
      if (stopping) return;
      if (!(error instanceof Problem)) log.error({ medium: medium.digest, err: error }, 'A picture could not be made.');
      const reason =
        error instanceof Problem ? error.message : 'Making its files broke down. Try again, or replace it.';
      await write(({ db }) => storeFailure(db, medium.id, reason));
    }
  }

  function look(): void {
    working ??= work()
      .catch((error: unknown) => log.error({ err: error }, 'The queue of pictures could not be worked on.'))
      .finally(() => {
        working = null;
      });
  }

  const timer = setInterval(look, LOOK);
  timer.unref();
  look();
  return {
    /** Lets go of what is being made: it waits in the database until the next start. */
    async stop(): Promise<void> {
      stopping = true;
      clearInterval(timer);
      shop.rest();
      await working;
    },
  };
}

/** The names that `renderFiles` gives. */
const OURS = /\/(full|16x9|4x3|1x1|3x4)-[\w-]{8}-\d+\.\w+$/;

/** What the workshop is asked for a medium; null when it has gone meanwhile. */
async function orderFor(key: string, effort?: number): Promise<{ medium: LibraryMedium; order: RenderOrder } | null> {
  return read(async (db) => {
    const medium = await findMedium(db, key);
    if (!medium) return null;
    const { path, fileDigest, digest, creator, credit, licence, framing, width, height } = medium;
    const have = await pathsOf(db, medium.id);
    const order: RenderOrder = {
      original: path,
      fileDigest: fileDigest ?? digest,
      folder: folderOf(fileDigest ?? digest),
      width: width ?? 0,
      height: height ?? 0,
      notes: { creator, credit, licence },
      framing,
      have,
      keepWhole: fileDigest === null && have.some((file) => !OURS.test(file)),
      ...(effort !== undefined && { effort }),
    };
    return { medium, order };
  });
}

/** Files what was made, unless somebody changed the medium meanwhile: then it waits again. */
async function keep(medium: LibraryMedium, made: MadeFiles): Promise<void> {
  const gone = await write(async (act) => {
    const now = await findMedium(act.db, medium.digest);
    if (!now || JSON.stringify(now) !== JSON.stringify(medium)) return [];
    await stampUses(act, medium);
    return storeMade(act.db, medium.id, made);
  });
  for (const path of gone) await store.remove(path);
}
