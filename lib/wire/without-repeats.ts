import type { Block } from '../news/body/blocks.ts';
import type { Body } from '../news/body/body.ts';
import { plainText } from '../news/body/body-text.ts';

/** Letters and digits alone: how two texts are told to be the same. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A film or picture is more than what it is called. */
function isWords(block: Block | undefined): block is Block {
  return block?.type === 'heading' || block?.type === 'paragraph';
}

/**
 * A body that does not say again what stands above it: a first block that is the headline or the standfirst goes, and a
 * standfirst that is only the beginning of the text is none.
 */
export function withoutRepeats(
  body: Body,
  headline: string,
  standfirst: string | null,
  notes: string[],
): { body: Body; standfirst: string | null } {
  const above = [headline, standfirst ?? ''].map(lettersOf).filter(Boolean);
  const repeats = (block: Block | undefined): boolean =>
    isWords(block) && above.includes(lettersOf(plainText({ type: 'doc', content: [block] })));
  const content = [...body.content];
  // A text that is nothing but its headline stays: a flash says it once, a story needs a text.
  while (content.length > 1 && repeats(content[0])) content.shift();
  if (content.length === 1 && isWords(content[0]) && lettersOf(headline) === lettersOf(plainText(body)))
    content.shift();
  if (content.length < body.content.length) notes.push('The text began with what stands above it: left out there.');
  const rest: Body = { type: 'doc', content };
  const opening = lettersOf(standfirst ?? '');
  const cutOff = opening.length > 0 && lettersOf(plainText(rest)).startsWith(opening);
  if (cutOff) notes.push('The standfirst was the beginning of the text: left out above it.');
  return { body: rest, standfirst: cutOff || opening === lettersOf(headline) ? null : standfirst };
}
