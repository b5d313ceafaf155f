import { z } from 'zod';

export const BYLINE_ROLES = ['author', 'photographer', 'translator'] as const;

/** Who made a story, in the order printed: people with their role, or the agency it came from. */
export const bylineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), name: z.string().min(1).max(120), role: z.enum(BYLINE_ROLES) }),
  z.strictObject({ type: z.literal('agency'), name: z.string().min(1).max(120) }),
]);

export type Byline = z.infer<typeof bylineSchema>;

/** Nobody signs longer; what comes after is no name. */
const LONGEST_BYLINE = 1000;

const SUFFIX = /^(jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?$/i;

/** "Rich Miller", "Norma Cohen and Geert Linnebank" -> people; commas and "and" part names, "Jr." does not. */
function namesIn(list: string): string[] {
  const names: string[] = [];
  for (const part of list.split(/\s*,\s*|\s+(?:and|&)\s+/i)) {
    const name = part.trim();
    const previous = names.length - 1;
    if (SUFFIX.test(name) && previous >= 0) names[previous] = `${names[previous]}, ${name}`;
    else if (name) names.push(name);
  }
  return names;
}

/** "TED D'AFFLISIO" -> "Ted D'Afflisio"; a name with any small letter is left as it was signed. */
function signedCase(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{2}/u.test(name) || !/\s/.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/**
 * Reads a byline as agencies and archives print it: "By Rich Miller, Reuters", "BY TED D'AFFLISIO, REUTERS",
 * "Rachel Flagg, Justin Herman". An organisation that signs as one ("Institute of Standards and Technology Team") stays
 * whole. `agency` is the name of the agency that sent the text, or null; it is signed when the byline names it or
 * nobody else.
 */
export function parseByline(printed: string | null, agency: string | null): Byline[] {
  let rest = (printed ?? '')
    .slice(0, LONGEST_BYLINE)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by( |$)/i, '');
  let signedByAgency = false;
  if (agency) {
    const stem = agency
      .slice(0, LONGEST_BYLINE)
      .replace(/s$/i, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const tail = new RegExp(`(?:^|[\\s,]+)${stem}s?\\.?$`, 'i');
    signedByAgency = tail.test(rest) || rest === '';
    rest = rest.replace(tail, '').trim();
  }
  const isOrganisation = /\b(of|for|team|institute|office|council|department)\b/i.test(rest) && !rest.includes(',');
  const names = (isOrganisation ? [rest] : namesIn(rest)).filter(Boolean);
  return [
    ...names.map((name): Byline => ({ type: 'person', name: signedCase(name), role: 'author' })),
    ...(agency && signedByAgency ? [{ type: 'agency', name: agency } as const] : []),
  ];
}
