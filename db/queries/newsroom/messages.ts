import { desc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../database.ts';
import { messages } from '../../schema/newsroom/messages.ts';

export type MessageRow = typeof messages.$inferSelect;

/** Keeps a message. */
export async function insertMessage(db: Writer, message: Omit<MessageRow, 'id'>): Promise<void> {
  await db.insert(messages).values(message);
}

/** The newest `count` messages, newest first. */
export async function newestMessages(db: Reader, count: number): Promise<MessageRow[]> {
  return db.select().from(messages).orderBy(desc(messages.receivedAt), desc(messages.id)).limit(count);
}

/** Removes a message; false when there is none of this number. */
export async function removeMessage(db: Writer, id: number): Promise<boolean> {
  const removed = await db.delete(messages).where(eq(messages.id, id)).returning({ id: messages.id });
  return removed.length > 0;
}
