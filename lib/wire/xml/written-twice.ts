import type { XmlElement } from './elements.ts';

const SIGNS: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
  '#34': '"',
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
const SIGN = new RegExp(`&(${Object.keys(SIGNS).join('|')});`, 'g');

/**
 * Mends words that were written for XML twice ("&amp;quot;" in the file), all over a tree; words with tags in them are
 * HTML themselves and stay. Returns how many signs there were.
 */
export function mendWrittenTwice(root: XmlElement): number {
  let count = 0;
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    element.children = element.children.map((child) => {
      if (typeof child !== 'string') open.push(child);
      if (typeof child !== 'string' || !child.includes('&') || child.includes('<')) return child;
      return child.replace(SIGN, (_, name: string) => {
        count += 1;
        return SIGNS[name] ?? '';
      });
    });
  }
  return count;
}
