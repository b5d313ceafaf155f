import type { KeptItem } from './wire-kept.ts';
import type { RuleDoes, RuleFits, WireRule } from './wire-rules.ts';

/** What of an item rules look at. */
export type RuledItem = Pick<KeptItem, 'provider' | 'section'> & {
  content: Pick<KeptItem['content'], 'headline' | 'language'>;
  facts: Pick<KeptItem['facts'], 'urgency' | 'slugline' | 'subjects'>;
};

/** What is done with an item, and which rule says so. Without a rule nobody has said how kills are carried out. */
export interface Decision extends Omit<RuleDoes, 'kill'> {
  kill: RuleDoes['kill'] | null;
  rule: string | null;
}

/** What the first active rule that fits an item says; without one, that it goes to `otherwise` as it is. */
export function decisionOn(rules: readonly WireRule[], item: RuledItem, otherwise: RuleDoes['destination']): Decision {
  const rule = rules.find(({ active, fits }) => active && fitsItem(fits, item));
  if (rule) return { ...rule.does, rule: rule.name };
  return { destination: otherwise, section: null, kind: null, byline: 'keep', kill: null, rule: null };
}

/** Whether an item is everything that a rule asks for. */
export function fitsItem(fits: RuleFits, { provider, section, content, facts }: RuledItem): boolean {
  const named = `${content.headline}\n${facts.slugline ?? ''}`;
  return (
    oneOf(fits.providers, (wanted) => same(wanted, provider)) &&
    oneOf(fits.languages, (wanted) => isLanguage(content.language, wanted)) &&
    oneOf(fits.words, (wanted) => saysWord(named, wanted)) &&
    oneOf(fits.subjects, (wanted) => facts.subjects.some((subject) => isSubject(subject, wanted))) &&
    isUrgent(facts.urgency, fits) &&
    (fits.section === null || asksFor(section, fits.section))
  );
}

/** Nothing asked for is fulfilled by everything. */
function oneOf(wanted: readonly string[], fulfils: (one: string) => boolean): boolean {
  return wanted.length === 0 || wanted.some(fulfils);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** "zh" stands for all of Chinese, "zh-Hans" for itself. */
function isLanguage(language: string, wanted: string): boolean {
  return same(language, wanted) || language.toLowerCase().startsWith(`${wanted.toLowerCase()}-`);
}

function isUrgent(urgency: number | null, { urgencyFrom, urgencyTo }: RuleFits): boolean {
  if (urgencyFrom === null && urgencyTo === null) return true;
  return urgency !== null && urgency >= (urgencyFrom ?? 1) && urgency <= (urgencyTo ?? 9);
}

function isSubject({ scheme, code, name }: RuledItem['facts']['subjects'][number], wanted: string): boolean {
  if (name !== null && same(name, wanted)) return true;
  return wanted.includes(':') && `${scheme}:${code}`.toLowerCase().startsWith(wanted.toLowerCase());
}

function asksFor(section: RuledItem['section'], wanted: string): boolean {
  if (section === null) return false;
  if ('path' in section) return same(section.path, wanted) || section.path.startsWith(`${wanted}/`);
  return section.names.some((name) => same(name, wanted));
}

/** Whether a text has a word or phrase as such: "rate" is not in "separate". Chinese knows no word ends. */
function saysWord(text: string, wanted: string): boolean {
  const letters = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = /\p{Script=Han}/u.test(wanted) ? letters : `(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`;
  return new RegExp(whole, 'iu').test(text);
}
