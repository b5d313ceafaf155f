import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { signedIn } from './current-actor.ts';
import { hired, visitor } from './fixtures/visitor.ts';

vi.mock('../../db/queries/newsroom/sessions.ts', async (original) => ({
  ...(await original<object>()),
  markUsed: async () => {
    throw new Error('database or disk is full');
  },
}));

beforeAll(() => prepareDatabase(config()));
afterEach(() => void vi.useRealTimers());
afterAll(() => closeDoors());

test('who is in stays in on a full disk', async () => {
  const { id, email } = await hired('editor');
  const browser = visitor('198.51.100.200');
  await browser.signIn(email);
  vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ['Date'] });
  expect((await browser.as(signedIn))?.actor.id).toBe(id);
});
