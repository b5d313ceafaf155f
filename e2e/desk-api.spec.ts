import type { Page } from '@playwright/test';
import { write } from '../db/database.ts';
import { listWebhooks } from '../db/queries/newsroom/webhooks.ts';
import { letGo } from '../db/queries/newsroom/webhooks-behind.ts';
import { receiver } from '../lib/announcements/fixtures/receiver.ts';
import { axeFaultsInBothLights } from './support/axe.ts';
import { atTheDesk, hire } from './support/desk.ts';
import { faultsOf } from './support/desk-visit.ts';
import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

test('an owner makes a token, which opens drafts until it is taken back', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('owner'));
  const faults = faultsOf(page);
  await page.getByRole('link', { name: 'Tokens' }).click();
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByLabel('Name').fill('The app');
  expect(await axeFaultsInBothLights(page), 'the form').toEqual([]);
  await page.getByRole('button', { name: 'Make it' }).click();
  const shown = page.getByLabel('Token of The app');
  await expect(shown).toHaveValue(/^shine_/);
  const headers = { authorization: `Bearer ${await shown.inputValue()}` };
  expect((await http(site.origin, '/api/v1/stories/', { headers })).status).toBe(200);
  expect(await axeFaultsInBothLights(page), 'the screen').toEqual([]);
  await page.getByRole('button', { name: 'Take back The app' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('taken back', { exact: true })).toBeVisible();
  expect((await http(site.origin, '/api/v1/stories/', { headers })).status).toBe(401);
  await page.reload();
  await expect(page.getByLabel('Token of The app')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('an owner adds a webhook, tries, pauses, changes and removes it', async ({ site, browser }) => {
  const hub = await receiver();
  const page = await atTheDesk(browser, site, await hire('owner'));
  const faults = faultsOf(page);
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await page.getByLabel('Address').fill('ftp://example.com');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Write an address that begins with').first()).toBeVisible();
  await page.getByLabel('Address').fill(`${hub.origin}/hook`);
  expect(await axeFaultsInBothLights(page), 'the form').toEqual([]);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Secret' })).toHaveValue(/^whsec_/);
  const hook = page.getByRole('region', { name: `Webhook ${hub.origin}/hook` });
  await hook.getByRole('button', { name: 'Send a test' }).click();
  await expect(hook.getByText('webhook.test')).toBeVisible();
  expect(await axeFaultsInBothLights(page), 'the screen').toEqual([]);
  // An inner machine that nobody has allowed by name is not asked.
  await expect(async () => {
    await page.reload();
    await expect(hook.getByText(/was not asked/)).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(hub.received).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await scrolledSideways(page), 'on a phone').toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await page.getByLabel('Address').fill(`${hub.origin}/hook`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(`${hub.origin}/hook is in the list already`);
  await expect(page.getByLabel('Address')).toHaveValue(`${hub.origin}/hook`);
  await page.keyboard.press('Escape');
  await write(async ({ db }) => {
    for (const { id, url } of await listWebhooks(db))
      if (url === `${hub.origin}/hook`) await letGo(db, id, 2, Date.now());
  });
  await page.reload();
  await expect(hook.getByText('2 messages were let go since')).toBeVisible();
  await expect(hook.getByText('webhook.behind')).toBeVisible();
  expect(await axeFaultsInBothLights(page), 'a webhook that is behind').toEqual([]);
  await hook.getByRole('button', { name: 'It has caught up' }).click();
  await expect(hook.getByText('behind', { exact: true })).toBeHidden();
  await hook.getByRole('button', { name: 'Pause' }).click();
  await expect(hook.getByText('paused', { exact: true })).toBeVisible();
  await hook.getByRole('button', { name: 'New secret' }).click();
  await page.getByRole('button', { name: 'Make another' }).click();
  await expect(page.getByRole('textbox', { name: 'Secret' })).toHaveValue(/^whsec_/);
  await hook.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Address').fill(`${hub.origin}/other`);
  await page.getByRole('button', { name: 'Save' }).click();
  const other = page.getByRole('region', { name: `Webhook ${hub.origin}/other` });
  await other.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Nobody is told.')).toBeVisible();
  expect(faults).toEqual([]);
  await hub.close();
});

/** What within the page is to be scrolled sideways to be read. */
function scrolledSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, main *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
      .map((one) => `${one.tagName} ${one.className}`),
  );
}
