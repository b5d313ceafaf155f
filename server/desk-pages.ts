import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RequestFacts, withFacts } from '../lib/platform/request-facts.ts';
import { sendText } from './answer.ts';
import { isPreview } from './previews.ts';
import { deskPolicy, type HeaderList, INERT_POLICY } from './security-headers.ts';
import { TooBusy } from './too-busy.ts';
import { refuseUnreadable } from './unreadable-actions.ts';

/** Answers a request through Next, as it stands. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface DeskOptions {
  handle: Handle;
  /** Answers what is under /admin/preview/. */
  preview: (request: IncomingMessage, response: ServerResponse, path: string, search: string) => Promise<void>;
  /** Answers what is under /admin/api/media/; false for anything else. */
  media: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;
  /** Takes what is sent to /admin/api/uploads; false for anything else. */
  uploads: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;
  /** Runs what Next does when its turn has come; throws TooBusy when too many wait. */
  inTurn?: (work: () => Promise<void>) => Promise<void>;
  siteUrl: string;
  common: HeaderList;
  visitor: (request: IncomingMessage) => string;
  /** Whether this is the server of who works on the code: its tools run what no policy would let run. */
  development?: boolean;
}

/** As much as Next takes (next.config.ts), and what is around it. */
const MOST_BYTES = 4.1 * 1024 * 1024;

/** What a client may say of itself; every other header (Host, X-Forwarded-*, a policy, a nonce) is ours to say. */
const BELIEVED = new Set([
  'accept',
  'accept-language',
  'content-length',
  'content-type',
  'cookie',
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'origin',
  'range',
  'rsc',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'transfer-encoding',
  'user-agent',
  'x-desk-upload',
]);

/**
 * Lets requests for /admin through to Next: with a policy and a nonce of their own, never kept by anybody, and with no
 * header that could change who they seem to come from or go to.
 */
export function deskPages({
  handle,
  preview,
  media,
  uploads,
  inTurn = (work) => work(),
  siteUrl,
  common,
  visitor,
  development = false,
}: DeskOptions) {
  const host = new URL(siteUrl).host;
  const inert = ['Content-Security-Policy', INERT_POLICY, 'Cache-Control', 'private, no-store', 'Connection', 'close'];
  const refuse = (request: IncomingMessage, response: ServerResponse, status: number, words: string) =>
    sendText(request, response, status, words, [...inert, ...common]);
  return async (request: IncomingMessage, response: ServerResponse, path: string, search: string): Promise<void> => {
    if (!isReadable(path)) return refuse(request, response, 404, 'There is nothing here.');
    const facts = factsOf(request, visitor);
    if (isPreview(path) && request.method !== 'POST')
      return withFacts(facts, () => preview(request, response, path, search));
    if (await withFacts(facts, () => media(request, response, path))) return;
    if (await withFacts(facts, () => uploads(request, response, path))) return;
    // Next would begin to read it.
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES)
      return refuse(request, response, 413, 'That is more than the desk takes at once. Nothing was changed.');
    // Next would send a program on to the address with a slash, and it would have to send everything again.
    request.url = (request.url ?? '/').replace(/^(\/admin\/api\/[^?]*[^/?])(?=\?|$)/, '$1/');
    const policy = deskPolicy(facts.nonce);
    const ours = { host, 'x-desk-address': facts.address };
    // The tools of development say more of themselves than a browser does, and wait for answers to it.
    if (development) request.headers = { ...request.headers, ...ours };
    else request.headers = { ...believed(request), ...ours, 'content-security-policy': policy };
    for (let at = 0; at < common.length; at += 2) response.setHeader(common[at] ?? '', common[at + 1] ?? '');
    if (!development) response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
    if (request.method === 'POST' && request.headers['next-action'])
      refuseUnreadable(
        response,
        () => facts.hasBegun === true,
        () => refuse(request, response, 400, 'What was sent cannot be read. Nothing was changed.'),
      );
    try {
      await withFacts(facts, () => inTurn(() => handle(request, response)));
    } catch (error) {
      if (!(error instanceof TooBusy)) throw error;
      refuse(request, response, 503, 'Many are at the desk at this moment. Please try again in a few seconds.');
    }
  };
}

/** Whether an address is the desk's. */
export function isDesk(path: string): boolean {
  return path === '/admin' || path.startsWith('/admin/');
}

/** Whether its escapes are of UTF-8: Next answers all others with an error. */
function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== null;
  } catch {
    return false;
  }
}

function believed({ headers }: IncomingMessage): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => BELIEVED.has(name)));
}

/** What is known of a request for the desk. */
export function factsOf(request: IncomingMessage, visitor: DeskOptions['visitor']): RequestFacts {
  const { origin, cookie, 'user-agent': userAgent } = request.headers;
  return {
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    origin: origin ?? null,
    cookie: cookie ?? '',
    address: visitor(request),
    userAgent: userAgent?.slice(0, 400) ?? null,
    nonce: randomBytes(16).toString('base64'),
  };
}
