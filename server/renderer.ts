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

/**
 * Renders a route of app/(site). A `question` is one reader's own (a search): it waits in a line of its own, so that
 * many of them hold up no page that everybody reads. Throws TooBusy when that line is too long.
 */
export type Render = (route: string, question?: boolean) => Promise<Rendering>;

/** More questions are waiting than can be answered in good time. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

const LONGEST_RENDER = 15_000;

/** A render is work for the processor: many at once finish no sooner and only take memory. */
const MOST_AT_ONCE = 3;
const MOST_QUESTIONS_AT_ONCE = 1;
const MOST_QUESTIONS_WAITING = 60;

/**
 * Renders through Next, in this process and without a socket. Next sees a request of our own making: nothing that a
 * client sent (Host, X-Forwarded-*, cookies, RSC headers) reaches it.
 */
export function nextRenderer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  siteUrl: string,
): Render {
  const headers = { host: new URL(siteUrl).host, accept: 'text/html', 'user-agent': 'SHINE' };
  const pages = pLimit(MOST_AT_ONCE);
  const questions = pLimit(MOST_QUESTIONS_AT_ONCE);
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
  return async (route, question = false) => {
    if (!question) return pages(() => render(route));
    if (questions.pendingCount >= MOST_QUESTIONS_WAITING) throw new TooBusy('Too many searches are waiting.');
    return questions(() => render(route));
  };
}
