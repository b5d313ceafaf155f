import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayOf, isDay, longDate, monthName, startOfDay } from './dates.ts';

const SHANGHAI = 'Asia/Shanghai';
const ZONES = [SHANGHAI, 'UTC', 'Asia/Kolkata', 'America/New_York', 'America/St_Johns', 'Africa/Cairo'];

const days = fc.integer({ min: -100_000, max: 85_000 }).map((days) => dayAfter('1970-01-01', days));

describe('a day of the calendar', () => {
  test.each(['2025-02-13', '2024-02-29', '2000-02-29', '1700-01-01', '2199-12-31', '1999-12-31'])('is %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-1-1',
    '25-01-01',
    '12025-01-01',
    '-2025-01-01',
    '2025/01/01',
    '2025-01-01T00:00:00Z',
    ' 2025-01-01',
    '2025-01-01\n',
    '２０２５-01-01',
    '2025-01',
    'today',
    '',
  ])('is not %j', (day) => {
    expect(isDay(day)).toBe(false);
  });

  test('is called by its name, wherever the machine stands', () => {
    expect(longDate('2025-02-13')).toBe('Thursday, February 13, 2025');
    expect(longDate('2024-02-29')).toBe('Thursday, February 29, 2024');
    expect(longDate('1987-12-31')).toBe('Thursday, December 31, 1987');
  });
});

test.each([
  ['2025-02', 'February 2025'],
  ['2026-12', 'December 2026'],
  ['1987-01', 'January 1987'],
])('the month %s is called %s', (month, name) => {
  expect(monthName(month)).toBe(name);
});

describe('the day after another', () => {
  test.each([
    ['2025-02-13', 1, '2025-02-14'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2025-02-13', 0, '2025-02-13'],
    ['2025-01-01', 365, '2026-01-01'],
    ['2024-01-01', 366, '2025-01-01'],
  ])('of %s by %d is %s', (day, count, after) => {
    expect(dayAfter(day, count)).toBe(after);
  });

  test('is a day, and leads back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1000, max: 1000 }), (day, count) => {
        expect(isDay(dayAfter(day, count))).toBe(true);
        expect(dayAfter(dayAfter(day, count), -count)).toBe(day);
      }),
    );
  });
});

describe('a day of a zone', () => {
  test.each([
    ['2025-02-13', SHANGHAI, '2025-02-12T16:00:00Z'],
    ['2026-07-01', SHANGHAI, '2026-06-30T16:00:00Z'],
    ['2025-02-13', 'UTC', '2025-02-13T00:00:00Z'],
    ['2025-07-04', 'America/New_York', '2025-07-04T04:00:00Z'],
    ['2025-02-13', 'Pacific/Kiritimati', '2025-02-12T10:00:00Z'],
    ['2025-02-13', 'Pacific/Pago_Pago', '2025-02-13T11:00:00Z'],
    // In these summers Shanghai put its clocks on by an hour.
    ['1988-07-01', SHANGHAI, '1988-06-30T15:00:00Z'],
    ['1991-09-16', SHANGHAI, '1991-09-15T16:00:00Z'],
    // At midnight of this one they jumped to one o'clock.
    ['2023-04-28', 'Africa/Cairo', '2023-04-27T22:00:00Z'],
  ])('%s in %s begins at %s', (day, zone, instant) => {
    expect(new Date(startOfDay(day, zone)).toISOString()).toBe(instant.replace('Z', '.000Z'));
  });

  test('begins with its first millisecond, not one before', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (day, zone) => {
        const start = startOfDay(day, zone);
        expect(dayOf(start, zone)).toBe(day);
        expect(dayOf(start - 1, zone)).toBe(dayAfter(day, -1));
      }),
      { numRuns: 300 },
    );
  });

  test('that was left out begins with the one after it', () => {
    expect(dayOf(startOfDay('2011-12-30', 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  test('has 24 hours in Shanghai in every year since 1992', () => {
    const recent = fc.integer({ min: 0, max: 40_000 }).map((days) => dayAfter('1992-01-01', days));
    fc.assert(
      fc.property(recent, (day) => {
        expect(startOfDay(dayAfter(day), SHANGHAI) - startOfDay(day, SHANGHAI)).toBe(24 * 3_600_000);
      }),
    );
  });
});
