import { expect, test } from 'vitest';
import { expiresWithin, isExpired } from './rights.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26);

test.each([
  ['without an end', null, false, false],
  ['that ends in a month', NOW + 30 * DAY, false, false],
  ['that ends this week', NOW + 3 * DAY, false, true],
  ['that ends now', NOW, true, true],
  ['that has ended', NOW - DAY, true, true],
])('a licence %s', (_, rightsExpireAt, expired, soon) => {
  expect(isExpired({ rightsExpireAt }, NOW)).toBe(expired);
  expect(expiresWithin({ rightsExpireAt }, 7, NOW)).toBe(soon);
});
