/** What takes a story from readers at an instant: withdrawn by us, or taken down by a legal order. */
export const LEAVING_ACTS = ['withdraw', 'take-down'] as const;

export type LeavingAct = (typeof LEAVING_ACTS)[number];

/** What the server may be told to do to a story at an instant. */
export const SCHEDULED_ACTS = ['publish', ...LEAVING_ACTS] as const;

export type ScheduledAct = (typeof SCHEDULED_ACTS)[number];
