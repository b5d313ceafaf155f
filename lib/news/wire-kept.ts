import { z } from 'zod';
import { storedContentSchema } from './content.ts';
import { RELATION_KINDS, WIRE_SIGNALS } from './wire.ts';

const nullableText = z.string().nullable();

const keptPictureSchema = z.object({
  key: z.string(),
  address: z.string(),
  mime: nullableText,
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: z.string(),
  caption: nullableText,
  credit: nullableText,
  usage: nullableText,
});

const keptFactsSchema = z.object({
  version: z.number(),
  versionAt: z.number().nullable(),
  signal: z.enum(WIRE_SIGNALS),
  urgency: z.number().nullable(),
  slugline: nullableText,
  embargoedUntil: z.number().nullable(),
  subjects: z.array(z.object({ scheme: z.string(), code: z.string(), name: nullableText })),
  creditLine: nullableText,
  copyright: nullableText,
  usage: nullableText,
  editorialNotes: z.array(z.string()),
  pictures: z.array(keptPictureSchema),
  related: z.array(z.object({ guid: z.string(), kind: z.enum(RELATION_KINDS) })),
  addresses: z.array(z.string()),
  losses: z.array(z.string()),
});

/** An item of the wire as a version of it is kept: everything but the bytes of its pictures, which its original has. */
export const keptItemSchema = z.object({
  provider: z.string(),
  guid: z.string(),
  section: z.union([z.object({ path: z.string() }), z.object({ names: z.array(z.string()) })]).nullable(),
  content: storedContentSchema,
  hold: nullableText,
  notes: z.array(z.string()),
  facts: keptFactsSchema,
});

export type KeptItem = z.infer<typeof keptItemSchema>;

/** The name under which the wire signs what it writes into stories. */
export function wireAuthor({ provider }: Pick<KeptItem, 'provider'>): string {
  return `wire:${provider}`;
}
