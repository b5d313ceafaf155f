import { expect, test } from 'vitest';
import { retryAfter, waitAfter, waitBesideHub } from './back-off.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

test('each failure doubles the wait, up to a day', () => {
  const half = () => 0.5;
  expect([1, 2, 3, 4].map((failures) => waitAfter(failures, 15 * MINUTE, half) / MINUTE)).toEqual([15, 30, 60, 120]);
  expect(waitAfter(500, 15 * MINUTE, half)).toBe(DAY);
  expect(waitAfter(1, 1000, half)).toBe(MINUTE);
});

test('chance moves the wait by a quarter at most', () => {
  expect(waitAfter(1, 100 * MINUTE, () => 0)).toBe(75 * MINUTE);
  expect(waitAfter(1, 100 * MINUTE, () => 1)).toBe(125 * MINUTE);
});

test('how long to be left alone is said in seconds or by a date', () => {
  const at = Date.UTC(2026, 10, 20);
  expect(retryAfter('120', at)).toBe(2 * MINUTE);
  expect(retryAfter(new Date(at + 5 * MINUTE).toUTCString(), at)).toBe(5 * MINUTE);
  expect(retryAfter('99999999', at)).toBe(DAY);
  for (const nothing of [undefined, '', 'soon', '-5', new Date(at - MINUTE).toUTCString()])
    expect(retryAfter(nothing, at)).toBeNull();
});

test('beside a hub it is looked more seldom, every six hours at least', () => {
  expect(waitBesideHub(15 * MINUTE)).toBe(60 * MINUTE);
  expect(waitBesideHub(120 * MINUTE)).toBe(360 * MINUTE);
  expect(waitBesideHub(DAY)).toBe(DAY);
});
