import { atTheDesk, deskOrigin, hire, PASSWORD } from './support/desk.ts';
import { BETTER, faultsOf, fillSignIn, forgetProofs, isSignedIn } from './support/desk-visit.ts';
import { expect, test } from './support/test.ts';

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
