import type { Page } from '@playwright/test';
import { read } from '../db/database.ts';
import { makeUser } from '../lib/access/make-user.ts';
import { addPerson } from '../lib/desk/edit-person.ts';
import { editReport } from '../lib/desk/edit-report.ts';
import { createTopic } from '../lib/desk/edit-topic.ts';
import { sectionNamed } from '../lib/desk/section-named.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import { atTheDesk, hire, PASSWORD } from './support/desk.ts';
import { builtActions, callAction, cookiesOf, outcomeIn } from './support/desk-calls.ts';
import { expect, test } from './support/test.ts';

// Two who change one thing, what cannot be undone, and who may not.

async function open(page: Page, screen: string): Promise<void> {
  await page.goto(`/admin/${screen}/`);
  await page.waitForLoadState('networkidle');
}

const report = (slug: string) => ({
  ...{ id: null, seen: 0, slug, title: slug, standfirst: null, groups: [] },
  introduction: bodyOfParagraphs(['Words.']),
});

test('of two who describe one person the second is told who was faster, and what is said now', async ({
  browser,
  site,
}) => {
  await addPerson({ name: 'Tan Wei', nameZh: null, title: null, bio: null });
  const first = await atTheDesk(browser, site, await hire('editor', 'Fay First'));
  const second = await atTheDesk(browser, site, await hire('editor', 'Sam Second'));
  for (const page of [first, second]) {
    await open(page, 'people');
    await page.getByRole('searchbox', { name: 'Find somebody' }).fill('tan wei');
    await expect(page).toHaveURL(/q=tan/);
    await page.getByRole('button', { name: 'Edit Tan Wei' }).click();
  }
  await first.getByLabel('What they do').fill('Film critic');
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(first.getByRole('dialog')).toBeHidden();

  await second.getByLabel('What they do').fill('Critic');
  await second.getByLabel('Life').fill('Born in Suzhou.');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByText(/Fay First changed Tan Wei at/)).toBeVisible();
  await expect(second.getByText('It says “Film critic” now.')).toBeVisible();
  await expect(second.getByLabel('Life')).toHaveValue('Born in Suzhou.');
  await expect(async () => {
    await second.getByRole('button', { name: 'Save' }).click();
    await expect(second.getByRole('dialog')).toBeHidden({ timeout: 2000 });
  }).toPass();
  await expect(second.getByText('Critic · /author/tan-wei/')).toBeVisible();
});

test('a merge says how many stories go where before it is done, and the focus stays', async ({ browser, site }) => {
  await createTopic({ name: 'Fogs' });
  await createTopic({ name: 'Fog' });
  const page = await atTheDesk(browser, site, await hire('chief'));
  await open(page, 'topics');
  await page.getByRole('button', { name: 'Merge Fogs with another' }).click();
  await page.getByLabel('Which one stays?').fill('fog');
  await page.getByRole('row', { name: 'Fog', exact: true }).click();
  await page.getByRole('button', { name: 'Merge into Fog' }).click();
  const asked = page.getByRole('alertdialog', { name: 'Merge Fogs into Fog?' });
  await expect(asked).toContainText('Fogs has 0 stories, Fog has 0 stories.');
  await expect(asked).toContainText('This cannot be undone');
  await asked.getByRole('button', { name: 'Merge into Fog' }).click();
  await expect(page.getByText('Fogs is Fog now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit Fogs' })).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('whoever removes a report has the focus where the list is', async ({ browser, site }) => {
  await editReport(report('passing'));
  const page = await atTheDesk(browser, site, await hire('editor'));
  await open(page, 'reports');
  await page.getByRole('button', { name: 'Remove passing' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByRole('button', { name: 'Remove passing' })).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('an editor of one section neither edits reports nor merges names, and is not offered it', async ({
  browser,
  site,
}) => {
  const limited = { name: 'Lin', email: `lin-${process.pid}@paper.example`, password: PASSWORD };
  const { id: sectionId } = await read((db) => sectionNamed(db, 'opinion'));
  const id = await makeUser({ ...limited, role: 'editor', everySection: false, sectionIds: [sectionId] });
  const cookie = cookiesOf(site, { id, ...limited });
  for (const action of builtActions().filter(({ act }) => act === 'report.edit' || act?.endsWith('.merge')))
    expect(outcomeIn(await callAction(site, action, { cookie })), action.name).toBe('forbidden');
  const page = await atTheDesk(browser, site, { id, ...limited });
  await expect(page.getByRole('link', { name: 'Special reports' })).toHaveCount(0);
  await open(page, 'people');
  await expect(page.getByRole('button', { name: /^Edit / }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Merge / })).toHaveCount(0);
});
