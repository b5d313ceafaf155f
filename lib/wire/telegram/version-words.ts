import type { WireSignal } from '../../news/wire.ts';

/** What the words of a telegram say about which version it is and what shall be done. */
export interface VersionWords {
  /** 1 for the first; a first lead is the second version. 0 where nothing was said. */
  version: number;
  signal: WireSignal;
  /** Whether it is sent ahead of the day it is meant for. */
  advance: boolean;
}

const ORDINAL = /\b(\d{1,2})(?:st|nd|rd|th)[ -]?(?:ld|lead|net|update|writethru)\b/gi;
const UPDATE = /\b(?:update|upd)[ -]?(\d{1,2})\b/i;
const LATER =
  /\b(?:lead|ld|update|updated|writethru|writethrough|correct\w*|recast\w*|repeat\w*|refile\w*|zusammenfassung|aktualisierung)\b/i;
const KILL = /\b(?:kill|killed|withdrawn|withdrawal|elimination|annul\w*|do not use)\b/i;
const HOLD = /^\W*hold(?:\s+hold)*\W*$/i;
const CORRECTION = /\b(?:correct(?:ion|ive|ed|s)?|berichtigung|korrektur|rectificati(?:f|on))\b/i;
const ADVANCE = /\b(?:adv|advance|advancer)\b/i;

/** A line of its own that says nothing but the version: "2ND LEAD", "CORRECTION:", "EXTRA", "(Achtung)". */
export const VERSION_LINE =
  /^\s*\(?(?:(?:\d{1,2}(?:ST|ND|RD|TH)|FIRST|SECOND|THIRD)\s+)?(?:LEAD|LD|NET|UPDATE(?:\s*\d+)?|ROUNDUP|EXTRA|URGENT|FLASH|SNAP|BULLETIN|CORRECTION|CORRECTED|REPEAT|(?:BULLETIN |MANDATORY )?KILL(?:\s+KILL)*|HOLD(?:\s+HOLD)*|WITHDRAWN|WITHDRAWAL|REFILE|RECAST|WRITETHRU|ADVANCE|EMBARGOED|Achtung|ACHTUNG|ADVISORY)\)?[\s:!'’]*$|^\s*\((?:Zusammenfassung|Wiederholung|Berichtigung|Korrektur|Aktualisierung|Überblick|Neu|Eil)\b[^()]*\)\s*$/;

/** Reads version and signal from words that stand where versions are said: a version line, the slug of an American wire. */
export function versionIn(words: string): VersionWords {
  const ordinals = [...words.matchAll(ORDINAL)].map(([, count]) => Number(count) + 1);
  const update = UPDATE.exec(words)?.[1];
  const counted = Math.max(0, ...ordinals, update === undefined ? 0 : Number(update) + 1);
  return {
    version: counted || (LATER.test(words) ? 2 : 0),
    signal: signalIn(words),
    advance: ADVANCE.test(words),
  };
}

function signalIn(words: string): WireSignal {
  if (KILL.test(words)) return 'kill';
  if (HOLD.test(words)) return 'withhold';
  return CORRECTION.test(words) ? 'correct' : 'use';
}

/** Said twice or more, it is no part of a slug: "Police-Kill" is about police. */
const REPEATED_KILL = /\bkill(?:\s+kill)+\b/i;

/** Whether the lines that name a telegram take another one back. */
export function killsInKeywords(keywords: string | null): boolean {
  return REPEATED_KILL.test(keywords ?? '');
}

/** How far into a text it is looked for what its sender wants with another one. */
const BEGINNING = 600;

const OTHER = String.raw`(?:(?:the|our|above|following)\s+)*(?:story|item|report|BC-|[a-z]{2,4}\s?\d{2,6}\b)`;
const KILLS = new RegExp(
  String.raw`\ba kill is mandatory\b|\bmandatory kill\b|\b(?:please )?kill ${OTHER}|\bdo not use ${OTHER}|\b(?:meldung|meldungen)\b[^.]{0,100}\b(?:nicht (?:mehr )?(?:zu )?verwenden|zurückgezogen)\b|\bbitte (?:vernichten|löschen|streichen) sie\b|\bdépêche\b[^.]{0,100}\bannulée\b|\bveuillez annuler\b|\b(?:anul(?:e|en|ar)|eliminar)\b[^.]{0,80}\b(?:noticia|despacho|información)\b|\bannullare\b[^.]{0,80}\bnotizia\b`,
  'i',
);
const HOLDS = new RegExp(String.raw`\bplease (?:hold|withhold) ${OTHER}`, 'i');

/** Whether a text takes back another one, or asks to hold it back: telegrams say so to editors in their first words. */
export function takesBack(lines: readonly string[]): 'kill' | 'withhold' | null {
  const words = lines.join(' ').replace(/\s+/g, ' ').slice(0, BEGINNING);
  if (KILLS.test(words)) return 'kill';
  return HOLDS.test(words) ? 'withhold' : null;
}
