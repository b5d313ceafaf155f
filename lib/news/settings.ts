import { z } from 'zod';
import { languageSchema } from './languages.ts';
import type { Site } from './site.ts';

const line = (most: number) => z.string().trim().min(1, 'it says nothing').max(most);
const address = z.url({ protocol: /^https?$/, error: 'write a whole address that begins with https://' }).max(500);

/** A line of print that may lead somewhere. */
const legalLine = z.strictObject({ text: line(200), url: address.optional() });

/** What the newsroom may say of the paper while it runs; what it does not say is as in the site file. */
export const settingsSchema = z.strictObject({
  /** Who holds the copyright. */
  publisher: line(120),
  description: line(300),
  searchHint: line(80),
  hotline: z.strictObject({
    shown: line(40),
    dial: z.string().regex(/^\+?\d{3,20}$/, 'write digits, with a + before them from abroad'),
  }),
  follow: z.array(z.strictObject({ name: line(40), url: address })).max(20),
  licences: z.array(legalLine).max(20),
  publicSecurity: legalLine,
  /** The languages that the desk offers for stories and fronts; readers are offered those in which anything is published. */
  languages: z.array(languageSchema).min(1, 'the paper has at least one language').max(20),
  /** Whether readers are shown how many comments a story has. */
  comments: z.boolean(),
  /** Whether readers may see every published revision of a story. */
  changeHistory: z.boolean(),
});

export type Settings = z.output<typeof settingsSchema>;

/** What is stored: of an older version something may be missing. */
export const storedSettingsSchema = settingsSchema.partial();

export type SaidSettings = z.output<typeof storedSettingsSchema>;

/** The site file with what the newsroom says in its place. */
export function withSettings(site: Site, settings: SaidSettings): Site {
  const said = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return { ...site, ...said };
}

/** The settings as they are: the site file's own, where the newsroom says nothing. */
export function settingsOf(site: Site): Settings {
  const { publisher, description, searchHint, hotline, follow, licences, publicSecurity } = site;
  const { languages, comments, changeHistory } = site;
  return {
    ...{ publisher, description, searchHint, hotline, follow, licences, publicSecurity },
    ...{ languages, comments, changeHistory },
  };
}
