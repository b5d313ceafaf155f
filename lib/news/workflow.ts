/** The states of a story, from first word to last. Readers see stories that are live, and nothing else. */
export const STORY_STATES = ['draft', 'in-review', 'approved', 'scheduled', 'live', 'withdrawn', 'taken-down'] as const;

export type StoryState = (typeof STORY_STATES)[number];

/** What an address answers when its story left the site: 410 withdrawn by us, 451 taken down by a legal order. */
export const ABSENCE_STATUS = { withdrawn: 410, 'taken-down': 451 } as const satisfies Partial<
  Record<StoryState, number>
>;
