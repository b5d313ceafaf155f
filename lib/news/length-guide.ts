import { UNSPACED } from './search/index-text.ts';

/** How long a line should be at most, in Latin letters; a Chinese character takes the room of two. */
export const GUIDES = {
  headline: 80,
  shortHeadline: 48,
  standfirst: 220,
  seoTitle: 60,
  seoDescription: 155,
} as const;

/** How much room a line takes, in Latin letters. */
export function widthOf(text: string): number {
  const wide = text.match(UNSPACED)?.reduce((sum, run) => sum + [...run].length, 0) ?? 0;
  return [...text].length + wide;
}

/** A line cut where it takes more room than `most`, at a space where there is one, with an ellipsis. */
export function cutTo(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (widthOf(line) <= most) return line;
  let cut = '';
  for (const letter of line) {
    if (widthOf(cut + letter) > most - 1) break;
    cut += letter;
  }
  const words = cut.replace(/(?<!\s)\s+\S*$/, '');
  return `${words && words.length > cut.length / 2 ? words : cut}…`;
}
