import { expect, test } from 'vitest';
import { instantAt, wallTimeOf } from './wall-time.ts';

test.each([
  ['2025-02-13T08:28', 'Asia/Shanghai', '2025-02-13T00:28:00Z'],
  ['2025-07-01T12:00', 'Europe/London', '2025-07-01T11:00:00Z'],
  ['2025-03-30T03:30', 'Europe/Berlin', '2025-03-30T01:30:00Z'],
  ['2025-01-01T00:05', 'America/New_York', '2025-01-01T05:05:00Z'],
])('%s in %s is %s, and back', (wallTime, zone, instant) => {
  expect(instantAt(wallTime, zone)).toBe(Date.parse(instant));
  expect(wallTimeOf(Date.parse(instant), zone)).toBe(wallTime);
});

test('what is no moment has no instant', () => {
  expect(instantAt('2025-02-31T08:00', 'Asia/Shanghai')).toBeNull();
  expect(instantAt('', 'Asia/Shanghai')).toBeNull();
});
