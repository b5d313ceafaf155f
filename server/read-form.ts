import type { IncomingMessage } from 'node:http';

/** More than the longest message of four-byte characters, encoded. */
const MOST_BYTES = 80 * 1024;

/** Up to so much is read to its end, because whoever is still sending does not hear why it is refused. */
const MOST_DRAINED = 1024 * 1024;

/** Why a body is no form of ours: the status it is refused with, and a sentence. */
export interface BadForm {
  status: 400 | 413 | 415;
  reason: string;
}

/** Reads the fields of a form that a browser sent; only the first value of each counts. */
export async function readForm(request: IncomingMessage): Promise<Map<string, string> | BadForm> {
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(request.headers['content-type'] ?? ''))
    return { status: 415, reason: 'A form is sent as application/x-www-form-urlencoded.' };
  const tooLarge = { status: 413, reason: 'That is more than a form of ours holds.' } as const;
  if (Number(request.headers['content-length'] ?? 0) > MOST_DRAINED) return tooLarge;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_DRAINED) return tooLarge;
    if (bytes <= MOST_BYTES) parts.push(part);
  }
  if (bytes > MOST_BYTES) return tooLarge;
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(Buffer.concat(parts).toString('utf8')))
    if (!fields.has(name)) fields.set(name, value.replace(/\r\n?/g, '\n').toWellFormed());
  return fields;
}
