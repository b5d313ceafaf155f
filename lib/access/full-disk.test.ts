import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { hired, visitor } from './fixtures/visitor.ts';

vi.mock('../../db/queries/newsroom/sign-in-tries.ts', async (original) => ({
  ...(await original<object>()),
  forgetOldTries: async () => {
    throw Object.assign(new Error('The data folder /srv/paper cannot be written (SQLITE_FULL).'), { name: 'Problem' });
  },
}));

beforeAll(() => prepareDatabase(config()));
afterAll(() => closeDoors());

test('who cannot be let in because the disk is full is told so', async () => {
  const { email } = await hired('editor');
  const { status, body } = await visitor().signIn(email);
  expect(status).toBe(503);
  expect(body).toMatchObject({ message: expect.stringMatching(/cannot write at this moment; its disk may be full/) });
  expect(JSON.stringify(body)).not.toContain('/srv');
});
