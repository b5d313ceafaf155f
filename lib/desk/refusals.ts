import { site } from '../../site.ts';
import { stampOf } from '../news/dates.ts';
import type { StoryDraft } from '../news/draft.ts';
import type { Finding } from '../news/gate.ts';
import type { Lock } from '../news/locks.ts';
import { printedNumber } from '../news/story-number.ts';
import { Conflict, Problem } from '../platform/problem.ts';

/** What stands in a story now, beside what somebody wanted to write over it. */
export interface StandingWords {
  version: number;
  content: StoryDraft;
  savedBy: string;
  /** UTC ms. */
  savedAt: number;
}

/** Words that were written over others than the writer had seen. Nothing was changed; `there` is what is there now. */
export class StaleWrite extends Conflict {
  readonly there: StandingWords;
  constructor(storyId: number, there: StandingWords) {
    const when = stampOf(there.savedAt, site.zone).shown;
    super(
      `Story ${printedNumber(storyId)} was changed by ${there.savedBy} at ${when}, after you had read it. Yours was not written; compare the two.`,
    );
    this.there = there;
  }
}

/** Words from a window that has not the lock. Nothing was changed; `lock` says who has it, since when. */
export class NotYours extends Conflict {
  readonly lock: Lock;
  constructor(storyId: number, lock: Lock) {
    const since = stampOf(lock.since, site.zone).shown;
    super(`${lock.name} writes in story ${printedNumber(storyId)} since ${since}. Yours was not written.`);
    this.lock = lock;
  }
}

/** What stands in the way of publishing, or asks to be looked at first. Nothing was changed. */
export class HeldAtTheGate extends Problem {
  readonly findings: readonly Finding[];
  constructor(storyId: number, findings: readonly Finding[]) {
    super(`Story ${printedNumber(storyId)} was not published. ${findings.map(({ words }) => words).join(' ')}`);
    this.findings = findings;
  }
}
