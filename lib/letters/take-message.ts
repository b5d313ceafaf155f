import { write } from '../../db/database.ts';
import { insertMessage } from '../../db/queries/newsroom/messages.ts';
import type { Message, MessageForm } from '../news/messages.ts';
import { now } from '../platform/now.ts';

/** Keeps what a reader wrote through a form, for the editors. */
export async function takeMessage(form: MessageForm, message: Message): Promise<void> {
  await write(({ db }) => insertMessage(db, { ...message, form, receivedAt: now() }));
}
