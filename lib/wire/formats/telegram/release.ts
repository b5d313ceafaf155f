import { readInstant } from '../../read-instant.ts';
import { readTelegramText } from '../../telegram/read-text.ts';
import { readingOfTelegram } from '../../telegram/reading-of-telegram.ts';
import type { Reading } from '../../wire-item.ts';

/** Whoever wrote a release, it is AsiaNet that numbers it. */
const ASIANET = { key: 'asianet', name: 'AsiaNet', signs: ['AsiaNet'], zone: 'UTC' };
const NUMBER = /^MEDIA RELEASE\s+(\w+)/i;

/** "Source: …", "MEDIA RELEASE PR67276", then the headline: what companies send through AsiaNet. */
export function looksLikeRelease(lines: string[]): boolean {
  return /^Source:/i.test(lines[0] ?? '') && lines.slice(1, 4).some((line) => NUMBER.test(line.trim()));
}

/** Reads a release; its headline goes on to the first blank line. */
export function readRelease(lines: string[]): Reading {
  const source = (lines[0] ?? '').replace(/^Source:\s*/i, '').trim();
  const at = lines.findIndex((line) => NUMBER.test(line.trim()));
  const number = NUMBER.exec((lines[at] ?? '').trim())?.[1] ?? '';
  const rest = lines.slice(at + 1);
  const blank = rest.findIndex((line, index) => index > 0 && !line.trim());
  const headline = rest
    .slice(0, blank === -1 ? 1 : blank)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
  const { below, isEmpty } = withoutSource(rest.slice(blank === -1 ? 1 : blank));
  const text = readTelegramText(below);
  const day = /\p{L}{3,9}\.?\s\d{1,2},\s\d{4}/u.exec(below.slice(0, 4).join(' '))?.[0].replace('.', '');
  const sent = readInstant(day);
  return readingOfTelegram({
    text,
    sentBy: [],
    guid: number,
    headline,
    sheet: { agency: ASIANET, publishedAt: sent?.at ?? null, hold: 'a release of a company, not a report' },
    facts: {
      creditLine: source || null,
      editorialNotes: [`Source: ${source}`],
      subjects: [{ scheme: 'category', code: 'release', name: 'Media release' }],
    },
    notes: [
      ...(isEmpty ? [] : ['The line that names the source again was left out.']),
      sent ? 'It says a day only: dated at its beginning.' : 'It says no year: filed without a date.',
    ],
  });
}

/** The last line names the source again. */
function withoutSource(lines: string[]): { below: string[]; isEmpty: boolean } {
  const last = lines.findLastIndex((line) => line.trim());
  const isSource = /^SOURCE[:\s]/i.test((lines[last] ?? '').trim());
  return { below: isSource ? lines.slice(0, last) : lines, isEmpty: !isSource };
}
