import { z } from 'zod';

/** A language tag (BCP 47), as far as a newspaper needs them: language, script, region. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, 'a language tag such as en or zh-Hans');

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The name of a language in that language ("中文（简体）", "العربية"), for a link to the translation. */
export function ownName(language: string): string {
  return nameIn(language, language);
}

/** The name that one language has for another: of zh-Hans, in en, "Simplified Chinese". */
export function nameIn(language: string, other: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(other) ?? other;
  } catch {
    return other;
  }
}
