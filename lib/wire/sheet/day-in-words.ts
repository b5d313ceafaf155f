import { dayAfter, isDay } from '../../news/dates.ts';

/** A day as English words name it. */
export interface SaidDay {
  /** What names it. */
  words: string;
  isWeekday: boolean;
  /** Which dates it may mean for one who writes on a date ("2026-03-04"): one, or none or several where it is not clear. */
  datesFrom(today: string): string[];
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = '(?<weekday>(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?)\\b\\.?';
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const NUMBER = '(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d)';
const YEAR = '(?:,?\\s*(?<year>20\\d{2})\\b)?';
const BEFORE = `(?:${WEEKDAY},?\\s+(?:the\\s+)?)?`;

/** The fullest first: of "Wednesday 4 March" the weekday alone says less. */
const SHAPES = [
  new RegExp(`\\b${BEFORE}${NUMBER}\\s+(?:of\\s+)?${MONTH}${YEAR}`, 'gi'),
  new RegExp(`\\b${BEFORE}${MONTH}\\s+${NUMBER}${YEAR}`, 'gi'),
  new RegExp(`\\b${BEFORE}(?<iso>20\\d{2}-\\d{2}-\\d{2})\\b`, 'gi'),
  new RegExp(`\\b${WEEKDAY}`, 'gi'),
  /\b(?<word>today|tonight|tomorrow)\b/gi,
];

/** The day that a line names; null where it names none, "unclear" where it names several, or writes one in numbers alone. */
export function dayIn(line: string): SaidDay | 'unclear' | null {
  if (/\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/.test(line) || /\bnext\b/i.test(line)) return 'unclear';
  for (const [at, shape] of SHAPES.entries()) {
    const found = [...line.matchAll(shape)];
    const [first] = found;
    if (!first) continue;
    const rest = line.replace(first[0], ' ');
    const others = SHAPES.slice(at).some((one) => rest.search(one) !== -1);
    return others ? 'unclear' : dayOf(first[0], first.groups ?? {});
  }
  return null;
}

function dayOf(words: string, said: Record<string, string | undefined>): SaidDay {
  const { weekday, day, month, year, iso, word } = said;
  const number = weekday ? WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase()) : null;
  const fits = (date: string) => isDay(date) && (number === null || weekdayOf(date) === number);
  const isDate = iso !== undefined || month !== undefined;
  return {
    words,
    isWeekday: !isDate && number !== null,
    datesFrom: (today) => {
      if (word) return [/tomorrow/i.test(word) ? dayAfter(today) : today];
      if (iso) return [iso].filter(fits);
      if (month) return datesOf(month, day ?? '', year, today).filter(fits);
      return [0, 1, 2, 3, 4, 5, 6].map((days) => dayAfter(today, days)).filter(fits);
    },
  };
}

/** A date without a year is the one that lies nearest, from a month ago on. */
function datesOf(month: string, day: string, year: string | undefined, today: string): string[] {
  const number = String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
  const dateIn = (one: string | number) => `${one}-${number}-${day.padStart(2, '0')}`;
  if (year) return [dateIn(year)];
  const earliest = dayAfter(today, -31);
  const latest = dayAfter(today, 200);
  const years = [-1, 0, 1].map((by) => Number(today.slice(0, 4)) + by);
  return years.map(dateIn).filter((date) => date >= earliest && date <= latest);
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
