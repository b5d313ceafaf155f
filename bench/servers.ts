import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, root } from '../e2e/support/site-process.ts';

/** A server to compare with: where it is, and the process whose time it takes. */
export interface Rival {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** `next start` on the same build, with the same database: every request is rendered. */
export async function startNext(dataDir: string, route: string): Promise<Rival> {
  const port = await freePort();
  const next = join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  return rival(child, `http://127.0.0.1:${port}${route}`);
}

/** nginx sending these very bytes from a file; null where it is not installed. */
export async function startNginx(folder: string, brotliBody: Buffer): Promise<Rival | null> {
  if (spawnSync('nginx', ['-v']).error) return null;
  const port = await freePort();
  mkdirSync(join(folder, 'www'), { recursive: true });
  writeFileSync(join(folder, 'www', 'article'), brotliBody);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} worker_processes 1; daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
     events { worker_connections 1024; }
     http { access_log off; sendfile on; keepalive_requests 1000000; types {} default_type "text/html; charset=utf-8";
       server { listen 127.0.0.1:${port}; root ${folder}/www; add_header Content-Encoding br; } }`,
  );
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
  return rival(child, `http://127.0.0.1:${port}/article`);
}

async function rival(child: ChildProcess, url: string): Promise<Rival> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) break;
    if (tries > 100) throw new Error(`${url} does not answer.`);
    await pause(100);
  }
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
