import type { IncomingHttpHeaders } from 'node:http';
import pLimit from 'p-limit';
import { config } from '../config.ts';
import { codeOf, faultWords } from '../fault-words.ts';
import { processWide } from '../process-wide.ts';
import { destinationOf, type FindAddresses } from './destination.ts';
import { FetchFailure } from './fetch-failure.ts';
import { type OneAnswer, type OneRequest, requestOnce } from './request-once.ts';

/** What to ask for, and within which bounds. Times are milliseconds. */
export interface FetchOptions {
  method?: OneRequest['method'];
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** The most bytes a body may have, as sent and unpacked. */
  bytes?: number;
  /** How often the asked may send us on. */
  redirects?: number;
  /** Until the headers of each answer. */
  headersWithin?: number;
  /** Until everything is there. */
  within?: number;
  /** Hosts that may be anywhere and on any port; those of FETCH_ALLOW_HOSTS when nothing is said. */
  allow?: readonly string[];
  /** Ends the attempt. */
  signal?: AbortSignal;
  /** How names are looked up; by the machine's resolver when nothing is said. */
  find?: FindAddresses;
}

/** What came. */
export interface Fetched {
  /** 2xx, 304, or what went wrong as the asked said it (4xx, 5xx). */
  status: number;
  headers: IncomingHttpHeaders;
  /** Unpacked. Empty but for 2xx. */
  body: Buffer;
  /** Where it came from in the end: what relative addresses in it are relative to. */
  url: string;
  /** The address to ask from now on, when it has moved for good (301, 308); else null. */
  movedTo: string | null;
}

const MOST_AT_ONCE = 8;
const NAME = 'SHINE newsroom';
/** Only for the first who asked, not for whom they send us to. */
const SECRETS: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization']);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const turns = processWide('safe-fetch-turns', () => pLimit(MOST_AT_ONCE));

/**
 * Asks somebody elsewhere: only by http and https, never an inner address unless it is allowed by name, and everything
 * within bounds; each redirect is looked at like a first request. Eight at a time.
 * @throws FetchFailure when nothing came; an answer of any status is a result
 */
export function safeFetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
  return turns(() => fetchNow(address, options));
}

async function fetchNow(address: string, options: FetchOptions): Promise<Fetched> {
  const { within = 30_000, signal } = options;
  const total = AbortSignal.timeout(within);
  try {
    return await follow(address, options, signal ? AbortSignal.any([signal, total]) : total);
  } catch (error) {
    if (total.aborted) throw new FetchFailure('timeout', `${hostOf(address)} took longer than ${within / 1000} s.`);
    throw failureOf(error, address);
  }
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { redirects = 5, allow = config().fetchAllowHosts, find } = options;
  let url = parsed(address);
  let asked: OneRequest = {
    method: options.method ?? 'GET',
    headers: { 'user-agent': NAME, 'accept-encoding': 'gzip, br', ...lowerCased(options.headers) },
    body: options.body ?? null,
    bytes: options.bytes ?? 10 * 1024 * 1024,
    headersWithin: options.headersWithin ?? 10_000,
  };
  let movedTo: string | null = null;
  let forGood = true;
  for (let hops = 0; hops <= redirects; hops += 1) {
    const answer = await requestOnce(destinationOf(url, allow, find), asked, signal);
    const next = REDIRECTS.has(answer.status) ? answer.headers.location : undefined;
    if (next === undefined) return { ...answer, url: url.href, movedTo };
    const there = parsed(next, url);
    forGood &&= answer.status === 301 || answer.status === 308;
    if (forGood) movedTo = there.href;
    asked = sentOn(asked, answer, url, there);
    url = there;
  }
  throw new FetchFailure('redirects', sentOnTooOften(address, url, redirects));
}

/** The request as it goes on from one address to the next. */
function sentOn(asked: OneRequest, { status }: OneAnswer, from: URL, to: URL): OneRequest {
  const becomesGet = asked.method === 'POST' && status <= 303;
  if (asked.method === 'POST' && !becomesGet && from.protocol === 'https:' && to.protocol !== 'https:')
    throw new FetchFailure('forbidden', `${from.host} sent us from https to ${to.protocol} with what is to be posted.`);
  const drop = (name: string) =>
    (from.origin !== to.origin && SECRETS.has(name)) || (becomesGet && name.startsWith('content-'));
  const headers = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !drop(name)));
  return { ...asked, headers, ...(becomesGet ? { method: 'GET', body: null } : {}) };
}

function sentOnTooOften(address: string, last: URL, redirects: number): string {
  if (redirects > 0) return `${hostOf(address)} sent us on more than ${redirects} times.`;
  // What the address asks for beyond its path is the other side's own, and may be a secret.
  return `${hostOf(address)} sends us on to ${last.origin}${last.pathname}, and was not followed: if that is right, name that address.`;
}

function parsed(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (!url) throw new FetchFailure('forbidden', `"${address.slice(0, 200)}" is no address of the web.`);
  url.hash = '';
  return url;
}

function failureOf(error: unknown, address: string): unknown {
  if (error instanceof FetchFailure || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code === 'ABORT_ERR') return new FetchFailure('network', `${hostOf(address)} was not waited for.`);
  const kind = /^(Z_|ERR_BROTLI|ERR__ERROR|HPE_|ERR_PADDING)/.test(code) ? 'damaged' : 'network';
  return new FetchFailure(kind, `${hostOf(address)} could not be asked: ${faultWords(error)}.`, error);
}

function lowerCased(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? 'The address';
}
