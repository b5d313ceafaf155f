import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type FormReply, replyingTo } from '../lib/edition/form-reply.ts';
import { type Resolution, resolveAddress } from '../lib/edition/resolve-address.ts';
import { suggestedStories, wordsInPath } from '../lib/edition/search/suggestions.ts';
import type { MessageForm } from '../lib/news/messages.ts';
import { isCanonical, parseAddress, pathOf } from '../lib/news/paths.ts';
import { asksNothing } from '../lib/news/search/question.ts';
import { send, sendText } from './answer.ts';
import type { PageOrder, pageMaker } from './finish-page.ts';
import { lastResort } from './last-resort.ts';
import { move } from './move.ts';
import { type Page, type PageCache, Vanished } from './page-cache.ts';
import { absenceRoute, routeOf } from './routes.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';
import { TooBusy } from './too-busy.ts';

interface ReaderPagesOptions {
  cache: PageCache;
  make: ReturnType<typeof pageMaker>;
  common: HeaderList;
  log: Logger;
}

const BUSY = 'Many readers are asking at this moment. Please try again in a few seconds.';

/** For how many unknown addresses at once suggestions are looked for; the others get the page that is kept. */
const MOST_SUGGESTING = 4;

/** A question that finds something in most papers, and how often it is asked before any reader asks one. */
const ANY_QUESTION = '/search/?q=the';
const TIMES_ASKED_AT_FIRST = 3;

/** A request for a page: its path and query as they were sent. A query of nothing but its mark is `bare`. */
interface Asked {
  path: string;
  query: URLSearchParams;
  bare: boolean;
}

