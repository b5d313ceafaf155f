import { languageSchema } from '../news/languages.ts';

/** Codes of older lists, and names, for what tags call otherwise. */
const OTHER_NAMES: Record<string, string> = {
  ger: 'de',
  fre: 'fr',
  dut: 'nl',
  chi: 'zh',
  cze: 'cs',
  gre: 'el',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  spanish: 'es',
  arabic: 'ar',
  chinese: 'zh-Hans',
  italian: 'it',
  dutch: 'nl',
  russian: 'ru',
  portuguese: 'pt',
};

/** Chinese is told apart by its script, not by where it is read. */
const SCRIPTS: Record<string, string> = { CN: 'Hans', SG: 'Hans', TW: 'Hant', HK: 'Hant', MO: 'Hant' };

/** A language as a sender writes it ("FR", "nl-nl", "en_US", "ger", "zh-TW") as a tag of the paper; null for what is none. */
export function languageTag(said: string | null | undefined): string | null {
  const name = said?.trim().replace(/_/g, '-') ?? '';
  if (!name || name.length > 40) return null;
  const other = Object.hasOwn(OTHER_NAMES, name.toLowerCase()) ? OTHER_NAMES[name.toLowerCase()] : undefined;
  try {
    const { language, script, region } = new Intl.Locale(other ?? name);
    const chosen = script ?? (language === 'zh' && region ? SCRIPTS[region] : undefined);
    const place = language === 'zh' ? undefined : region;
    const tag = [language, chosen, place].filter(Boolean).join('-');
    return languageSchema.safeParse(tag).success && language !== 'und' ? tag : null;
  } catch {
    return null;
  }
}
