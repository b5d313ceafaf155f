import type { Page } from '@playwright/test';
import { axeFaultsInBothLights } from './axe.ts';
import { expect } from './test.ts';

/** Holds a screen against axe, light and dark, and against the width of a phone. */
export async function look(page: Page, name: string): Promise<void> {
  expect(await axeFaultsInBothLights(page), name).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, `${name} on a phone`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Opens a screen of the wire and waits until it hears keys. */
export async function openWire(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}
