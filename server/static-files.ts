import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { type Answer, prepareAnswer } from './answer.ts';
import { encode } from './encodings.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.speculationrules': 'application/speculationrules+json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Files of the build change their name when they change; the others are asked for again after a day. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * The files of the build and of public/, found by address. The list is made once at start, so an address can only name
 * a file that was there then; contents are encoded on first use and kept within bounds.
 */
export function staticFiles({
  nextDir,
  publicDir,
  common,
}: {
  nextDir: string;
  publicDir: string;
  common: HeaderList;
}) {
  const files = new Map<string, { path: string; cacheControl: string }>();
  const list = (folder: string, prefix: string, cacheControl: string) => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(`${prefix}${path.slice(folder.length)}`, { path, cacheControl });
    }
  };
  list(join(nextDir, 'static'), '/_next/static', FOR_EVER);
  list(publicDir, '', FOR_A_DAY);
  const answers = new LRUCache<string, Answer>({ maxSize: MOST_BYTES, sizeCalculation: ({ bytes }) => bytes });
  const loading = new Map<string, Promise<Answer>>();

  async function load({ path, cacheControl }: { path: string; cacheControl: string }): Promise<Answer> {
    const identity = await readFile(path);
    const headers = ['Cache-Control', cacheControl, 'Content-Security-Policy', INERT_POLICY, ...common];
    return prepareAnswer(200, await encode(identity, 11), TYPES[extname(path)] ?? 'application/octet-stream', headers);
  }

  /** The file at this address, or undefined. */
  return (address: string): Answer | Promise<Answer> | undefined => {
    const file = files.get(address);
    if (!file) return undefined;
    const known = answers.get(address) ?? loading.get(address);
    if (known) return known;
    const answer = load(file)
      .then((ready) => {
        answers.set(address, ready);
        return ready;
      })
      .finally(() => loading.delete(address));
    loading.set(address, answer);
    return answer;
  };
}
