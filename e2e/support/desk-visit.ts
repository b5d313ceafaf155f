import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';

/** Another password, as good as the one of `hire`. */
export const BETTER = 'quiet lantern marble ferry';

/** Fills the form of the sign-in page, and sends it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Whether the next request of this page is still somebody's; it has to be nobody's within a second. */
export async function isSignedIn(page: Page): Promise<boolean> {
  const reply = await page.request.get('/admin/', { maxRedirects: 0 });
  return reply.status() === 200;
}

/** What a page reports that would be silent otherwise. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}

/** A key in the machine, with a finger that is always there. */
export async function giveKey(page: Page): Promise<{ touch(isThere: boolean): Promise<void> }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async touch(enabled) {
      await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    },
  };
}

/** Makes every proof of the site an hour older. */
export function forgetProofs(dataDir: string): void {
  const db = new Database(join(dataDir, 'shine.sqlite'));
  db.prepare('UPDATE sessions SET proven_at = proven_at - 3600000').run();
  db.close();
}

/** A secret as apps for one-time codes type it. */
export function decodeBase32(text: string): string {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
}
