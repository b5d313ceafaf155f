import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { site } from '../../site.ts';
import { Problem } from '../platform/problem.ts';

/** How long a password is (characters). */
export const PASSWORD_LENGTH = { least: 12, most: 128 };

/** From 0 to 4: 3 holds against ten thousand million guesses. */
const LEAST_SCORE = 3;

let loaded: Promise<ZxcvbnFactory> | null = null;

/** The list of leaked passwords takes megabytes, and is needed only when one is chosen. */
async function judge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/**
 * Refuses a password that is short, that was leaked, or that is soon guessed; it asks nobody outside.
 * @param whose what others know about its owner: e-mail address and name
 * @throws Problem that says why
 */
export async function checkPassword(password: string, whose: { email: string; name: string }): Promise<void> {
  const { least, most } = PASSWORD_LENGTH;
  if ([...password].length < least)
    throw new Problem(
      `Take at least ${least} characters; four words that have nothing to do with each other are good.`,
    );
  if (password.length > most) throw new Problem(`Take at most ${most} characters.`);
  const known = knownWords(whose);
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase());
  if (rest.length < least - 4)
    throw new Problem('That is made of your name, your address or the name of the paper. Take other words.');
  loaded ??= judge();
  if ((await loaded).check(password, known).score < LEAST_SCORE)
    throw new Problem('That password is on lists of leaked ones or is soon guessed. Take other words.');
}

function knownWords({ email, name }: { email: string; name: string }): string[] {
  return [...new Set([email, name, site.name].flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)))].filter(
    (word) => word.length > 3,
  );
}
