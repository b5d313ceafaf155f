import { read } from '../../db/database.ts';
import { type MessageRow, newestMessages } from '../../db/queries/newsroom/messages.ts';

/** The newest `count` messages that readers sent through the forms, newest first. */
export async function readMessages(count: number): Promise<MessageRow[]> {
  return read((db) => newestMessages(db, count));
}
