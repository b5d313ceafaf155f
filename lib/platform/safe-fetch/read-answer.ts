import type { IncomingMessage } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchFailure } from './fetch-failure.ts';

const UNPACKERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/**
 * Reads the body of an answer, unpacked. Never more than `most` bytes, neither as sent nor unpacked.
 * @throws FetchFailure `too-large` or `damaged`
 */
export async function readAnswer(response: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = () => new FetchFailure('too-large', `The answer is larger than ${Math.ceil(most / 1024)} KB.`);
  if (Number(response.headers['content-length'] ?? 0) > most) throw tooLarge();
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of unpacked(response) as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) throw tooLarge();
    parts.push(part);
  }
  if (!response.complete) throw new FetchFailure('damaged', 'The answer was cut off.');
  return Buffer.concat(parts);
}

function unpacked(response: IncomingMessage): IncomingMessage | Transform {
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (coding === 'identity' || coding === '') return response;
  const unpack = Object.hasOwn(UNPACKERS, coding) ? UNPACKERS[coding]?.() : undefined;
  if (!unpack)
    throw new FetchFailure('damaged', `The answer is packed as "${coding.slice(0, 40)}", which is not known.`);
  // What goes wrong on the way comes out where the last stream is read.
  pipeline(response, unpack, () => undefined);
  return unpack;
}
