import { write } from '../../../db/database.ts';
import { recordAct } from '../../../db/queries/newsroom/audit.ts';
import {
  countBrought,
  type SourceChange,
  type SourceRow,
  settleLook,
} from '../../../db/queries/newsroom/wire-sources.ts';
import { now } from '../../platform/now.ts';
import { Problem } from '../../platform/problem.ts';
import { type Fetched, type FetchOptions, safeFetch } from '../../platform/safe-fetch/safe-fetch.ts';
import { retryAfter, waitAfter, waitBesideHub } from './back-off.ts';
import { type Hub, hubOf } from './find-hub.ts';
import { newIn, type Receive, uselessness } from './receive.ts';
import { subscribe } from './subscribe.ts';

const LARGEST_FEED = 20 * 1024 * 1024;
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** How a look is done, for tests. */
export interface Looking {
  receive: Receive;
  stop: AbortSignal;
  fetching?: FetchOptions;
}

/** What a look came to: what changes in the source, how many items came, where its hub is. */
interface Look {
  change: SourceChange;
  brought: number;
  hub: Hub | null;
}

/** Looks at a feed once, files what is new, and writes down what came of it. Never throws for what the feed does. */
export async function pollFeed(source: SourceRow, looking: Looking): Promise<void> {
  const look = await lookAt(source, looking).catch((error: unknown) => failed(source, error));
  // Whoever was told to stop leaves the source to be looked at again when the lease has run out.
  if (looking.stop.aborted && look.change.trouble) return;
  await write(async ({ db }) => {
    await settleLook(db, source, look.change);
    if (look.brought > 0) await countBrought(db, source.id, look.brought, now());
    if (look.change.address || look.change.active === false) await record(db, source, look.change);
  });
  if (look.hub) await subscribe({ ...source, ...look.change }, look.hub, looking);
}

async function lookAt(source: SourceRow, { receive, stop, fetching }: Looking): Promise<Look> {
  const came = await safeFetch(source.address, {
    bytes: LARGEST_FEED,
    ...fetching,
    signal: stop,
    headers: {
      accept: ACCEPT,
      ...(source.etag && { 'if-none-match': source.etag }),
      ...(source.lastModified && { 'if-modified-since': source.lastModified }),
    },
  });
  if (came.status === 304) return { change: wentWell(source, came), brought: 0, hub: null };
  if (came.status === 410) return { change: gone(), brought: 0, hub: null };
  if (came.status < 200 || came.status > 299) return { change: answeredBadly(source, came), brought: 0, hub: null };
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(came.headers['content-type'] ?? '')?.[1] ?? null;
  const report = await receive({ name: nameOf(came.url), bytes: came.body, sourceId: source.id, charset });
  const useless = uselessness(report);
  if (useless) throw new Problem(useless.split('\n')[0] ?? useless);
  const { etag = null, 'last-modified': lastModified = null } = came.headers;
  return { change: { ...wentWell(source, came), etag, lastModified }, brought: newIn(report), hub: hubOf(came) };
}

function wentWell(source: SourceRow, { movedTo }: Fetched): SourceChange {
  const at = now();
  const interval = source.interval * 1000;
  const isTold = source.hubUntil !== null && source.hubUntil > at;
  const nextAt = at + (isTold ? waitBesideHub(interval) : interval);
  return {
    lookedAt: at,
    nextAt,
    failures: 0,
    trouble: null,
    ...(movedTo && { address: movedTo, etag: null, lastModified: null }),
  };
}

function gone(): SourceChange {
  const trouble = 'The feed is gone for good (410): it is asked no more. Give it another address, or remove it.';
  return { lookedAt: now(), nextAt: null, active: false, trouble };
}

/** Left alone for as long as it wants to be, and longer when it has gone on for a while. */
function answeredBadly(source: SourceRow, { status, headers }: Fetched): SourceChange {
  const wanted = status === 429 || status === 503 ? retryAfter(headers['retry-after'], now()) : null;
  return troubled(source, `Its server answered with ${status}.`, wanted ?? 0);
}

function failed(source: SourceRow, error: unknown): Look {
  if (!(error instanceof Problem)) throw error;
  return { change: troubled(source, error.message, 0), brought: 0, hub: null };
}

function troubled(source: SourceRow, trouble: string, least: number): SourceChange {
  const at = now();
  const failures = source.failures + 1;
  const nextAt = at + Math.max(least, waitAfter(failures, source.interval * 1000));
  return { lookedAt: at, nextAt, failures, trouble: trouble.slice(0, 1000) };
}

async function record(db: Parameters<typeof recordAct>[0], source: SourceRow, change: SourceChange): Promise<void> {
  const { address, active } = change;
  await recordAct(db, {
    act: 'wire.sources',
    subject: 'wire-source',
    subjectId: source.id,
    before: { address: source.address, active: source.active },
    after: { ...(address && { address }), ...(active === false && { active, reason: change.trouble }) },
  });
}

function nameOf(url: string): string {
  return URL.parse(url)?.pathname.split('/').at(-1)?.slice(0, 200) || 'feed';
}
