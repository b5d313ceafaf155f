import type { IncomingMessage, ServerResponse } from 'node:http';
import { mediaForDesk } from '../lib/access/desk-media.ts';
import { type HeaderList, withoutName } from './security-headers.ts';
import { fileSender } from './send-file.ts';

const PREFIX = '/admin/api/media/';

/** Kept by the browser that asked, for a while, and by nobody on the way. */
const KEEPING = 'private, max-age=3600';

/**
 * The files of the media store for the desk: also those that no reader can see yet. Who asks is known from the facts of
 * the request (`withFacts`).
 */
export function deskMedia({ root, common }: { root: string; common: HeaderList }) {
  const mine = withoutName(common, 'X-Frame-Options');
  const { sendFile, refuse } = fileSender({ root, common: mine, keeping: KEEPING, forOthers: false });

  /** Answers a GET or HEAD request for a file below /admin/api/media/; false for any other. */
  return async (request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean> => {
    if (!address.startsWith(PREFIX) || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const path = address.slice(PREFIX.length);
    const mime = /^[\w-]+\/[\w.-]+$/.test(path) ? await mediaForDesk(path) : null;
    if (mime === null) refuse(request, response, 404);
    else await sendFile(request, response, path, mime);
    return true;
  };
}
