import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { hashPassword } from 'better-auth/crypto';
import { write } from '../../db/database.ts';
import { insertUser } from '../../db/queries/newsroom/users.ts';
import type { Role } from '../../lib/news/roles.ts';
import { beginSession } from './desk-session.ts';
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
let hashed: Promise<string> | null = null;

/** Makes somebody of this role in the site of the test, with rights over every section. */
export async function hire(role: Role, name = `Sample ${role}`): Promise<Colleague> {
  number += 1;
  const email = `${role}${number}-${process.pid}@paper.example`;
  // A password is slow to hash by intent: once is enough for all who have the same.
  hashed ??= hashPassword(PASSWORD);
  const [id, passwordHash] = [randomUUID(), await hashed];
  const user = { id, name, email, role, everySection: true };
  await write(({ db }) => insertUser(db, user, { passwordHash, sectionIds: [] }));
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

/**
 * Gives somebody a browser of their own in which they are signed in, and returns the first screen. They do not come by
 * the door, which has tests of its own (desk-access-door.spec.ts).
 */
export async function atTheDesk(browser: Browser, site: SiteProcess, { id }: Colleague): Promise<Page> {
  const context = await browser.newContext({ baseURL: deskOrigin(site) });
  open.add(context);
  const { name, value } = await beginSession(site, id);
  await context.addCookies([{ name, value, domain: 'localhost', path: '/admin', httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  await page.goto('/admin/');
  return page;
}
