import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { printedNumber } from '../news/story-number.ts';
import { afterAct, type Standing, type StoryAct, stateFor, WORKFLOW } from '../news/workflow.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';

const WORDS: Record<StoryAct, string> = {
  revise: 'written in',
  discard: 'thrown away',
  submit: 'sent to review',
  'send-back': 'sent back',
  approve: 'approved',
  schedule: 'scheduled',
  unschedule: 'taken from the schedule',
  publish: 'published',
  embargo: 'put under embargo',
  trash: 'put into the trash',
  correct: 'corrected',
  withdraw: 'withdrawn',
  'take-down': 'taken down',
  'bring-back': 'brought back',
};

/**
 * Where a story stands after an act, to be written into its row.
 * @throws Problem when it is in the trash, or the act leads nowhere from where it stands
 */
export function moved(act: StoryAct, story: StoryRow): Standing & { stateSince?: number } {
  const { id, state, draftState, trashedAt } = story;
  if (trashedAt !== null) throw new Problem(`Story ${printedNumber(id)} is in the trash; restore it first.`);
  const standing = { state, draftState };
  const after = afterAct(act, standing);
  if (!after) throw new Problem(`Story ${printedNumber(id)} ${whyNot(act, standing)}`);
  return after.state === state ? after : { ...after, stateSince: now() };
}

function whyNot(act: StoryAct, standing: Standing): string {
  const state = stateFor(act, standing);
  if (act === 'discard') return 'was never published; put it into the trash instead.';
  const froms = Object.keys(WORKFLOW[act].leads);
  if (froms.length === 1 && froms[0] === 'live') return `is not live; it is ${state}.`;
  return `is ${state}; it cannot be ${WORDS[act]} from there.`;
}
