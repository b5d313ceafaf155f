import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { setupLink } from '../lib/access/setup-link.ts';
import { resolveAddress } from '../lib/edition/resolve-address.ts';
import { config } from '../lib/platform/config.ts';
import { deskMedia } from '../server/desk-media.ts';
import { deskPages, isDesk } from '../server/desk-pages.ts';
import { deskUploads } from '../server/desk-uploads.ts';
import { absenceRoute, routeOf } from '../server/routes.ts';
import { visitorOf } from '../server/visitor.ts';
import { prepareDatabase } from './prepare-database.ts';
import { run } from './run.ts';

/**
 * `npm run dev`: the site with Next's development server behind the same addresses. Pages are rendered for every
 * request, with the scripts that reload them; statuses and headers of the real server are not imitated.
 */
await run(async () => {
  const settings = config();
  await prepareDatabase(settings);
  const app = next({ dev: true, dir: fileURLToPath(new URL('..', import.meta.url)), port: settings.port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const desk = deskPages({
    handle,
    // What is not published yet is seen as Next renders it, without the filter that finishes documents.
    preview: (request, response, path, search) => {
      request.url = `${path.slice('/admin'.length)}${search}`;
      return handle(request, response);
    },
    media: deskMedia({ root: join(settings.dataDir, 'media'), common: [] }),
    uploads: deskUploads({ siteUrl: settings.siteUrl, common: [] }).answer,
    siteUrl: settings.siteUrl,
    common: [],
    visitor: visitorOf(settings.trustProxy),
    development: true,
  });
  const link = await setupLink();
  if (link) console.log(`Make the owner of the desk at ${link}`);
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', settings.siteUrl);
    if (isDesk(url.pathname)) return desk(request, response, url.pathname, url.search);
    if (!/^\/(_next|__next)|\.\w+$/.test(url.pathname)) {
      const resolution = await resolveAddress(url.pathname, url.searchParams);
      if (resolution.is === 'moved') return response.writeHead(307, { Location: resolution.to }).end();
      request.url = resolution.is === 'page' ? routeOf(resolution.address) : absenceRoute(resolution.status);
    }
    await handle(request, response);
  });
  server.on('upgrade', app.getUpgradeHandler());
  server.listen(settings.port, settings.host, () => console.log(`The paper in development is at ${settings.siteUrl}.`));
});
