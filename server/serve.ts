import next from 'next';
import { startAnnouncer } from '../lib/announcements/announcer.ts';
import { startWebhooks } from '../lib/announcements/webhooks/worker.ts';
import { startRenditionQueue } from '../lib/media/rendition-queue.ts';
import type { Config } from '../lib/platform/config.ts';
import { nextRenderer } from './renderer.ts';
import { type Background, type Routes, startServer } from './server.ts';

/** A paper that is served. */
interface OpenPaper {
  port: number;
  close(): Promise<void>;
}

/** What works beside the server as long as it runs, and what answers beside its pages. */
interface Beside {
  background: readonly Background[];
  routes: readonly Routes[];
}

/** Starts Next and the server in front of it. */
export async function openPaper(config: Config, root: string, beside: Beside): Promise<OpenPaper> {
  const app = next({ dev: false, dir: root, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = await startServer(config, { render: nextRenderer(handle, config.siteUrl), handle, ...beside }, root);
  return {
    port: server.port,
    async close() {
      await server.stop();
      await app.close();
    },
  };
}

/** Serves the paper with all that works beside it, until the process is told to end. */
export async function serve(config: Config, root: string, { background, routes }: Beside): Promise<void> {
  const paper = await openPaper(config, root, {
    background: [startAnnouncer, startWebhooks, startRenditionQueue, ...background],
    routes,
  });
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
