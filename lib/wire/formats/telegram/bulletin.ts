import { readInstant } from '../../read-instant.ts';
import { readTelegramText } from '../../telegram/read-text.ts';
import { readingOfTelegram } from '../../telegram/reading-of-telegram.ts';
import type { Reading } from '../../wire-item.ts';
import { nameOfText } from './name-of-text.ts';

const PRODUCT = /^[A-Z]{3}\d{5}$/;
const ISSUED = /^(?:Issued\s+)?at\s+(\S.{0,200}?)\.?$/i;

/** "IDN38100" and who issues it: a bulletin of a weather service. */
export function looksLikeBulletin(lines: string[]): boolean {
  return (
    PRODUCT.test((lines[0] ?? '').trim()) &&
    lines.slice(1, 10).some((line) => /bureau of meteorology|issued/i.test(line))
  );
}

/** Reads a bulletin: what stands between the number and the time it was issued names it. */
export function readBulletin(lines: string[]): Reading {
  const product = (lines[0] ?? '').trim();
  const at = lines.slice(0, 15).findIndex((line) => ISSUED.test(line.trim()));
  const issued = ISSUED.exec((lines[at] ?? '').trim())?.[1] ?? null;
  const head = lines
    .slice(1, at === -1 ? 4 : at)
    .map((line) => line.trim())
    .filter((line) => line && !/^[\d:A-Z]{15,}$/.test(line));
  const issuer = head.find((line) => /bureau|issued by/i.test(line)) ?? null;
  const title = head.filter((line) => line !== issuer).join(' ');
  const sent = readInstant(timeOf(issued), 'Australia/Sydney');
  return readingOfTelegram({
    text: readTelegramText(lines.slice(at === -1 ? 4 : at + 1)),
    sentBy: ['AAP'],
    guid: issued ? `${product}/${issued}` : nameOfText(lines),
    headline: title || product,
    sheet: { publishedAt: sent?.at ?? null },
    facts: {
      versionAt: sent?.at ?? null,
      slugline: product,
      creditLine: issuer?.replace(/^Issued by (?:the )?/i, '').replace(/,.*$/, '') ?? null,
      signal: 'use',
    },
    notes: sent ? [] : ['It says no time that can be read: filed without a date.'],
  });
}

/** "9:27 am EST on Thursday 5 July 2018", "1859UTC 15 July 2018" as times are read elsewhere. */
function timeOf(issued: string | null): string | null {
  const [, hour = '', minute, half, zone, day] =
    /^(\d{1,2}):?(\d{2})\s*(am|pm)?\s*([A-Z]{3,4})?\s*(?:on\s+)?(?:\p{L}+day\s+)?(\d{1,2}\s+\p{L}+\s+\d{4})$/iu.exec(
      issued && issued.length <= 80 ? issued : '',
    ) ?? [];
  if (!day) return null;
  const hours = (Number(hour) % 12) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  // Eastern Standard Time is another one in Australia than in America.
  const known = zone && /^(?:UTC|GMT)$/i.test(zone) ? zone : '';
  return `${day} ${String(half ? hours : Number(hour)).padStart(2, '0')}:${minute} ${known}`.trim();
}
