import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { makeUser } from '../../lib/access/make-user.ts';
import type { Role } from '../../lib/news/roles.ts';
import type { SiteProcess } from './site-process.ts';

export const PASSWORD = 'correct horse battery';

/** Somebody of the desk: how they sign in. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
}

const LONGEST_GOODBYE = 10_000;

let number = 0;

/** Makes somebody of this role in the site of the test, with rights over every section. */
export async function hire(role: Role, name = `Sample ${role}`): Promise<Colleague> {
  number += 1;
  const email = `${role}${number}-${process.pid}@paper.example`;
  const id = await makeUser({ name, email, password: PASSWORD, role, everySection: true, sectionIds: [] });
  return { id, name, email };
}

/** The desk's own address: its cookies and its check of origins know no other. */
export const deskOrigin = (site: SiteProcess) => `http://localhost:${site.port}`;

const open = new Set<BrowserContext>();

/**
 * Closes the browsers of everybody who was at the desk: their screens would go on asking the server beside later tests.
 * One that does not close is left to the end of the worker: it is not what is tested.
 */
export async function leaveTheDesk(): Promise<void> {
  const closed = Promise.all([...open].map((context) => context.close()));
  open.clear();
  await Promise.race([closed, setTimeout(LONGEST_GOODBYE, undefined, { ref: false })]);
}

/** Signs somebody in, in a browser of their own, and returns the first screen. */
export async function atTheDesk(browser: Browser, site: SiteProcess, { email }: Colleague): Promise<Page> {
  const context = await browser.newContext({ baseURL: deskOrigin(site) });
  open.add(context);
  const page = await context.newPage();
  await page.goto('/admin/sign-in/');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/admin/');
  return page;
}
