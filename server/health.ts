import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClockWatch } from '../db/dialects/sqlite/clock-watch.ts';
import { sendText } from './answer.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

/** Whether this process lives (/healthz) and whether it can serve readers now (/readyz). */
export function healthAnswers({
  watch,
  common,
  isStopping,
}: {
  watch: ClockWatch;
  common: HeaderList;
  isStopping: () => boolean;
}) {
  const headers = ['Cache-Control', 'no-store', 'Content-Security-Policy', INERT_POLICY, ...common];
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (path === '/healthz') sendText(request, response, 200, 'alive', headers);
    else if (path === '/readyz') {
      const reason = whyNotReady();
      sendText(request, response, reason ? 503 : 200, reason ?? 'ready', headers);
    } else return false;
    return true;
  };

  function whyNotReady(): string | null {
    if (isStopping()) return 'stopping';
    try {
      watch.now();
      return null;
    } catch {
      return 'the database does not answer';
    }
  }
}
