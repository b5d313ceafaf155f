import { write } from '../db/database.ts';
import { setAside } from '../db/queries/newsroom/wire.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { reviseStory } from '../lib/desk/revise-story.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import { plainStory } from '../lib/news/content.ts';
import { file, storyFrom, versionOf } from '../lib/wire/fixtures/copy.ts';
import { atTheDesk, hire } from './support/desk.ts';
import { faultsOf } from './support/desk-visit.ts';
import { expect, test } from './support/test.ts';
import { openWire } from './support/wire.ts';

test('a kill that comes while somebody looks at the wire is told there and then', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  const faults = faultsOf(page);
  const id = await storyFrom('publish', versionOf('wryneck', 1, {}, { headline: 'Wryneck take 1' }));
  await reviseStory(id, {
    content: plainStory('Wryneck, says the desk', bodyOfParagraphs(['Edited.'])),
    author: 'Ann',
  });
  await publishStory(id, 'Ann');
  await openWire(page, '/admin/wire/');
  await file('list', versionOf('wryneck', 2, { signal: 'kill' }, { headline: 'Wryneck take 2' }));
  await page.getByRole('button', { name: 'A new proposal' }).click();
  const proposals = page.getByRole('region', { name: 'Proposals' });
  await expect(proposals.getByRole('listitem').filter({ hasText: 'Wryneck' })).toContainText('it must be taken back');
  await expect(page.getByRole('button', { name: 'A new proposal' })).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('a key that is held down spikes one item, and what may not be merged is not asked about', async ({
  site,
  browser,
}) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  for (const at of [1, 2, 3]) await file('list', versionOf(`dunlin-${at}`, 1, {}, { headline: `Dunlin ${at}` }));
  await openWire(page, '/admin/wire/?query=dunlin');
  await page.keyboard.press('j');
  // A key that is down already is repeated: what a hand that rests on it sends.
  for (let times = 0; times < 3; times += 1) await page.keyboard.down('s');
  await page.keyboard.up('s');
  await expect(page.getByText(/^Spiked: /)).toHaveCount(1);
  await expect(page.locator('[data-wire-line]').filter({ hasText: 'spiked' })).toHaveCount(1);

  await file('list', versionOf('dunlin-4', 1, { signal: 'kill' }, { headline: 'Dunlin 4' }));
  await openWire(page, '/admin/wire/?query=dunlin&standing=all');
  await page.locator('[data-wire-line]').filter({ hasText: 'Kill' }).click();
  await expect(page.getByRole('button', { name: 'Merge into a story' })).toBeDisabled();
  await page.keyboard.press('m');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveAccessibleName('Keys of the wire');
});

test('the search of a merge speaks of no handle, for there is nowhere to drag to', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await file('list', versionOf('knot', 1, {}, { headline: 'Knot' }));
  await openWire(page, '/admin/wire/?query=knot');
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Merge “Knot”' });
  await expect(dialog.getByText('Enter chooses it.')).toBeVisible();
  await expect(dialog.getByRole('gridcell').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Drag / })).toHaveCount(0);
});

test('of two refusals in one file the one that is tried again says so, and the focus stays in the list', async ({
  site,
  browser,
}) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  const lines = [1, 7].map((line) => ({ file: 'twice.jsonl', line, reason: `Line ${line}: unclosed.`, text: '<a>' }));
  await write(({ db }) => setAside(db, lines));
  await openWire(page, '/admin/wire/quarantine/');
  await page.getByRole('button', { name: 'Try again twice.jsonl, line 1' }).click();
  const row = (line: number) => page.getByRole('listitem').filter({ hasText: `twice.jsonl line ${line}` });
  await expect(row(1)).toContainText('Tried again, and still:');
  await expect(row(7)).not.toContainText('Tried again, and still:');
  await page.getByRole('button', { name: 'Let be twice.jsonl, line 7' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Let be twice.jsonl, line 7' })).toHaveCount(0);
  // Not with the page as a whole: whoever works by keys goes on from the list.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('DIV');
});

test('who is told what is wrong keeps the focus, and Escape closes the dialog', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('owner'));
  await openWire(page, '/admin/wire/sources/');
  await page.getByRole('button', { name: 'Add a source' }).click();
  const form = page.getByRole('dialog', { name: 'A source' });
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('a name to know it by')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Add', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);

  await openWire(page, '/admin/wire/rules/');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const rule = page.getByRole('dialog', { name: 'A new rule' });
  await rule.getByLabel('Name').fill('Upside down');
  await rule.getByLabel('Urgency from').selectOption('5');
  await rule.getByLabel('to', { exact: true }).selectOption('2');
  await rule.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(rule.getByRole('alert')).toHaveText('The urgency ends before it begins.');
});
