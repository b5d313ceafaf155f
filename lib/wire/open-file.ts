import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Problem } from '../platform/problem.ts';
import { looksLikePageText } from './formats/page-text/parse.ts';

/** The formats of this version. */
export type Format = 'archive-jsonl' | 'page-text' | 'markdown';

/** A file recognised by what is in it, whatever its name. */
export interface OpenFile {
  format: Format;
  /** The content, decompressed. An error of the file (truncated, unreadable) is thrown from here as a Problem. */
  bytes: AsyncIterable<Buffer>;
  /** How many bytes of the file have been read, of how many. */
  progress(): { read: number; of: number };
}

const ENOUGH_TO_RECOGNISE = 16 * 1024;

/** Opens a file and recognises its format. Throws a Problem that says why when it cannot be read or is none of ours. */
export async function openFile(path: string): Promise<OpenFile> {
  const { size, gzip } = await look(path);
  const raw = createReadStream(path, { highWaterMark: 256 * 1024 });
  const { head, whole } = await peek(gzip ? gunzipped(raw) : raw, path);
  const format = recognise(head);
  if (!format) {
    raw.destroy();
    throw new Problem(
      `${path} is none of the formats that are read: archive JSON Lines, the text of an article page, Markdown with front matter.`,
    );
  }
  return { format, bytes: whole, progress: () => ({ read: raw.bytesRead, of: size }) };
}

/** The size of a file and whether it is compressed, by its first two bytes. */
async function look(path: string): Promise<{ size: number; gzip: boolean }> {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(`${path} cannot be read (${error.code}).`);
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Problem(`${path} is not a file.`);
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

/** The first bytes of a stream, and the whole of it again. */
async function peek(source: Readable, path: string): Promise<{ head: string; whole: AsyncIterable<Buffer> }> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first: Buffer[] = [];
  let length = 0;
  let ended = false;
  const next = async () => {
    try {
      return await chunks.next();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      throw new Problem(`${path} is damaged or cut off (${code}).`);
    }
  };
  while (length < ENOUGH_TO_RECOGNISE && !ended) {
    const { value, done } = await next();
    if (done) ended = true;
    else {
      first.push(value);
      length += value.length;
    }
  }
  async function* whole() {
    yield* first;
    for (let step = await next(); !step.done; step = await next()) yield step.value;
  }
  return { head: Buffer.concat(first).toString('utf8'), whole: whole() };
}

function recognise(head: string): Format | null {
  const text = head.replace(/^\uFEFF/, '');
  if (/^\s*\{/.test(text)) return 'archive-jsonl';
  if (/^---\r?\n/.test(text)) return 'markdown';
  return looksLikePageText(text) ? 'page-text' : null;
}
