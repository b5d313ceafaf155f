import { createHash } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { write } from '../../db/database.ts';
import {
  forgetOldTries,
  forgetOldVerifications,
  type Tries,
  triesOf,
} from '../../db/queries/newsroom/sign-in-tries.ts';
import { requestFacts } from '../platform/request-facts.ts';

/** So many wrong guesses in a quarter of an hour: about one account, whatever the addresses; from one address. */
const MOST = { account: 5, code: 5, address: 20, question: 300 };
const WINDOW = 15 * 60;

/** What is guessed at: the password of an e-mail address, or the one-time codes of a user. */
export type Guessed = { email: string } | { codesOf: string } | null;

/** A guess that was counted. */
export interface Guess {
  /** How long to wait before the next (s); nought when this one may be tried. */
  wait: number;
  /** It was right, and does not count. */
  right(): Promise<void>;
}

/**
 * Counts a guess before it is tried, so that a hundred at once are a hundred. Kept in the database: a restart forgets
 * nothing.
 */
export async function guess(at: Guessed): Promise<Guess> {
  const address = requestFacts()?.address ?? 'unknown';
  const wait = await write(async ({ db }) => {
    await forgetOldTries(db);
    const waits = [];
    for (const [tries, key] of limitsOn(at, address)) waits.push(await consumed(tries(db), key));
    return Math.max(...waits);
  });
  return {
    wait,
    right: () =>
      write(async ({ db }) => {
        for (const [tries, key] of limitsOn(at, address))
          if (key === address) await tries(db).reward(key);
          else await tries(db).delete(key);
      }),
  };
}

type Limit = (db: Parameters<typeof triesOf>[0]) => Tries;

function limitsOn(at: Guessed, address: string): [Limit, string][] {
  const limit =
    (name: keyof typeof MOST): Limit =>
    (db) =>
      triesOf(db, { keyPrefix: name, points: MOST[name], duration: WINDOW });
  const about: [Limit, string][] =
    at === null ? [] : 'email' in at ? [[limit('account'), digest(at.email)]] : [[limit('code'), at.codesOf]];
  return [...about, [limit('address'), address]];
}

/** What was typed for an address may be a password that slipped: it is kept as a digest. */
const digest = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');

async function consumed(tries: Tries, key: string): Promise<number> {
  try {
    await tries.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/**
 * Counts a question that costs a row of the database, such as for a challenge.
 * @returns how long to wait (s); nought when it may be answered
 */
export async function countQuestion(): Promise<number> {
  const address = requestFacts()?.address ?? 'unknown';
  return write(async ({ db }) => {
    await forgetOldTries(db);
    await forgetOldVerifications(db);
    return consumed(triesOf(db, { keyPrefix: 'question', points: MOST.question, duration: WINDOW }), address);
  });
}

/** A one-time code is taken in its half minute and in those beside it (s); with some to spare. */
const CODE_LASTS = 120;

/**
 * Uses a one-time code up, before it is looked at: of two who send the same one, the second is not let in.
 * @returns whether it was not used before
 */
export async function spendCode(userId: string, code: string): Promise<boolean> {
  const used = { keyPrefix: 'used-code', points: 1, duration: CODE_LASTS };
  const key = `${userId}:${digest(code.replaceAll(/\s/g, ''))}`;
  return write(async ({ db }) => (await consumed(triesOf(db, used), key)) === 0);
}

/** What somebody is told who has to wait for so many seconds; the same for an account that exists and for one that does not. */
export function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `That was tried too often. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or use a passkey.`;
}
