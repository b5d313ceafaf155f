import type { Message } from './message.ts';

const MOST_REDIRECTS = 3;
/** Those that ask for the same message elsewhere; after a 303 it would be another one. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/**
 * Posts a message, to where the receiver sends it on three times at most. Returns whether it was taken, and in a few
 * words what came of it. Never throws: a receiver that fails is a result.
 * @param signal ends the attempt
 */
export async function post(message: Message, signal: AbortSignal): Promise<{ ok: boolean; outcome: string }> {
  try {
    let to = message.to;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const response = await postTo(to, message, signal);
      const next = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (next === null) return { ok: response.ok, outcome: String(response.status) };
      const there = new URL(next, to);
      // Never back from a safe line to one that anybody can read.
      if (there.protocol !== 'https:' && there.protocol !== new URL(to).protocol)
        return { ok: false, outcome: `${response.status} to ${there.protocol}` };
      to = there.href;
    }
    return { ok: false, outcome: `more than ${MOST_REDIRECTS} redirects` };
  } catch (error) {
    return { ok: false, outcome: said(error) };
  }
}

async function postTo(to: string, { type, body }: Message, signal: AbortSignal): Promise<Response> {
  const headers = { 'Content-Type': type };
  const response = await fetch(to, { method: 'POST', headers, body, redirect: 'manual', signal });
  await response.body?.cancel();
  return response;
}

/** What a failure of fetch says about itself; the plain words are in its cause. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}
