import { MESSAGE_FORMS } from '../../../lib/news/messages.ts';
import { choice, id, index, instant, oneOf, table, text } from '../../columns.ts';

/** What readers wrote through the forms of the contact and feedback pages. */
export const messages = table(
  'messages',
  {
    id: id(),
    form: choice(MESSAGE_FORMS).notNull(),
    about: text().notNull(),
    name: text(),
    email: text(),
    page: text(),
    message: text().notNull(),
    receivedAt: instant().notNull(),
  },
  (t) => [oneOf('messages_form', t.form, MESSAGE_FORMS), index('messages_received').on(t.receivedAt)],
);
