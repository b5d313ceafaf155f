import type { Page } from '@playwright/test';
import { atTheDesk, deskOrigin, hire } from './support/desk.ts';
import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

// One story, from its first word to its withdrawal, through the hands of three people.

async function begin(page: Page, headline: string): Promise<string> {
  await page.getByRole('button', { name: 'New story' }).click();
  await page.getByRole('dialog').getByLabel('Section').selectOption('news/metro');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/admin\/stories\/\d+\/$/);
  // From now on the window has the lock, and the keyboard is where the writer puts it.
  await expect(page.getByLabel('Headline', { exact: true })).toBeFocused();
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await page.getByLabel('Standfirst').fill('What it comes to, in a sentence.');
  await writeOn(page, 'The ferry sailed at eight. It cost US$2.');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  return page.url();
}

/** Goes on with the text of a story, once this window may write in it. */
async function writeOn(page: Page, words: string): Promise<void> {
  const text = page.locator('.story-editor [role=textbox]');
  await expect(text).toHaveAttribute('contenteditable', 'true');
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

async function decide(page: Page, name: string, says: string | RegExp = name): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: says }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('a story goes from its first word to readers, is corrected and withdrawn', async ({ browser, site }) => {
  test.setTimeout(180_000);
  const reporter = await atTheDesk(browser, site, await hire('reporter', 'Rita Reporter'));
  const url = await begin(reporter, 'Ferry sails on time');
  const id = Number(/(\d+)\/$/.exec(url)?.[1]);
  const path = `/news/metro/${String(id).padStart(10, '0')}/`;
  await decide(reporter, 'Send to review');
  expect((await http(site.origin, path)).status).toBe(404);

  const editor = await atTheDesk(browser, site, await hire('editor', 'Eddie Editor'));
  await editor.goto('/admin/?list=review');
  await editor.getByRole('link', { name: 'Ferry sails on time' }).click();
  await editor.getByRole('button', { name: 'Send back' }).click();
  await editor.getByLabel('What should be done to it').fill('Say which ferry.');
  await editor.getByRole('dialog').getByRole('button', { name: 'Send back' }).click();
  await expect(editor.getByText('Sent back.')).toBeVisible();

  await reporter.reload();
  await reporter.getByRole('tab', { name: /Notes/ }).click();
  await expect(reporter.getByText('Say which ferry.')).toBeVisible();
  await writeOn(reporter, ' It was the Dongjin line.');
  await expect(reporter.getByText(/^Saved at/)).toBeVisible();
  await decide(reporter, 'Send to review');

  const chief = await atTheDesk(browser, site, await hire('chief', 'Charlie Chief'));
  await chief.goto(url);
  await decide(chief, 'Approve');
  await chief.getByRole('button', { name: 'Schedule', exact: true }).click();
  const minute = Math.ceil(Date.now() / 60_000 + 0.3) * 60_000;
  await chief.getByLabel('When').fill(localMinute(minute));
  await chief.getByRole('dialog').getByRole('button', { name: 'Schedule' }).click();
  await expect(chief.getByText(/The server will publish it at/)).toBeVisible();
  expect((await http(site.origin, path)).status).toBe(404);
  await expect
    .poll(async () => (await http(site.origin, path)).status, { timeout: 90_000, intervals: [200] })
    .toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(minute);
  const page = await http(site.origin, path);
  expect(page.text).toContain('It was the Dongjin line.');
  expect(page.text).toContain('US$2');
  expect((await http(site.origin, '/news/metro/')).text).toContain('Ferry sails on time');

  await chief.reload();
  await chief.getByRole('button', { name: 'Add a correction' }).click();
  await chief.getByLabel('What is right').fill('The ferry sailed at nine.');
  await chief.getByRole('dialog').getByRole('button', { name: 'Add the correction' }).click();
  await expect(chief.getByText('Readers see the correction now.')).toBeVisible();
  expect((await http(site.origin, path)).text).toContain('The ferry sailed at nine.');
  expect((await http(site.origin, '/corrections/')).text).toContain('The ferry sailed at nine.');

  await chief.getByRole('button', { name: 'Withdraw' }).click();
  await chief.getByLabel('Why (for the newsroom)').fill('It never sailed.');
  await chief.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(chief.getByText('Withdrawn.')).toBeVisible();
  expect((await http(site.origin, path)).status).toBe(410);
  await chief.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await http(site.origin, path)).status).toBe(200);
});

/** A minute (UTC ms) as clocks in Shanghai show it, which never change. */
const localMinute = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);

test('who takes over a story is told to the other, and no word is lost', async ({ browser, site }) => {
  const first = await atTheDesk(browser, site, await hire('editor', 'Ann First'));
  const url = await begin(first, 'Two hands on one story');
  const second = await atTheDesk(browser, site, await hire('editor', 'Ben Second'));
  await second.goto(url);
  await expect(second.getByText(/Ann First writes here since/)).toBeVisible();
  await second.getByRole('button', { name: 'Take over' }).click();
  await writeOn(second, ' Ben was here.');
  await expect(second.getByText(/^Saved at/)).toBeVisible();
  await expect(first.getByText(/Ben Second has taken over/)).toBeVisible({ timeout: 15_000 });
  await first.getByRole('button', { name: 'Take it back' }).click();
  await expect(first.locator('.story-editor [role=textbox]')).toContainText('Ben was here.');
});

test('words typed while the network is away are kept, and reach the newsroom', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  const url = await begin(page, 'Typed in a tunnel');
  await page.context().setOffline(true);
  await writeOn(page, ' Written in the dark.');
  await expect(page.getByText(/^Not saved; kept in this browser/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved at/)).toBeVisible({ timeout: 15_000 });

  await page.route('**/admin/**', (route) => route.abort());
  await page.keyboard.type(' And then the machine died.');
  await expect(page.getByText(/^Not saved; kept in this browser/)).toBeVisible();
  const other = await page.context().newPage();
  await page.close();
  await other.goto(url);
  await expect(other.getByText(/This browser has words of yours/)).toBeVisible();
  await other.getByRole('button', { name: 'Take them' }).click();
  await expect(other.locator('.story-editor [role=textbox]')).toContainText('And then the machine died.');
  await expect(other.getByText(/^Saved at/)).toBeVisible();
});

test('a preview is the page that readers will get; its link ends when it is taken back', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await begin(page, 'Seen before the day');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await page.getByRole('button', { name: 'Make a link for seven days' }).click();
  const link =
    (await page.getByText(/\/admin\/preview\/shared\//).textContent())?.match(/http\S+shared\/\S+?\//)?.[0] ?? '';
  const shared = await http(deskOrigin(site), new URL(link).pathname);
  expect(shared.status, site.output()).toBe(200);
  expect(shared.text).toContain('Seen before the day');
  expect(shared.headers['x-robots-tag']).toContain('noindex');
  expect(shared.headers['cache-control']).toContain('no-store');
  const forged = new URL(link).pathname.replace(/.\/$/, (end) => (end === 'A/' ? 'B/' : 'A/'));
  expect((await http(deskOrigin(site), forged)).status).toBe(404);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('The link shows nothing any more.')).toBeVisible();
  expect((await http(deskOrigin(site), new URL(link).pathname)).status).toBe(404);
});
