import { z } from 'zod';
import { read, write } from '../../../db/database.ts';
import { recordAct } from '../../../db/queries/newsroom/audit.ts';
import {
  type ClaimedDelivery,
  claimDelivery,
  type Delivered,
  isAnyDue,
  settleDelivery,
} from '../../../db/queries/newsroom/webhook-deliveries.ts';
import { updateWebhook } from '../../../db/queries/newsroom/webhooks.ts';
import { actingAs } from '../../platform/acting.ts';
import { now } from '../../platform/now.ts';
import { FetchFailure } from '../../platform/safe-fetch/fetch-failure.ts';
import { safeFetch } from '../../platform/safe-fetch/safe-fetch.ts';
import { openSecret } from '../../platform/webhook-secret.ts';
import { signedHeaders } from './sign.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after each attempt that failed, about three days in all; after the last of them it is given up. */
const BACK_OFF = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 18 * HOUR, 22 * HOUR];

/** By how much of itself a wait may be longer: receivers that failed together are not asked together again. */
const JITTER = 0.2;

const TIMEOUT = 15 * SECOND;
/** For how long nobody else takes what is being sent: longer than an attempt lasts. */
const LEASE = MINUTE;
const AT_ONCE = 3;
const MOST_ANSWERED = 1024 * 1024;

const messageSchema = z.object({ id: z.string() });

export interface Delivering {
  /** Ends attempts that are on their way: what they carried is sent when its lease has run out. */
  stop: AbortSignal;
  clock?: () => number;
  /** A number from 0 up to 1. */
  chance?: () => number;
}

/** Sends everything that is due, three messages at a time, and writes down what came of it. Processes share the work. */
export async function deliverDue({ stop, clock = now, chance = Math.random }: Delivering): Promise<void> {
  async function deliverUntilNothingIsDue(): Promise<void> {
    while (!stop.aborted && (await read((db) => isAnyDue(db, clock())))) {
      const at = clock();
      const claimed = await write(({ db }) => claimDelivery(db, { at, until: at + LEASE }));
      if (!claimed) return;
      const came = await post(claimed, clock(), stop);
      if (came.ok || !stop.aborted) await settle(claimed, came, clock(), chance());
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, deliverUntilNothingIsDue));
}

interface Came {
  ok: boolean;
  /** The receiver wants no more. */
  gone: boolean;
  outcome: string;
}

/** Posts one message. Never throws: a receiver that fails is a result. It is not followed elsewhere. */
async function post({ url, secret, body }: ClaimedDelivery, at: number, stop: AbortSignal): Promise<Came> {
  try {
    const { id } = messageSchema.parse(JSON.parse(body));
    const { status } = await safeFetch(url, {
      ...{ method: 'POST', body, headers: signedHeaders(openSecret(secret), id, at, body) },
      ...{ bytes: MOST_ANSWERED, redirects: 0, headersWithin: TIMEOUT, within: TIMEOUT, signal: stop },
    });
    return { ok: status >= 200 && status < 300, gone: status === 410, outcome: String(status) };
  } catch (error) {
    const outcome = error instanceof FetchFailure || error instanceof Error ? error.message : String(error);
    return { ok: false, gone: false, outcome };
  }
}

async function settle(claimed: ClaimedDelivery, { ok, gone, outcome }: Came, at: number, chance: number) {
  await write(async ({ db }) => {
    const wait = gone ? undefined : BACK_OFF[claimed.attempts - 1];
    const retryAt = wait === undefined ? null : at + Math.round(wait * (1 + chance * JITTER));
    const came: Delivered = ok ? { ok, outcome } : { ok: false, outcome: outcomeFor(outcome, gone), retryAt };
    await settleDelivery(db, claimed, came, at);
    if (!gone) return;
    await updateWebhook(db, claimed.webhookId, { active: false });
    const receiver = { id: null, name: 'the receiver', address: null, userAgent: null };
    const entry = { act: 'api.webhooks', subject: 'webhook', subjectId: claimed.webhookId };
    await actingAs(receiver, () => recordAct(db, { ...entry, before: { active: true }, after: { active: false } }));
  });
}

function outcomeFor(outcome: string, gone: boolean): string {
  return gone ? '410: the receiver wants no more; the webhook was turned off' : outcome;
}