/** Answers requests for reader pages: from the cache when it can, otherwise after finding out what the address means. */
export function readerPages({ cache, make, common, log }: ReaderPagesOptions) {
  const inert = ['Cache-Control', 'no-store', 'Content-Security-Policy', INERT_POLICY, ...common];
  const order = (key: string, wanted: PageOrder) => cache.get(key, make(wanted), wanted.class !== 'question');

  let suggesting = 0;

  async function slowly(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
    try {
      const page = await pageFor(asked);
      if (typeof page === 'string') move(request, response, page, common);
      else send(request, response, page.answer);
    } catch (error) {
      if (error instanceof TooBusy) return sendText(request, response, 503, BUSY, ['Retry-After', '5', ...inert]);
      log.error({ path: asked.path, err: error }, 'A page could not be made.');
      send(request, response, await failurePage());
    }
  }

  /**
   * The page for an address, or where it moved. An address that vanishes under the render is looked up once more; one
   * that then still has nothing to show, such as a page after the last of a search, is none.
   */
  async function pageFor(asked: Asked): Promise<Page | string> {
    const first = await resolve(asked);
    if ('answer' in first) return first;
    const seen = await unlessVanished(resolved(asked, first));
    if (seen !== null) return seen;
    const again = await resolveAddress(asked.path, asked.query);
    return (await unlessVanished(resolved(asked, again))) ?? absence(404);
  }

  /** What an address comes to. When the database cannot say, the last good page is the best there is. */
  async function resolve(asked: Asked): Promise<Resolution | Page> {
    try {
      return await resolveAddress(asked.path, asked.query);
    } catch (error) {
      const key = addressOf(asked)?.key;
      const lastGood = key === undefined ? undefined : cache.lastGood(key);
      if (!lastGood) throw error;
      log.error({ path: asked.path, err: error }, 'The database did not answer: the last good page was sent.');
      return lastGood;
    }
  }

  async function resolved(asked: Asked, resolution: Resolution): Promise<Page | string> {
    switch (resolution.is) {
      case 'moved':
        return resolution.to;
      case 'absent':
        return resolution.status === 404 ? lost(asked) : absence(resolution.status);
      case 'page': {
        const { address } = resolution;
        if (asked.bare) return pathOf(address);
        const isQuestion = address.page === 'search' && !asksNothing(address.question);
        return order(pathOf(address), {
          route: routeOf(address),
          status: 200,
          class: isQuestion ? 'question' : 'page',
        });
      }
    }
  }

  /** One page for all addresses of a status: unknown addresses take no room in the cache. */
  function absence(status: number): Promise<Page> {
    return order(`status:${status}`, { route: absenceRoute(status), status, class: 'absence' });
  }

  /**
   * The page for an unknown address: with suggestions when its words are those of some story, otherwise the one that is
   * kept for all. A crowd of unknown addresses gets that one too.
   */
  async function lost({ path, query }: Asked): Promise<Page> {
    // A page that a list does not have is no other page misspelled.
    const words = query.has('page') || suggesting >= MOST_SUGGESTING ? [] : wordsInPath(path);
    suggesting += 1;
    try {
      const suggested = words.length > 0 && (await suggestedStories(words)).length > 0;
      if (suggested)
        return await order(`lost:${words.join(' ')}`, {
          route: absenceRoute(404, words),
          status: 404,
          class: 'question',
        });
    } catch (error) {
      if (!(error instanceof TooBusy)) log.error({ path, err: error }, 'No suggestions could be made.');
    } finally {
      suggesting -= 1;
    }
    return absence(404);
  }

  async function failurePage() {
    try {
      return (await absence(500)).answer;
    } catch {
      return lastResort(common);
    }
  }

  return {
    /** Answers a GET or HEAD request for a page; `search` is its query with the mark before it, or empty. */
    /** Sends the page that is kept under this very address; false when there is none. One look-up, one look at the clock. */
    answerKept(request: IncomingMessage, response: ServerResponse, path: string, search: string): boolean {
      const kept = search === '' ? cache.fresh(path) : undefined;
      if (kept) send(request, response, kept.answer);
      return kept !== undefined;
    },

    async answer(request: IncomingMessage, response: ServerResponse, path: string, search: string): Promise<void> {
      const query = new URLSearchParams(search);
      const asked = { path, query, bare: search !== '' && query.size === 0 };
      const meant = addressOf(asked);
      const kept = meant && cache.fresh(meant.key);
      if (kept && meant.canonical) return send(request, response, kept.answer);
      // What is kept is there: nobody needs to ask the database where another spelling of it leads.
      if (kept) return move(request, response, meant.key, common);
      await slowly(request, response, asked);
    },

    /** Sends the page of a form again, with what was typed and what is wrong. */
    async showAgain(
      request: IncomingMessage,
      response: ServerResponse,
      form: MessageForm,
      status: number,
      reply: FormReply,
    ): Promise<void> {
      try {
        const wanted = { route: routeOf({ page: 'standing', slug: form }), status, class: 'reply' } as const;
        send(request, response, (await replyingTo(reply, make(wanted))).answer);
      } catch (error) {
        if (error instanceof TooBusy) return sendText(request, response, 503, BUSY, ['Retry-After', '5', ...inert]);
        throw error;
      }
    },

    /** Makes the page for failures while nothing has failed yet, so that it is there when something does. */
    prepareForFailure: async (): Promise<void> => {
      await absence(500);
    },

    /**
     * Renders answers to a question that nobody asked, for nobody: the first times a page is rendered, its code is read
     * and compiled, which would hold up all who read when the first searches come.
     */
    prepareForQuestions: async (): Promise<void> => {
      for (let time = 0; time < TIMES_ASKED_AT_FIRST; time += 1)
        await make({ route: ANY_QUESTION, status: 200, class: 'question' })();
    },
  };
}

/** What was asked for in its one spelling, which is its key, and whether it was spelled so. */
function addressOf({ path, query, bare }: Asked): { key: string; canonical: boolean } | null {
  const address = parseAddress(path, query);
  return address && { key: pathOf(address), canonical: !bare && isCanonical(address, path, query) };
}

async function unlessVanished(page: Promise<Page | string>): Promise<Page | string | null> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof Vanished) return null;
    throw error;
  }
}
