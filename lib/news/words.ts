/** Words, spaces and marks of a text in their order: nothing is lost between them. Chinese is cut into its words. */
export function wordsOf(text: string, language: string): string[] {
  return [...segmenterFor(language).segment(text)].map(({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}
