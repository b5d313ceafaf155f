import type { Reader } from '../../db/database.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import type { StoryDraft } from '../news/draft.ts';
import { findingsIn } from './check-story.ts';
import { HeldAtTheGate } from './refusals.ts';

/** What is known at the gate of publishing. */
export interface AtTheGate {
  /** The warnings that somebody has looked at, by their rules; all of them where nobody can be asked. */
  seen?: readonly string[] | 'all' | undefined;
  /** Whether a correction goes with it. */
  corrects: boolean;
  /** When readers are to have it (UTC ms). */
  at: number;
}

/** Throws HeldAtTheGate with the errors of these words, or with the warnings that were not seen. */
export async function passGate(
  db: Reader,
  story: StoryRow,
  content: StoryDraft,
  { seen = 'all', corrects, at }: AtTheGate,
): Promise<void> {
  const findings = await findingsIn(db, story, content, { corrects, at });
  const errors = findings.filter(({ level }) => level === 'error');
  const asked = seen === 'all' ? [] : findings.filter(({ level, rule }) => level === 'warning' && !seen.includes(rule));
  const held = errors.length ? errors : asked;
  if (held.length) throw new HeldAtTheGate(story.id, held);
}
