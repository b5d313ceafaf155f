import next from 'next';
import { startAnnouncer } from '../lib/announcements/announcer.ts';
import { startRenditionQueue } from '../lib/media/rendition-queue.ts';
import type { Config } from '../lib/platform/config.ts';
import { nextRenderer } from './renderer.ts';
import { type Background, startServer } from './server.ts';

/** A paper that is served. */
interface OpenPaper {
  port: number;
  close(): Promise<void>;
}

/**
 * Starts Next and the server in front of it.
 * @param background what works beside the server as long as it runs
 */
export async function openPaper(
  config: Config,
  root: string,
  { background }: { background: readonly Background[] },
): Promise<OpenPaper> {
  const app = next({ dev: false, dir: root, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = await startServer(config, { render: nextRenderer(handle, config.siteUrl), handle, background }, root);
  return {
    port: server.port,
    async close() {
      await server.stop();
      await app.close();
    },
  };
}

/** Serves the paper with all that works beside it, until the process is told to end. */
export async function serve(config: Config, root: string, background: readonly Background[]): Promise<void> {
  const paper = await openPaper(config, root, { background: [startAnnouncer, startRenditionQueue, ...background] });
  console.log(`The paper is at http://localhost:${paper.port} (data in ${config.dataDir}; Ctrl+C stops it).`);

  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await paper.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
