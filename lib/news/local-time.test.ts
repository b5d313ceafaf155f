import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stampOf } from './dates.ts';
import { instantIn } from './local-time.ts';

test('a time on the clocks of a zone is one moment', () => {
  expect(instantIn('Asia/Shanghai', '2026-11-21T08:30')).toEqual({ at: Date.UTC(2026, 10, 21, 0, 30) });
  expect(instantIn('America/New_York', '2026-07-01T08:30')).toEqual({ at: Date.UTC(2026, 6, 1, 12, 30) });
  expect(instantIn('Asia/Kathmandu', '2026-07-01T08:30')).toEqual({ at: Date.UTC(2026, 6, 1, 2, 45) });
});

describe('where clocks are moved', () => {
  test('a time that never comes is refused', () => {
    expect(instantIn('Europe/Berlin', '2026-03-29T02:30')).toEqual({
      refused: expect.stringContaining('2026-03-29 02:30 does not exist in Europe/Berlin'),
    });
    expect(instantIn('Europe/Berlin', '2026-03-29T03:00')).toEqual({ at: Date.UTC(2026, 2, 29, 1) });
  });

  test('a time that comes twice asks which, and takes the answer', () => {
    expect(instantIn('Europe/Berlin', '2026-10-25T02:30')).toEqual({
      refused: expect.stringContaining('02:30 UTC+2 or 02:30 UTC+1'),
    });
    expect(instantIn('Europe/Berlin', '2026-10-25T02:30', 'earlier')).toEqual({ at: Date.UTC(2026, 9, 25, 0, 30) });
    expect(instantIn('Europe/Berlin', '2026-10-25T02:30', 'later')).toEqual({ at: Date.UTC(2026, 9, 25, 1, 30) });
  });

  test('half an hour is seen too', () => {
    expect(instantIn('Australia/Lord_Howe', '2026-10-04T02:15')).toMatchObject({ refused: /does not exist/ });
    expect(instantIn('Australia/Lord_Howe', '2026-04-05T01:45')).toMatchObject({ refused: /comes twice/ });
  });
});

test.each(['', '2026-11-21', '2026-02-30T08:00', '2026-11-21T25:00', 'tomorrow'])('"%s" is no time', (local) => {
  expect(instantIn('UTC', local)).toMatchObject({ refused: expect.stringContaining('is no time') });
});

test('what comes out is shown as it was written', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata', 'UTC');
  const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const local = stampOf(minute * 60_000, zone).machine.slice(0, 16);
      const found = instantIn(zone, local, 'earlier');
      expect('at' in found && stampOf(found.at, zone).machine.slice(0, 16)).toBe(local);
    }),
    { numRuns: 50 },
  );
});
