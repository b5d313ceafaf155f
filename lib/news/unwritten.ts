/** What is stored where words must stand that nobody has written yet: an untitled box, a story without a headline. */
export const UNWRITTEN = '…';
