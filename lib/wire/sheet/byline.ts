import type { Byline } from '../../news/bylines.ts';
import { bylinesOf } from '../byline-of.ts';
import { type Agency, NOBODY } from './agencies.ts';

/** Signs of whoever worked on a text, for the agency's own eyes: "daa/mt/msr". */
const INITIALS = /^[\p{Ll}\d]{1,6}(?:[/\s,][\p{Ll}\d]{1,6})*$|^\p{Lu}{1,3}(?:\/\p{Lu}{1,3})+$/u;
const MARKED = /^(?:by|von|par|por|di|door|av|af)\s/i;
const PARTICLE = /^(?:de|di|da|van|von|al|el|bin|dos|du|la|le|and|und|et|y|e|och|og|en)\s/;

/** "记者 王小明 李华", "김철수 기자": what the bearers of East Asian names are. */
const REPORTER =
  /^(?:本报|本報|新华社|新華社)?(?:记者|記者|通讯员|通訊員)[\s:：]*(?=\p{Script=Han})|(?<=\p{Script=Hangul})\s(?:기자|특파원)$/gu;
const HAN_NAMES = /^\p{Script=Han}{2,4}(?: \p{Script=Han}{2,4})+$/u;

/** What a line that should hold a byline turned out to hold. */
export type ReadByline = { bylines: Byline[] } | { initials: string } | { noName: string };

/** Reads a byline as agencies print it, or put something else in its place. */
export function readByline(printed: string | null, agency: Agency): ReadByline {
  // Chinese and Japanese have a comma of their own between names.
  const written = (printed ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ?[、，] ?/g, ', ')
    .trim()
    .replace(REPORTER, '');
  const line = HAN_NAMES.test(written) ? written.replaceAll(' ', ', ') : written;
  if (!line) return { bylines: agencyAlone(agency) };
  if (INITIALS.test(line)) return { initials: line };
  if (!MARKED.test(line) && line.split(/, | & /).some((part) => !looksLikeName(part))) return { noName: line };
  // "Wiktor Nummelin/TT"
  const shared = agency.signs.find((name) => line.endsWith(`/${name}`));
  if (shared) return readByline(line.slice(0, -shared.length - 1), agency);
  const sign = agency.signs.find((name) => line.toLowerCase().endsWith(name.toLowerCase()));
  const bylines = bylinesOf(line, sign ?? agency.name).flatMap((byline) => signed(byline, agency));
  return { bylines };
}

/** Who signs a text that nobody else does. */
export function agencyAlone(agency: Agency): Byline[] {
  return agency === NOBODY ? [] : [{ type: 'agency', name: agency.name }];
}

/** "ready for all scenarios says EC" is none. */
function looksLikeName(part: string): boolean {
  return part.length <= 60 && part.split(' ').length <= 6 && (!/^\p{Ll}/u.test(part) || PARTICLE.test(part));
}

/** The agency under one name, whatever it signed with; capitals without a first name are an agency's as well. */
function signed(byline: Byline, agency: Agency): Byline[] {
  const name = byline.name.trim();
  const lower = name.toLowerCase();
  if (!name || /^(?:staff|redaktion|staff reporter)$/i.test(name)) return [];
  // "Press Association Political Correspondent" is the agency with a title.
  if (agency.signs.some((sign) => lower === sign.toLowerCase() || lower.startsWith(`${sign.toLowerCase()} `)))
    return [{ type: 'agency', name: agency.name }];
  return [/^[\p{Lu}\d-]{2,}$/u.test(name) ? { type: 'agency', name } : { ...byline, name }];
}
