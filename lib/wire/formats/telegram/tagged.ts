import { readInstant } from '../../read-instant.ts';
import { readTelegramText } from '../../telegram/read-text.ts';
import { readingOfTelegram } from '../../telegram/reading-of-telegram.ts';
import type { Reading } from '../../wire-item.ts';
import { nameOfText } from './name-of-text.ts';

const TAG = /^([A-Z]{2})#(.*)$/;

/** "AN#26945219", "TI#UGL continues project delay negotiation": company news, a field a line. */
export function looksTagged(lines: string[]): boolean {
  return lines.slice(0, 20).filter((line) => TAG.test(line)).length >= 4;
}

/** Reads an item whose fields are tagged; the text goes from TX# to the end. */
export function readTagged(lines: string[]): Reading {
  const start = lines.findIndex((line) => line.startsWith('TX#'));
  const head = start === -1 ? lines : lines.slice(0, start);
  const fields = new Map(
    head.flatMap((line): [string, string][] => {
      const [, tag = '', value = ''] = TAG.exec(line) ?? [];
      return value.trim() ? [[tag, value.trim()]] : [];
    }),
  );
  const field = (tag: string) => fields.get(tag) ?? null;
  const body = start === -1 ? [] : [(lines[start] ?? '').slice(3), ...lines.slice(start + 1)];
  const sent = readInstant(field('PD'), 'Australia/Sydney');
  const company = field('CO');
  return readingOfTelegram({
    text: readTelegramText(body),
    sentBy: ['AAP'],
    guid: field('AN') ?? nameOfText(lines),
    headline: field('TI'),
    sheet: { standfirst: field('AB'), byline: field('BY'), kicker: field('KN'), publishedAt: sent?.at ?? null },
    facts: {
      versionAt: sent?.at ?? null,
      slugline: field('KY'),
      creditLine: field('SO'),
      subjects: company ? [{ scheme: 'ticker', code: company, name: company }] : [],
    },
    notes: sent ? ['Its time names no zone: taken as Australia/Sydney.'] : ['It says no time: filed without a date.'],
  });
}
