import { digest } from '../../../platform/digest.ts';

/** The name of a text whose sender gives it none: the same text again is the same item, another one is another. */
export function nameOfText(parts: readonly (string | null)[]): string {
  return `text-${digest(parts.join('\n'))}`;
}
