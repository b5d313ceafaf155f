import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setupLink } from '../lib/access/setup-link.ts';
import { startScheduler } from '../lib/desk/scheduler.ts';
import { type Config, config } from '../lib/platform/config.ts';
import { Problem } from '../lib/platform/problem.ts';
import { receiveBeside } from '../lib/wire/receive-beside.ts';
import { watchSources } from '../lib/wire/sources/watch-sources.ts';
import { wireRoutes } from '../lib/wire/sources/wire-routes.ts';
import { openWireLane } from '../lib/wire/wire-lane.ts';
import { buildIfChanged } from './build.ts';
import { prepareDatabase } from './prepare-database.ts';
import { run } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `npm start`: migrates and fills the database, builds when the sources changed, and serves the site until stopped. */
// Whoever read what this process says may have gone. Next answers an error that nobody listens for by printing it, into
// the same broken pipe, for ever.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

await run(async () => {
  const settings = config();
  await portIsFree(settings);
  await prepareDatabase(settings);
  buildIfChanged(root);
  await sayWhoIsFirst();
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { serve } = await import('../server/serve.ts');
  await serve(settings, root, {
    background: [startScheduler, watchSources(receiveBeside), () => ({ stop: openWireLane() })],
    routes: [wireRoutes(receiveBeside)],
  });
});

/** As long as nobody may come to the desk: how the first owner does. */
async function sayWhoIsFirst(): Promise<void> {
  const link = await setupLink();
  if (link) console.log(`Nobody may come to the desk yet. Make its owner, once, at\n${link}`);
}

/** Finds out before a long build, not after it, that somebody else has the port. */
function portIsFree({ port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new Problem(`Port ${port} is in use; stop the program that has it, or set PORT to another number.`));
      else resolve();
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
