import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { signedIn } from './current-actor.ts';
import { hired, PASSWORD, visitor } from './fixtures/visitor.ts';
import { prove } from './own-password.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(() => closeDoors());

/** A new address each time, so that one test's failures are not counted in another. */
let last = 0;
const newVisitor = () => {
  last += 1;
  return visitor(`198.51.100.${last}`);
};
const wrong = 'not the password at all';

test('five wrong guesses about an account close it for a quarter of an hour, whatever the addresses', async () => {
  const { email } = await hired('editor');
  for (let at = 0; at < 5; at += 1) expect((await newVisitor().signIn(email, wrong)).status).toBe(401);
  const sixth = await newVisitor().signIn(email.toUpperCase(), PASSWORD);
  expect(sixth).toMatchObject({ status: 429, body: { code: 'TOO_MANY' } });
  // Nothing of it is in memory alone: a restart forgets nothing.
  const kept = new Database(join(config().dataDir, 'shine.sqlite'), { readonly: true });
  expect(kept.prepare("SELECT max(points) AS most FROM sign_in_tries WHERE key LIKE 'account:%'").get()).toEqual({
    most: 6,
  });
  kept.close();
  vi.useFakeTimers({ now: Date.now() + 15 * 60_000 + 1000, toFake: ['Date'] });
  try {
    expect((await newVisitor().signIn(email, PASSWORD)).status).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});

test('an account that does not exist closes in the same way', async () => {
  const answers = [];
  for (let at = 0; at < 6; at += 1) answers.push((await newVisitor().signIn('ghost@paper.example', wrong)).status);
  expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
});

test('six guesses at once are six', async () => {
  const { email } = await hired('editor');
  const answers = await Promise.all(Array.from({ length: 8 }, () => newVisitor().signIn(email, wrong)));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
});

test('a right guess wipes the account clean, and twenty wrong ones close an address', async () => {
  const { email } = await hired('editor');
  const browser = newVisitor();
  for (let at = 0; at < 4; at += 1) await browser.signIn(email, wrong);
  expect((await browser.signIn(email)).status).toBe(200);
  for (let at = 0; at < 4; at += 1) expect((await browser.signIn(email, wrong)).status).toBe(401);
  for (let at = 0; at < 12; at += 1) expect((await browser.signIn(`other${at}@paper.example`, wrong)).status).toBe(401);
  expect((await browser.signIn('one-more@paper.example', wrong)).status).toBe(429);
});

test('proofs by password are counted with the account', async () => {
  const { email } = await hired('editor');
  const browser = newVisitor();
  await browser.signIn(email);
  const by = await browser.as(signedIn);
  if (!by) throw new Error('Not signed in.');
  for (let at = 0; at < 5; at += 1)
    await expect(browser.as(() => prove(by, wrong))).rejects.toThrow(/not your password/);
  await expect(browser.as(() => prove(by, PASSWORD))).rejects.toThrow(/too often/);
  expect((await newVisitor().signIn(email)).status).toBe(429);
});
