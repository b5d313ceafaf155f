import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageInYears } from './age.ts';
import { EARLIEST, LATEST } from './story-number.ts';

const time = (text: string) => Date.parse(text);

test.each([
  ['2025-02-13T08:28:00Z', '2025-02-13T08:28:00Z', 0, '2026-02-13T08:28:00Z'],
  ['2025-02-13T08:28:00Z', '2026-02-13T08:27:59Z', 0, '2026-02-13T08:28:00Z'],
  ['2025-02-13T08:28:00Z', '2026-02-13T08:28:00Z', 1, '2027-02-13T08:28:00Z'],
  ['2025-12-31T23:59:00Z', '2026-01-01T00:00:00Z', 0, '2026-12-31T23:59:00Z'],
  ['1987-02-26T15:01:00Z', '2026-11-25T12:00:00Z', 39, '2027-02-26T15:01:00Z'],
  ['1700-01-01T00:00:00Z', '2026-11-25T12:00:00Z', 326, '2027-01-01T00:00:00Z'],
  ['2024-02-29T12:00:00Z', '2025-02-28T23:59:59Z', 0, '2025-03-01T12:00:00Z'],
  ['2024-02-29T12:00:00Z', '2028-02-29T12:00:00Z', 4, '2029-03-01T12:00:00Z'],
])('a story of %s is at %s %d years old, and one more at %s', (published, at, years, next) => {
  expect(ageInYears(time(published), time(at))).toEqual({ years, next: time(next) });
});

test('a story of tomorrow is not younger than nothing', () => {
  expect(ageInYears(time('2027-05-01T00:00:00Z'), time('2026-11-25T00:00:00Z')).years).toBe(0);
});

test('a story grows older exactly at its birthday, whatever the day', () => {
  const instants = fc.integer({ min: EARLIEST, max: LATEST });
  fc.assert(
    fc.property(instants, instants, (one, other) => {
      const [published, at] = [Math.min(one, other), Math.max(one, other)];
      const { years, next } = ageInYears(published, at);
      expect(next).toBeGreaterThan(at);
      expect(ageInYears(published, next - 1).years).toBe(years);
      expect(ageInYears(published, next).years).toBe(years + 1);
    }),
  );
});
