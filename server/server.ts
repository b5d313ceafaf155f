import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { closeDoors } from '../db/database.ts';
import { watchClock } from '../db/dialects/sqlite/clock-watch.ts';
import { signedIn } from '../lib/access/current-actor.ts';
import { openSearchLane } from '../lib/edition/search/search-lane.ts';
import { takeMessage } from '../lib/letters/take-message.ts';
import { shareWorkshop } from '../lib/media/share-workshop.ts';
import { isApi } from '../lib/news/api/addresses.ts';
import type { Config } from '../lib/platform/config.ts';
import { log as processLog } from '../lib/platform/log.ts';
import { Problem } from '../lib/platform/problem.ts';
import { send, sendText } from './answer.ts';
import { apiAnswers } from './api.ts';
import { draftAnswers } from './api-drafts.ts';
import { watchConnections } from './connections.ts';
import { deskLines } from './desk-lines.ts';
import { deskMedia } from './desk-media.ts';
import { deskPages, type Handle, isDesk } from './desk-pages.ts';
import { deskUploads } from './desk-uploads.ts';
import { pageMaker } from './finish-page.ts';
import { healthAnswers } from './health.ts';
import { indexnowKeyAnswers } from './indexnow-key.ts';
import { machineDocuments } from './machine-documents.ts';
import { mediaFilesAnswers } from './media-files.ts';
import { messageForms } from './message-forms.ts';
import { pageCache } from './page-cache.ts';
import { previews } from './previews.ts';
import { readerPages } from './reader-pages.ts';
import type { Render } from './renderer.ts';
import { namesItsHost, target } from './request-line.ts';
import { commonHeaders, type HeaderList, INERT_POLICY } from './security-headers.ts';
import { sharePictureAnswers } from './share-pictures.ts';
import { staticFiles } from './static-files.ts';
import { stylesheetsOf } from './stylesheets.ts';
import { visitorOf } from './visitor.ts';

const PAGE_CACHE_BYTES = 32 * 1024 * 1024;
const DOCUMENT_CACHE_BYTES = 8 * 1024 * 1024;
const API_CACHE_BYTES = 8 * 1024 * 1024;

/** Something that works beside the server as long as it runs; it is told the number of the paper's clock. */
export type Background = (given: { clockNumber: () => number; log: Logger }) => { stop(): Promise<void> };

/** Addresses that are answered beside the pages, whatever the method; false for any other. */
export type Routes = (given: {
  /** What every answer carries. */
  headers: HeaderList;
  /** Who is asking, as limits count it. */
  visitor(request: IncomingMessage): string;
}) => (request: IncomingMessage, response: ServerResponse, path: string, search: string) => Promise<boolean>;

/** What answers come from, and what works beside them. */
interface Parts {
  /** How a page that is not kept is made. */
  render: Render;
  /** How the desk is answered. */
  handle: Handle;
  background?: readonly Background[];
  routes?: readonly Routes[];
}

/** A server that runs. */
export interface RunningServer {
  port: number;
  /** Stops taking requests, lets those in flight finish, closes the database. */
  stop(): Promise<void>;
}

/**
 * Serves the paper: finished pages from memory, Next behind them, the database's clock under them.
 * @param parts how pages are made, how the desk is answered, what works beside
 * @param root the folder of the program, with .next and public
 * @throws Problem when the port cannot be listened on
 */
