import type { Page } from '@playwright/test';
import { publishStory } from '../lib/desk/publish-story.ts';
import { reviseStory } from '../lib/desk/revise-story.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import { plainStory } from '../lib/news/content.ts';
import { fileCopy } from '../lib/wire/file-copy.ts';
import { file, storyFrom, versionOf } from '../lib/wire/fixtures/copy.ts';
import { atTheDesk, hire } from './support/desk.ts';
import { faultsOf } from './support/desk-visit.ts';
import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';
import { look, openWire } from './support/wire.ts';

/** Lists an item whose headline nobody else has, and opens the wire where it is the only one. */
async function onTheWire(page: Page, guid: string, facts = {}): Promise<number> {
  const [filing] = await file('list', versionOf(guid, 1, facts, { headline: `Item ${guid}` }));
  await openWire(page, `/admin/wire/?query=${guid}`);
  await expect(page.getByText(`Item ${guid}`)).toBeVisible();
  return filing?.copyId ?? 0;
}

test('from an item of the wire to a live story in under ten keystrokes', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  const faults = faultsOf(page);
  await onTheWire(page, 'kestrelkeys');
  let pressed = 0;
  const press = async (key: string) => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  await press('j');
  await expect(page.getByRole('article', { name: 'The item' })).toBeVisible();
  await press('Enter');
  await page.waitForURL(/\/admin\/stories\/\d+\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Item kestrelkeys' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep a revision' })).toBeVisible();
  await press('Alt+Shift+P');
  await expect(page.getByRole('dialog', { name: 'Publish' })).toBeVisible();
  await press('Enter');
  await expect(page.getByText('There is no standfirst')).toBeVisible();
  await press('Enter');
  await expect(page.getByText('Readers have it')).toBeVisible();
  expect(pressed).toBeLessThan(10);
  const path = (await page.getByRole('link', { name: 'Read it in the paper' }).getAttribute('href')) ?? '';
  expect((await http(site.origin, path)).text).toContain('Item kestrelkeys');
  expect(faults).toEqual([]);
});

test('the wire is worked through with keys: spiked and put back, searched, merged', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  const storyId = await storyFrom('draft', versionOf('triage-story', 1, {}, { headline: 'The Quetzal story' }));
  await file(
    'list',
    versionOf('triage-1', 1, {}, { headline: 'Quetzal one' }),
    versionOf('triage-2', 1, {}, { headline: 'Quetzal two' }),
  );
  await openWire(page, '/admin/wire/?query=quetzal');
  const chosen = page.locator('[data-wire-line][aria-current]');
  await page.keyboard.press('j');
  await expect(chosen).toContainText('Quetzal two');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('Quetzal one');
  await page.keyboard.press('k');
  await page.keyboard.press('s');
  await expect(chosen).toContainText('Quetzal one');
  await expect(page.locator('[data-wire-line]', { hasText: 'spiked' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-wire-line]', { hasText: 'spiked' })).toHaveCount(0);

  await page.locator('[data-wire-line]', { hasText: 'Quetzal two' }).focus();
  await page.keyboard.press('m');
  await page.getByLabel('Find a story').fill('Quetzal story');
  await page.getByRole('row', { name: 'The Quetzal story' }).click();
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByText('Merged into The Quetzal story.')).toBeVisible();
  await page.goto(`/admin/stories/${storyId}/`);
  await expect(page.getByText('has sent newer words for this story.')).toBeVisible();

  await openWire(page, '/admin/wire/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the wire' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('jsm?');
  await expect(page.getByRole('searchbox')).toHaveValue('jsm?');
});

test('what comes while somebody looks is counted and waits until it is asked for', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('reporter'));
  await onTheWire(page, 'pelicanone');
  await openWire(page, '/admin/wire/?query=pelican*');
  await page.keyboard.press('j');
  await file('list', versionOf('pelicantwo', 1, { urgency: 1 }, { headline: 'Item pelicantwo' }));
  await expect(page.getByRole('button', { name: '1 new' })).toBeVisible();
  await expect(page.locator('[data-wire-line]')).toHaveCount(1);
  await page.keyboard.press('.');
  await expect(page.locator('[data-wire-line]').first()).toContainText('Urgent 1');
  await expect(page.locator('[data-wire-line]')).toHaveCount(2);
});

