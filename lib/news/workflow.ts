/**
 * The states of a story, from first word to last. Readers see stories that are live, and nothing else. A story that
 * readers never had stands where its draft stands; one that they had is live, withdrawn or taken down, and what is being
 * written for it next stands beside that (`Standing.draftState`) and walks the same way (docs/decisions/0018).
 */
export const STORY_STATES = ['draft', 'in-review', 'approved', 'scheduled', 'live', 'withdrawn', 'taken-down'] as const;

export type StoryState = (typeof STORY_STATES)[number];

/** Where words can stand before readers have them. */
export const DRAFT_STATES = ['draft', 'in-review', 'approved', 'scheduled'] as const satisfies readonly StoryState[];

export type DraftState = (typeof DRAFT_STATES)[number];

/** What an address answers when its story left the site: 410 withdrawn by us, 451 taken down by a legal order. */
export const ABSENCE_STATUS = { withdrawn: 410, 'taken-down': 451 } as const satisfies Partial<
  Record<StoryState, number>
>;

/** Where a story stands. `draftState` is null when nothing is in hand beside what readers have or had. */
export interface Standing {
  state: StoryState;
  draftState: DraftState | null;
}

interface Step {
  /** Whether the act is about the words in hand, or about what readers have. */
  of: 'hand' | 'readers';
  /** From which state to which; "none" leaves nothing in hand. There is no act from a state that is not here. */
  leads: Partial<Record<StoryState, StoryState | 'none'>>;
}

/** The one table: what each act leads to, from where. */
export const WORKFLOW = {
  revise: {
    of: 'hand',
    leads: {
      draft: 'draft',
      'in-review': 'in-review',
      approved: 'approved',
      scheduled: 'scheduled',
      live: 'draft',
      withdrawn: 'draft',
      'taken-down': 'draft',
    },
  },
  discard: { of: 'hand', leads: { draft: 'none', 'in-review': 'none', approved: 'none', scheduled: 'none' } },
  submit: { of: 'hand', leads: { draft: 'in-review' } },
  'send-back': { of: 'hand', leads: { 'in-review': 'draft', approved: 'draft', scheduled: 'draft' } },
  approve: {
    of: 'hand',
    leads: { draft: 'approved', 'in-review': 'approved', approved: 'approved', scheduled: 'scheduled' },
  },
  schedule: { of: 'hand', leads: { approved: 'scheduled', scheduled: 'scheduled' } },
  unschedule: { of: 'hand', leads: { scheduled: 'approved' } },
  publish: { of: 'hand', leads: { draft: 'live', 'in-review': 'live', approved: 'live', scheduled: 'live' } },
  embargo: {
    of: 'readers',
    leads: { draft: 'draft', 'in-review': 'in-review', approved: 'approved', scheduled: 'scheduled' },
  },
  trash: { of: 'readers', leads: { draft: 'draft', 'in-review': 'draft', approved: 'draft', scheduled: 'draft' } },
  correct: { of: 'readers', leads: { live: 'live' } },
  withdraw: { of: 'readers', leads: { live: 'withdrawn' } },
  'take-down': { of: 'readers', leads: { live: 'taken-down', withdrawn: 'taken-down' } },
  'bring-back': { of: 'readers', leads: { withdrawn: 'live', 'taken-down': 'live' } },
} as const satisfies Record<string, Step>;

export type StoryAct = keyof typeof WORKFLOW;

export const STORY_ACTS = Object.keys(WORKFLOW) as StoryAct[];

/** Whether readers have or had it. */
export function wasPublished({ state }: Pick<Standing, 'state'>): boolean {
  return !isDraftState(state);
}

/** Where the words in hand stand; of a story with nothing in hand, what readers have. */
export function handState({ state, draftState }: Standing): StoryState {
  return draftState ?? state;
}

/** The state that an act looks at: of the words in hand, or of what readers have. */
export function stateFor(act: StoryAct, standing: Standing): StoryState {
  return WORKFLOW[act].of === 'hand' ? handState(standing) : standing.state;
}

/** Where a story stands after an act; null when the act leads nowhere from where it stands. */
export function afterAct(act: StoryAct, standing: Standing): Standing | null {
  const step: Step = WORKFLOW[act];
  const to = step.leads[stateFor(act, standing)];
  if (to === undefined) return null;
  if (to === 'none') return wasPublished(standing) ? { ...standing, draftState: null } : null;
  if (step.of === 'readers') return { ...standing, state: to };
  if (!isDraftState(to)) return { state: to, draftState: null };
  return wasPublished(standing) ? { ...standing, draftState: to } : { state: to, draftState: null };
}

/** The acts that lead anywhere from where a story stands. */
export function actsFrom(standing: Standing): StoryAct[] {
  return STORY_ACTS.filter((act) => afterAct(act, standing) !== null);
}

function isDraftState(state: StoryState): state is DraftState {
  return DRAFT_STATES.some((known) => known === state);
}
