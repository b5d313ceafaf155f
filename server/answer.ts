import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { digest } from '../lib/platform/digest.ts';
import { chooseEncoding, type Encoded, type Encoding } from './encodings.ts';
import type { HeaderList } from './security-headers.ts';

/** Bytes ready to be sent: in every encoding, each with its headers and its strong ETag. */
export interface Answer {
  status: number;
  variants: Record<Encoding, { etag: string; headers: HeaderList }>;
  /** What is kept of it. The few who take no compression get theirs unpacked: it would be most of the memory. */
  packed: Pick<Encoded, 'br' | 'gzip'>;
  /** What a 304 says: everything but the body's own headers. */
  sharedHeaders: HeaderList;
  /** Since when it says what it says (UTC seconds); null while nobody has dated it. */
  modified: number | null;
  /** What it takes in memory. */
  bytes: number;
}

/** What an answer takes beside its bodies: three lists of headers, and its tags. */
const OVERHEAD = 12_288;

/**
 * Prepares an answer. The ETag is a digest of the content and of its policy, apart for every encoding.
 * @param vary the request headers it depends on
 */
export function prepareAnswer(
  status: number,
  encoded: Encoded,
  contentType: string,
  sharedHeaders: HeaderList,
  vary = 'Accept-Encoding',
): Answer {
  const content = digest(Buffer.concat([encoded.identity, Buffer.from(sharedHeaders.join('\n'))])).slice(0, 22);
  const shared = [...sharedHeaders, 'Vary', vary];
  const variant = (encoding: Encoding) => {
    const body = encoded[encoding];
    const etag = encoding === 'identity' ? `"${content}"` : `"${content}-${encoding}"`;
    const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
    return {
      etag,
      headers: ['Content-Type', contentType, 'Content-Length', String(body.length), ...coding, 'ETag', etag, ...shared],
    };
  };
  return {
    status,
    variants: { br: variant('br'), gzip: variant('gzip'), identity: variant('identity') },
    packed: { br: encoded.br, gzip: encoded.gzip },
    sharedHeaders: shared,
    modified: null,
    bytes: encoded.br.length + encoded.gzip.length + OVERHEAD,
  };
}

/**
 * Dates an answer: since the one before it, if that said the same, or since now. Never the same second for two that
 * differ, so that a client which asks by the time alone is not told that nothing changed.
 * @param instant UTC ms
 */
export function datedAnswer(answer: Answer, before: Answer | undefined, instant: number): Answer {
  if (answer.status !== 200) return answer;
  const same = before?.variants.identity.etag === answer.variants.identity.etag;
  const last = before?.modified ?? 0;
  const modified = same && before.modified !== null ? last : Math.max(Math.floor(instant / 1000), last + 1);
  const line = ['Last-Modified', new Date(modified * 1000).toUTCString()];
  const dated = (encoding: Encoding) => {
    const { headers, ...variant } = answer.variants[encoding];
    return { ...variant, headers: [...headers, ...line] };
  };
  return {
    ...answer,
    modified,
    sharedHeaders: [...answer.sharedHeaders, ...line],
    variants: { br: dated('br'), gzip: dated('gzip'), identity: dated('identity') },
  };
}

/** Sends an answer to a GET or HEAD request in the encoding it asks for; 304 when the client has it already. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const { etag, headers } = answer.variants[encoding];
  // Only what would be a 200 can be "not modified" (RFC 9110, 13.2.1).
  if (answer.status === 200 && isHeld(request, answer, etag)) {
    response.writeHead(304, ['ETag', etag, ...answer.sharedHeaders]);
    response.end();
    return;
  }
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : bodyOf(answer, encoding));
}

/** What was unpacked last. Unpacking anew each time leaves so much behind that clearing it up holds up everybody. */
const unpacked = new LRUCache<Buffer, Buffer>({
  maxSize: 2 * 1024 * 1024,
  sizeCalculation: (body) => body.length || 1,
});

/** The bytes of an answer in an encoding. */
export function bodyOf({ packed }: Answer, encoding: Encoding): Buffer {
  if (encoding !== 'identity') return packed[encoding];
  const known = unpacked.get(packed.gzip);
  if (known) return known;
  const body = gunzipSync(packed.gzip);
  unpacked.set(packed.gzip, body);
  return body;
}

/** Whether the client says that it has this already: by its ETag or, when it names none, by its time. */
function isHeld({ headers }: IncomingMessage, { modified }: Answer, etag: string): boolean {
  const held = headers['if-none-match'];
  if (held !== undefined) return matches(held, etag);
  const since = headers['if-modified-since'];
  return since !== undefined && modified !== null && Date.parse(since) >= modified * 1000;
}

/** Whether an If-None-Match list names this ETag; weak comparison, as RFC 9110 13.1.2 says. */
function matches(held: string, etag: string): boolean {
  if (held === etag) return true;
  return held.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}

/** Sends a line of plain text. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: HeaderList,
): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, [
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(body.length),
    ...headers,
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}
