import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { config } from './config.ts';
import { seal, unseal } from './seal.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const { dataDir } = config();
const anotherPaper = () => Object.assign(config(), { dataDir: join(dataDir, randomUUID()) });
beforeEach(anotherPaper);
afterAll(() => Object.assign(config(), { dataDir }));

test('what was sealed opens, and shows nothing of what it holds', () => {
  const sealed = seal(SECRET, 'webhook');
  expect(sealed).not.toContain(SECRET.slice(6, 16));
  expect(unseal(sealed, 'webhook')).toBe(SECRET);
  expect(seal(SECRET, 'webhook')).not.toBe(sealed);
});

test('what was never sealed is read as it is', () => expect(unseal(SECRET, 'webhook')).toBe(SECRET));

test('nothing opens for another purpose, in another paper, or when it was changed or cut', () => {
  const sealed = seal(SECRET, 'webhook');
  const at = sealed.length - 30;
  const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
  for (const wrong of [changed, sealed.slice(0, -4), sealed.slice(0, 12), 'sealed1:'])
    expect(() => unseal(wrong, 'webhook')).toThrow(/cannot be opened/);
  expect(() => unseal(sealed, 'preview')).toThrow(/cannot be opened/);
  anotherPaper();
  expect(() => unseal(sealed, 'webhook')).toThrow(/"secret" in DATA_DIR/);
});
