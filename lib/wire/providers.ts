import { z } from 'zod';
import table from './providers.json' with { type: 'json' };

const providerSchema = z.strictObject({
  /** What readers see as the source. */
  name: z.string().min(1),
  /** Whether it signs its own texts. */
  agency: z.boolean().default(false),
  /** Whether its texts come with entities that lost their "&" ("#39;", "quot;") and need mending. */
  brokenEntities: z.boolean().default(false),
  /** Its section names, and ours. A name that is not here gets a section of its own below the provider's. */
  sections: z.record(z.string(), z.string()),
});

export type Provider = z.infer<typeof providerSchema>;

const PROVIDERS = z.record(z.string(), providerSchema).parse(table);

/** What is known of a provider (lib/wire/providers.json); one nobody has heard of goes by the name it gave. */
export function providerNamed(key: string): Provider {
  const known = Object.hasOwn(PROVIDERS, key) ? PROVIDERS[key] : undefined;
  return known ?? { name: key, agency: false, brokenEntities: false, sections: {} };
}

/** Who wrote a revision, as people read it: of one that the wire signed ("wire:reuters21578"), who sent it. */
export function writerShown(author: string): string {
  const [, key] = /^wire:(.+)$/.exec(author) ?? [];
  if (key === undefined) return author || 'the wire';
  return Object.hasOwn(PROVIDERS, key) ? providerNamed(key).name : `the wire (${key})`;
}
