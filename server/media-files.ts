import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import send from 'send';
import type { ClockWatch } from '../db/dialects/sqlite/clock-watch.ts';
import { publishedMime } from '../lib/edition/published-mime.ts';
import { sendText } from './answer.ts';
import { type HeaderList, MEDIA_POLICY, withoutName } from './security-headers.ts';

const PREFIX = '/media/';
/** Browsers keep a file for a year; caches in front ask every ten minutes whether readers may still have it. */
const KEEPING = 'public, max-age=31536000, s-maxage=600, immutable';
const MOST_REMEMBERED = 5000;

const REFUSALS = {
  404: 'There is no such file.',
  412: 'The file is another one by now.',
  416: 'The file has no such part.',
};

/**
 * The files of pictures, films and sounds, with ranges, as players ask for them. A path names one medium for ever, so
 * they are kept for a year; whether readers may have it is asked anew whenever the clock has moved.
 */
export function mediaFilesAnswers({ root, watch, common }: { root: string; watch: ClockWatch; common: HeaderList }) {
  const known = new LRUCache<string, { mime: string; clock: number }>({ max: MOST_REMEMBERED });
  // Other sites and feed readers may show our pictures.
  const headers = [
    ...['Content-Security-Policy', MEDIA_POLICY, 'Cross-Origin-Resource-Policy', 'cross-origin'],
    ...withoutName(common, 'Cross-Origin-Resource-Policy'),
  ];

  async function mimeOf(path: string): Promise<string | null> {
    const clock = watch.now();
    const remembered = known.get(path);
    if (remembered?.clock === clock) return remembered.mime;
    const mime = await publishedMime(path);
    if (mime !== null) known.set(path, { mime, clock });
    return mime;
  }

  function refuse(request: IncomingMessage, response: ServerResponse, status: keyof typeof REFUSALS): void {
    sendText(request, response, status, REFUSALS[status], ['Cache-Control', 'no-store', ...headers]);
  }

  /** Answers a GET or HEAD request for a path below /media/; false for any other. */
  return async (request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean> => {
    if (!address.startsWith(PREFIX)) return false;
    const path = address.slice(PREFIX.length);
    const mime = /^[\w-]+\/[\w.-]+$/.test(path) ? await mimeOf(path) : null;
    if (mime === null) {
      refuse(request, response, 404);
      return true;
    }
    response.setHeader('Content-Type', mime);
    response.setHeader('Cache-Control', KEEPING);
    for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at] ?? '', headers[at + 1] ?? '');
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      send(request, path, { root, dotfiles: 'deny', index: false, cacheControl: false })
        .on('error', ({ status }: { status?: number }) => {
          response.removeHeader('Content-Type');
          response.removeHeader('Cache-Control');
          if (response.headersSent) response.destroy();
          else refuse(request, response, status === 412 || status === 416 ? status : 404);
        })
        .pipe(response);
    });
    return true;
  };
}
