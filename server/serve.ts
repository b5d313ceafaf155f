import next from 'next';
import type { Config } from '../lib/platform/config.ts';
import { nextRenderer } from './renderer.ts';
import { type Background, type Routes, startServer } from './server.ts';

/**
 * Starts Next and the server in front of it, and stops both in order when the process is told to end.
 * @param beside what works beside the server as long as it runs, and what answers beside its pages
 */
export async function serve(
  config: Config,
  root: string,
  beside: { background: readonly Background[]; routes: readonly Routes[] },
): Promise<void> {
  const app = next({ dev: false, dir: root, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = await startServer(config, { render: nextRenderer(handle, config.siteUrl), handle, ...beside }, root);
  console.log(`The paper is at http://localhost:${server.port} (data in ${config.dataDir}; Ctrl+C stops it).`);

  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await server.stop();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
