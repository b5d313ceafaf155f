import type { IncomingMessage, ServerResponse } from 'node:http';
import { signedIn } from '../lib/access/current-actor.ts';
import { type Actor, may } from '../lib/access/permissions.ts';
import { deskMime, uploaderOf } from '../lib/media/read-library.ts';
import { uploadReceiver } from '../lib/media/receive-uploads.ts';
import { actingAs } from '../lib/platform/acting.ts';
import { type RequestFacts, withFacts } from '../lib/platform/request-facts.ts';
import { sendText } from './answer.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';
import { fileSender } from './send-file.ts';

const UPLOADS = '/admin/api/uploads';
const FILES = '/admin/api/media/';

interface DeskMediaOptions {
  /** The folder of the store. */
  root: string;
  siteUrl: string;
  common: HeaderList;
  factsOf: (request: IncomingMessage) => RequestFacts;
}

/**
 * What the desk sends and looks at of pictures, films and sounds: too large for forms, and shown before they are
 * published. Who asks is looked at with every request.
 */
export function deskMedia({ root, siteUrl, common, factsOf }: DeskMediaOptions) {
  const receiver = uploadReceiver({ path: UPLOADS });
  const { sendFile, refuse } = fileSender({ root, common, keeping: 'private, max-age=3600' });

  async function takeIn(request: IncomingMessage, response: ServerResponse, actor: Actor): Promise<void> {
    const { address, userAgent } = factsOf(request);
    for (let at = 0; at < common.length; at += 2) response.setHeader(common[at] ?? '', common[at + 1] ?? '');
    response.setHeader('Content-Security-Policy', INERT_POLICY);
    response.setHeader('Cache-Control', 'no-store');
    const mayReplace = async (key: string) => may(actor, 'media.edit', { ownerId: await uploaderOf(key) });
    const who = { id: actor.id, name: actor.name, address, userAgent };
    await actingAs(who, () => receiver.answer(request, response, { id: actor.id, mayReplace }));
  }

  async function show(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const mime = /^[\w-]+\/[\w.-]+$/.test(path) ? await deskMime(path) : null;
    if (mime === null || (request.method !== 'GET' && request.method !== 'HEAD')) refuse(request, response, 404);
    else await sendFile(request, response, path, mime);
  }

  function deny(request: IncomingMessage, response: ServerResponse, status: number, reason: string): void {
    const headers = ['Content-Security-Policy', INERT_POLICY, 'Cache-Control', 'no-store', 'Connection', 'close'];
    sendText(request, response, status, reason, [...headers, ...common]);
  }

  return {
    /** Answers a request for media of the desk; false for any other. */
    async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
      const isUpload = path === UPLOADS || path.startsWith(`${UPLOADS}/`);
      if (!isUpload && !path.startsWith(FILES)) return false;
      const by = await withFacts(factsOf(request), signedIn);
      if (!by) deny(request, response, 401, 'You are signed out. Sign in again in another tab, and go on here.');
      else if (!may(by.actor, isUpload ? 'media.upload' : 'media.read'))
        deny(request, response, 403, `Your role (${by.actor.role}) may not do this.`);
      else if (!isUpload) await show(request, response, path.slice(FILES.length));
      // Browsers leave the header out where a page of ours reads, and never where it sends.
      else if (request.headers.origin !== siteUrl && request.method !== 'HEAD')
        deny(request, response, 403, `This was not sent from the desk at ${siteUrl}, and nothing was done.`);
      else await takeIn(request, response, by.actor);
      return true;
    },
    stop: receiver.stop,
  };
}
