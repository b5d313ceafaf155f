import { readTelegramText } from '../../telegram/read-text.ts';
import { readingOfTelegram } from '../../telegram/reading-of-telegram.ts';
import { versionIn } from '../../telegram/version-words.ts';
import type { Reading } from '../../wire-item.ts';
import { nameOfText } from './name-of-text.ts';
import { readZczc } from './zczc.ts';

const SOURCE = /^SOURCE:\s*(\S.*)$/i;

/** Reads a message between ZCZC and NNNN. */
export function readZczcMessage(lines: string[]): Reading {
  const end = lines.findIndex((line) => /^\s*NNNN\s*$/.test(line));
  const head = readZczc(end === -1 ? lines : lines.slice(0, end));
  const at = head.text.findIndex((line) => SOURCE.test(line));
  const source = SOURCE.exec(head.text[at] ?? '')?.[1]?.trim();
  const text = readTelegramText(
    head.text.flatMap((line, index) => (index === at ? [] : [line.replace(/(?<![\s.=<])\s*[.=<]+!$/, '')])),
  );
  const said = versionIn(head.slug ?? '');
  const isSubject = /^\d{8}$/.test(head.category ?? '');
  return readingOfTelegram({
    text,
    sentBy: [head.circuit && /^FMG/.test(head.circuit) ? 'AAP' : (head.circuit?.replace(/\d+$/, '') ?? null)],
    guid: nameOfText([head.slug, head.headline, ...head.text.map((line) => line.trim())]),
    headline: head.headline,
    sheet: { kicker: head.kicker, dateline: text.dateline ?? head.place },
    facts: {
      version: said.version,
      signal: said.signal,
      slugline: head.slug,
      creditLine: source ?? null,
      subjects: head.category ? [{ scheme: isSubject ? 'subj' : 'category', code: head.category, name: null }] : [],
      editorialNotes: head.editorialNotes,
    },
    notes: ['It says no time: filed without a date.'],
  });
}
