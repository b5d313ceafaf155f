import { config } from '../platform/config.ts';
import { safeFetch } from '../platform/safe-fetch/safe-fetch.ts';
import type { Message } from './message.ts';

const MOST_ANSWERED = 1024 * 1024;

/**
 * Posts a message to exactly the receiver that the settings name, wherever it is, and to nobody it would send us on to:
 * whoever speaks for a hub could else have us ask machines of our own network. Returns whether it was taken, and in a
 * few words what came of it. Never throws: a receiver that fails is a result.
 * @param within how long an attempt may last (ms)
 * @param signal ends the attempt
 */
export async function post(
  { to, type, body }: Message,
  { within, signal }: { within: number; signal: AbortSignal },
): Promise<{ ok: boolean; outcome: string }> {
  try {
    const { status } = await safeFetch(to, {
      ...{ method: 'POST', body, headers: { 'content-type': type } },
      ...{ bytes: MOST_ANSWERED, redirects: 0, headersWithin: within, within, signal },
      // The administrator has named it by WEBSUB_HUB or INDEXNOW_ENDPOINT, with its port.
      allow: [...config().fetchAllowHosts, ...namedBy(to)],
    });
    return { ok: status >= 200 && status < 300, outcome: String(status) };
  } catch (error) {
    return { ok: false, outcome: error instanceof Error ? error.message : String(error) };
  }
}

function namedBy(address: string): string[] {
  const { hostname, port, protocol } = new URL(address);
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return [`${name}:${port || (protocol === 'https:' ? '443' : '80')}`];
}
