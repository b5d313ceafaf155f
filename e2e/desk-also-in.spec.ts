import { atTheDesk, deskOrigin, hire } from './support/desk.ts';
import { http } from './support/http.ts';
import { publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

test('a story is listed in a further section that an editor chose by keyboard, and no longer when it is taken out', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const { id, path } = await publish('news/metro', 'A ferry with a chip', { standfirst: 'It steers itself.' });
  const has = async (address: string) => (await http(site.origin, address)).text.includes('A ferry with a chip');
  expect(await has('/biz/tech/')).toBe(false);

  const page = await atTheDesk(browser, site, await hire('editor', 'Eddie Editor'));
  const inThePaper = async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Publish/ })
      .click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await page.goto(`${deskOrigin(site)}/admin/stories/${id}/`);
  await expect(page.getByRole('button', { name: /Keep a revision/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Also list it in' }).pressSequentially('tech');
  await expect(page.getByRole('listbox').getByRole('option', { name: /Tech/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Also in' }).getByRole('row')).toHaveCount(1);
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await inThePaper();
  for (const address of [
    '/biz/tech/',
    '/biz/',
    '/news/metro/',
    '/news/',
    '/feeds/biz/tech/rss.xml',
    '/feeds/biz/rss.xml',
  ])
    expect(await has(address), address).toBe(true);
  const article = (await http(site.origin, path)).text;
  expect(article).toContain('aria-label="Also in"');
  expect((await http(site.origin, path.replace('news/metro', 'biz/tech'))).headers.location).toContain(path);

  await page.reload();
  await expect(page.getByRole('button', { name: /Keep a revision/ })).toBeVisible();
  await page.getByRole('grid', { name: 'Also in' }).getByRole('button', { name: /out$/ }).click();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await inThePaper();
  for (const address of ['/biz/tech/', '/biz/', '/feeds/biz/tech/rss.xml'])
    expect(await has(address), address).toBe(false);
  expect(await has('/news/metro/')).toBe(true);
});
