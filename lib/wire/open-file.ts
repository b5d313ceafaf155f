import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { faultWords } from '../platform/fault-words.ts';
import { Problem } from '../platform/problem.ts';
import { ENOUGH_TO_RECOGNISE, type Recognised, recognise } from './recognise.ts';

/** A file recognised by what is in it, whatever its name. */
export interface OpenFile {
  recognised: Recognised;
  /** Where it lies on this machine, whatever it is called; null for what came over the network. */
  liesAt: string | null;
  /** The content, decompressed. An error of the file (truncated, unreadable) is thrown from here as a Problem. */
  bytes: AsyncIterable<Buffer>;
  /** Whether it is compressed, so that only its end tells whether it is whole. */
  packed: boolean;
  /** The same content once more, from the start. */
  again(): AsyncIterable<Buffer>;
  /** How many bytes of the file have been read, of how many. */
  progress(): { read: number; of: number };
  /** Lets go of the file, whether it has been read to its end or not. */
  close(): void;
}

/**
 * Opens a file and recognises its format. Throws a Problem that says why when it cannot be read.
 * @param called what it is called in that: a file that was packed is named by its place in there
 */
export async function openFile(path: string, called = path): Promise<OpenFile> {
  const { size, gzip } = await look(path, called);
  const opened: Readable[] = [];
  const content = () => {
    const raw = createReadStream(path, { highWaterMark: 256 * 1024 });
    opened.push(raw);
    return { raw, chunks: chunksOf(gzip ? gunzipped(raw) : raw, called) };
  };
  const { raw, chunks } = content();
  const close = () => {
    for (const stream of opened) stream.destroy();
  };
  try {
    const { beginning, ended, whole } = await peek(chunks);
    return {
      recognised: await recognise(beginning, ended),
      liesAt: path,
      bytes: whole,
      packed: gzip,
      again: () => content().chunks,
      progress: () => ({ read: raw.bytesRead, of: size }),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** The size of a file and whether it is compressed, by its first two bytes. */
async function look(path: string, called: string): Promise<{ size: number; gzip: boolean }> {
  const handle = await open(path).catch((error: unknown) => {
    throw new Problem(`${called} cannot be read: ${faultWords(error)}.`);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Problem(`${called} is not a file.`);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return { size: stats.size, gzip: bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b };
  } finally {
    await handle.close();
  }
}

function gunzipped(raw: Readable): Readable {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  pipeline(raw, gunzip, () => undefined);
  return gunzip;
}

async function* chunksOf(source: Readable, called: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source) yield chunk;
  } catch (error) {
    throw new Problem(`${called} is damaged or cut off: ${faultWords(error)}.`);
  }
}

/** The first bytes of a stream, and the whole of it again. */
async function peek(chunks: AsyncGenerator<Buffer>) {
  const first: Buffer[] = [];
  let length = 0;
  let ended = false;
  while (length < ENOUGH_TO_RECOGNISE && !ended) {
    const { value, done } = await chunks.next();
    if (done) ended = true;
    else {
      first.push(value);
      length += value.length;
    }
  }
  async function* whole() {
    yield* first.splice(0);
    yield* chunks;
  }
  return { beginning: Buffer.concat(first).subarray(0, ENOUGH_TO_RECOGNISE), ended, whole: whole() };
}
