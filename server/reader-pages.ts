import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type Resolution, resolveAddress } from '../lib/edition/resolve-address.ts';
import { isCanonical, parseAddress, pathOf } from '../lib/news/paths.ts';
import { send, sendText } from './answer.ts';
import type { PageOrder, pageMaker } from './finish-page.ts';
import { lastResort } from './last-resort.ts';
import { type Page, type PageCache, Vanished } from './page-cache.ts';
import { TooBusy } from './renderer.ts';
import { absenceRoute, routeOf } from './routes.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

interface ReaderPagesOptions {
  cache: PageCache;
  make: ReturnType<typeof pageMaker>;
  common: HeaderList;
  log: Logger;
}

const BUSY = 'Many readers are searching at this moment. Please try again in a few seconds.';

/** A request for a page: its path and query as they were sent. */
interface Asked {
  path: string;
  query: URLSearchParams;
}

/** Answers requests for reader pages: from the cache when it can, otherwise after finding out what the address means. */
export function readerPages({ cache, make, common, log }: ReaderPagesOptions) {
  const inert = ['Cache-Control', 'no-store', 'Content-Security-Policy', INERT_POLICY, ...common];
  const order = (key: string, wanted: PageOrder) => cache.get(key, make(wanted), wanted.class !== 'question');

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

  /** The page for an address, or where it moved. An address that vanishes under the render is looked up once more. */
  async function pageFor(asked: Asked): Promise<Page | string> {
    const first = await resolve(asked);
    if ('answer' in first) return first;
    try {
      return await resolved(first);
    } catch (error) {
      if (!(error instanceof Vanished)) throw error;
      return resolved(await resolveAddress(asked.path, asked.query));
    }
  }

  /** What an address comes to. When the database cannot say, the last good page is the best there is. */
  async function resolve(asked: Asked): Promise<Resolution | Page> {
    try {
      return await resolveAddress(asked.path, asked.query);
    } catch (error) {
      const key = keyOf(asked);
      const lastGood = key === null ? undefined : cache.lastGood(key);
      if (!lastGood) throw error;
      log.error({ path: asked.path, err: error }, 'The database did not answer: the last good page was sent.');
      return lastGood;
    }
  }

  async function resolved(resolution: Resolution): Promise<Page | string> {
    switch (resolution.is) {
      case 'moved':
        return resolution.to;
      case 'absent':
        return absence(resolution.status);
      case 'page': {
        const { address } = resolution;
        const isQuestion = address.page === 'search' && address.query !== '';
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

  async function failurePage() {
    try {
      return (await absence(500)).answer;
    } catch {
      return lastResort(common);
    }
  }

  return {
    /** Answers a GET or HEAD request for a page. */
    async answer(request: IncomingMessage, response: ServerResponse, path: string, search: string): Promise<void> {
      // The whole way of a page that is kept: one look-up, one look at the clock.
      if (search === '') {
        const kept = cache.fresh(path);
        if (kept) return send(request, response, kept.answer);
      }
      const asked = { path, query: new URLSearchParams(search) };
      const key = search === '' ? null : keyOf(asked);
      const kept = key === null ? undefined : cache.fresh(key);
      if (kept) return send(request, response, kept.answer);
      await slowly(request, response, asked);
    },

    /** Makes the page for failures while nothing has failed yet, so that it is there when something does. */
    prepareForFailure: async (): Promise<void> => {
      await absence(500);
    },
  };
}

/** The key of what was asked for, when it is spelled canonically; query parameters that the page does not know drop out. */
function keyOf({ path, query }: Asked): string | null {
  const address = parseAddress(path, query);
  return address && isCanonical(address, path, query) ? pathOf(address) : null;
}

/** One permanent move. */
function move(request: IncomingMessage, response: ServerResponse, to: string, common: HeaderList): void {
  const body = Buffer.from(`Moved to ${to}\n`);
  response.writeHead(301, [
    'Location',
    to,
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'public, max-age=0, must-revalidate',
    'Content-Security-Policy',
    INERT_POLICY,
    ...common,
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}
