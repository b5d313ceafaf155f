import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a page as it stands, a line each; frames are left out. Only what is wrong is worked out:
 * lists of what is right take most of its time.
 * @param rules every rule, or those alone that another colour scheme can break
 */
export async function axeFaults(page: Page, rules: 'every' | 'colours' = 'every'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  const { violations } = await (rules === 'every' ? axe.withTags(EVERY_RULE) : axe.withRules(COLOURS)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What axe finds wrong with what is on the screen now, in the light and in the dark. */
export async function axeFaultsInBothLights(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axeFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await axeFaults(page, 'colours'))];
}
