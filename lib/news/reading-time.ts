import { UNSPACED } from './search/index-text.ts';

const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 450;

/** How long a text takes to read, in whole minutes, at least one where there are words; scripts without spaces are counted by the character. */
export function readingMinutes(text: string): number {
  return minutesOf(textCounts(text));
}

/** The same of a text whose words were counted already. */
export function minutesOf({ characters, words }: TextCounts): number {
  const minutes = words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE;
  return minutes > 0 ? Math.max(1, Math.round(minutes)) : 0;
}

/** How many words a text has; of scripts without spaces each character counts, as their readers count. */
export function wordCount(text: string): number {
  const { characters, words } = textCounts(text);
  return characters + words;
}

/** What a text is long by: characters of scripts without spaces, and words of the others. */
export interface TextCounts {
  characters: number;
  words: number;
}

/** Counts a text, or a part of one: the counts of its lines add up to its own. */
export function textCounts(text: string): TextCounts {
  return {
    characters: text.match(UNSPACED)?.reduce((sum, run) => sum + [...run].length, 0) ?? 0,
    words: text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
  };
}
