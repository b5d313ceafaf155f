import { write } from '../db/database.ts';
import { setAside } from '../db/queries/newsroom/wire.ts';
import { keepLonePicture } from '../db/queries/newsroom/wire-lone-pictures.ts';
import { pictureKey } from '../lib/wire/picture-key.ts';
import { atTheDesk, hire } from './support/desk.ts';
import { faultsOf } from './support/desk-visit.ts';
import { expect, test } from './support/test.ts';
import { look, openWire } from './support/wire.ts';

test('what could not be read is looked at, tried again, and let be', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await write(({ db }) =>
    setAside(db, [{ file: 'broken.xml', line: 3, reason: 'Line 3: the tag is not closed.', text: '<a><b></a>' }]),
  );
  await openWire(page, '/admin/wire/quarantine/');
  await page.getByRole('button', { name: 'Look at broken.xml, line 3' }).click();
  await expect(page.getByRole('dialog', { name: 'broken.xml' })).toContainText('<a><b></a>');
  await look(page, 'a file in quarantine');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Try again broken.xml, line 3' }).click();
  await expect(page.getByText('Tried again, and still:')).toBeVisible();
  await look(page, 'the quarantine');
  await page.getByRole('button', { name: 'Let be broken.xml' }).click();
  await expect(page.getByRole('button', { name: 'Let be broken.xml' })).toHaveCount(0);
});

test('a picture without a story waits, says why it cannot be had, and is let be', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  const faults = faultsOf(page);
  const address = 'http://127.0.0.1:9/hoopoe.jpg';
  const words = { alt: 'A hoopoe', caption: 'A hoopoe in the park.', credit: 'Bo Lund', width: 3000, height: 2000 };
  await write(({ db }) =>
    keepLonePicture(db, {
      ...{ provider: 'agency', guid: 'hoopoe', headline: 'A hoopoe', terms: 'NORWAY OUT' },
      picture: { key: pictureKey(address), address, ...words },
      ...{ sourceId: null, originalId: null, version: 1, versionAt: null, isWithheld: false },
    }),
  );
  await openWire(page, '/admin/wire/');
  await page.getByRole('link', { name: 'Pictures' }).click();
  await expect(page.getByText('A hoopoe in the park.')).toBeVisible();
  await expect(page.getByText('NORWAY OUT')).toBeVisible();
  await look(page, 'pictures');
  await page.getByRole('button', { name: 'Put into the library: A hoopoe' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'was not asked' })).toBeVisible();
  await look(page, 'a picture that cannot be had');
  await page.getByRole('button', { name: 'Let be: A hoopoe' }).click();
  await expect(page.getByText('No picture waits.')).toBeVisible();
  expect(faults).toEqual([]);
});
