/**
 * Words for a place that is read as HTML: what would be taken for a tag or for the name of a letter is spelled out, and
 * nothing else, since some readers take the place for plain text.
 */
export function wordsAsHtml(words: string): string {
  return words.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('<', '&lt;');
}
