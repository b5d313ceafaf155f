import { nameSlug, SLUG } from './slugs.ts';
import { parseNumber } from './story-number.ts';

/** First words under which other papers keep people and topics, and the one we say. */
const LISTS = new Map([
  ['author', 'author'],
  ['authors', 'author'],
  ['topic', 'topic'],
  ['topics', 'topic'],
  ['tag', 'topic'],
  ['tags', 'topic'],
]);

/**
 * The words of an address as we say them, whatever was usual once: no "amp" before or behind a story, "author" and "topic"
 * for their like, and a name as its slug. Words that are not of this kind come back as they are.
 */
export function ourWords(words: string[]): string[] {
  const [first = '', second = ''] = words;
  const list = words.length === 2 && LISTS.get(first);
  if (list) return [list, SLUG.test(second) ? second : nameSlug(second)];
  const story = first === 'amp' ? words.slice(1) : words.at(-1) === 'amp' ? words.slice(0, -1) : [];
  return parseNumber(story.at(-1) ?? '') === null ? words : story;
}
