import { anyOpeningOf } from '../../dateline.ts';
import { agencyNamedIn } from '../../sheet/agencies.ts';
import { readTelegramText } from '../../telegram/read-text.ts';
import { readingOfTelegram } from '../../telegram/reading-of-telegram.ts';
import type { Reading } from '../../wire-item.ts';
import { nameOfText } from './name-of-text.ts';

/** No headline is longer. */
const LONGEST_HEADLINE = 200;

/** A text and nothing else, which an agency that is known signs in its dateline: below a headline at most. */
export function looksBare(lines: string[]): boolean {
  return openingIn(lines) !== null;
}

/** What may stand above and below a headline: how urgent it is, which version, who wrote it. */
const AROUND =
  /^(?:(?:PRECEDE|URGENT|ALERT|FLASH|BULLETIN|LEAD|UPDATE|NEWSALERT)\b.{0,60}|(?:By|BY)\s+\p{Lu}[^.]{1,80})$/u;

/** Where the text begins, and the agency that its dateline names. */
function openingIn(lines: readonly string[]) {
  const filled = lines.flatMap((line, at) => (line.trim() ? [at] : [])).slice(0, 6);
  let headlines = 0;
  for (const at of filled) {
    if (AROUND.test((lines[at] ?? '').trim())) continue;
    const opening = anyOpeningOf((lines[at] ?? '').trim());
    const agency = opening && agencyNamedIn(opening.sign, opening.dateline);
    if (agency) return { at, agency };
    // Marks of Markdown and of front matter begin another kind of text.
    if (/^\s*(?:[#>|<[{*+-]|\w+:\s)/.test(lines[at] ?? '') || (lines[at] ?? '').length > LONGEST_HEADLINE) return null;
    headlines += 1;
    if (headlines > 1) return null;
  }
  return null;
}

/** Reads a text that carries no head at all. */
export function readBare(lines: string[]): Reading {
  const { at = 0, agency } = openingIn(lines) ?? {};
  const above = lines.slice(0, at).map((line) => line.trim());
  const around = above.filter((line) => AROUND.test(line));
  const signed = around.find((line) => /^by\s/i.test(line));
  const headline =
    above
      .filter((line) => !AROUND.test(line))
      .join(' ')
      .trim() || null;
  return readingOfTelegram({
    text: readTelegramText(lines.slice(at)),
    sentBy: [agency?.name ?? null],
    guid: nameOfText(lines),
    headline,
    ...(signed ? { sheet: { byline: signed } } : {}),
    facts: { editorialNotes: around.filter((line) => !/^by\s/i.test(line)) },
    notes: ['It says no time: filed without a date.'],
  });
}
