import { z } from 'zod';
import { COPY_STANDINGS, type CopyStanding, type WireSignal } from './wire.ts';

/** What the list of the wire is narrowed down to; nothing said means everything that waits. */
export const wireFilterSchema = z.object({
  standing: z
    .enum([...COPY_STANDINGS, 'all'])
    .catch('waiting')
    .default('waiting'),
  provider: z.string().max(80).catch('').default(''),
  /** Items of this urgency and more urgent ones. */
  urgency: z.coerce.number().int().min(0).max(9).catch(0).default(0),
  language: z.string().max(20).catch('').default(''),
  source: z.coerce.number().int().min(0).catch(0).default(0),
  query: z.string().trim().max(200).catch('').default(''),
});

export type WireFilter = z.infer<typeof wireFilterSchema>;

/** Where a page of the list ended. */
export const wireMarkSchema = z.strictObject({ at: z.number().int(), id: z.number().int() });

export type WireMark = z.infer<typeof wireMarkSchema>;

/** An item as a line of the list. Instants are UTC ms. */
export interface WireLine {
  id: number;
  provider: string;
  standing: CopyStanding;
  signal: WireSignal;
  storyId: number | null;
  urgency: number | null;
  language: string;
  slugline: string | null;
  headline: string;
  version: number;
  embargoedUntil: number | null;
  receivedAt: number;
  changedAt: number;
  decidedBy: string | null;
}

/** How much came in the last day and waits, by who sent it and how urgent it is. */
export interface WireCount {
  provider: string;
  language: string;
  urgency: number | null;
  many: number;
}

/** Urgent enough to stand out: a flash, a bulletin. */
export const URGENT = 2;
