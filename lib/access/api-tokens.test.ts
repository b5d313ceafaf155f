import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { searchAudit } from '../../db/queries/newsroom/read-audit.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { admitToken } from './admit-token.ts';
import { makeToken, newTokenSchema, readTokens, takeTokenBack } from './api-tokens.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(() => {
  vi.useRealTimers();
  closeDoors();
});

test('a token opens its scopes until it ends or is taken back, and is kept as a digest alone', async () => {
  const { token } = await makeToken({ name: 'The app', scopes: ['drafts:read'], days: 30 });
  expect(token).toMatch(/^shine_[\w-]{43}$/);
  expect(await admitToken(token, 'drafts:read')).toBe('yes');
  expect(await admitToken(`${token}x`, 'drafts:read')).toBe('unknown');
  const [listed] = await readTokens();
  expect(listed).toMatchObject({ name: 'The app', hint: token.slice(0, 10), holds: true });
  expect(listed?.usedAt).not.toBeNull();
  expect(JSON.stringify(listed)).not.toContain(token.slice(10));

  vi.useFakeTimers({ now: Date.now() + 31 * 86_400_000, toFake: ['Date'] });
  expect(await admitToken(token, 'drafts:read')).toBe('unknown');
  vi.useRealTimers();
  expect(await admitToken(token, 'drafts:read')).toBe('yes');
  await takeTokenBack(listed?.id ?? 0);
  expect(await admitToken(token, 'drafts:read')).toBe('unknown');
  await expect(takeTokenBack(listed?.id ?? 0)).rejects.toThrow(/already/);
});

test('what is done with tokens is in the audit log, and no token', async () => {
  const { token } = await makeToken({ name: 'Another', scopes: ['drafts:read'], days: 0 });
  const lines = await read((db) => searchAudit(db, { act: 'api.tokens' }, 50));
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(lines)).not.toContain(token.slice(10));
});

test('a token without a name, a scope or a known end is not made', () => {
  for (const bad of [
    { name: ' ', scopes: ['drafts:read'], days: '30' },
    { name: 'x', scopes: [], days: '30' },
    { name: 'x', scopes: ['everything'], days: '30' },
    { name: 'x', scopes: ['drafts:read'], days: '31' },
  ])
    expect(newTokenSchema.safeParse(bad).success).toBe(false);
});
