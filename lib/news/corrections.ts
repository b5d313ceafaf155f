import { z } from 'zod';

/**
 * What a correction can be: something was wrong; something was right and could be misread; or something has changed
 * since.
 */
export const CORRECTION_KINDS = ['correction', 'clarification', 'update'] as const;

export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** What readers are told of a change of a story they have had. */
export const saidCorrectionSchema = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  /** What the story said; null where that is not worth repeating. */
  wrong: z.string().trim().min(1).max(2000).nullable(),
  right: z.string().trim().min(1, 'say what is right').max(2000),
});

export type SaidCorrection = z.infer<typeof saidCorrectionSchema>;
