import { z } from 'zod';
import table from './agencies.json' with { type: 'json' };

const AGENCIES = z
  .record(
    z.string(),
    z.strictObject({
      name: z.string(),
      /** The zone of its times where it says none; UTC for those that serve the world. */
      zone: z.string().default('UTC'),
      /** In which language it most likely writes where neither it nor its words say so. */
      language: z.string().optional(),
      /** How it is named in running text, in whatever letters: an expression. */
      called: z.string().optional(),
      signs: z.array(z.string()),
      known: z.array(z.string()),
    }),
  )
  .parse(table);

/** Who sent an item. */
export interface Agency {
  /** Stable and in lower case: "dpa", "canadian-press". */
  key: string;
  /** As readers see it. */
  name: string;
  /** Every name under which it signs its texts, its own first. */
  signs: string[];
  /** The zone of times that say none, by its IANA name. */
  zone: string;
  /** The language that it most likely writes, or none. */
  language?: string | undefined;
}

const CALLED = Object.entries(AGENCIES).flatMap(([key, { called }]): [string, RegExp][] =>
  called ? [[key, new RegExp(called, 'u')]] : [],
);

const KEYS = new Map(
  Object.entries(AGENCIES).flatMap(([key, { name, signs, known }]) =>
    [key, name, ...signs, ...known].map((said): [string, string] => [said.toLowerCase(), key]),
  ),
);

/**
 * The agency that an item names, by whatever it was called: a name, a host ("www.sda-ats.ch"), a code ("nprov:dpa").
 * @param said what the item says, the surest first; one that is known goes before one that is not
 */
export function agencyOf(...said: (string | null | undefined)[]): Agency | null {
  const names = said.map((name) => name?.replace(/\s+/g, ' ').trim() ?? '').filter(Boolean);
  for (const name of names) {
    const key = keyOf(name);
    if (key) return knownAgency(key);
  }
  const [first] = names;
  return first ? unknownAgency(first) : null;
}

/**
 * The agency that a credit, sign-off or address speaks of: of the first of these texts that speaks of one, the one named
 * first in it. Null when none is known.
 */
export function agencyNamedIn(...said: (string | null | undefined)[]): Agency | null {
  for (const text of said) {
    const found = text ? CALLED.map(([key, called]) => ({ key, at: text.search(called) })) : [];
    const [first] = found.filter(({ at }) => at !== -1).sort((a, b) => a.at - b.at);
    if (first) return knownAgency(first.key);
  }
  return null;
}

/** Who sent an item that does not say so. */
export const NOBODY: Agency = { key: 'unknown', name: 'unknown', signs: [], zone: 'UTC' };

function keyOf(said: string): string | undefined {
  const name = withoutScheme(said).toLowerCase();
  return KEYS.get(name) ?? KEYS.get(hostOf(name)) ?? KEYS.get(hostOf(name).split('.').slice(-2).join('.'));
}

/** "nprov:dpa" -> "dpa", "http://tt.se/media/1" -> "tt.se". */
function withoutScheme(said: string): string {
  return said.replace(/^https?:\/\//i, '').replace(/^[\w.-]+:(?=\S)/, '');
}

function hostOf(name: string): string {
  return name.replace(/\/.*$/, '').replace(/^www\./, '');
}

function knownAgency(key: string): Agency | null {
  const agency = AGENCIES[key];
  if (!agency) return null;
  const { name, signs, zone, language } = agency;
  return { key, name, signs: [name, ...signs], zone, language };
}

/** One that nobody has heard of goes by the name it gave itself. */
function unknownAgency(said: string): Agency {
  const name = hostOf(withoutScheme(said)).slice(0, 100) || said.slice(0, 100);
  const key = name
    .toLowerCase()
    .replace(/\.(?:com?|org|net|info)(?:\.\w{2})?$|\.\w{2}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return { key: key || 'unknown', name, signs: [name], zone: 'UTC' };
}
