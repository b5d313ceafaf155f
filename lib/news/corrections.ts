/**
 * What a correction can be: something was wrong; something was right and could be misread; or something has changed
 * since.
 */
export const CORRECTION_KINDS = ['correction', 'clarification', 'update'] as const;

export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
