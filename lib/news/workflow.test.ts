import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actsFrom,
  afterAct,
  DRAFT_STATES,
  handState,
  STORY_ACTS,
  STORY_STATES,
  type Standing,
  stateFor,
  WORKFLOW,
  wasPublished,
} from './workflow.ts';

const BEGUN: Standing = { state: 'draft', draftState: null };
const walk = fc.array(fc.constantFrom(...STORY_ACTS), { maxLength: 40 });

/** Every standing that a walk meets, acts that lead nowhere left out. */
function met(
  acts: readonly (typeof STORY_ACTS)[number][],
): { act: (typeof STORY_ACTS)[number]; from: Standing; to: Standing }[] {
  let from = BEGUN;
  return acts.flatMap((act) => {
    const to = afterAct(act, from);
    if (!to) return [];
    const step = { act, from, to };
    from = to;
    return [step];
  });
}

describe('the workflow, whatever is done in whatever order,', () => {
  test('keeps a draft beside a story only when readers have or had it', () => {
    fc.assert(
      fc.property(walk, (acts) => {
        for (const { to } of met(acts)) expect(to.draftState === null || wasPublished(to)).toBe(true);
      }),
    );
  });

  test('leads nowhere from a state that an act does not name', () => {
    fc.assert(
      fc.property(walk, (acts) => {
        const at = met(acts).at(-1)?.to ?? BEGUN;
        for (const act of STORY_ACTS) {
          const named = stateFor(act, at) in WORKFLOW[act].leads;
          const discardsAll = act === 'discard' && !wasPublished(at);
          expect(afterAct(act, at) !== null).toBe(named && !discardsAll);
        }
      }),
    );
  });

  test('shows readers nothing else by an act on the words in hand, but for publishing', () => {
    fc.assert(
      fc.property(walk, (acts) => {
        for (const { act, from, to } of met(acts)) {
          if (WORKFLOW[act].of !== 'hand') continue;
          if (act === 'publish') expect(to).toEqual({ state: 'live', draftState: null });
          else expect(to.state === 'live').toBe(from.state === 'live');
        }
      }),
    );
  });

  test('makes a story live by publishing or bringing back, and by nothing else', () => {
    fc.assert(
      fc.property(walk, (acts) => {
        for (const { act, from, to } of met(acts)) {
          if (from.state !== 'live' && to.state === 'live') expect(['publish', 'bring-back']).toContain(act);
        }
      }),
    );
  });

  test('never takes back that readers had it', () => {
    fc.assert(
      fc.property(walk, (acts) => {
        for (const { from, to } of met(acts)) if (wasPublished(from)) expect(wasPublished(to)).toBe(true);
      }),
    );
  });
});

test('every state is reached, by what is in hand and by what readers have', () => {
  const seen = new Map<string, Standing>();
  const queue: Standing[] = [BEGUN];
  for (let at = queue.pop(); at; at = queue.pop()) {
    const key = JSON.stringify(at);
    if (seen.has(key)) continue;
    seen.set(key, at);
    for (const act of actsFrom(at)) queue.push(afterAct(act, at) ?? BEGUN);
  }
  const standings = [...seen.values()];
  expect(new Set(standings.map(({ state }) => state))).toEqual(new Set(STORY_STATES));
  expect(new Set(standings.flatMap(({ draftState }) => draftState ?? []))).toEqual(new Set(DRAFT_STATES));
  // Four without readers, and three that readers had with nothing or a draft in one of four states beside.
  expect(standings).toHaveLength(4 + 3 * 5);
});

describe('an edit of a live story', () => {
  const reviewed: Standing = { state: 'live', draftState: 'in-review' };

  test('walks the way of every draft while the live words stand', () => {
    const way = (['revise', 'submit', 'send-back', 'submit', 'approve', 'schedule'] as const).reduce<Standing>(
      (at, act) => afterAct(act, at) ?? BEGUN,
      { state: 'live', draftState: null },
    );
    expect(way).toEqual({ state: 'live', draftState: 'scheduled' });
    expect(handState(way)).toBe('scheduled');
  });

  test('is no hindrance to taking the live words away, and stays', () => {
    expect(afterAct('withdraw', reviewed)).toEqual({ state: 'withdrawn', draftState: 'in-review' });
    expect(afterAct('correct', reviewed)).toEqual(reviewed);
  });

  test('may be thrown away; the words of a story that was never live may not', () => {
    expect(afterAct('discard', reviewed)).toEqual({ state: 'live', draftState: null });
    expect(afterAct('discard', BEGUN)).toBeNull();
    expect(afterAct('trash', reviewed)).toBeNull();
  });
});
