import { diffArrays } from 'diff';
import { captionText, plainText } from './body/body-text.ts';
import { type StoryDraft, wholeBlocks } from './draft.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a change of a live story says something else to its readers, so that they should be told. Spelling, marks,
 * capitals and spaces do not; a number, a name, a sentence more or less does. A name spelled another way is another name.
 */
export function isSubstantive(before: StoryDraft, after: StoryDraft): boolean {
  const changes = diffArrays(saidWords(before), saidWords(after), {
    comparator: (a, b) => a.toLowerCase() === b.toLowerCase(),
  });
  return changes.some(({ added, removed, value }, at) => {
    if (!added && !removed) return false;
    if (added && changes[at - 1]?.removed) return false;
    const next = changes[at + 1];
    return !(removed && next?.added && isMending(value, next.value));
  });
}

function saidWords(draft: StoryDraft): string[] {
  const body = wholeBlocks(draft);
  const text = [draft.headline, draft.standfirst ?? '', plainText(body), captionText(body)].join('\n');
  return wordsOf(text.normalize('NFKC'), draft.language).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Whether the new words are the old ones spelled right: small letters only, and hardly any others. */
function isMending(before: readonly string[], after: readonly string[]): boolean {
  const [old, mended] = [before.join(''), after.join('')];
  if (old.toLowerCase() === mended.toLowerCase()) return true;
  if (/[\p{N}\p{Lu}\p{Script=Han}]/u.test(old + mended)) return false;
  return old.length > 3 && distance(old, mended) <= Math.min(2, Math.floor(old.length / 4));
}

/** How many letters must be put in, left out, changed or swapped with their neighbour (restricted Damerau-Levenshtein). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 60) return Number.POSITIVE_INFINITY;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same);
      rows[i]?.push(swapped ? Math.min(best, cell(i - 2, j - 2) + 1) : best);
    }
  }
  return cell(a.length, b.length);
}
