import { rmSync } from 'node:fs';
import { receiver } from '../lib/announcements/fixtures/receiver.ts';
import { http } from './support/http.ts';
import { freshFolder, runProcess, startSite } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = '/news/world/2502138765/';

test('what another process changes is told to the hub and to search engines, and written in the log', async () => {
  const hub = await receiver();
  const dataDir = freshFolder();
  const env = {
    SITE_URL: 'https://paper.example',
    WEBSUB_HUB: `${hub.origin}/hub`,
    INDEXNOW_KEY: 'a-key-of-ours',
    INDEXNOW_ENDPOINT: `${hub.origin}/indexnow`,
  };
  const site = await startSite({ dataDir, env });
  const desk = (...args: string[]) => runProcess('scripts/desk.ts', args, { ...env, DATA_DIR: dataDir });

  expect((await desk('announcements')).output).toContain('Nobody was told anything yet.');
  expect((await desk('withdraw', '2502138765', '--reason', 'test')).code).toBe(0);
  await hub.hasReceived(10);
  const pages = hub.received.filter(({ path }) => path === '/indexnow').map(({ body }) => JSON.parse(body));
  expect(pages).toEqual([
    {
      host: 'paper.example',
      key: 'a-key-of-ours',
      keyLocation: 'https://paper.example/a-key-of-ours.txt',
      urlList: [`https://paper.example${ARTICLE}`],
    },
  ]);
  expect(hub.topics()).toContain('https://paper.example/feeds/news/world/atom.xml');

  const key = await http(site.origin, '/a-key-of-ours.txt');
  expect([key.status, key.headers['content-type'], key.text.trim()]).toEqual([
    200,
    'text/plain; charset=utf-8',
    'a-key-of-ours',
  ]);

  expect(await site.stop()).toBe(0);
  const { output } = await desk('announcements');
  expect(output.match(/ · sent .* \(204\)/g)).toHaveLength(10);
  await hub.close();
  rmSync(dataDir, { recursive: true });
});
