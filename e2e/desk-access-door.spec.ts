import { createOTP } from '@better-auth/utils/otp';
import { atTheDesk, deskOrigin, hire, PASSWORD } from './support/desk.ts';
import { BETTER, decodeBase32, faultsOf, fillSignIn, forgetProofs, giveKey, isSignedIn } from './support/desk-visit.ts';
import { runProcess, startSite } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

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
  const options = '**/generate-authenticate-options';
  const listed = page.waitForResponse(options);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in/');
  await listed;
  // The finger is there before the button's own question comes to the key, and not before the list has been offered.
  await page.route(options, async (route) => {
    await key.touch(true);
    await route.continue();
  });
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/admin/');
  await page.unroute(options);

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
  const app = createOTP(secret, { digits: 6, period: 30 });
  const codeNow = () => app.totp();
  // The code by which they were turned on is used up; the one of the half minute to come is taken as well.
  const nextCode = () => app.hotp(Math.floor(Date.now() / 30_000) + 1);
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
  await page.getByLabel('One-time code').fill(await nextCode());
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
