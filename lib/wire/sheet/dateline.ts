import type { Agency } from './agencies.ts';

/** Where and when a text says that it was written, and how much of its beginning says so. */
export interface Opening {
  dateline: string | null;
  /** In characters, with the dash and the spaces after it. */
  length: number;
}

const DASH = /\s*[-–—_‑]{1,2}\s*/.source;
const PLACE = /\p{Lu}[^()\n/]{1,60}?/u.source;

/** What is printed as a dateline ("New York (dpa) - ", "ANSA - ROMA, 01 LUG -"), without the agency and the dash. */
export function datelineOf(printed: string | null, agency: Agency): string | null {
  const line = (printed ?? '').replace(/\s+/g, ' ').trim();
  const signs = signsOf(agency);
  const place = line
    .replace(new RegExp(`\\s*[(/](?:${signs})[)/]\\.?`, 'giu'), ' ')
    .replace(new RegExp(`^(?:${signs})(?:\\s+TEST)?${DASH}`, 'iu'), '')
    .replace(new RegExp(`\\s+(?:${signs})(?=${DASH}$)`, 'iu'), '')
    .replace(new RegExp(`(?:${DASH}|[\\s:,])+$`, 'u'), '')
    .replace(/\s+/g, ' ')
    .trim();
  return place && /\p{L}/u.test(place) ? place.slice(0, 200) : null;
}

/**
 * Finds the dateline at the beginning of a text: the one that its sender gave apart, or one that carries the sign of
 * the agency ("SAO PAULO (AP) _ ", "(ANSA) - ROME, JUL 11 - ", "MOSCOW, January 21. /TASS/. "). Null where there is none.
 */
export function openingOf(text: string, given: string | null, agency: Agency): Opening | null {
  const signs = signsOf(agency);
  const shapes = [
    new RegExp(`^\\s*(${PLACE})\\s*\\((?:${signs})\\)\\s*[.:]?${DASH}`, 'u'),
    new RegExp(`^\\s*\\((?:${signs})\\)${DASH}(?:(${PLACE}\\d{1,2}|\\p{Lu}{2}[\\p{Lu} .']{1,40})${DASH})?`, 'u'),
    new RegExp(`^\\s*(${PLACE})\\.?\\s*/(?:${signs})/\\.?(?:${DASH}|\\s)`, 'u'),
  ];
  if (given) shapes.unshift(new RegExp(`^\\s*(${escaped(given)})(?:\\s*\\([^()]{2,40}\\))?(?:${DASH}|:\\s)`, 'iu'));
  for (const shape of shapes) {
    const [whole, place] = shape.exec(text.slice(0, 300)) ?? [];
    if (whole) return { dateline: place?.trim().replace(/[.,:]$/, '') || null, length: whole.length };
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
