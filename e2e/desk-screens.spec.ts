import type { Page } from '@playwright/test';
import { axeFaultsInBothLights } from './support/axe.ts';
import { atTheDesk, hire } from './support/desk.ts';
import { faultsOf } from './support/desk-visit.ts';
import { expect, test } from './support/test.ts';

// The screens of access, curation and the library have tests of their own; here are the board, a story and its questions.

const LISTS = ['mine', 'review', 'scheduled', 'live-today', 'locked', 'all', 'trash'];
const PANELS = ['Check', 'Notes', 'History', 'Preview', 'Fields'];
const DECISIONS = ['Publish', 'Approve', 'Send to review', 'Embargo', 'Put into the trash'];

async function look(page: Page, name: string): Promise<void> {
  expect(await axeFaultsInBothLights(page), name).toEqual([]);
}

/** Nothing scrolls sideways on a phone, in type of 100 and of 200 percent. */
async function fitsPhone(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const size of ['', '200%']) {
    const over = await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
      return document.documentElement.scrollWidth - innerWidth;
    }, size);
    expect(over, `${name} on a phone ${size}`).toBeLessThanOrEqual(0);
  }
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New story' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/admin\/stories\/\d+\/$/);
  // From now on the window has the lock, and the keyboard is where the writer puts it.
  await expect(page.getByLabel('Headline', { exact: true })).toBeFocused();
}

test('every list of the board is accessible, light and dark, and fits a phone', async ({ site, browser }) => {
  test.setTimeout(120_000);
  const page = await atTheDesk(browser, site, await hire('owner'));
  const faults = faultsOf(page);
  await page.getByRole('button', { name: 'New story' }).click();
  await look(page, 'a new story');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'New story' })).toBeFocused();
  for (const list of LISTS) {
    await page.goto(`/admin/?list=${list}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await look(page, list);
    await fitsPhone(page, list);
  }
  expect(faults).toEqual([]);
});

test('a story, its panels, its menus and its questions are accessible, light and dark', async ({ site, browser }) => {
  test.setTimeout(120_000);
  const page = await atTheDesk(browser, site, await hire('owner'));
  const faults = faultsOf(page);
  await begin(page);
  const text = page.getByRole('textbox', { name: 'Text of the story' });
  await text.focus();
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox', { name: 'Put in' })).toBeVisible();
  await look(page, 'what can be put in');
  await page.keyboard.press('Escape');
  for (const panel of PANELS) {
    await page.getByRole('tab', { name: panel }).click();
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
    await look(page, panel);
  }
  for (const decision of DECISIONS) {
    const button = page.getByRole('button', { name: decision, exact: true });
    await button.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, decision);
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
  await fitsPhone(page, 'a story');
  expect(faults).toEqual([]);
});

test('on a phone the screens are behind a button, and a story begins with what is to be decided', async ({
  site,
  browser,
}) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await begin(page);
  await expect(page.getByLabel('Headline', { exact: true })).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => scrollTo(0, 0));
  const screens = page.getByRole('navigation', { name: 'Screens' });
  await expect(screens).toBeHidden();
  await expect(page.getByRole('button', { name: 'Approve' })).toBeInViewport();
  await page.getByRole('link', { name: 'Fields and checks' }).click();
  await expect(page.getByRole('tab', { name: 'Check' })).toBeInViewport();
  await page.getByRole('button', { name: 'Screens' }).press('Enter');
  await expect(screens.getByRole('link', { name: 'Board' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Escape');
  await expect(screens).toBeHidden();
  await page.getByRole('button', { name: 'Screens' }).click();
  await screens.getByRole('link', { name: 'Fronts' }).click();
  await expect(page).toHaveURL(/\/admin\/fronts\/$/);
  await expect(screens).toBeHidden();
});

test('the tools and the search of a long text stay below the decisions', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await begin(page);
  await page.getByRole('textbox', { name: 'Text of the story' }).focus();
  for (let line = 0; line < 40; line += 1) await page.keyboard.press('Enter');
  await page.keyboard.press('Control+f');
  const bottom = async (name: string) => {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeInViewport();
  const tools = await page.getByRole('toolbar', { name: 'Text' }).boundingBox();
  expect(tools?.y ?? 0).toBeGreaterThanOrEqual(await bottom('Approve'));
});

test('whoever keeps revisions while writing on goes on writing', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await begin(page);
  const text = page.getByRole('textbox', { name: 'Text of the story' });
  await text.focus();
  for (let word = 0; word < 12; word += 1) {
    await page.keyboard.type(`word${word} `, { delay: 10 });
    await page.keyboard.press('Control+s');
  }
  await page.keyboard.type('end');
  await page.getByLabel('Headline', { exact: true }).focus();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await expect(text).toHaveAttribute('contenteditable', 'true');
  await expect(page.getByText(/writes here|taken over|somebody else/)).toHaveCount(0);
  await page.reload();
  await expect(text).toContainText(/word0 .*word11 end/);
});

test('the menu of the text takes a name of two words, and a table is reached from its caption', async ({
  site,
  browser,
}) => {
  const page = await atTheDesk(browser, site, await hire('editor'));
  await begin(page);
  const text = page.getByRole('textbox', { name: 'Text of the story' });
  await text.focus();
  await page.keyboard.type('/bullet list');
  await expect(page.getByRole('option', { name: 'Bullet list' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(text.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.type('One');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('/or nothing of that name');
  await expect(page.getByRole('listbox', { name: 'Put in' })).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('/table');
  await page.keyboard.press('Enter');
  await look(page, 'a table in which nothing stands');
  await page.keyboard.type('Ferries');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Line');
  await expect(text.getByRole('columnheader', { name: 'Line' })).toBeVisible();
  // The first move says that a pointer is used, after all that typing.
  await page.getByRole('button', { name: 'Italic' }).hover();
  await page.getByRole('button', { name: 'Bold' }).hover();
  await expect(page.getByRole('tooltip')).toHaveText('BoldCtrl B');
});

test('a story is written and sent to review with the keyboard alone', async ({ site, browser }) => {
  const page = await atTheDesk(browser, site, await hire('reporter', 'Kay Boards'));
  /** Goes on with Tab, or back, until what has this name has the focus. */
  const tabTo = async (name: string, key = 'Tab') => {
    const [button, field, choice] = [
      page.getByRole('button', { name, exact: true }),
      page.getByRole('textbox', { name, exact: true }),
      page.getByRole('combobox', { name, exact: true }),
    ];
    const named = page.locator(':focus').and(button.or(field).or(choice));
    for (let presses = 0; presses < 60 && (await named.count()) === 0; presses += 1) await page.keyboard.press(key);
    await expect(named).toHaveCount(1);
  };
  await tabTo('New story');
  await page.keyboard.press('Enter');
  await tabTo('Section');
  await page.keyboard.type('Metro');
  await tabTo('Begin');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/stories\/\d+\/$/);

  await expect(page.getByLabel('Headline', { exact: true })).toBeFocused();
  await page.keyboard.type('Ferry keeps its bell');
  await tabTo('Standfirst');
  await page.keyboard.type('It rings at eight.');
  await tabTo('Text of the story', 'Shift+Tab');
  await page.keyboard.type('The bell of the ferry rings at eight.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/head');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Its sound');
  await expect(page.getByRole('heading', { name: 'Its sound' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Kept as a revision.')).toBeVisible();

  await tabTo('Send to review', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo('Send to review');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sent to review.')).toBeVisible();
  await expect(page.getByRole('main').getByText('In review')).toBeVisible();
});
