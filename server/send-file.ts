import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { sendText } from './answer.ts';
import { type HeaderList, MEDIA_POLICY, withoutName } from './security-headers.ts';

/** Browsers keep a file for a year; caches in front ask every ten minutes whether readers may still have it. */
const KEEPING = 'public, max-age=31536000, s-maxage=600, immutable';

const REFUSALS = {
  404: 'There is no such file.',
  412: 'The file is another one by now.',
  416: 'The file has no such part.',
  503: 'Many pictures are being made at this moment. Please try again in a few seconds.',
};

/** Sends files of the store, with ranges and conditions. A path never changes what it holds, so they are kept for a year. */
export function fileSender({
  root,
  common,
  keeping = KEEPING,
  forOthers = true,
}: {
  root: string;
  common: HeaderList;
  keeping?: string;
  /** Whether other sites and feed readers may show them. */
  forOthers?: boolean;
}) {
  const sharing = ['Cross-Origin-Resource-Policy', forOthers ? 'cross-origin' : 'same-origin'];
  const headers = [
    ...['Content-Security-Policy', MEDIA_POLICY, ...sharing],
    ...withoutName(common, 'Cross-Origin-Resource-Policy'),
  ];

  /** Says in a line why there is no file. */
  function refuse(request: IncomingMessage, response: ServerResponse, status: keyof typeof REFUSALS): void {
    const later = status === 503 ? ['Retry-After', '5'] : [];
    sendText(request, response, status, REFUSALS[status], ['Cache-Control', 'no-store', ...later, ...headers]);
  }

  /** Sends a file by its path in the store; resolves when the answer has ended. One that is lost is 404. */
  async function sendFile(request: IncomingMessage, response: ServerResponse, path: string, mime: string) {
    response.setHeader('Content-Type', mime);
    response.setHeader('Cache-Control', keeping);
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
  }

  return { sendFile, refuse };
}
