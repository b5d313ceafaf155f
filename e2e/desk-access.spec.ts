import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { createOTP } from '@better-auth/utils/otp';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { atTheDesk, deskOrigin, hire, PASSWORD } from './support/desk.ts';
import { runProcess, startSite } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

const BETTER = 'quiet lantern marble ferry';

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Whether the next request of this page is still somebody's; it has to be nobody's within a second. */
async function isSignedIn(page: Page): Promise<boolean> {
  const reply = await page.request.get('/admin/', { maxRedirects: 0 });
  return reply.status() === 200;
}

/** What a page reports that would be silent otherwise. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}

/** A key in the machine, with a finger that is always there. */
async function giveKey(page: Page): Promise<{ touch(isThere: boolean): Promise<void> }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async touch(enabled) {
      await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    },
  };
}

test('the first owner comes by the link of the first start, once', async ({ browser }) => {
  const site = await startSite();
  const context = await browser.newContext({ baseURL: deskOrigin(site) });
  const page = await context.newPage();
  const faults = faultsOf(page);
  const link = /http\S+\/admin\/setup\/\S+/.exec(site.output())?.[0] ?? '';
  await page.goto(link);
  await page.getByLabel('Your name').fill('Olive Owner');
  await page.getByLabel('E-mail').fill('olive@paper.example');
  const choose = async (password: string) => {
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByLabel('The same password again').fill(password);
    await page.getByRole('button', { name: 'Make my account' }).click();
  };
  await choose('password1234');
  await expect(page.getByText('on lists of leaked ones')).toBeVisible();
  await choose(BETTER);
  await page.waitForURL('**/admin/');
  await expect(page.getByText('Olive Owner').first()).toBeVisible();
  expect(faults).toEqual([]);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link has ended' })).toBeVisible();
  await context.close();
  await site.stop();
});

test('an owner is made from the command line, where there is no terminal by a link', async ({ site, page }) => {
  const env = { DATA_DIR: site.dataDir, SITE_URL: deskOrigin(site) };
  const { code, output } = await runProcess(
    'scripts/desk.ts',
    ['create-owner', '--email', 'CLI@paper.example', '--name', 'Clio Line'],
    env,
  );
  expect(code).toBe(0);
  await page.goto(/http\S+\/admin\/join\/\S+/.exec(output)?.[0] ?? '');
  await expect(page.getByLabel('E-mail')).toHaveValue('cli@paper.example');
});

test('what is wrong at the door is said in the same words for everybody, and too often is too often', async ({
  site,
  browser,
}) => {
  const who = await hire('editor');
  // Of an address of its own, so that nobody else's door closes.
  const context = await browser.newContext({
    baseURL: deskOrigin(site),
    extraHTTPHeaders: { 'X-Forwarded-For': '198.51.100.77' },
  });
  const page = await context.newPage();
  await page.goto('/admin/sign-in/');
  const WRONG = 'That is not the e-mail address and password of an account.';
  for (const email of [who.email, 'nobody@paper.example']) {
    await fillSignIn(page, email, 'not the password');
    await expect(page.getByText(WRONG)).toBeVisible();
    await page.reload();
  }
  for (let at = 0; at < 4; at += 1) {
    const reply = page.waitForResponse('**/sign-in/email');
    await fillSignIn(page, who.email, 'not the password');
    expect((await reply).status()).toBe(401);
  }
  await fillSignIn(page, who.email, PASSWORD);
  await expect(page.getByText('That was tried too often.')).toBeVisible();
  await context.close();
});

