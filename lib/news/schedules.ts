/** What the server may be told to do to a story at an instant. */
export const SCHEDULED_ACTS = ['publish', 'withdraw'] as const;

export type ScheduledAct = (typeof SCHEDULED_ACTS)[number];
