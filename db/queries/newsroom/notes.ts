import { asc, eq } from 'drizzle-orm';
import type { NoteKind } from '../../../lib/news/notes.ts';
import { whoActs } from '../../../lib/platform/acting.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { storyNotes } from '../../schema/newsroom/story-work.ts';

export type NoteRow = typeof storyNotes.$inferSelect;

/** Writes down a note of whoever acts. Part of the caller's act. */
export async function insertNote(db: Writer, storyId: number, kind: NoteKind, text: string): Promise<void> {
  const { id, name } = whoActs();
  await db.insert(storyNotes).values({ storyId, kind, text, byId: id, byName: name, at: now() });
}

/** The notes of a story, oldest first. */
export async function notesOf(db: Reader, storyId: number): Promise<NoteRow[]> {
  return db.select().from(storyNotes).where(eq(storyNotes.storyId, storyId)).orderBy(asc(storyNotes.id)).limit(1000);
}