test('a passkey is added, named and removed, and lets in by the button and by the list of the field', async ({
  site,
  browser,
}) => {
  const page = await atTheDesk(browser, site, await hire('chief'));
  const faults = faultsOf(page);
  const key = await giveKey(page);
  await page.goto('/admin/account/');
  await page.getByLabel('Name of the new passkey').fill('My laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('button', { name: 'Remove the passkey My laptop' })).toBeVisible();
  await page.getByRole('region', { name: 'Passkeys' }).getByLabel('Name', { exact: true }).fill('My old laptop');
  await page.getByLabel('Name of the new passkey').focus();
  await expect(page.getByRole('button', { name: 'Remove the passkey My old laptop' })).toBeVisible();
  // The virtual key answers the list of the field at once, as a finger on a suggestion would.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/admin/');

  await key.touch(false);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in/');
  const asked = page.waitForResponse('**/generate-authenticate-options');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await asked;
  await key.touch(true);
  await page.waitForURL('**/admin/');

  forgetProofs(site.dataDir);
  await page.goto('/admin/account/');
  await page.getByRole('button', { name: 'Remove the passkey My old laptop' }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('None yet. A passkey lives in')).toBeVisible();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('one-time codes are turned on, asked for, and a recovery code stands in for them once', async ({
  site,
  browser,
}) => {
  const who = await hire('editor');
  const page = await atTheDesk(browser, site, who);
  await page.goto('/admin/account/');
  await page.getByRole('button', { name: 'Turn on one-time codes' }).click();
  await expect(page.getByRole('img', { name: 'QR code with the secret' })).toBeVisible();
  const secret = decodeBase32((await page.locator('code').textContent()) ?? '');
  const codeNow = () => createOTP(secret, { digits: 6, period: 30 }).totp();
  await page.getByLabel('The code that the app shows now').fill(await codeNow());
  await page.getByRole('button', { name: 'Turn on', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  const codes = await page.getByRole('alertdialog').getByRole('listitem').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();

  const signOut = async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in/');
  };
  await signOut();
  await fillSignIn(page, who.email, PASSWORD);
  await page.getByLabel('One-time code').fill('000000');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('That is not the code of this moment.')).toBeVisible();
  expect(await isSignedIn(page)).toBe(false);
  await page.getByLabel('One-time code').fill(await codeNow());
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL('**/admin/');
  for (const works of [true, false]) {
    await signOut();
    await fillSignIn(page, who.email, PASSWORD);
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill(codes[0] ?? '');
    await page.getByRole('button', { name: 'Go on' }).click();
    if (works) await page.waitForURL('**/admin/');
    else await expect(page.getByText('That is none of your recovery codes')).toBeVisible();
  }
  await page.context().close();
});

test('an owner invites, changes, suspends and resets, and every old session ends within a second', async ({
  site,
  browser,
}) => {
  test.setTimeout(120_000);
  const owner = await atTheDesk(browser, site, await hire('owner', 'Ora Owner'));
  const faults = faultsOf(owner);
  await owner.goto('/admin/users/');
  await owner.getByRole('button', { name: 'Invite somebody' }).click();
  await owner.getByRole('dialog').getByLabel('Name').fill('Ines Invited');
  await owner.getByRole('dialog').getByLabel('E-mail').fill('ines@paper.example');
  await owner.getByRole('dialog').getByText('Every section, also those to come').click();
  await owner.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await owner.getByLabel('Link').inputValue();
  await owner.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await expect(owner.getByText('Invited, not here yet')).toBeVisible();

  const context = await browser.newContext({ baseURL: deskOrigin(site) });
  const ines = await context.newPage();
  await ines.goto(link);
  await ines.getByLabel('Password', { exact: true }).fill(BETTER);
  await ines.getByLabel('The same password again').fill(BETTER);
  await ines.getByRole('button', { name: 'Make my account' }).click();
  await ines.waitForURL('**/admin/');
  await expect(ines.getByText('reporter', { exact: true })).toBeVisible();
  expect((await ines.goto('/admin/users/'))?.status()).toBe(403);
  await expect(ines.getByRole('heading', { name: 'This is not for your role' })).toBeVisible();

  const openInes = async () => {
    await owner.goto('/admin/users/');
    await owner.getByRole('button', { name: 'Change Ines Invited' }).click();
  };
  await openInes();
  await owner.getByRole('dialog').getByLabel('Role').selectOption('chief');
  await owner.getByRole('button', { name: 'Save the rights' }).click();
  await expect(owner.getByText('The rights of Ines Invited are saved.')).toBeVisible();
  expect(await isSignedIn(ines)).toBe(false);
  const signInAgain = async (password: string) => {
    await ines.goto('/admin/sign-in/');
    await fillSignIn(ines, 'ines@paper.example', password);
    await ines.waitForURL('**/admin/');
  };
  await signInAgain(BETTER);
  expect((await ines.goto('/admin/users/'))?.status()).toBe(200);
  await expect(ines.getByRole('button', { name: 'Invite somebody' })).toHaveCount(0);

  await openInes();
  await owner.getByRole('button', { name: 'Link for a new password' }).click();
  const reset = await owner.getByLabel('Link').inputValue();
  const other = await (await browser.newContext()).newPage();
  await other.goto(reset);
  await other.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await other.getByLabel('The same password again').fill(PASSWORD);
  await other.getByRole('button', { name: 'Save the password' }).click();
  await other.waitForURL('**/admin/');
  expect(await isSignedIn(ines)).toBe(false);
  await signInAgain(PASSWORD);

  await openInes();
  await owner.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(owner.getByText('Ines Invited is out from this moment on.')).toBeVisible();
  expect([await isSignedIn(ines), await isSignedIn(other)]).toEqual([false, false]);

  await owner.goto('/admin/audit/?act=users.change');
  await expect(owner.getByRole('listitem').getByText('Ora Owner').first()).toBeVisible();
  await expect(owner.locator('del', { hasText: 'reporter' })).toBeVisible();
  await expect(owner.locator('ins', { hasText: 'chief' })).toBeVisible();
  expect(faults).toEqual([]);
  for (const page of [owner, ines, other]) await page.context().close();
});

test('a session is ended from another one, and its page asks for signing in without losing what was written', async ({
  site,
  browser,
}) => {
  const who = await hire('reporter');
  const [here, there] = [await atTheDesk(browser, site, who), await atTheDesk(browser, site, who)];
  await there.goto('/admin/account/');
  await there.getByLabel('Name, as colleagues see it').fill('Rita Renamed');
  await here.goto('/admin/account/');
  await here.getByRole('button', { name: /^End the session/ }).click();
  await expect(here.getByRole('button', { name: /^End the session/ })).toHaveCount(0);
  expect(await isSignedIn(there)).toBe(false);
  await there.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = there.getByRole('dialog', { name: 'You are signed out' });
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(there.getByText('Your name is saved.')).toBeVisible();
  await expect(there.getByText('Rita Renamed').first()).toBeVisible();

  await there.getByLabel('Old password').fill(PASSWORD);
  await there.getByLabel('New password', { exact: true }).fill(BETTER);
  await there.getByLabel('The new password again').fill(BETTER);
  await there.getByRole('button', { name: 'Change the password' }).click();
  await expect(there.getByText('Your password is changed.')).toBeVisible();
  expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, true]);
  for (const page of [here, there]) await page.context().close();
});

test('a dangerous act asks for the password when it was shown long ago, and is done then', async ({
  site,
  browser,
}) => {
  const who = await hire('owner');
  await hire('reporter', 'Vic Tim');
  const page = await atTheDesk(browser, site, who);
  forgetProofs(site.dataDir);
  await page.goto('/admin/users/');
  await page.getByRole('button', { name: 'Change Vic Tim' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  const dialog = page.getByRole('dialog', { name: 'Show that it is you' });
  await dialog.getByLabel('Password').fill('not this one');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByText('That is not your password.')).toBeVisible();
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Vic Tim is out from this moment on.')).toBeVisible();
  await page.context().close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the screens of access have no fault that axe finds, ${colorScheme}`, async ({ site, browser }) => {
    const page = await atTheDesk(browser, site, await hire('owner'));
    const faults = faultsOf(page);
    await page.emulateMedia({ colorScheme });
    const check = async (name: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    };
    for (const path of ['/admin/users/', '/admin/account/', '/admin/audit/']) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      for (const details of await page.locator('main details').all()) await details.locator('summary').click();
      await check(path);
      await page.setViewportSize({ width: 390, height: 844 });
      await check(`${path} on a phone`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    await page.goto('/admin/users/');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await check('inviting');
    expect(faults).toEqual([]);
    await page.goto('/admin/nowhere/');
    await check('no screen');
    await page.context().clearCookies();
    await page.goto('/admin/users/');
    await check('signing in');
    await page.context().close();
  });

/** Makes every proof of the site an hour older. */
function forgetProofs(dataDir: string): void {
  const db = new Database(join(dataDir, 'shine.sqlite'));
  db.prepare('UPDATE sessions SET proven_at = proven_at - 3600000').run();
  db.close();
}

function decodeBase32(text: string): string {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
}
