import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayOfPlace,
  EARLIEST,
  endOfDay,
  LATEST,
  numbersOfDay,
  parseNumber,
  placeOf,
  printedNumber,
  UNDATED_NUMBERS,
} from './story-number.ts';

const SHANGHAI = 'Asia/Shanghai';
const instants = fc.integer({ min: EARLIEST, max: LATEST });
const seconds = fc.integer({ min: EARLIEST / 1000, max: LATEST / 1000 });
const numbers = fc.integer({ min: 1, max: 9_999_999_999 });
const undatedNumbers = fc.integer({ min: UNDATED_NUMBERS.from, max: UNDATED_NUMBERS.to });

test('the numbers of a day begin with its year, month and day', () => {
  expect(numbersOfDay(Date.UTC(2025, 1, 13, 0, 28), SHANGHAI)).toEqual({ from: 2502130001, to: 2502139999 });
});

test('the day is that of the clocks in Shanghai', () => {
  expect(numbersOfDay(Date.UTC(2025, 1, 12, 15, 59, 59, 999), SHANGHAI).from).toBe(2502120001);
  expect(numbersOfDay(Date.UTC(2025, 1, 12, 16), SHANGHAI).from).toBe(2502130001);
  expect(numbersOfDay(Date.UTC(2025, 1, 12, 16), 'UTC').from).toBe(2502120001);
});

test('numbers of the first years of a century are printed with leading zeros', () => {
  const { from } = numbersOfDay(Date.UTC(2001, 0, 23), SHANGHAI);
  expect(printedNumber(from)).toBe('0101230001');
  expect(printedNumber(2502138765)).toBe('2502138765');
});

test('no day shares a number with the stories that have no date', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const { from, to } = numbersOfDay(instant, SHANGHAI);
      expect(from).toBeGreaterThan(UNDATED_NUMBERS.to);
      expect(to - from).toBe(9_998);
      expect(to).toBeLessThanOrEqual(9_999_999_999);
    }),
  );
});

test('a number is read as it was printed', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(parseNumber(printedNumber(number))).toBe(number);
    }),
  );
});

test.each([
  '',
  '0000000000',
  '250213876',
  '25021387655',
  '-502138765',
  '+502138765',
  '1e9',
  ' 2502138765',
  '٢٥٠٢١٣٨٧٦٥',
])('"%s" is no story number', (digits) => {
  expect(parseNumber(digits)).toBeNull();
});

test('a story of a later second always stands above an older one', () => {
  fc.assert(
    fc.property(seconds, seconds, numbers, numbers, (a, b, first, second) => {
      fc.pre(a !== b);
      const [older, newer] = a < b ? [a, b] : [b, a];
      expect(placeOf(newer * 1000, first)).toBeGreaterThan(placeOf(older * 1000, second));
    }),
  );
});

test('of two stories of one second, the one with the higher number of the day stands above', () => {
  fc.assert(
    fc.property(instants, fc.nat(9_998), fc.nat(9_998), (instant, a, b) => {
      fc.pre(a < b);
      const { from } = numbersOfDay(instant, SHANGHAI);
      expect(placeOf(instant, from + b)).toBeGreaterThan(placeOf(instant, from + a));
    }),
  );
});

test('a story without a date stands below every dated one', () => {
  fc.assert(
    fc.property(instants, numbers, undatedNumbers, (instant, dated, undated) => {
      expect(placeOf(null, undated)).toBeLessThan(placeOf(instant, dated));
    }),
  );
  expect(placeOf(null, UNDATED_NUMBERS.to)).toBeLessThan(placeOf(EARLIEST, 1));
});

test('stories without a date stand in the order of their numbers', () => {
  fc.assert(
    fc.property(undatedNumbers, undatedNumbers, (a, b) => {
      fc.pre(a < b);
      expect(placeOf(null, b)).toBeGreaterThan(placeOf(null, a));
    }),
  );
});

test('a day of the list holds about a thousand stories without a date', () => {
  const days = new Map<number, number>();
  for (let id = UNDATED_NUMBERS.from; id <= 50_000; id += 1) {
    const day = dayOfPlace(placeOf(null, id));
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  expect(Math.max(...days.values())).toBeLessThan(1100);
  expect(days.size).toBeLessThan(60);
});

test('every place is a safe integer', () => {
  for (const number of [1, 999_999, 1_000_000, 9_999_999_999]) {
    for (const at of [null, EARLIEST, -1, 0, LATEST]) expect(placeOf(at, number)).toSatisfy(Number.isSafeInteger);
  }
});

test('the end of a day is the first place of the day after, to the very number', () => {
  const days = fc.integer({ min: dayOfPlace(placeOf(null, 1)) - 1, max: dayOfPlace(placeOf(LATEST, 1)) });
  fc.assert(
    fc.property(days, (day) => {
      expect(dayOfPlace(endOfDay(day) - 1)).toBe(day);
      expect(dayOfPlace(endOfDay(day))).toBe(day + 1);
    }),
    { numRuns: 1000 },
  );
});

test('a place lies between the ends of the day before and of its own day', () => {
  fc.assert(
    fc.property(fc.option(instants), numbers, (instant, number) => {
      const place = placeOf(instant, number);
      const day = dayOfPlace(place);
      expect(place).toBeLessThan(endOfDay(day));
      expect(place).toBeGreaterThanOrEqual(endOfDay(day - 1));
    }),
  );
});
