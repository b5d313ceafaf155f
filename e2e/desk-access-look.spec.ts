import { axeFaultsInBothLights } from './support/axe.ts';
import { atTheDesk, hire } from './support/desk.ts';
import { faultsOf } from './support/desk-visit.ts';
import { expect, test } from './support/test.ts';

test('the screens of access have no fault that axe finds, light and dark', async ({ site, browser }) => {
  test.setTimeout(120_000);
  const page = await atTheDesk(browser, site, await hire('owner'));
  const faults = faultsOf(page);
  const check = async (name: string) => expect(await axeFaultsInBothLights(page), name).toEqual([]);
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