test('what came is shown letter for letter and never runs; versions say what they changed', async ({
  site,
  browser,
}) => {
  const page = await atTheDesk(browser, site, await hire('reporter'));
  const bytes = Buffer.from(
    '<script>document.title="owned"</script><img src=x onerror="document.title=1">Grüße',
    'latin1',
  );
  const original = { name: 'hostile.html', format: 'test', bytes };
  const about = { sourceId: null, format: 'test', to: 'list' } as const;
  await fileCopy(
    [1, 2].map((n) => ({ item: versionOf('toucan', n, {}, { headline: `Toucan take ${n}` }), original })),
    about,
  );
  await openWire(page, '/admin/wire/?query=toucan');
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await expect(page.getByRole('region', { name: 'What came' })).toContainText(
    '<script>document.title="owned"</script>',
  );
  await expect(page.getByRole('region', { name: 'What came' })).toContainText('Grüße');
  expect(await page.title()).toContain('Wire');
  await page.getByRole('button', { name: 'What it changed' }).click();
  await expect(page.getByRole('region', { name: 'Versions' }).locator('ins').first()).toContainText('2');
});

test('an update of an edited story is shown with its difference and accepted; a kill stands above everything', async ({
  site,
  browser,
}) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  const id = await storyFrom('publish', versionOf('heron', 1, {}, { headline: 'Heron take 1' }));
  const content = plainStory('Heron, says the desk', bodyOfParagraphs(['Edited.']));
  await reviseStory(id, { content, author: 'Ann' });
  await publishStory(id, 'Ann');
  await file('list', versionOf('heron', 2, {}, { headline: 'Heron take 2' }));
  await page.goto(`/admin/stories/${id}/`);
  await page.getByRole('button', { name: 'Show the difference' }).click();
  await expect(page.getByRole('region', { name: 'What the wire proposes' }).locator('ins').first()).toBeVisible();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Heron take 2' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What the wire proposes' })).toHaveCount(0);

  await file('list', versionOf('heron', 3, { signal: 'kill' }, { headline: 'Heron take 3' }));
  await openWire(page, '/admin/wire/');
  const first = page
    .getByRole('region', { name: 'Proposals' })
    .getByRole('listitem')
    .filter({ hasText: 'Heron' })
    .first();
  await expect(first).toContainText('it must be taken back');
  await first.getByRole('link').click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('It is taken back.')).toBeVisible();
  expect((await http(site.origin, `/${id}/`)).status).toBe(410);
});

test('rules are tried on the last day before they are kept, ordered, and turned off', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('chief'));
  const faults = faultsOf(page);
  const subjects = [{ scheme: 'medtop', code: '20000001', name: 'archaeology' }];
  await file('list', versionOf('ibis', 1, { urgency: 1, subjects }, { headline: 'Ibis flash' }));
  await openWire(page, '/admin/wire/rules/');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const form = page.getByRole('dialog', { name: 'A new rule' });
  await form.getByLabel('Name').fill('Ibis to readers');
  await form.getByLabel('Words in headline or slugline').fill('ibis');
  await form.getByLabel('Where they go').selectOption('publish');
  await form.getByLabel('Section', { exact: true }).selectOption('news');
  await form.getByRole('button', { name: 'Dry run' }).click();
  await expect(form.getByRole('region', { name: 'Dry run' })).toContainText('one goes elsewhere');
  await look(page, 'a rule with its dry run');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('with “ibis”: publish it, in news')).toBeVisible();
  await file('list', versionOf('ibis-2', 1, {}, { headline: 'Ibis again' }));
  await openWire(page, '/admin/wire/?standing=all&query=ibis');
  await expect(page.locator('[data-wire-line]').first()).toContainText('taken by Ibis to readers');
  await openWire(page, '/admin/wire/rules/');
  await page.getByRole('button', { name: 'Turn off Ibis to readers' }).click();
  await expect(page.getByRole('button', { name: 'Turn on Ibis to readers' })).toBeVisible();

  await page.getByRole('button', { name: /^archaeology/ }).click();
  await page.getByLabel('Our topic').fill('Digs');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('medtop:20000001')).toBeVisible();
  await look(page, 'the rules');
  expect(faults).toEqual([]);
});

test('the wire is accessible, light and dark, and fits a phone', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('owner'));
  const faults = faultsOf(page);
  await onTheWire(page, 'shoebill', { urgency: 1, editorialNotes: ['Not for use before noon.'] });
  await look(page, 'the wire');
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await expect(page.getByRole('article', { name: 'The item' })).toBeVisible();
  await look(page, 'an item');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('[data-wire-line]').first().click();
  await expect(page.locator('[data-wire-line]').first()).toBeHidden();
  await expect(page.getByRole('article', { name: 'The item' })).toBeInViewport();
  await page.getByRole('button', { name: 'The list' }).click();
  await expect(page.locator('[data-wire-line]').first()).toBeFocused();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('m');
  await look(page, 'merging');
  expect(faults).toEqual([]);
});
