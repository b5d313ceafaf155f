import { expect, test } from 'vitest';
import { digest } from './digest.ts';

test('a digest is SHA-256 in base64url, without padding', () => {
  expect(digest('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  expect(digest('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
});

test('a text and its bytes have the same digest', () => {
  expect(digest(new TextEncoder().encode('上海'))).toBe(digest('上海'));
});

test('different texts have different digests', () => {
  expect(digest('Metro opens')).not.toBe(digest('Metro opens '));
});
