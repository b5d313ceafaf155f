import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EARLIEST, LATEST } from '../news/story-number.ts';
import { instantAt, readInstant } from './read-instant.ts';

const iso = (written: string, zone?: string) => {
  const at = instantAt(written, zone);
  return at === null ? null : new Date(at).toISOString().replace('.000', '');
};

describe('readInstant', () => {
  test.each([
    ['2020-06-13T10:15:00Z', '2020-06-13T10:15:00Z'],
    ['2020-06-13T10:15:00+02:00', '2020-06-13T08:15:00Z'],
    ['2020-06-13T10:15:00.1234567+02:00', '2020-06-13T08:15:00.123Z'],
    ['2020-06-13T10:15:00-0330', '2020-06-13T13:45:00Z'],
    ['2020-06-13 10:15:00+02:00', '2020-06-13T08:15:00Z'],
    ['2020-06-13 10:15', '2020-06-13T10:15:00Z'],
    ['  2020-06-13T10:15Z\n', '2020-06-13T10:15:00Z'],
    ['20200613T101500Z', '2020-06-13T10:15:00Z'],
    ['20200613T101500+0300', '2020-06-13T07:15:00Z'],
    ['20200613T101500', '2020-06-13T10:15:00Z'],
    ['20200613101500', '2020-06-13T10:15:00Z'],
    ['20200613', '2020-06-13T00:00:00Z'],
    ['2020-06', '2020-06-01T00:00:00Z'],
    ['2020/6/3 01:02:03', '2020-06-03T01:02:03Z'],
    ['Sat, 13 Jun 2020 10:15:00 GMT', '2020-06-13T10:15:00Z'],
    ['Sat 13 Jun 2020 10:15:00 EST', '2020-06-13T15:15:00Z'],
    ['13 June 2020 10:15:00 PDT', '2020-06-13T17:15:00Z'],
    ['Sat, 3 Sept 2020 1:15 +0800 (CST)', '2020-09-02T17:15:00Z'],
    ['Sat, 13 Jun 20 10:15:00 +0000', '2020-06-13T10:15:00Z'],
    ['Seg, 14 Set 2015 10:15:00 -0300', '2015-09-14T13:15:00Z'],
    ['Sat Jun 13 10:15:00 2020', '2020-06-13T10:15:00Z'],
    ['Sat Jun 13 10:15:00 UTC 2020', '2020-06-13T10:15:00Z'],
    ['June 13, 2020', '2020-06-13T00:00:00Z'],
    ['Mon, 21 Jan 2008 8:56 am PST', '2008-01-21T16:56:00Z'],
    ['June 13, 2020 12:05 a.m.', '2020-06-13T00:05:00Z'],
    ['2020-06-13 12:05:09 PM +0200', '2020-06-13T10:05:09Z'],
    ['1592043300', '2020-06-13T10:15:00Z'],
    ['1592043300000', '2020-06-13T10:15:00Z'],
    ['2020-12-31T24:00:00Z', '2021-01-01T00:00:00Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00Z'],
  ])('reads %s', (written, expected) => expect(iso(written)).toBe(expected));

  test.each([
    '',
    'yesterday',
    'YYYYMMDD999999-HHMM',
    '2020-13-01',
    '2020-02-30T10:00:00Z',
    '2020-06-13T25:00:00Z',
    '2020-06-13T10:61:00Z',
    '9999999999999',
    '0000-00-00 00:00:00',
    '-0001-11-30 00:00:00',
    'Sat, 13 Foo 2020 10:15:00 GMT',
  ])('reads nothing out of "%s"', (written) => expect(readInstant(written)).toBeNull());

  test('takes the zone asked for where none is said, and says so', () => {
    expect(iso('2020-06-13T10:15:07', 'Europe/Vienna')).toBe('2020-06-13T08:15:07Z');
    expect(iso('2020-01-13', 'Asia/Shanghai')).toBe('2020-01-12T16:00:00Z');
    expect(readInstant('2020-06-13T10:15:00', 'Europe/Vienna')).toMatchObject({ zoneAssumed: true, dayOnly: false });
    expect(readInstant('20200613', 'Europe/Vienna')).toMatchObject({ zoneAssumed: true, dayOnly: true });
    expect(readInstant('2020-06-13T10:15:00Z', 'Europe/Vienna')).toMatchObject({ zoneAssumed: false });
    expect(readInstant('Sat, 13 Jun 2020 10:15:00 XYZT', 'Europe/Vienna')).toMatchObject({ zoneAssumed: true });
  });

  test('takes the first of two moments, and moves on one that clocks jump over', () => {
    expect(iso('2020-10-25T02:30:00', 'Europe/Vienna')).toBe('2020-10-25T00:30:00Z');
    expect(iso('2020-03-29T02:30:00', 'Europe/Vienna')).toBe('2020-03-29T00:30:00Z');
  });

  test('reads back every instant in both spellings of ISO 8601', () => {
    fc.assert(
      fc.property(fc.integer({ min: Math.max(EARLIEST, 0), max: LATEST }), (at) => {
        const whole = Math.floor(at / 1000) * 1000;
        const extended = new Date(whole).toISOString();
        expect(instantAt(extended)).toBe(whole);
        expect(instantAt(extended.replace(/[-:]|\.\d+/g, ''))).toBe(whole);
        expect(instantAt(new Date(whole).toUTCString())).toBe(whole);
      }),
    );
  });

  test('throws at nothing', () => {
    const pieces = fc.constantFrom('2020', '-', '/', 'T', ':', '13', 'Jun', 'Z', '+', ' ', '60', 'é', '99999999');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (written) => {
        const read = readInstant(written.join(''), 'America/New_York');
        expect(read === null || Number.isSafeInteger(read.at)).toBe(true);
      }),
    );
  });
});
