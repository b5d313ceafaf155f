import { z } from 'zod';
import { KINDS } from './kinds.ts';
import { WIRE_DESTINATIONS } from './wire.ts';

const word = z.string().trim().min(1).max(120, 'A word that is asked for has 120 letters at most.');
const urgency = z.number().int().min(1).max(9).nullable();

/** What an item must be for a rule to fit it. What is empty or null asks for nothing; of a list, one is enough. */
export const ruleFitsSchema = z
  .strictObject({
    providers: z.array(word).max(50, 'A list holds 50 at most.'),
    /** "medtop:04000000": a scheme and the beginning of a code; or the name of a subject. */
    subjects: z.array(word).max(50, 'A list holds 50 at most.'),
    urgencyFrom: urgency,
    urgencyTo: urgency,
    languages: z.array(word).max(20, 'A list holds 20 at most.'),
    /** The section that the item asks for, by our path or the sender's name. */
    section: word.nullable(),
    /** Words or phrases in its headline or slugline. */
    words: z.array(word).max(50, 'A list holds 50 at most.'),
  })
  .refine(({ urgencyFrom, urgencyTo }) => urgencyFrom === null || urgencyTo === null || urgencyFrom <= urgencyTo, {
    message: 'The urgency ends before it begins.',
    path: ['urgencyTo'],
  });

export type RuleFits = z.infer<typeof ruleFitsSchema>;

/** Who signs what a rule files: whom the sender names, the agency alone, or nobody. */
export const BYLINE_RULES = ['keep', 'agency', 'none'] as const;

/** Whether a kill is carried out by itself, or waits until an editor confirms it. */
export const KILL_RULES = ['at-once', 'confirm'] as const;

/** What a rule does with an item that fits. */
export const ruleDoesSchema = z.strictObject({
  destination: z.enum(WIRE_DESTINATIONS),
  /** The path of one of our sections; null for what the item asks for. */
  section: z.string().trim().min(1).max(80).nullable(),
  kind: z.enum(KINDS).nullable(),
  byline: z.enum(BYLINE_RULES),
  kill: z.enum(KILL_RULES),
});

export type RuleDoes = z.infer<typeof ruleDoesSchema>;

/** A rule as it stands in the list of rules. */
export interface WireRule {
  id: number;
  name: string;
  active: boolean;
  fits: RuleFits;
  does: RuleDoes;
  version: number;
}

/** A rule that fits everything and asks for nothing. */
export const BLANK_FITS: RuleFits = {
  providers: [],
  subjects: [],
  urgencyFrom: null,
  urgencyTo: null,
  languages: [],
  section: null,
  words: [],
};
