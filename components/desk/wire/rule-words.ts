import type { Rehearsal } from '#lib/desk/rehearse-rules.ts';
import { KINDS } from '#lib/news/kinds.ts';
import { WIRE_DESTINATIONS } from '#lib/news/wire.ts';
import { BYLINE_RULES, KILL_RULES, type RuleDoes, type RuleFits } from '#lib/news/wire-rules.ts';

export const DESTINATIONS: Record<RuleDoes['destination'], string> = {
  list: 'Leave it in the list',
  draft: 'Make it a draft',
  publish: 'Publish it',
};

export const BYLINES: Record<RuleDoes['byline'], string> = {
  keep: 'Whom the sender names',
  agency: 'The agency alone',
  none: 'Nobody',
};

export const KILLS: Record<RuleDoes['kill'], string> = {
  'at-once': 'At once, whoever has edited the story',
  confirm: 'When an editor confirms',
};

/** What a rule asks for, in words. */
export function fitsInWords({
  providers,
  subjects,
  urgencyFrom,
  urgencyTo,
  languages,
  section,
  words,
}: RuleFits): string {
  const or = (all: readonly string[]) => all.join(' or ');
  const parts = [
    providers.length > 0 && `from ${or(providers)}`,
    subjects.length > 0 && `about ${or(subjects)}`,
    (urgencyFrom !== null || urgencyTo !== null) && `urgency ${urgencyFrom ?? 1}–${urgencyTo ?? 9}`,
    languages.length > 0 && `in ${or(languages)}`,
    section !== null && `asking for ${section}`,
    words.length > 0 && `with ${or(words.map((word) => `“${word}”`))}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'every item';
}

/** What a rule does, in words. */
export function doesInWords({ destination, section, kind, byline, kill }: RuleDoes): string {
  return [
    DESTINATIONS[destination].toLowerCase(),
    section !== null && `in ${section}`,
    kind !== null && `as ${kind}`,
    byline !== 'keep' && `signed by ${BYLINES[byline].toLowerCase()}`,
    kill === 'at-once' ? 'kills at once' : 'kills are confirmed',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Where an item would go, in words. */
export function wayInWords({ destination, section, rule }: Rehearsal['counts'][number]['way']): string {
  const where = { list: 'the list', draft: 'a draft', publish: 'readers' }[destination];
  return `${where}${section === null ? '' : ` in ${section}`}${rule === null ? ' (no rule)' : ` (${rule})`}`;
}

/** A rule out of the fields of its form; lists are parted by commas. */
export function ruleFromFields(fields: Record<string, string>) {
  const list = (name: string) => (fields[name] ?? '').split(',').flatMap((part) => part.trim() || []);
  const number = (name: string) => (fields[name] ? Number(fields[name]) : null);
  const one = <T extends string>(name: string, of: readonly T[]): T | null =>
    of.find((word) => word === fields[name]) ?? null;
  return {
    name: fields.name ?? '',
    fits: {
      providers: list('providers'),
      subjects: list('subjects'),
      urgencyFrom: number('urgencyFrom'),
      urgencyTo: number('urgencyTo'),
      languages: list('languages'),
      section: fields.asks?.trim() || null,
      words: list('words'),
    },
    does: {
      destination: one('destination', WIRE_DESTINATIONS) ?? 'list',
      section: fields.section || null,
      kind: one('kind', KINDS),
      byline: one('byline', BYLINE_RULES) ?? 'keep',
      kill: one('kill', KILL_RULES) ?? 'confirm',
    },
  };
}
