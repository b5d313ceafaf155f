/** What a note of the desk about a story can be: a comment, or why it was sent back. */
export const NOTE_KINDS = ['comment', 'sent-back'] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];
