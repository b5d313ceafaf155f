import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
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
  /** What it takes in memory. */
  bytes: number;
}

/** What an answer takes beside its bodies: three lists of headers, and its tags. */
const OVERHEAD = 12_288;

/** Prepares an answer. The ETag is a digest of the content and of its policy, apart for every encoding. */
export function prepareAnswer(
  status: number,
  encoded: Encoded,
  contentType: string,
  sharedHeaders: HeaderList,
): Answer {
  const content = digest(Buffer.concat([encoded.identity, Buffer.from(sharedHeaders.join('\n'))])).slice(0, 22);
  const shared = [...sharedHeaders, 'Vary', 'Accept-Encoding'];
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
    bytes: encoded.br.length + encoded.gzip.length + OVERHEAD,
  };
}

/** Sends an answer to a GET or HEAD request in the encoding it asks for; 304 when the client has it already. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const { etag, headers } = answer.variants[encoding];
  const held = request.headers['if-none-match'];
  // Only what would be a 200 can be "not modified" (RFC 9110, 13.2.1).
  if (held !== undefined && answer.status === 200 && matches(held, etag)) {
    response.writeHead(304, ['ETag', etag, ...answer.sharedHeaders]);
    response.end();
    return;
  }
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : bodyOf(answer, encoding));
}

/** The bytes of an answer in an encoding. */
export function bodyOf({ packed }: Answer, encoding: Encoding): Buffer {
  return encoding === 'identity' ? gunzipSync(packed.gzip) : packed[encoding];
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
