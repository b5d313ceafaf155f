import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import type { ClockWatch } from '../db/dialects/sqlite/clock-watch.ts';
import { shareSource } from '../lib/edition/share-pictures.ts';
import { isSharePictureKept, sharePath } from '../lib/media/share-files.ts';
import type { ShareWorkshop } from '../lib/media/share-workshop.ts';
import { parseShareName, type ShareAddress } from '../lib/news/share-pictures.ts';
import type { HeaderList } from './security-headers.ts';
import { fileSender } from './send-file.ts';
import { TooBusy } from './too-busy.ts';

const PREFIX = '/media/share/';
const MOST_REMEMBERED = 5000;

/** A picture takes a third of a second: whoever would wait longer than a crawler does is sent away. */
const MOST_WAITING = 30;

interface SharePictureOptions {
  /** The folder of the store. */
  root: string;
  watch: ClockWatch;
  common: HeaderList;
  workshop: ShareWorkshop;
  mostWaiting?: number;
}

/**
 * The pictures that are shown where a story is passed on. Each is made when it is first asked for, one at a time, and
 * kept; whether its story is published and still shows what the address says is asked anew whenever the clock has moved.
 */
export function sharePictureAnswers({ workshop, mostWaiting = MOST_WAITING, watch, ...store }: SharePictureOptions) {
  const current = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  const making = new Map<string, Promise<boolean>>();
  const inTurn = pLimit(1);
  const { sendFile, refuse } = fileSender(store);

  async function isCurrent(name: string): Promise<boolean> {
    const clock = watch.now();
    if (current.get(name) === clock) return true;
    if (!(await shareSource(name))) return false;
    current.set(name, clock);
    return true;
  }

  /** Makes a picture, unless its story has changed while it waited in line, or the one before has made the same. */
  async function make(name: string, address: ShareAddress): Promise<boolean> {
    const source = await shareSource(name);
    if (source && !(await isSharePictureKept(address))) await workshop.make({ address, source });
    return source !== null;
  }

  /** Whether the picture is there, made now if it must be: once, whoever waits. */
  async function isThere(name: string, address: ShareAddress): Promise<boolean> {
    if (await isSharePictureKept(address)) return true;
    const joined = making.get(name);
    if (joined) return joined;
    if (inTurn.pendingCount >= mostWaiting) throw new TooBusy('Too many pictures are waiting to be made.');
    const job = inTurn(() => make(name, address)).finally(() => {
      making.delete(name);
      if (making.size === 0) workshop.rest();
    });
    making.set(name, job);
    return job;
  }

  async function answer(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const address = parseShareName(name);
    if (address && (await isCurrent(name)) && (await isThere(name, address)))
      await sendFile(request, response, sharePath(address), 'image/jpeg');
    else refuse(request, response, 404);
  }

  /** Answers a GET or HEAD request for a path below /media/share/; false for any other. */
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    if (!path.startsWith(PREFIX)) return false;
    try {
      await answer(request, response, path.slice('/media/'.length));
    } catch (error) {
      if (!(error instanceof TooBusy)) throw error;
      refuse(request, response, 503);
    }
    return true;
  };
}
