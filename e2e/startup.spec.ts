import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { http } from './support/http.ts';
import { freePort, freshFolder, paperFolder, runProcess, startSite } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

const START = 'scripts/start.mjs';

/** The one line that a refused start leaves on the screen. */
async function refusal(env: Record<string, string>): Promise<string> {
  const { code, output } = await runProcess(START, [], { HOST: '127.0.0.1', ...env });
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  return output;
}

// Each setting and its sentence is tried beside lib/platform/config.ts.
const BAD: [env: Record<string, string>, sentence: RegExp][] = [
  [{ PORT: 'abc' }, /^PORT is "abc"; write a whole number from 1 to 65535/],
  [{ SITE_URL: 'https://shine.cn/news/' }, /^SITE_URL is .*without a path/],
];

for (const [env, sentence] of BAD) {
  test(`${JSON.stringify(env)} stops the start with a sentence`, async () => {
    expect(await refusal({ DATA_DIR: freshFolder(), ...env })).toMatch(sentence);
  });
}

test('a port that somebody has is said in one line', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  expect(await refusal({ PORT: String(port), DATA_DIR: freshFolder() })).toMatch(
    new RegExp(`^Port ${port} is in use; .* set PORT to another number`),
  );
  holder.close();
});

test('a data folder that cannot be written is said in one line', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'file'), '');
  for (const dataDir of ['/proc/nothing/here', join(folder, 'file'), join(folder, 'file', 'below')]) {
    const line = await refusal({ PORT: String(await freePort()), DATA_DIR: dataDir });
    expect(line).toMatch(/^The data folder .* cannot be written \(\w+\); .* DATA_DIR/);
  }
  rmSync(folder, { recursive: true });
});

test('a database that is none is said in one line', async () => {
  const folder = freshFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'shine.sqlite'), 'this is no database. '.repeat(500));
  const line = await refusal({ PORT: String(await freePort()), DATA_DIR: folder });
  expect(line).toMatch(/is not a sound database .* put back a backup/);
  rmSync(folder, { recursive: true });
});

test('a second start keeps what the newsroom did, and brings nothing back that it removed', async () => {
  const dataDir = freshFolder();
  const first = await startSite({ dataDir });
  expect((await http(first.origin, '/news/world/2502138765/')).status).toBe(200);
  expect(await first.stop()).toBe(0);

  const desk = await runProcess('scripts/desk.ts', ['withdraw', '2502138765', '--reason', 'test'], {
    DATA_DIR: dataDir,
  });
  expect(desk).toMatchObject({ code: 0, output: 'Story 2502138765 is withdrawn.\n' });

  const second = await startSite({ dataDir });
  expect((await http(second.origin, '/news/world/2502138765/')).status).toBe(410);
  const back = await runProcess('scripts/desk.ts', ['publish', '2502138765'], { DATA_DIR: dataDir });
  expect(back.code).toBe(0);
  expect((await http(second.origin, '/news/world/2502138765/')).status).toBe(200);
  expect(await second.stop()).toBe(0);
  rmSync(dataDir, { recursive: true });
});

test('a server whose listener has gone goes on serving', async () => {
  const site = await startSite();
  site.child.stdout?.destroy();
  site.child.stderr?.destroy();
  const origin = `http://localhost:${site.port}`;
  // An act that nobody knows is an error that Next prints.
  const unknown = { origin, 'next-action': '0'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' };
  await http(origin, '/admin/sign-in/', { method: 'POST', headers: unknown, body: '[]' });
  expect((await http(site.origin, '/healthz')).status).toBe(200);
  expect(await site.stop()).toBe(0);
});

test('what the wire command takes is in the next answer of a server that runs', async () => {
  const site = await startSite();
  const file = join(site.dataDir, 'archive.jsonl');
  const aMinuteAgo = new Date(Date.now() - 60_000).toISOString().replace(/\.\d+/, '');
  const line = (title: string) =>
    `${JSON.stringify({ id: 'a1', title, lang: 'en', section: 'Gardens', source: 'test-wire', published_at: aMinuteAgo, body_paragraphs: ['Text.'] })}\n`;
  expect((await http(site.origin, '/latest/')).text).not.toContain('Roses');

  const receive = () => runProcess('scripts/wire.ts', [file], { DATA_DIR: site.dataDir });
  writeFileSync(file, line('Roses in November'));
  const taken = await receive();
  expect(taken.code, taken.output).toBe(0);
  expect(taken.output).toMatch(/taken +1/);
  expect((await http(site.origin, '/latest/')).text).toContain('Roses in November');
  expect((await http(site.origin, '/test-wire/gardens/')).text).toContain('Roses in November');

  const before = await http(site.origin, '/latest/');
  expect((await receive()).output).toMatch(/repeated +1/);
  expect((await http(site.origin, '/latest/')).headers.etag).toBe(before.headers.etag);

  writeFileSync(file, line('Roses in December'));
  expect((await receive()).output).toMatch(/changed +1/);
  expect((await http(site.origin, '/latest/')).text).toContain('Roses in December');
  await site.stop();
});

test('the reference page yields its parts and is known already', async () => {
  const dataDir = freshFolder();
  const { code, output } = await runProcess('scripts/wire.ts', ['db/seed/reference-page.txt'], { DATA_DIR: dataDir });
  expect(code).toBe(0);
  for (const part of [
    /^breadcrumb +News \/ World$/m,
    /^headline +Trump says US, Russia to immediately begin/m,
    /^byline +Xinhua$/m,
    /^time +08:28 UTC\+8, 2025-02-13 \(2025-02-13T00:28:00.000Z\)$/m,
    /^counter +0$/m,
    /^standfirst +Donald Trump said he and Vladimir Putin/m,
    /^paragraph 6 +Trump said he felt "strongly"/m,
    /^source +Xinhua$/m,
    /^editor +Wang Xiang$/m,
    /repeated +1/,
  ]) {
    expect(output).toMatch(part);
  }
  expect(output).not.toContain('paragraph 7');
  rmSync(dataDir, { recursive: true });
});

test('the wire command says what it cannot do', async () => {
  const dataDir = paperFolder();
  const ask = (...args: string[]) => runProcess('scripts/wire.ts', args, { DATA_DIR: dataDir });
  const refused: [args: string[], sentence: RegExp][] = [
    [[], /^No file was named/],
    [['--nonsense'], /Unknown option '--nonsense'/],
    [['--limit', 'x', 'db/seed/reference-page.txt'], /^--limit is "x"; write a whole number/],
    [['--section', 'nowhere', 'db/seed/reference-page.txt'], /^There is no section "nowhere"; there are news,/],
    [['/nothing.jsonl'], /\/nothing.jsonl cannot be read: it is not there/],
    [['package.json.nothing', 'site.ts'], /site\.ts: it is a text, in none of the formats that are read/],
  ];
  await Promise.all(
    refused.map(async ([args, sentence]) => {
      const { code, output } = await ask(...args);
      expect(code, output).toBe(1);
      expect(output).toMatch(sentence);
    }),
  );
  rmSync(dataDir, { recursive: true });
});
