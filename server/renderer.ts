import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as breathe } from 'node:timers/promises';
import inject from 'light-my-request';
import pLimit, { type LimitFunction } from 'p-limit';
import { blankNotes, type PageNotes, takingNotes } from '../lib/platform/page-notes.ts';
import { TooBusy } from './too-busy.ts';

/** What a render came to: Next's answer as it is, and what it depended on. */
export interface Rendering {
  status: number;
  html: string;
  notes: PageNotes;
}

/**
 * The line in which a render waits: pages are for everybody; a question is one reader's own (a search), and a reply
 * answers what one reader sent; the desk looks at what is not published. So many of one sort hold up none of another.
 */
export type Lane = 'page' | 'question' | 'reply' | 'desk';

/** Renders a route of app/(site). Throws TooBusy when its line is too long. */
export type Render = (route: string, lane?: Lane) => Promise<Rendering>;

const LONGEST_RENDER = 15_000;

/** How many may wait in each line. A render is work for the processor: two at once finish no sooner. */
const MOST_WAITING: Record<Lane, number> = { page: 500, question: 60, reply: 30, desk: 60 };

/**
 * Renders through Next, in this process and without a socket. Next sees a request of our own making: nothing that a
 * client sent (Host, X-Forwarded-*, cookies, RSC headers) reaches it.
 */
export function nextRenderer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  siteUrl: string,
): Render {
  const headers = { host: new URL(siteUrl).host, accept: 'text/html', 'user-agent': 'SHINE' };
  const lanes: Record<Lane, LimitFunction> = {
    page: pLimit(1),
    question: pLimit(1),
    reply: pLimit(1),
    desk: pLimit(1),
  };
  const render = async (route: string): Promise<Rendering> => {
    const notes = blankNotes();
    const patience = new AbortController();
    const timer = setTimeout(
      () => patience.abort(new Error(`Rendering took more than ${LONGEST_RENDER} ms.`)),
      LONGEST_RENDER,
    );
    const answer = await inject(
      (request, response) => {
        takingNotes(notes, () => handle(request, response)).catch((error: unknown) =>
          response.destroy(error instanceof Error ? error : undefined),
        );
      },
      { method: 'GET', url: route, headers, signal: patience.signal },
    ).finally(() => clearTimeout(timer));
    return { status: answer.statusCode, html: answer.payload, notes };
  };
  return async (route, lane = 'page') => {
    const line = lanes[lane];
    if (line.pendingCount >= MOST_WAITING[lane]) throw new TooBusy('Too many are waiting.');
    return line(async () => {
      // Those who only want what is kept go first.
      await breathe();
      return render(route);
    });
  };
}
