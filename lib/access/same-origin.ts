import { config } from '../platform/config.ts';
import type { RequestFacts } from '../platform/request-facts.ts';

/** Whether a page of this desk has sent this. A request that does not say where it comes from has not been. */
export function isFromTheDesk(facts: RequestFacts | null): facts is RequestFacts {
  return facts?.method === 'POST' && facts.origin === config().siteUrl;
}

/** What is answered to everything else. */
export const notFromTheDesk = () => `This was not sent from the desk at ${config().siteUrl}, and nothing was done.`;

/** How long a password or passkey that was shown counts for dangerous acts (ms). */
const PROOF_LASTS = 15 * 60_000;

/** Whether this session may do dangerous things at `at` (UTC ms). */
export function isProven(session: { provenAt: number | null }, at: number): boolean {
  return (session.provenAt ?? 0) + PROOF_LASTS >= at;
}
