import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rm, stat, statfs } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { mediaKeySchema } from '../news/media.ts';
import { config } from '../platform/config.ts';
import { digest } from '../platform/digest.ts';
import { log } from '../platform/log.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { openExaminer } from './examining-workshop.ts';
import { MOST_MEGABYTES } from './recognise.ts';
import { takeUpload } from './take-upload.ts';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = Math.max(...Object.values(MOST_MEGABYTES)) * MEGABYTE;
/** So many uploads of one person may be under way at a time. */
const MOST_OPEN = 20;
/** What must stay free on the disk: the database needs room to write. */
const KEPT_FREE = 256 * MEGABYTE;
const DAY = 86_400_000;
const SWEEP = 3_600_000;

/** Who sends a file, and whether they may put it in the place of this medium's. */
export interface Uploader {
  id: string;
  mayReplace: (key: string) => Promise<boolean>;
}

interface ReceiverOptions {
  /** The address that uploads are begun at. */
  path: string;
  /** Where their parts are kept. */
  folder?: string;
  /** How much room there is (bytes). */
  free?: (folder: string) => Promise<number>;
}

type Answer = { status_code: number; body: string };
const refusal = (status_code: number, body: string): Answer => ({ status_code, body });

/** Resumable uploads (tus 1.0) to one address; what has arrived whole goes into the library. */
export function uploadReceiver({
  path,
  folder = join(config().dataDir, 'uploads'),
  free = freeBytes,
}: ReceiverOptions) {
  mkdirSync(folder, { recursive: true });
  openExaminer();
  const sender = new AsyncLocalStorage<Uploader>();
  const files = new FileStore({ directory: folder });
  const ownPrefix = () => `${digest(sender.getStore()?.id ?? '').slice(0, 16)}.`;

  const tus = new Server({
    path,
    relativeLocation: true,
    allowedOrigins: [config().siteUrl],
    datastore: files,
    maxSize: MOST_BYTES,
    namingFunction: () => `${ownPrefix()}${randomUUID()}`,
    async onIncomingRequest(_, id) {
      if (!id.startsWith(ownPrefix()) || !UPLOAD.test(id)) throw refusal(404, 'There is no such upload.');
    },
    async onUploadCreate(_, { size, metadata }) {
      if (size === undefined) throw refusal(400, 'An upload says how large it is.');
      const replaces = metadata?.replaces;
      if (replaces && !(mediaKeySchema.safeParse(replaces).success && (await sender.getStore()?.mayReplace(replaces))))
        throw refusal(403, 'You may not replace the file of this medium.');
      if ((await openUploads(folder, ownPrefix())) >= MOST_OPEN)
        throw refusal(429, `You have ${MOST_OPEN} uploads under way; wait until some have ended.`);
      // Once where it arrives; its files are smaller than itself.
      if ((await free(folder)) < size * 2 + KEPT_FREE) throw refusal(507, NO_ROOM);
      return {};
    },
    async onUploadFinish(_, { id, size, metadata }) {
      const name = metadata?.filename ?? 'file';
      try {
        const arrived = { path: join(folder, id), name, bytes: size ?? 0, replaces: metadata?.replaces ?? null };
        return {
          status_code: 200,
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(await takeUpload(arrived)),
        };
      } finally {
        await rm(join(folder, `${id}.json`), { force: true });
      }
    },
    onResponseError: async (_, error) => answerTo(error, (await free(folder)) < KEPT_FREE),
  });

  const sweep = () =>
    removeAbandoned(folder).catch((error: unknown) => log().error({ err: error }, 'Abandoned uploads stay.'));
  void sweep();
  const timer = setInterval(sweep, SWEEP);
  timer.unref();

  return {
    /** Answers a request for the address of uploads or one below it. Whether somebody may send at all is looked at before. */
    async answer(request: IncomingMessage, response: ServerResponse, by: Uploader): Promise<void> {
      request.headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => SPOKEN.has(name)));
      if (!METHODS.has(request.method ?? '')) {
        response.writeHead(405, { Allow: [...METHODS].join(', '), Connection: 'close' }).end();
        return;
      }
      await sender.run(by, () => tus.handle(request, response));
    },
    stop: () => clearInterval(timer),
  };
}

/** The name of an upload; what is written down about it lies beside it under a longer one. */
const UPLOAD = /^[\w-]{16}\.[\da-f-]{36}$/;

/** Nothing is ever read from here: what was sent may be anything. */
const METHODS = new Set(['POST', 'PATCH', 'HEAD', 'DELETE']);

/** The headers of the protocol; it knows others that would say something else than the request. */
const SPOKEN = new Set([
  'content-length',
  'content-type',
  'host',
  'origin',
  'transfer-encoding',
  'tus-resumable',
  'upload-length',
  'upload-metadata',
  'upload-offset',
]);

async function openUploads(folder: string, prefix: string): Promise<number> {
  return (await readdir(folder)).filter((file) => file.startsWith(prefix) && !file.endsWith('.json')).length;
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

const NO_ROOM = 'The disk of the server is full. Nothing was lost; tell whoever runs it, and send the file again.';

/** What a sender is told of an error: our own sentences, and never more of the machine than that. */
function answerTo(error: Error | Answer, isFull: boolean): Answer {
  if (error instanceof Problem) return refusal(/cannot be written/.test(error.message) ? 507 : 422, error.message);
  if ('status_code' in error && error.status_code !== 500) return error;
  if (isFull || ('code' in error && error.code === 'ENOSPC')) return refusal(507, NO_ROOM);
  log().error({ err: error }, 'An upload failed.');
  return refusal(500, 'Something went wrong on our side. What arrived is kept; try again.');
}

/** Removes what nobody has gone on sending for a day. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, file)).catch(() => ({ mtimeMs: now() }));
    if (mtimeMs < now() - DAY) await rm(join(folder, file), { force: true });
  }
}
