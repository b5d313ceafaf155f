import type { LockAnswer } from '#components/desk/story/use-lock.ts';
import type { LockOutcome } from '#lib/desk/lock-story.ts';

/** What a screen is told of a lock: of another's, who and since when, and not its key. */
export function lockAnswer(outcome: LockOutcome): LockAnswer {
  if (outcome.held) return outcome;
  return { held: false, by: outcome.lock.name, since: outcome.lock.since };
}
