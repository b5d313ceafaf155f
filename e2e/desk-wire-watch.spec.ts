import type { Page } from '@playwright/test';
import { publishStory } from '../lib/desk/publish-story.ts';
import { reviseStory } from '../lib/desk/revise-story.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import { plainStory } from '../lib/news/content.ts';
import { file, storyFrom, versionOf } from '../lib/wire/fixtures/copy.ts';
import { atTheDesk, hire } from './support/desk.ts';
import { faultsOf } from './support/desk-visit.ts';
import { expect, test } from './support/test.ts';

/** Opens a screen of the wire and waits until it hears keys. */
async function openWire(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

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
