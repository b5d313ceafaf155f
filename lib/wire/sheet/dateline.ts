import { tidyDateline } from '../dateline.ts';
import type { Agency } from './agencies.ts';

/** Where and when a text says that it was written, and how much of its beginning says so. */
export interface Opening {
  dateline: string;
  /** In characters, with the dash and the spaces after it. */
  length: number;
}

const DASH = /\s*[-–—_‑]{1,2}\s*/.source;
const PLACE = /\p{Lu}[^()\n/]{1,60}?/u.source;

/** A dateline as a field holds it. Null for what is none: no letter, or only the time of a transmission. */
export function datelineOf(printed: string | null): string | null {
  const line = tidyDateline(printed)?.slice(0, 200) ?? null;
  return line && /\p{L}/u.test(line) ? line : null;
}

/**
 * Finds the dateline at the beginning of a text: the one that its sender gave apart, or one that carries the sign of
 * the agency ("SAO PAULO (AP) _ ", "(ANSA) - ROME, JUL 11 - ", "MOSCOW, January 21. /TASS/. "). Null where there is none.
 */
export function openingOf(text: string, given: string | null, agency: Agency): Opening | null {
  const signs = signsOf(agency);
  const shapes = [
    new RegExp(`^\\s*(${PLACE}\\s*\\((?:${signs})\\))\\s*[.:]?${DASH}`, 'u'),
    new RegExp(
      `^\\s*(\\((?:${signs})\\)(?:${DASH}(?:${PLACE}\\d{1,2}|\\p{Lu}{2}[\\p{Lu} .']{1,40})(?=${DASH}))?)${DASH}`,
      'u',
    ),
    new RegExp(`^\\s*(${PLACE}\\.?\\s*/(?:${signs})/)\\.?(?:${DASH}|\\s)`, 'u'),
  ];
  if (given) shapes.unshift(new RegExp(`^\\s*(${escaped(given)}(?:\\s*\\([^()]{2,40}\\))?)(?:${DASH}|:\\s)`, 'iu'));
  for (const shape of shapes) {
    const [whole, found] = shape.exec(text.slice(0, 300)) ?? [];
    const dateline = datelineOf(found ?? null);
    if (whole && dateline) return { dateline, length: whole.length };
  }
  return null;
}

function signsOf({ signs, key }: Agency): string {
  const said = [...signs, key, 'dpa', 'AP', 'AFP', 'Reuters', 'Xinhua'];
  return [...new Set(said.flatMap((sign) => [sign, sign.toUpperCase()]))].map(escaped).join('|');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
