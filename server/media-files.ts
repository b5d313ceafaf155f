import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { ClockWatch } from '../db/dialects/sqlite/clock-watch.ts';
import { publishedMime } from '../lib/edition/published-mime.ts';
import type { HeaderList } from './security-headers.ts';
import { fileSender } from './send-file.ts';

const PREFIX = '/media/';
const MOST_REMEMBERED = 5000;

/**
 * The files of pictures, films and sounds, with ranges, as players ask for them. A path names one medium for ever;
 * whether readers may have it is asked anew whenever the clock has moved.
 */
export function mediaFilesAnswers({ root, watch, common }: { root: string; watch: ClockWatch; common: HeaderList }) {
  const known = new LRUCache<string, { mime: string; clock: number }>({ max: MOST_REMEMBERED });
  const { sendFile, refuse } = fileSender({ root, common });

  async function mimeOf(path: string): Promise<string | null> {
    const clock = watch.now();
    const remembered = known.get(path);
    if (remembered?.clock === clock) return remembered.mime;
    const mime = await publishedMime(path);
    if (mime !== null) known.set(path, { mime, clock });
    return mime;
  }

  /** Answers a GET or HEAD request for a path below /media/; false for any other. */
  return async (request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean> => {
    if (!address.startsWith(PREFIX)) return false;
    const path = address.slice(PREFIX.length);
    const mime = /^[\w-]+\/[\w.-]+$/.test(path) ? await mimeOf(path) : null;
    if (mime === null) refuse(request, response, 404);
    else await sendFile(request, response, path, mime);
    return true;
  };
}
