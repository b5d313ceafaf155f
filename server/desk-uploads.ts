import type { IncomingMessage, ServerResponse } from 'node:http';
import { signedIn } from '../lib/access/current-actor.ts';
import { type Actor, may } from '../lib/access/permissions.ts';
import { uploaderOf } from '../lib/media/read-library.ts';
import { uploadReceiver } from '../lib/media/receive-uploads.ts';
import { actingAs } from '../lib/platform/acting.ts';
import { requestFacts } from '../lib/platform/request-facts.ts';
import { sendText } from './answer.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

const PATH = '/admin/api/uploads';

/**
 * Takes the files that the desk sends, in as many parts as the network needs. Who sends is known from the facts of the
 * request (`withFacts`), and looked at with every part.
 */
export function deskUploads({ siteUrl, common }: { siteUrl: string; common: HeaderList }) {
  const receiver = uploadReceiver({ path: PATH });
  const headers = ['Content-Security-Policy', INERT_POLICY, 'Cache-Control', 'no-store', ...common];

  async function takeIn(request: IncomingMessage, response: ServerResponse, actor: Actor): Promise<void> {
    for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at] ?? '', headers[at + 1] ?? '');
    const { address = null, userAgent = null } = requestFacts() ?? {};
    const mayReplace = async (key: string) => may(actor, 'media.edit', { ownerId: await uploaderOf(key) });
    const who = { id: actor.id, name: actor.name, address, userAgent };
    await actingAs(who, () => receiver.answer(request, response, { id: actor.id, mayReplace }));
  }

  return {
    /** Answers a request for the address of uploads or one below it; false for any other. */
    async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
      if (path !== PATH && !path.startsWith(`${PATH}/`)) return false;
      const deny = (status: number, reason: string) =>
        sendText(request, response, status, reason, ['Connection', 'close', ...headers]);
      const by = await signedIn();
      if (!by) deny(401, 'You are signed out. Sign in again in another tab, and go on here.');
      else if (!may(by.actor, 'media.upload')) deny(403, `Your role (${by.actor.role}) may not do this.`);
      // A browser names where it sends from; it need not where it only asks.
      else if (request.headers.origin !== siteUrl && request.method !== 'HEAD')
        deny(403, `This was not sent from the desk at ${siteUrl}, and nothing was done.`);
      else await takeIn(request, response, by.actor);
      return true;
    },
    stop: receiver.stop,
  };
}
