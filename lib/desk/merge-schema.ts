import { z } from 'zod';

/** Two that are one: `id` is no more, and all that was its is of `into`. */
export const mergeSchema = z
  .strictObject({ id: z.number().int(), into: z.number().int() })
  .refine(({ id, into }) => id !== into, { path: ['into'], message: 'Choose another one to merge with.' });

export type Merge = z.input<typeof mergeSchema>;
