import pLimit from 'p-limit';
import { z } from 'zod';
import { write } from '../../db/database.ts';
import { endSession } from '../../db/queries/newsroom/sessions.ts';
import { log } from '../platform/log.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { requestFacts } from '../platform/request-facts.ts';
import { auth } from './auth.ts';
import { signedIn } from './current-actor.ts';
import { countQuestion, type Guessed, guess, spendCode, waitWords } from './guesses.ts';
import { isOfTheDoors, UNWRITABLE } from './outcome-of.ts';
import { isFromTheDesk, isProven, notFromTheDesk } from './same-origin.ts';
import { noteSignIn, pendingUser } from './sign-in-log.ts';

/** How somebody comes in, leaves, or adds a passkey. */
export type WayIn = 'password' | 'code' | 'recovery-code' | 'passkey';

interface Door {
  method: 'GET' | 'POST';
  /** What is shown here; its failures are counted and written down. */
  way?: WayIn;
  /** For those alone who have shown their password or passkey a short while ago. */
  proven?: true;
}

/** Everything of better-auth that is open under /admin/api/auth; accounts are made and changed by acts of ours alone. */
export const SIGN_IN_DOORS: Readonly<Record<string, Door>> = {
  '/sign-in/email': { method: 'POST', way: 'password' },
  '/two-factor/verify-totp': { method: 'POST', way: 'code' },
  '/two-factor/verify-backup-code': { method: 'POST', way: 'recovery-code' },
  '/passkey/generate-authenticate-options': { method: 'GET' },
  '/passkey/verify-authentication': { method: 'POST', way: 'passkey' },
  '/passkey/generate-register-options': { method: 'GET', proven: true },
  '/passkey/verify-registration': { method: 'POST', proven: true },
  '/sign-out': { method: 'POST' },
};

/**
 * A password costs a processor a quarter of a second and 32 MB: one is looked at after the other, so that guesses from
 * many addresses are not felt by readers.
 */
const hashing = pLimit(1);
const MOST_HASHING = 40;

const WORDS: Record<WayIn, string> = {
  password: 'That is not the e-mail address and password of an account.',
  code: 'That is not the code of this moment. A code can be used once. If signing in took long, begin again.',
  'recovery-code': 'That is none of your recovery codes, or it was used. If signing in took long, begin again.',
  passkey: 'This passkey was not accepted.',
};

/** Answers a request for one of the doors at `path` (after /admin/api/auth). All others are walls. */
export async function answerSignIn(path: string, request: Request): Promise<Response> {
  try {
    return await answerAtDoor(path, request);
  } catch (error) {
    log().error({ err: error, path }, 'Nobody could be let in.');
    if (error instanceof Problem || isOfTheDoors(error)) return refusal(503, 'UNWRITABLE', UNWRITABLE);
    return refusal(500, 'FAULT', 'Something went wrong on our side. Try again in a moment.');
  }
}

async function answerAtDoor(path: string, request: Request): Promise<Response> {
  const door = Object.hasOwn(SIGN_IN_DOORS, path) ? SIGN_IN_DOORS[path] : undefined;
  if (!door || door.method !== request.method) return refusal(404, 'NOT_FOUND', 'There is nothing here.');
  if (door.method === 'POST' && !isFromTheDesk(requestFacts())) return refusal(403, 'FOREIGN', notFromTheDesk());
  const before = await signedIn();
  if (door.proven && !(before && isProven(before.session, now())))
    return refusal(403, 'PROVE', 'Show that it is you: enter your password again.');
  const text = door.method === 'POST' ? await shortText(request) : null;
  if (text === TOO_LONG) return refusal(413, 'TOO_LONG', 'That is more than a sign-in holds.');
  const sent = new Request(request.url, { method: request.method, headers: request.headers, body: text });
  if (door.method === 'GET') {
    const wait = await countQuestion();
    if (wait > 0) return refusal(429, 'TOO_MANY', waitWords(wait));
  }
  if (door.way) return tried(door.way, sent, text ?? '', before);
  const response = await auth().handler(sent);
  if (path === '/sign-out' && before) await noteSignIn('session.end', { userId: before.actor.id });
  if (path === '/passkey/verify-registration' && before && response.ok)
    await noteSignIn('self.secure', { userId: before.actor.id, after: { passkey: 'added' } });
  return response;
}

async function tried(
  way: WayIn,
  request: Request,
  text: string,
  before: Awaited<ReturnType<typeof signedIn>>,
): Promise<Response> {
  const body = bodySchema.safeParse(parsed(text));
  if (!body.success) return refusal(400, 'INVALID', 'Something is missing.');
  const { email, trustDevice, code } = body.data;
  // A second step is the second step of every sign-in; and who is in has no need of one.
  if (trustDevice || (before && (way === 'code' || way === 'recovery-code')))
    return refusal(400, 'INVALID', 'This is not offered.');
  const pending = way === 'code' || way === 'recovery-code' ? await pendingUser() : null;
  const { wait, right } = await guess(guessed(way, email, pending));
  if (wait > 0) return refusal(429, 'TOO_MANY', waitWords(wait));
  if (way === 'password' && hashing.pendingCount >= MOST_HASHING) return refusal(429, 'TOO_MANY', waitWords(60));
  const isFresh = way !== 'code' || pending === null || (await spendCode(pending, code ?? ''));
  const answered = () => auth().handler(request);
  const response = isFresh ? await (way === 'password' ? hashing(answered) : answered()) : null;
  if (!response?.ok) {
    await noteSignIn('session.refuse', { userId: pending, email, after: { by: way } });
    return refusal(401, 'REFUSED', WORDS[way]);
  }
  await right();
  const answer = answerSchema.parse(await response.clone().json());
  // A new session is a new token: the one before it ends.
  if (before) await write(({ db }) => endSession(db, before.actor.id, before.session.id));
  if (answer.user) await noteSignIn('session.begin', { userId: answer.user.id, after: { by: way } });
  return response;
}

/** More than any passkey says (bytes). */
const MOST_BYTES = 64 * 1024;
const TOO_LONG = Symbol('too long');

/** The text of a request, read no further than a sign-in can be long: whoever sends it is not known yet. */
async function shortText({ body }: Request): Promise<string | typeof TOO_LONG> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return TOO_LONG;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const bodySchema = z.object({
  email: z.string().max(320).optional(),
  trustDevice: z.boolean().optional(),
  code: z.string().max(64).optional(),
});
const answerSchema = z.object({ user: z.object({ id: z.string() }).optional() });

function guessed(way: WayIn, email: string | undefined, pending: string | null): Guessed {
  if (way === 'password') return { email: email ?? '' };
  return pending === null ? null : { codesOf: pending };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const refusal = (status: number, code: string, message: string) => Response.json({ code, message }, { status });
