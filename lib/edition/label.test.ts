import { expect, test } from 'vitest';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { labelOf } from './label.ts';

const HOUR = 3_600_000;

test('a live story is live for a day, and the page says until when', () => {
  const notes = blankNotes();
  const began = Date.now() - 5 * HOUR;
  expect(takingNotes(notes, () => labelOf('live', began))).toEqual({ label: 'Live', isLive: true });
  expect(notes.until).toBe(began + 24 * HOUR);
});

test('afterwards it tells how it was', () => {
  expect(labelOf('live', Date.now() - 25 * HOUR)).toEqual({ label: 'As it happened', isLive: false });
  expect(labelOf('live', null)).toEqual({ label: 'As it happened', isLive: false });
});

test('other kinds are what they are, whatever the time', () => {
  expect(labelOf('review', Date.now())).toEqual({ label: 'Review', isLive: false });
  expect(labelOf('news', null)).toEqual({ label: null, isLive: false });
});
