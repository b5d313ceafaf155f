import { write } from '../../db/database.ts';
import {
  type ClaimedAnnouncement,
  claimAnnouncements,
  type Sent,
  settleAnnouncement,
} from '../../db/queries/newsroom/announcements.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { kindsTold, messageOf } from './message.ts';
import { post } from './post.ts';

const MINUTE = 60_000;

/** How long to wait after each attempt that failed; after the last of them it is given up. */
const BACK_OFF = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE);

/** For how long nobody else takes what is being sent: longer than an attempt lasts. */
const LEASE = 2 * MINUTE;

const TIMEOUT = 10_000;
const AT_ONCE = 2;

/** How to send, for tests; the standards are those of the machine. */
export interface Sending {
  /** Ends attempts that are on their way: what they carried is sent when its lease has run out. */
  stop: AbortSignal;
  clock?: () => number;
  /** How long an attempt may last (ms). */
  within?: number;
}

/**
 * Tells others everything that is due, two messages at a time, and writes down what came of it. Processes share the
 * work: what one has taken, another leaves alone.
 */
export async function sendDue({ stop, clock = now, within = TIMEOUT }: Sending): Promise<void> {
  const most = kindsTold(config());

  async function sendUntilNothingIsDue(): Promise<void> {
    while (!stop.aborted) {
      const at = clock();
      const claimed = await write(({ db }) => claimAnnouncements(db, most, { at, until: at + LEASE }));
      const [first] = claimed;
      if (!first) return;
      const urls = claimed.map(({ url }) => url);
      const came = await post(messageOf(first.kind, urls, config()), { within, signal: stop });
      if (came.ok || !stop.aborted) await settle(claimed, came, clock());
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, sendUntilNothingIsDue));
}

function settle(
  claimed: readonly ClaimedAnnouncement[],
  { ok, outcome }: { ok: boolean; outcome: string },
  at: number,
): Promise<void> {
  return write(async ({ db }) => {
    for (const one of claimed) {
      const wait = BACK_OFF[one.attempts - 1];
      const sent: Sent = ok ? { ok, outcome } : { ok, outcome, retryAt: wait === undefined ? null : at + wait };
      await settleAnnouncement(db, one, sent, at);
    }
  });
}
