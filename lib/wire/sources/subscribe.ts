import { randomBytes } from 'node:crypto';
import { write } from '../../../db/database.ts';
import { changeSource, type SourceRow } from '../../../db/queries/newsroom/wire-sources.ts';
import { config } from '../../platform/config.ts';
import { now } from '../../platform/now.ts';
import { FetchFailure } from '../../platform/safe-fetch/fetch-failure.ts';
import { type FetchOptions, safeFetch } from '../../platform/safe-fetch/safe-fetch.ts';
import type { Hub } from './find-hub.ts';

const AN_HOUR = 3_600_000;
const A_DAY = 24 * AN_HOUR;
const LEASE_SECONDS = 10 * 86_400;

/** Where hubs call us. */
export const HUB_PATH = '/api/wire/hub/';

/**
 * Asks the hub of a feed to tell us of its changes, when it does not yet, or soon will not any more. Once an hour at
 * most: a hub that does not answer costs nothing but the feed being polled as before.
 */
export async function subscribe(
  source: SourceRow,
  hub: Hub,
  { stop, fetching }: { stop: AbortSignal; fetching?: FetchOptions },
): Promise<void> {
  const at = now();
  const isSame = source.hub === hub.url && source.hubTopic === hub.topic;
  if (isSame && (source.hubUntil ?? 0) > at + A_DAY) return;
  if (isSame && (source.hubAskedAt ?? 0) > at - AN_HOUR) return;
  const hubKey = (isSame && source.hubKey) || randomBytes(24).toString('base64url');
  const hubSecret = (isSame && source.hubSecret) || randomBytes(32).toString('base64url');
  // Written down before it is asked for: the hub may call us before it answers.
  const asked = { hub: hub.url, hubTopic: hub.topic, hubKey, hubSecret, hubAskedAt: at };
  await write(({ db }) => changeSource(db, source.id, { ...asked, ...(isSame ? {} : { hubUntil: null }) }));
  const fields = {
    'hub.mode': 'subscribe',
    'hub.topic': hub.topic,
    'hub.callback': `${config().siteUrl}${HUB_PATH}${hubKey}`,
    'hub.secret': hubSecret,
    'hub.lease_seconds': String(LEASE_SECONDS),
  };
  try {
    await safeFetch(hub.url, {
      ...fetching,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      signal: stop,
    });
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
  }
}