export async function startServer(
  config: Config,
  { render, handle, background = [], routes = [] }: Parts,
  root: string,
): Promise<RunningServer> {
  const log = processLog();
  const common = commonHeaders(config.siteUrl);
  const inert = ['Content-Security-Policy', INERT_POLICY, ...common];
  const nextDir = join(root, '.next');
  const watch = watchClock(config.dataDir);
  const onFailure = (key: string, error: unknown, served: boolean) =>
    log.error({ page: key, served: served ? 'the last good page' : 'nothing', err: error }, 'A render failed.');
  const cache = pageCache({ watch, maxBytes: PAGE_CACHE_BYTES, onFailure });
  const findStylesheet = stylesheetsOf(nextDir);
  const pages = readerPages({ cache, make: pageMaker(render, findStylesheet, common), common, log });
  // Of their own, so that a crawler which reads every sitemap pushes no reader's page out.
  const documents = machineDocuments({
    cache: pageCache({ watch, maxBytes: DOCUMENT_CACHE_BYTES, onFailure }),
    common,
  });
  const visitor = visitorOf(config.trustProxy);
  const api = apiAnswers({
    cache: pageCache({ watch, maxBytes: API_CACHE_BYTES, onFailure }),
    drafts: draftAnswers({ common }),
    ...{ common, log, visitor },
  });
  const indexnowKey = indexnowKeyAnswers({ key: config.indexnowKey, common });
  const file = staticFiles({ nextDir, publicDir: join(root, 'public'), common });
  const store = { root: join(config.dataDir, 'media'), watch, common };
  const sharePicture = sharePictureAnswers({ ...store, workshop: shareWorkshop() });
  const media = mediaFilesAnswers(store);
  const uploads = deskUploads({ siteUrl: config.siteUrl, common });
  const desk = deskPages({
    handle,
    preview: previews({ render, findStylesheet, common }),
    media: deskMedia({ root: store.root, common }),
    uploads: uploads.answer,
    inTurn: deskLines(async () => (await signedIn()) !== null),
    siteUrl: config.siteUrl,
    common,
    visitor,
  });
  const forms = messageForms({
    common,
    siteUrl: config.siteUrl,
    log,
    visitor,
    take: takeMessage,
    showAgain: pages.showAgain,
  });
  const besides = routes.map((route) => route({ headers: inert, visitor }));
  const closeSearch = openSearchLane();
  let stopping = false;
  const health = healthAnswers({ watch, common, isStopping: () => stopping });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!namesItsHost(request))
      return sendText(request, response, 400, 'A request names its host once.', ['Connection', 'close', ...inert]);
    const [path, search] = target(request.url ?? '/');
    if (isDesk(path)) return desk(request, response, path, search);
    if (isApi(path)) return api(request, response, path, search);
    for (const beside of besides) if (await beside(request, response, path, search)) return;
    const form = forms.formAt(path);
    if (form && request.method === 'POST') return forms.answer(request, response, form);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const allowed = form ? 'GET, HEAD, POST' : 'GET, HEAD';
      return sendText(request, response, 405, `Only ${allowed} are answered here.`, [
        'Allow',
        allowed,
        'Connection',
        'close',
        ...inert,
      ]);
    }
    if (await documents.answerInMarkdown(request, response, path)) return;
    if (pages.answerKept(request, response, path, search)) return;
    const asset = file(path);
    if (asset) return send(request, response, await asset);
    if (health(request, response, path) || indexnowKey(request, response, path)) return;
    if (await sharePicture(request, response, path)) return;
    if (await media(request, response, path)) return;
    if (await documents.answer(request, response, path, search)) return;
    await pages.answer(request, response, path, search);
  }

  const server = createServer(
    {
      keepAliveTimeout: 55_000,
      headersTimeout: 20_000,
      requestTimeout: 60_000,
      maxHeaderSize: 16_384,
      requireHostHeader: false,
    },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        // Whoever hangs up while sending has not made us fail.
        if (request.destroyed && !request.complete) return response.destroy();
        log.error({ url: request.url, err: error }, 'A request failed.');
        if (response.headersSent) response.destroy();
        else sendText(request, response, 500, 'Something went wrong.', inert);
      });
    },
  );
  const { close: closeConnections, isAnswering } = watchConnections(server);
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    sendText(request, response, 417, 'Nothing but 100-continue is expected here.', ['Connection', 'close', ...inert]),
  );
  server.on('clientError', (error, socket) => (isAnswering(socket) ? socket.destroy() : refuse(error, socket, inert)));
  await listen(server, config);
  await pages
    .prepareForFailure()
    .catch((error: unknown) => log.error({ err: error }, 'The page for failures could not be made.'));
  await pages
    .prepareForQuestions()
    .catch((error: unknown) => log.error({ err: error }, 'The search could not be tried.'));
  const beside = background.map((start) => start({ clockNumber: () => watch.now(), log }));

  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      stopping = true;
      await closeConnections();
      await closeSearch();
      uploads.stop();
      await Promise.all(beside.map((one) => one.stop()));
      watch.close();
      closeDoors();
    },
  };
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new Problem(`Port ${port} is in use; stop the program that has it, or set PORT to another number.`));
      else if (error.code === 'EACCES')
        reject(new Problem(`Port ${port} needs rights that this user does not have; set PORT to a number above 1023.`));
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new Problem(`HOST ${host} is no address of this machine; set HOST to 127.0.0.1 or 0.0.0.0.`));
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

/** Answers what is no HTTP request: 431 for headers too large, 408 for headers too slow, 400 otherwise. */
function refuse(error: NodeJS.ErrnoException, socket: Socket | import('node:stream').Duplex, headers: string[]): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  const lines = headers.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${headers[at + 1]}`] : []));
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}
