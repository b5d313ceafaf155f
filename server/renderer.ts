import type { IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import pLimit from 'p-limit';
import { blankNotes, type PageNotes, takingNotes } from '../lib/platform/page-notes.ts';

/** What a render came to: Next's answer as it is, and what it depended on. */
export interface Rendering {
  status: number;
  html: string;
  notes: PageNotes;
}

/** Renders a route of app/(site). */
export type Render = (route: string) => Promise<Rendering>;

const LONGEST_RENDER = 15_000;

/** A render is work for the processor: many at once finish no sooner and only take memory. */
const MOST_AT_ONCE = 4;

/**
 * Renders through Next, in this process and without a socket. Next sees a request of our own making: nothing that a
 * client sent (Host, X-Forwarded-*, cookies, RSC headers) reaches it.
 */
export function nextRenderer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  siteUrl: string,
): Render {
  const headers = { host: new URL(siteUrl).host, accept: 'text/html', 'user-agent': 'SHINE' };
  const limit = pLimit(MOST_AT_ONCE);
  const render: Render = async (route) => {
    const notes = blankNotes();
    const answer = await inject(
      (request, response) => {
        takingNotes(notes, () => handle(request, response)).catch((error: unknown) =>
          response.destroy(error instanceof Error ? error : undefined),
        );
      },
      { method: 'GET', url: route, headers, signal: AbortSignal.timeout(LONGEST_RENDER) },
    );
    return { status: answer.statusCode, html: answer.payload, notes };
  };
  return (route) => limit(() => render(route));
}
