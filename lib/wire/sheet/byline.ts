import { type Byline, parseByline } from '../../news/bylines.ts';
import type { Agency } from './agencies.ts';

/** What stands before a name, and between two, by language. */
const BEFORE: Record<string, RegExp> = {
  de: /^von\s+/i,
  fr: /^par\s+/i,
  es: /^por\s+/i,
  pt: /^por\s+/i,
  it: /^di\s+/i,
  nl: /^door\s+/i,
  sv: /^av\s+/i,
  no: /^av\s+/i,
  nb: /^av\s+/i,
  da: /^af\s+/i,
};
const BETWEEN = /\s+(?:und|et|y|e|och|og|ja|en)\s+/giu;

/** Signs of whoever worked on a text, for the agency's own eyes: "daa/mt/msr". */
const INITIALS = /^[\p{Ll}\d]{1,6}(?:[/\s,][\p{Ll}\d]{1,6})*$|^\p{Lu}{1,3}(?:\/\p{Lu}{1,3})+$/u;

/** What a line that should hold a byline turned out to hold. */
export type ReadByline = { bylines: Byline[] } | { initials: string } | { noName: string };

/**
 * Reads a byline as agencies print it: "Von Andrej Sokolow, dpa", "By Benjamin Wright, Press Association".
 * @param language a tag, for the words before and between names
 */
export function readByline(printed: string | null, language: string, agency: Agency): ReadByline {
  const line = (printed ?? '').replace(/\s+/g, ' ').trim();
  if (INITIALS.test(line)) return { initials: line };
  const start = language.split('-')[0] ?? '';
  const marked = /^by\s/i.test(line) || BEFORE[start]?.test(line);
  const names = line.replace(BEFORE[start] ?? /^$/, '').replace(start === 'en' ? /(?!)/ : BETWEEN, ' & ');
  if (!marked && names.split(/, | & /).some((part) => !looksLikeName(part))) return { noName: line };
  const sign = agency.signs.find((name) => names.toLowerCase().endsWith(name.toLowerCase()));
  const bylines = parseByline(names, sign ?? agency.name).flatMap((byline) => signed(byline, agency));
  return { bylines: bylines.slice(0, 20) };
}

/** "ready for all scenarios says EC" is none. */
function looksLikeName(part: string): boolean {
  return (
    part.length <= 60 &&
    part.split(' ').length <= 6 &&
    !/^(?!(?:de|di|da|van|von|al|el|bin|dos|du|la|le)\s)\p{Ll}/u.test(part)
  );
}

/** The agency under one name, whatever it signed with; capitals without a first name are an agency's as well. */
function signed(byline: Byline, agency: Agency): Byline[] {
  const name = byline.name.slice(0, 120).trim();
  if (!name || /^(?:staff|redaktion|staff reporter)$/i.test(name)) return [];
  const lower = name.toLowerCase();
  // "Press Association Political Correspondent" is the agency with a title.
  if (agency.signs.some((sign) => lower === sign.toLowerCase() || lower.startsWith(`${sign.toLowerCase()} `)))
    return [{ type: 'agency', name: agency.name }];
  if (/^[\p{Lu}\d-]{2,}$/u.test(name)) return [{ type: 'agency', name }];
  return [{ ...byline, name }];
}
