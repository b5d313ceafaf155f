import { write } from '../../db/database.ts';
import { clearFailures } from '../../db/queries/newsroom/schedules.ts';
import type { Finding } from '../news/gate.ts';
import { findingsIn } from './check-story.ts';
import { keepWork } from './keep-revision.ts';
import { HeldAtTheGate } from './refusals.ts';
import { type Seen, seenStory, step } from './step.ts';
import { draftNumbered } from './story-numbered.ts';

/** What was approved, and what the gate would have somebody look at. */
export interface Approved {
  revision: number;
  warnings: Finding[];
}

/**
 * Approves the words in hand: they are kept as a revision and pinned, and are what publishing and schedules take,
 * whatever is written after. Approving again pins the newer words.
 * @throws Problem when there is no such story or it cannot be approved from where it stands; HeldAtTheGate with what
 *   stands in the way, an embargo apart
 */
export async function approveStory(id: number, seen: Seen = {}): Promise<Approved> {
  return write(async (act) => {
    const story = await seenStory(act, id, seen);
    const { revision } = await keepWork(act.db, story, 'Approved');
    const { content } = await draftNumbered(act.db, id, revision);
    const findings = await findingsIn(act.db, story, content, { corrects: false });
    const errors = findings.filter(({ level, rule }) => level === 'error' && rule !== 'embargo');
    if (errors.length) throw new HeldAtTheGate(id, errors);
    await step(act, story, 'approve', { approvedRevision: revision }, { revision });
    await clearFailures(act.db, id);
    return { revision, warnings: findings.filter(({ level }) => level === 'warning') };
  });
}
