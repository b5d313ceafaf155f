import { type IncomingHttpHeaders, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as safeRequest } from 'node:https';
import type { Destination } from './destination.ts';
import { FetchFailure } from './fetch-failure.ts';
import { readAnswer } from './read-answer.ts';

/** One request, and its bounds: bytes, and milliseconds until the headers have come. */
export interface OneRequest {
  method: 'GET' | 'HEAD' | 'POST';
  headers: Record<string, string>;
  body: string | Uint8Array | null;
  bytes: number;
  headersWithin: number;
}

/** One answer. Only what is taken (2xx) has a body. */
export interface OneAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends one request to exactly this destination, on a connection of its own, and reads the answer. */
export async function requestOnce(to: Destination, asked: OneRequest, signal: AbortSignal): Promise<OneAnswer> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), asked.headersWithin);
  let response: IncomingMessage | undefined;
  try {
    response = await headersOf(to, asked, AbortSignal.any([signal, late.signal]));
    clearTimeout(timer);
    const { statusCode: status = 0, headers } = response;
    const isTaken = status >= 200 && status < 300 && asked.method !== 'HEAD';
    const body = isTaken ? await readAnswer(response, asked.bytes) : Buffer.alloc(0);
    return { status, headers, body };
  } catch (error) {
    if (late.signal.aborted) throw new FetchFailure('timeout', `${to.url.origin} did not answer in time.`);
    throw error;
  } finally {
    clearTimeout(timer);
    response?.destroy();
  }
}

function headersOf(to: Destination, asked: OneRequest, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = to.url.protocol === 'https:' ? safeRequest : plainRequest;
    const { method, headers, body } = asked;
    const request = send(to.url, { method, headers, agent: false, lookup: to.lookup, signal }, (response) => {
      // Whoever reads the body hears of errors; for a body that nobody reads, there are none.
      response.on('error', () => undefined);
      resolve(response);
    });
    request.on('error', reject);
    if (body === null) request.end();
    else request.end(body);
  });
}
