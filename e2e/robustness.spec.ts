import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { writeCorpus } from '../bench/corpus.ts';
import { write } from '../db/database.ts';
import { openWriter } from '../db/dialects/sqlite/connection.ts';
import { http } from './support/http.ts';
import { freshFolder, paperFolder, runProcess, type SiteProcess, startSite } from './support/site-process.ts';
import { change, publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

/** What a process takes in memory, in megabytes. */
function residentMegabytes(site: SiteProcess): number {
  const status = readFileSync(`/proc/${site.child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** The first words of the answer to bytes that need not be a request. */
function rawAnswer(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.once('data', (part) => {
      resolve(part.toString());
      socket.destroy();
    });
  });
}

/** Breaks what is stored of an article, as no act of ours would, and tells the clock. */
async function spoil(site: SiteProcess, id: number): Promise<void> {
  const db = openWriter(site.dataDir);
  db.prepare(`UPDATE articles SET body = '{"type":"doc","content":[{"type":"nonsense"}]}' WHERE id = ?`).run(id);
  db.close();
  await write(async ({ stamp }) => stamp(`article:${id}`));
}

test.describe('a slow render', () => {
  let slow: SiteProcess;
  const renders = (route: string) => slow.output().split(`rendered ${route} `).length - 1;
  test.beforeAll(async ({ site }) => {
    slow = await startSite({ script: 'e2e/fixtures/slow-site.ts', dataDir: site.dataDir });
  });
  test.afterAll(() => slow.stop());

  test('is done once for a hundred readers who come to a cold page together', async () => {
    const replies = await Promise.all(Array.from({ length: 100 }, () => http(slow.origin, '/feature/taste/')));
    expect(new Set(replies.map(({ status, headers }) => `${status} ${headers.etag}`)).size).toBe(1);
    expect(renders('/section/feature/taste/')).toBe(1);
  });

  test('never leaves the old text behind when a publish falls inside it', async () => {
    const { id, path } = await publish('news/in-focus', 'Old words');
    const early = http(slow.origin, path);
    await expect.poll(() => renders(`/article/${String(id).padStart(10, '0')}/`)).toBe(1);
    await change(id, 'New words');
    const late = http(slow.origin, path);
    expect((await early).text).toContain('Old words');
    expect((await late).text).toContain('New words');
    expect((await http(slow.origin, path)).text).toContain('New words');
  });
});

test.describe('a failing render', () => {
  test('is covered by the last good page, and logged', async ({ site }) => {
    const { id, path } = await publish('news/in-focus', 'Good page');
    expect((await http(site.origin, path)).text).toContain('Good page');
    await spoil(site, id);
    const covered = await http(site.origin, path);
    expect([covered.status, covered.text.includes('Good page')]).toEqual([200, true]);
    expect(site.output()).toContain('A render failed.');
    await change(id, 'Good again');
    expect((await http(site.origin, path)).text).toContain('Good again');
  });

  test('without a last good page is a complete page that says 500', async ({ site }) => {
    const { id, path } = await publish('news/in-focus', 'Never seen');
    await spoil(site, id);
    const failed = await http(site.origin, path);
    expect(failed.status).toBe(500);
    expect(failed.text).toContain('Something went wrong');
    expect(failed.text).toContain('EXPLORE');
    expect(failed.text).not.toContain('nonsense');
    expect(failed.headers['content-security-policy']).toContain("default-src 'none'");
    // Other tests read every story of this paper.
    await change(id, 'Mended');
  });
});

test('20,000 random unknown addresses leave memory where it was', async ({ site }) => {
  test.setTimeout(240_000);
  const agent = new Agent({ keepAlive: true });
  const ask = async (from: number, to: number) => {
    for (let i = from; i < to; i += 50) {
      const paths = Array.from(
        { length: 50 },
        (_, k) => `/news/${(i + k).toString(36)}-${(i * k).toString(36)}/?x=${i}`,
      );
      const replies = await Promise.all(paths.map((path) => http(site.origin, path, { agent })));
      expect(replies.every(({ status }) => status === 404)).toBe(true);
    }
  };
  await ask(0, 4000);
  const before = residentMegabytes(site);
  await ask(4000, 24_000);
  expect(residentMegabytes(site) - before).toBeLessThan(50);
  agent.destroy();
});

test('200 clients that send their headers slowly do not keep a reader waiting', async ({ site }) => {
  const sockets: Socket[] = await Promise.all(
    Array.from(
      { length: 200 },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(site.port, '127.0.0.1', () => {
            socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
            resolve(socket);
          });
          socket.once('error', reject);
        }),
    ),
  );
  const replies = await Promise.all(Array.from({ length: 50 }, () => http(site.origin, '/news/')));
  expect(replies.every(({ status }) => status === 200)).toBe(true);
  for (const socket of sockets) socket.destroy();
});

test('headers that are too large and lines that are no HTTP are refused, not suffered', async ({ site }) => {
  expect((await http(site.origin, '/', { headers: { 'x-large': 'x'.repeat(20_000) } })).status).toBe(431);
  const answer = await rawAnswer(site.port, 'NONSENSE\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toContain('X-Content-Type-Options: nosniff');
});

test('npm start, asked to stop, does not wait for who has asked nothing, and leaves a sound database', async () => {
  const dataDir = freshFolder();
  const site = await startSite({ dataDir });
  expect((await http(site.origin, '/')).status).toBe(200);
  const dawdler = connect(site.port, '127.0.0.1', () => dawdler.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '));
  const gone = new Promise((resolve) => dawdler.once('close', resolve));
  dawdler.on('error', () => undefined);
  await once(dawdler, 'connect');
  expect(await site.stop()).toBe(0);
  await gone;
  expect(readdirSync(dataDir)).toEqual(['media', 'shine.sqlite', 'uploads']);
  const database = new Database(join(dataDir, 'shine.sqlite'), { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
  rmSync(dataDir, { recursive: true });
});

test('no refusal is written into an answer that has begun', async ({ site }) => {
  const socket = connect(site.port, '127.0.0.1');
  let heard = '';
  socket.on('data', (part) => {
    heard += part.toString('latin1');
  });
  socket.write('GET /?slowly HTTP/1.1\r\nHost: x\r\n\r\n\0garbage\r\n\r\n');
  await once(socket, 'close');
  expect(heard).not.toContain('400 Bad Request');
});

test('crawling many more pages than are kept leaves memory within its bounds', async () => {
  // Stories enough to overflow what is kept, taken in and rendered: on a busy machine a work of minutes.
  test.setTimeout(480_000);
  const dataDir = paperFolder();
  const archive = join(dataDir, 'archive.jsonl');
  await writeCorpus(archive, 13_500);
  await runProcess('scripts/wire.ts', [archive], { DATA_DIR: dataDir });
  const site = await startSite({ dataDir });
  for (let from = 2; from < 450; from += 10) {
    const pages = Array.from({ length: 10 }, (_, i) => http(site.origin, `/latest/?page=${from + i}`));
    expect((await Promise.all(pages)).every(({ status }) => status === 200)).toBe(true);
  }
  expect(residentMegabytes(site)).toBeLessThan(400);
  await site.stop();
  rmSync(dataDir, { recursive: true });
});

test('a request that names no host, or two, is refused with strict headers', async ({ site }) => {
  for (const request of ['GET / HTTP/1.1\r\n\r\n', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n']) {
    const answer = await rawAnswer(site.port, request);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('X-Content-Type-Options: nosniff');
  }
});

test('a server that is asked to stop finishes what it has begun', async () => {
  const site = await startSite({ script: 'e2e/fixtures/slow-site.ts' });
  const inFlight = http(site.origin, '/biz/');
  await expect.poll(() => site.output()).toContain('rendered /section/biz/ ');
  const code = site.stop();
  expect((await inFlight).status).toBe(200);
  expect(await code).toBe(0);
});
