import pLimit, { type LimitFunction } from 'p-limit';
import type { Logger } from 'pino';
import { read, write } from '../../../db/database.ts';
import {
  claimSource,
  isSourceDue,
  type SourceKind,
  type SourceRow,
  settleLook,
} from '../../../db/queries/newsroom/wire-sources.ts';
import { actingAs } from '../../platform/acting.ts';
import { now } from '../../platform/now.ts';
import type { FetchOptions } from '../../platform/safe-fetch/safe-fetch.ts';
import { waitAfter } from './back-off.ts';
import { pollFeed } from './poll-feed.ts';
import type { Receive } from './receive.ts';
import { actorOf } from './source-actor.ts';
import { folderWatch } from './watch-folder.ts';

/** How often it is looked whether a source is due: the look takes microseconds. */
const LOOK = 1000;
/** For how long nobody else takes a source that is being looked at: longer than a look lasts. */
const LEASE = 5 * 60_000;
const AT_ONCE = 4;
/** Feeds and folders wait in lines of their own, so that a slow server elsewhere keeps no file waiting. */
const LINES: SourceKind[][] = [['feed'], ['folder']];

/**
 * Looks at the sources of the wire when they are due, one at a time of each host, until it is stopped. What is due
 * stands in the database, so that a restart forgets nothing and processes share the work.
 * @returns starts it beside the server
 */
export function watchSources(receive: Receive, fetching: FetchOptions = {}) {
  return ({ log }: { log: Logger }) => {
    const stopping = new AbortController();
    const hosts = new Map<string, LimitFunction>();
    const watchFolder = folderWatch(receive);
    const working = new Set<Promise<void>>();
    let looking: Promise<void> | null = null;

    function inTurn(address: string, work: () => Promise<void>): Promise<void> {
      const host = URL.parse(address)?.host ?? '';
      const line = hosts.get(host) ?? pLimit(1);
      hosts.set(host, line);
      return line(work).finally(() => {
        if (line.activeCount + line.pendingCount === 0) hosts.delete(host);
      });
    }

    async function lookAt(source: SourceRow): Promise<void> {
      const { signal: stop } = stopping;
      try {
        await actingAs(actorOf(source), () =>
          source.kind === 'feed'
            ? inTurn(source.address, () => pollFeed(source, { receive, stop, fetching }))
            : watchFolder(source, stop),
        );
      } catch (error) {
        log.error({ source: source.id, err: error }, 'A source of the wire could not be looked at.');
        await write(({ db }) => settleLook(db, source, brokenDown(source)));
      }
    }

    async function workOn(kinds: SourceKind[]): Promise<void> {
      while (!stopping.signal.aborted) {
        const at = now();
        if (!(await read((db) => isSourceDue(db, kinds, at)))) return;
        const source = await write(({ db }) => claimSource(db, kinds, { at, until: at + LEASE }));
        if (!source) return;
        await lookAt(source);
      }
    }

    async function look(): Promise<void> {
      const at = now();
      for (const kinds of LINES) {
        if (working.size >= AT_ONCE * LINES.length || !(await read((db) => isSourceDue(db, kinds, at)))) continue;
        const work = workOn(kinds)
          .catch((error: unknown) => log.error({ err: error }, 'The sources of the wire could not be looked at.'))
          .finally(() => working.delete(work));
        working.add(work);
      }
    }

    const timer = setInterval(() => {
      looking ??= look()
        .catch((error: unknown) => log.error({ err: error }, 'The sources of the wire could not be read.'))
        .finally(() => {
          looking = null;
        });
    }, LOOK);
    timer.unref();
    return {
      /** Ends what is on its way and waits until nothing of it uses the database. */
      async stop() {
        clearInterval(timer);
        stopping.abort();
        await looking;
        await Promise.all(working);
      },
    };
  };
}

function brokenDown({ failures, interval }: SourceRow) {
  const at = now();
  const trouble = 'Looking at it broke down: the log of the server says how.';
  return { lookedAt: at, nextAt: at + waitAfter(failures + 1, interval * 1000), failures: failures + 1, trouble };
}
