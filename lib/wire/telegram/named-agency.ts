import { type Agency, agencyOf } from '../sheet/agencies.ts';

/** How agencies are named in the middle of other words, by their keys: capitals where small letters are a word. */
const NAMES: [key: string, named: RegExp][] = [
  ['dpa', /\bdpa\b|deutsche presse-agentur/i],
  ['aap', /\bAAP(?:IS)?\b|Australian Associated Press/],
  ['ap', /\bAP\b|Associated Press/],
  ['afp', /\bAFP\b|\(afp|Agence France/],
  ['ats', /\bats\b|\bSDA\b|\betf\b/],
  ['reuters', /reuters/i],
  ['xinhua', /xinhua|新华社/i],
  ['kyodo', /kyodo|\bKWS\b/i],
  ['efe', /\bEFE\b/],
  ['ansa', /\bANSA\b/],
  ['tass', /\bTASS\b/],
  ['belga', /\bBELGA\b/i],
  ['apa', /\bAPA\b/],
  ['prnewswire', /PRNewswire/i],
];

/** The agency that is named first in the first of these texts that names one; null when none does. */
export function agencyNamedIn(...texts: (string | null | undefined)[]): Agency | null {
  for (const text of texts) {
    const found = NAMES.map(([key, named]) => ({ key, at: (text ?? '').search(named) })).filter(({ at }) => at !== -1);
    const [first] = found.sort((a, b) => a.at - b.at);
    if (first) return agencyOf(first.key);
  }
  return null;
}
