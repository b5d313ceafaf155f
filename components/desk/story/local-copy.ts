import { z } from 'zod';
import { draftSchema } from '#lib/news/draft.ts';

/** Words that this browser kept while they could not be sent: what they are, on top of which version, when (UTC ms). */
const localCopySchema = z.object({ content: draftSchema, version: z.number(), at: z.number() });

export type LocalCopy = z.infer<typeof localCopySchema>;

const nameOf = (id: number) => `shine-desk:story:${id}`;

/** Keeps words in the browser. One that keeps nothing (private windows, a full disk) is no reason to stop writing. */
export function keepLocal(id: number, copy: LocalCopy): void {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify(copy));
  } catch {
    // The words are still on the screen, and the server is asked again.
  }
}

/** What this browser has kept of a story; null when there is nothing, or nothing that can be read. */
export function localCopy(id: number): LocalCopy | null {
  try {
    const parsed = localCopySchema.safeParse(JSON.parse(localStorage.getItem(nameOf(id)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Forgets what was kept: it has reached the newsroom, or nobody wants it. */
export function forgetLocal(id: number): void {
  try {
    localStorage.removeItem(nameOf(id));
  } catch {
    // Nothing was kept there either.
  }
}
