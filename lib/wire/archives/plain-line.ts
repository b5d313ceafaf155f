import { decodeHTML } from 'entities';
import { cleanText, cut } from '../formats/archive-jsonl/mend-text.ts';

/** A title, name or excerpt that may hold HTML, as words on one line. */
export function plainLine(html: string): string {
  const words = html
    .replace(/<(script|style)\b(?:[^<]|<(?!\/?(?:script|style)\b))*<\/\1>/gi, ' ')
    .replace(/<\/?[a-z!][^<>]*>/gi, (tag) => (INLINE.test(tag) ? '' : ' '));
  return cleanText(decodeHTML(words)).replace(/\s+/g, ' ').trim();
}

const INLINE = /^<\/?(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)\b/i;

/** At most `most` characters, cut between words, with an ellipsis where something was cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = cut(text, most);
  const lastSpace = start.lastIndexOf(' ');
  return `${(lastSpace > most / 2 ? start.slice(0, lastSpace) : start).trimEnd()}…`;
}
