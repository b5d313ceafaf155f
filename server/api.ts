import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { makeApiAnswer, type PublicApiAddress, whyAbsent } from '../lib/edition/api/make-api-answer.ts';
import { API_ROOT, type ApiAddress, apiPath, apiPathOnly, parseApi } from '../lib/news/api/addresses.ts';
import { blankNotes, takingNotes } from '../lib/platform/page-notes.ts';
import { prepareAnswer, send } from './answer.ts';
import type { draftAnswers } from './api-drafts.ts';
import { apiLimits } from './api-limits.ts';
import { type ApiFault, CORS, parameterFault, sendProblem } from './api-problems.ts';
import { encode } from './encodings.ts';
import { cacheHeaders } from './finish-page.ts';
import { move } from './move.ts';
import { type MakePage, type Page, type PageCache, Vanished } from './page-cache.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

interface ApiOptions {
  cache: PageCache;
  common: HeaderList;
  log: Logger;
  visitor(request: IncomingMessage): string;
  drafts: ReturnType<typeof draftAnswers>;
  /** How often one address may ask in a minute. */
  most?: number;
}

/** Lists are often asked for by one machine each: the best compression is not worth the wait. */
const QUALITY = 5;

/** So many searches may wait for the search's thread. */
const MOST_SEARCHING = 30;

const METHODS = 'GET, HEAD, OPTIONS';
const PREFLIGHT = [
  ...['Access-Control-Allow-Methods', METHODS],
  ...['Access-Control-Allow-Headers', 'Authorization, If-None-Match, If-Modified-Since'],
  ...['Access-Control-Max-Age', '86400', 'Allow', METHODS, 'Cache-Control', 'no-store'],
];

const ABSENT = {
  404: 'There is no such article.',
  410: 'This article was withdrawn by the newsroom.',
  451: 'This article was taken down for legal reasons.',
} as const;

/** Answers programs under /api/v1/: kept answers as quickly as pages, everything else as a problem that says what it is. */
export function apiAnswers({ cache, common, log, visitor, drafts, most }: ApiOptions) {
  const limits = apiLimits(most);
  let searching = 0;

  const make =
    (address: PublicApiAddress): MakePage =>
    async () => {
      const notes = blankNotes();
      const answer = await takingNotes(notes, () => makeApiAnswer(address));
      if (!answer) throw new Vanished(apiPath(address));
      const headers = [
        ...linkTo(answer),
        ...['Content-Security-Policy', INERT_POLICY],
        ...CORS,
        ...cacheHeaders(isKept(address) ? 'page' : 'question', notes.tags),
        ...common,
      ];
      const encoded = await encode(Buffer.from(`${JSON.stringify(answer)}\n`), QUALITY);
      return {
        answer: prepareAnswer(200, encoded, 'application/json; charset=utf-8', headers),
        tags: notes.tags,
        until: notes.until,
      };
    };

  async function pageFor(address: PublicApiAddress): Promise<Page | ApiFault | string> {
    const isSearch = address.resource === 'search';
    if (isSearch && searching >= MOST_SEARCHING)
      return { status: 503, detail: 'Many are searching at this moment.', headers: ['Retry-After', '5'] };
    searching += isSearch ? 1 : 0;
    try {
      return await cache.get(apiPath(address), make(address), isKept(address));
    } catch (error) {
      if (error instanceof Vanished) return absenceOf(address);
      throw error;
    } finally {
      searching -= isSearch ? 1 : 0;
    }
  }

  async function answerPublic(request: IncomingMessage, response: ServerResponse, address: PublicApiAddress) {
    const page = cache.fresh(apiPath(address)) ?? (await pageFor(address));
    if (typeof page === 'string') move(request, response, page, [...CORS, ...common]);
    else if ('answer' in page) send(request, response, page.answer);
    else sendProblem(request, response, page, common);
  }

  async function answer(request: IncomingMessage, response: ServerResponse, path: string, search: string) {
    const refuse = (fault: ApiFault) => sendProblem(request, response, fault, common);
    if (request.method === 'OPTIONS') {
      response.writeHead(204, [...CORS, ...PREFLIGHT, ...common]);
      return void response.end();
    }
    const wait = await limits.count(response, visitor(request));
    if (wait > 0) {
      const headers = ['Retry-After', String(wait), ...closing(request)];
      return refuse({ status: 429, detail: `Too many requests: come back in ${wait} s.`, headers });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const headers = ['Allow', METHODS, 'Connection', 'close'];
      return refuse({ status: 405, detail: `Only ${METHODS} are answered here.`, headers });
    }
    const address = parseApi(path, search);
    if (!address) return refuse({ status: 404, detail: `There is no such address; ${API_ROOT}openapi.json has all.` });
    if ('faults' in address) return refuse(parameterFault(address.faults));
    if (path !== apiPathOnly(address))
      return move(request, response, apiPathOnly(address) + search, [...CORS, ...common]);
    if (isDraft(address)) return drafts(request, response, address);
    return answerPublic(request, response, address);
  }

  /** Answers whatever is asked for under /api/v1/. Never throws: what goes wrong is a problem as well. */
  return async (request: IncomingMessage, response: ServerResponse, path: string, search: string): Promise<void> => {
    try {
      await answer(request, response, path, search);
    } catch (error) {
      log.error({ path, err: error }, 'An answer for a program could not be made.');
      if (response.headersSent) response.destroy();
      else sendProblem(request, response, { status: 500, detail: 'It could not be made; try again later.' }, common);
    }
  };
}

const isDraft = (address: ApiAddress): address is Exclude<ApiAddress, PublicApiAddress> =>
  address.resource === 'stories' || address.resource === 'story';

/** A body that nobody reads would stand in the way of the next request. */
const closing = ({ method }: IncomingMessage) => (method === 'GET' || method === 'HEAD' ? [] : ['Connection', 'close']);

/**
 * What a search finds, and what has happened since an instant, is one asker's own: nobody could fill the cache with it.
 */
function isKept(address: PublicApiAddress): boolean {
  if (address.resource === 'search' || address.resource === 'changes') return false;
  if (address.resource !== 'articles') return true;
  const { since, until, updatedSince } = address.query;
  return since === undefined && until === undefined && updatedSince === undefined;
}

function linkTo(answer: object): HeaderList {
  const next = 'next' in answer && typeof answer.next === 'string' ? answer.next : null;
  return next === null ? [] : ['Link', `<${next}>; rel="next"`];
}

async function absenceOf(address: PublicApiAddress): Promise<ApiFault | string> {
  const absence = await whyAbsent(address);
  if ('movedTo' in absence) return apiPath({ resource: 'article', id: absence.movedTo });
  if ('faults' in absence) return parameterFault(absence.faults);
  return { status: absence.status, detail: ABSENT[absence.status] };
}
