import { z } from 'zod';
import { KINDS } from './kinds.ts';
import { languageSchema } from './languages.ts';
import { STORY_STATES } from './workflow.ts';

/** The lists of the desk, in the order of their tabs. */
export const BOARD_LISTS = ['mine', 'review', 'scheduled', 'live-today', 'locked', 'all', 'trash'] as const;

export type BoardList = (typeof BOARD_LISTS)[number];

/** What a list may be narrowed down by; everything may be left out. */
export const boardFilterSchema = z.strictObject({
  /** Words, anywhere in a story, drafts too. */
  query: z.string().trim().max(200).optional(),
  /** The path of a section; a department stands for all that is in it. */
  section: z.string().max(80).optional(),
  state: z.enum(STORY_STATES).optional(),
  kind: z.enum(KINDS).optional(),
  /** The id of the user who began it or is to go on with it. */
  author: z.string().max(80).optional(),
  language: languageSchema.optional(),
  /** Of what is scheduled: from an instant on, and before another (UTC ms). */
  from: z.number().int().optional(),
  before: z.number().int().optional(),
});

export type BoardFilter = z.infer<typeof boardFilterSchema>;
