import type { Folder } from '../lib/export/folder.ts';
import { writeStaticSite } from '../lib/export/static-site.ts';
import type { Config } from '../lib/platform/config.ts';
import { buildIfChanged } from './build.ts';

/**
 * Writes the site as plain files below static/ of a folder: serves it on a port of this machine that nobody else knows,
 * and reads it from there.
 * @returns how many files were written, and what did not answer
 */
export async function exportSite(
  settings: Config,
  root: string,
  folder: Folder,
  say: (sentence: string) => void,
): Promise<{ files: number; broken: string[] }> {
  buildIfChanged(root);
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { openPaper } = await import('../server/serve.ts');
  const paper = await openPaper({ ...settings, port: 0, host: '127.0.0.1' }, root, { background: [], routes: [] });
  try {
    const { files, broken } = await writeStaticSite(
      settings.siteUrl,
      async (path) => {
        const reply = await fetch(`http://127.0.0.1:${paper.port}${path}`, { redirect: 'manual' });
        return {
          status: reply.status,
          type: reply.headers.get('content-type') ?? '',
          bytes: Buffer.from(await reply.arrayBuffer()),
        };
      },
      (name, bytes) => folder.write(`static/${name}`, bytes),
      (done, known) => done % 500 < 4 && say(`${done} of ${known} addresses`),
    );
    const sums = files.map(({ path, digest }) => `${Buffer.from(digest, 'base64url').toString('hex')}  ${path}\n`);
    await folder.write('static/SHA256SUMS', Buffer.from(sums.sort().join('')));
    return { files: files.length, broken };
  } finally {
    await paper.close();
  }
}
