import type { IncomingMessage, ServerResponse } from 'node:http';
import { PREVIEW_COOKIE } from '../lib/access/desk-media.ts';
import { prepareAnswer, send, sendText } from './answer.ts';
import { type FindStylesheet, finishDocument } from './document-filter.ts';
import { encode } from './encodings.ts';
import type { Render, Rendering } from './renderer.ts';
import { documentPolicy, type HeaderList, INERT_POLICY, withoutName } from './security-headers.ts';
import { TooBusy } from './too-busy.ts';

interface PreviewOptions {
  render: Render;
  findStylesheet: FindStylesheet;
  common: HeaderList;
}

const PREFIX = '/admin/preview';

/** Kept by nobody, found by nobody, and framed by the desk alone. */
const UNKEPT = ['Cache-Control', 'private, no-store', 'X-Robots-Tag', 'noindex, nofollow, noarchive'];

/** Whether an address is that of a preview. */
export function isPreview(path: string): boolean {
  return path.startsWith(`${PREFIX}/`);
}

/**
 * Answers requests for pages that are not published: rendered and finished as readers' pages are, so that what is seen
 * is what will be. Who may see one is decided by the page itself (app/(preview)).
 */
export function previews({ render, findStylesheet, common }: PreviewOptions) {
  const headers = [...UNKEPT, ...withoutName(common, 'X-Frame-Options')];
  const refuse = (request: IncomingMessage, response: ServerResponse, status: number, words: string) =>
    sendText(request, response, status, words, [...headers, 'Content-Security-Policy', INERT_POLICY]);
  return async (request: IncomingMessage, response: ServerResponse, path: string, search: string): Promise<void> => {
    const route = `${path.slice('/admin'.length).replace(/\/?$/, '/')}${search}`;
    const rendering = await inTime(render(route, 'desk'));
    if (!rendering)
      return refuse(request, response, 503, 'Many previews are being made. Please try again in a moment.');
    const { status, html, notes } = rendering;
    // Next leads on from what it takes for a file: that is no preview either.
    if (status >= 300 && status < 500)
      return refuse(request, response, 404, 'There is nothing to preview here, or not for you.');
    if (status !== 200) throw new Error(`Rendering ${route} answered ${status}.`);
    const document = await finishDocument(mediaOfTheDesk(html), findStylesheet, notes.language);
    const policy = documentPolicy(document.styleDigests, document.ownScript).replace(
      "frame-ancestors 'none'",
      "frame-ancestors 'self'",
    );
    const encoded = await encode(Buffer.from(document.html), 5);
    send(
      request,
      response,
      prepareAnswer(200, encoded, 'text/html; charset=utf-8', [
        'Content-Security-Policy',
        policy,
        ...pass(path),
        ...headers,
      ]),
    );
  };
}

/** What was rendered; null when too many are waiting. */
async function inTime(rendering: Promise<Rendering>): Promise<Rendering | null> {
  try {
    return await rendering;
  } catch (error) {
    if (error instanceof TooBusy) return null;
    throw error;
  }
}

/** Lets whoever has a link to a story have its pictures as well, for as long as the link holds and a day at most. */
function pass(path: string): HeaderList {
  const token = /^\/admin\/preview\/shared\/([\w-]+)\/?$/.exec(path)?.[1];
  if (token === undefined) return [];
  return ['Set-Cookie', `${PREVIEW_COOKIE}=${token}; Path=/admin/api/media/; Max-Age=86400; HttpOnly; SameSite=Strict`];
}

/** Readers may not have the pictures of what is not published; whoever may see the preview gets them from the desk. */
function mediaOfTheDesk(html: string): string {
  return html.replace(/(["', ])\/media\//g, '$1/admin/api/media/');
}
