import { once } from 'node:events';
import { createWriteStream, globSync, readFileSync } from 'node:fs';

/** A number from 0 to 1 that is the same in every run. */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const random = randomness(42);

/** Words as a language uses them: the first far more often than the last (Zipf). */
export function drawer(words: readonly string[]): () => string {
  return () => words[Math.floor(words.length ** random()) - 1] ?? words[0] ?? '';
}

/** The words of the sample stories, the most frequent first. */
export function vocabulary(): { english: string[]; chinese: string[] } {
  const files = globSync('db/seed/stories/*.md').map((file) => readFileSync(file, 'utf8'));
  const count = (pattern: RegExp) => {
    const counts = new Map<string, number>();
    for (const [word] of files.join(' ').matchAll(pattern)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  };
  return { english: count(/[a-z]{2,}/gi), chinese: count(/\p{Script=Han}{2}/gu) };
}

/**
 * Writes an archive of `items` invented articles in the archive format, English and Chinese by turns of two to one, of
 * the lengths of an agency's day, dated over forty years, in `sections` sections.
 */
export async function writeCorpus(path: string, items: number, sections = 8): Promise<void> {
  const { english, chinese } = vocabulary();
  const [word, character] = [drawer(english), drawer(chinese)];
  const out = createWriteStream(path);
  for (let i = 0; i < items; i += 1) {
    const isChinese = i % 3 === 2;
    const sentence = (words: number) =>
      isChinese ? Array.from({ length: words }, character).join('') : Array.from({ length: words }, word).join(' ');
    const line = {
      id: `bench-${i}`,
      title: sentence(isChinese ? 8 : 9),
      dateline: isChinese ? null : 'SHANGHAI, Nov 22',
      section: `Section ${i % sections}`,
      topics: [word()],
      byline: null,
      published_at: new Date(Date.UTC(1987, 0, 1) + i * 7_400_000).toISOString().replace('.000', ''),
      lang: isChinese ? 'zh-Hans' : 'en',
      body_paragraphs: Array.from({ length: 1 + Math.floor(random() * 7) }, () => sentence(isChinese ? 20 : 30)),
      source: 'bench',
    };
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
