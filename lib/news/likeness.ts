import { stemmer } from 'stemmer';
import { indexText } from './search/index-text.ts';

/** A story as far as it is compared with another. */
export interface Comparable {
  id: number;
  headline: string;
  standfirst: string | null;
  sectionId: number;
  departmentId: number;
  /** UTC ms, or null. */
  publishedAt: number | null;
  /** Which of the compared story's topics it has. */
  sharedTopics: number;
}

const TOPIC = 3;
const SAME_SECTION = 1;
const SAME_DEPARTMENT = 0.4;
const HALF_A_YEAR = 180 * 86_400_000;

/** Below this, two stories have nothing to do with each other. */
const LEAST = 3;

const WORD = /[\p{L}\p{N}\p{M}]{3,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/gu;

/** The words by which a story is compared, as stems; short ones say nothing. */
export function tellingWords({ headline, standfirst }: Pick<Comparable, 'headline' | 'standfirst'>): Set<string> {
  const words = indexText(`${headline} ${standfirst ?? ''}`).match(WORD) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => stemmer(word)));
}

const COMMON = new Set(
  'about after all also and are but can for from had has have her him his how into its more most new not now one only other our out over own said say says she some still than that the their them then there these they this through too two under until was were what when where which while who whom why will with would year years you your'.split(
    ' ',
  ),
);

/**
 * The candidates that belong beside a story, best first: by the topics they share, by words of headline and standfirst
 * (a word that few have counts more), by section, and a little by how near in time they are. One that says what another
 * says in its headline is left out.
 */
export function mostLike(story: Comparable, candidates: readonly Comparable[], most: number): number[] {
  const ours = tellingWords(story);
  const theirs = candidates.map(tellingWords);
  const having = (word: string) => theirs.filter((words) => words.has(word)).length;
  const weights = new Map([...ours].map((word) => [word, Math.log2(1 + candidates.length / (1 + having(word)))]));
  const scored = candidates.map((candidate, at) => {
    const shared = [...ours].filter((word) => theirs[at]?.has(word));
    const words = shared.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / Math.sqrt(1 + ours.size / 12);
    const substance = TOPIC * candidate.sharedTopics + words;
    const apart = Math.abs((story.publishedAt ?? 0) - (candidate.publishedAt ?? 0));
    const place =
      (candidate.sectionId === story.sectionId ? SAME_SECTION : 0) +
      (candidate.departmentId === story.departmentId ? SAME_DEPARTMENT : 0);
    return { candidate, substance, score: substance + place + 1 / (1 + apart / HALF_A_YEAR) };
  });
  const heads = new Set([headOf(story)]);
  return scored
    .filter(({ substance }) => substance >= LEAST)
    .sort((a, b) => b.score - a.score || b.candidate.id - a.candidate.id)
    .filter(({ candidate }) => !heads.has(headOf(candidate)) && heads.add(headOf(candidate)))
    .slice(0, most)
    .map(({ candidate }) => candidate.id);
}

function headOf({ headline }: Comparable): string {
  return headline
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
