import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, instantOf, longDay, nextDay, nextYear, parsePrintedTime, stampOf } from './dates.ts';

const SHANGHAI = 'Asia/Shanghai';
const ZONES = [
  SHANGHAI,
  'UTC',
  'Asia/Kolkata',
  'America/St_Johns',
  'America/New_York',
  'Europe/London',
  'Pacific/Apia',
];
const reference = Date.UTC(2025, 1, 13, 0, 28);
const instants = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2100, 0, 1) });
const zones = fc.constantFrom(...ZONES);

test('a time is shown with its zone, as SHINE prints it', () => {
  expect(stampOf(reference, SHANGHAI)).toEqual({
    shown: '08:28 UTC+8, 2025-02-13',
    machine: '2025-02-13T08:28:00+08:00',
  });
});

test.each([
  ['Asia/Kolkata', '05:58 UTC+5:30, 2025-02-13', '2025-02-13T05:58:00+05:30'],
  ['Asia/Kathmandu', '06:13 UTC+5:45, 2025-02-13', '2025-02-13T06:13:00+05:45'],
  ['America/St_Johns', '20:58 UTC-3:30, 2025-02-12', '2025-02-12T20:58:00-03:30'],
  ['UTC', '00:28 UTC, 2025-02-13', '2025-02-13T00:28:00+00:00'],
])('in %s the same moment is %s', (zone, shown, machine) => {
  expect(stampOf(reference, zone)).toEqual({ shown, machine });
});

test('the zone beside a time follows summer time', () => {
  expect(stampOf(Date.UTC(2025, 2, 30, 0, 59), 'Europe/London').shown).toBe('00:59 UTC, 2025-03-30');
  expect(stampOf(Date.UTC(2025, 2, 30, 1, 0), 'Europe/London').shown).toBe('02:00 UTC+1, 2025-03-30');
});

test('midnight is hour nought of the new day, not hour 24 of the old one', () => {
  expect(stampOf(Date.UTC(2025, 1, 12, 16), SHANGHAI).shown).toBe('00:00 UTC+8, 2025-02-13');
});

test('the line above a front names the day in full', () => {
  expect(longDay(reference, SHANGHAI)).toBe('Thursday, February 13, 2025');
  expect(longDay(reference, 'America/New_York')).toBe('Wednesday, February 12, 2025');
});

test('a machine time names the second it was made from, in every zone', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      expect(instantOf(stampOf(instant, zone).machine)).toBe(Math.floor(instant / 1000) * 1000);
    }),
  );
});

test('a time from before there were zones is one that machines read too', () => {
  const instant = Date.UTC(1850, 6, 1, 4);
  expect(stampOf(instant, SHANGHAI).machine).toMatch(/^1850-07-01T\d\d:\d\d:\d\d.*Z$/);
  expect(instantOf(stampOf(instant, SHANGHAI).machine)).toBe(instant);
});

test('the next day begins at midnight of the zone', () => {
  expect(nextDay(reference, SHANGHAI)).toBe(Date.UTC(2025, 1, 13, 16));
  expect(nextDay(Date.UTC(2025, 1, 13, 15, 59, 59, 999), SHANGHAI)).toBe(Date.UTC(2025, 1, 13, 16));
  expect(nextDay(Date.UTC(2025, 1, 13, 16), SHANGHAI)).toBe(Date.UTC(2025, 1, 14, 16));
});

test('a day may have 23 or 25 hours', () => {
  expect(nextDay(Date.UTC(2025, 2, 9, 5), 'America/New_York')).toBe(Date.UTC(2025, 2, 10, 4));
  expect(nextDay(Date.UTC(2025, 10, 2, 4), 'America/New_York')).toBe(Date.UTC(2025, 10, 3, 5));
});

test('where clocks jump over midnight, the day begins after the jump', () => {
  const jump = Date.UTC(2023, 3, 27, 22);
  expect(nextDay(jump - 1, 'Africa/Cairo')).toBe(jump);
  expect(stampOf(jump, 'Africa/Cairo').shown).toBe('01:00 UTC+3, 2023-04-28');
});

test('where a whole day was left out, the next day is the one after it', () => {
  const thursday = Date.UTC(2011, 11, 29, 20);
  expect(dayOf(thursday, 'Pacific/Apia')).toBe('2011-12-29');
  expect(dayOf(nextDay(thursday, 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31');
});

test('the next day is always the first moment of another day', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const next = nextDay(instant, zone);
      expect(next).toBeGreaterThan(instant);
      expect(dayOf(next - 1, zone)).toBe(dayOf(instant, zone));
      expect(dayOf(next, zone)).not.toBe(dayOf(instant, zone));
    }),
  );
});

test('the next year begins at the New Year of the zone', () => {
  const newYear = Date.UTC(2025, 11, 31, 16);
  expect(nextYear(reference, SHANGHAI)).toBe(newYear);
  expect(nextYear(newYear - 1, SHANGHAI)).toBe(newYear);
  expect(nextYear(newYear, SHANGHAI)).toBe(Date.UTC(2026, 11, 31, 16));
  expect(nextYear(Date.UTC(2024, 0, 1), 'UTC')).toBe(Date.UTC(2025, 0, 1));
});

test.each([
  ['  08:28 UTC+8, 2025-02-13       0', reference],
  ['8:28 UTC+8, 2025-02-13', reference],
  ['05:58 UTC+5:30, 2025-02-13', reference],
  ['05:58 UTC+0530, 2025-02-13', reference],
  ['20:58 UTC-3:30, 2025-02-12', reference],
  ['00:28 UTC, 2025-02-13', reference],
])('the printed time "%s" is read', (line, instant) => {
  expect(parsePrintedTime(line)).toBe(instant);
});

test.each([
  '08:28, 2025-02-13',
  '08:28 UTC+8, 2025-02-31',
  '25:28 UTC+8, 2025-02-13',
  '08:61 UTC+8, 2025-02-13',
  '08:28 UTC+8, 13.02.2025',
  'Xinhua',
  '',
])('"%s" is no printed time', (line) => {
  expect(parsePrintedTime(line)).toBeNull();
});

test('a time that was shown is read back to the minute, in every zone', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      expect(parsePrintedTime(stampOf(instant, zone).shown)).toBe(Math.floor(instant / 60_000) * 60_000);
    }),
  );
});

test.each([
  ['1987-02-26T15:01:01Z', Date.UTC(1987, 1, 26, 15, 1, 1)],
  ['2010-10-22T11:33:15-04:00', Date.UTC(2010, 9, 22, 15, 33, 15)],
  ['2025-02-13T08:28:00.250+08:00', reference + 250],
  ['2024-02-29T00:00:00+00:00', Date.UTC(2024, 1, 29)],
  ['1700-01-01T00:00:00Z', Date.UTC(1700, 0, 1)],
])('%s is a moment', (rfc3339, instant) => {
  expect(instantOf(rfc3339)).toBe(instant);
});

test.each([
  '2025-04-31T12:00:00Z',
  '2025-02-29T12:00:00Z',
  '2025-13-01T12:00:00Z',
  '2025-00-10T12:00:00Z',
  '2025-02-00T12:00:00Z',
  '2025-02-13T25:00:00Z',
  '2025-02-13T12:60:00Z',
  '2025-02-13T12:00:00+25:00',
  '2025-02-13T12:00:00',
  '2025-02-13 12:00:00Z',
  '2025-02-13',
  '13 Feb 2025',
  ' 2025-02-13T12:00:00Z',
  '',
])('"%s" names no moment', (rfc3339) => {
  expect(instantOf(rfc3339)).toBeNull();
});
