/** What has a name in its address that may change: the name it had still leads to it. */
export const NAMED = ['section', 'person', 'topic', 'special-report', 'agency'] as const;

export type Named = (typeof NAMED)[number];
