import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDoors } from '../db/database.ts';
import { findSource, insertSource } from '../db/queries/newsroom/wire-sources.ts';
import { now } from '../lib/platform/now.ts';
import { elsewhere, feedOf } from '../lib/wire/sources/fixtures/sources.ts';
import { axeFaults, axeFaultsInBothLights } from './support/axe.ts';
import { atTheDesk, hire } from './support/desk.ts';
import { paperFolder, startSite } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

async function addSource(page: Page, kind: 'folder' | 'push', fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: 'Add a source' }).click();
  await page.getByLabel('It is').selectOption(kind);
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

const row = (page: Page, name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name });

test('what is pushed with its token arrives, and nothing with another', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('owner'));
  await page.goto('/admin/wire/sources/');
  await addSource(page, 'push', { Name: 'Harbour agency', Sender: 'harbour' });
  const token = await page.getByRole('textbox', { name: 'Token' }).inputValue();
  const push = (bearer: string) =>
    fetch(`${site.origin}/api/wire/`, {
      method: 'POST',
      body: feedOf(1, 2),
      headers: { Authorization: `Bearer ${bearer}` },
    });
  expect((await push(token)).status).toBe(200);
  const refused = await push(`${token.slice(0, -4)}AAAA`);
  expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
  expect(refused.headers.get('set-cookie')).toBeNull();
  await expect(row(page, 'Harbour agency')).toContainText('2 today, 2 in all', { timeout: 20_000 });
  await expect(row(page, 'Harbour agency')).toContainText('Well');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Token' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Pause: Harbour agency' }).click();
  await expect(row(page, 'Harbour agency')).toContainText('Paused');
  expect((await push(token)).status).toBe(403);
  await page.goto('/admin/wire/');
  await expect(page.getByText('Story 1').first()).toBeVisible();
});

test('what is dropped into a folder is read and put away, and what is wrong with a source is said', async ({
  browser,
  site,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'shine-dropped-'));
  const page = await atTheDesk(browser, site, await hire('owner'));
  await page.goto('/admin/wire/sources/');
  await addSource(page, 'folder', { Name: 'Nowhere', Sender: 'nobody', Folder: join(folder, 'nowhere') });
  await expect(page.getByText(/cannot be looked into/)).toBeVisible();
  await page.getByLabel('Folder', { exact: true }).fill(folder);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  writeFileSync(join(folder, 'good.xml'), feedOf(21));
  writeFileSync(join(folder, 'bad.xml'), feedOf(22).slice(0, -30));
  await expect.poll(() => readdirSync(folder).toSorted(), { timeout: 40_000 }).toEqual(['done', 'failed']);
  expect(readdirSync(join(folder, 'failed')).toSorted()).toEqual(['bad.xml', 'bad.xml.reason.txt']);
  await expect(row(page, 'Nowhere')).toContainText('1 today', { timeout: 20_000 });
  rmSync(folder, { recursive: true });
});

test('a feed is polled by itself, and asked the next time only for what has changed', async () => {
  test.setTimeout(120_000);
  const there = await elsewhere((request, response) => {
    const isHeld = request.headers['if-none-match'] === '"1"';
    response.writeHead(isHeld ? 304 : 200, { ETag: '"1"' }).end(isHeld ? undefined : feedOf(31, 32));
  });
  const dataDir = paperFolder();
  const paper = await startSite({ dataDir, env: { FETCH_ALLOW_HOSTS: there.host } });
  const doors = openDoors(dataDir);
  const feed = { kind: 'feed' as const, name: 'Harbour Post', provider: 'harbour.example', interval: 1 };
  const at = { address: `${there.origin}/feed`, nextAt: now(), createdAt: now() };
  const id = await doors.write(({ db }) => insertSource(db, { ...feed, ...at }));
  const source = () => doors.read((db) => findSource(db, id));
  await expect.poll(() => there.asked.length, { timeout: 30_000 }).toBeGreaterThan(1);
  await expect.poll(async () => (await source())?.failures).toBe(0);
  expect(await source()).toMatchObject({ brought: 2, trouble: null, etag: '"1"' });
  expect(there.asked.slice(0, 2).map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
  doors.close();
  expect(await paper.stop()).toBe(0);
  await there.close();
  rmSync(dataDir, { recursive: true });
});

test('the screen is accessible, in the light, in the dark and on a phone; and closed to others', async ({
  browser,
  site,
}) => {
  const page = await atTheDesk(browser, site, await hire('owner'));
  await page.goto('/admin/wire/sources/');
  await addSource(page, 'push', { Name: 'A sender with a name', Sender: 'sender' });
  await expect(row(page, 'A sender with a name')).toBeVisible();
  expect(await axeFaultsInBothLights(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add a source' }).click();
  expect(await axeFaults(page), 'form').toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const editor = await atTheDesk(browser, site, await hire('editor'));
  const answer = await editor.goto('/admin/wire/sources/');
  expect(answer?.status()).toBe(403);
});
