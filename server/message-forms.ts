import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { FormReply } from '../lib/edition/form-reply.ts';
import { MESSAGE_FORMS, type Message, type MessageForm, messageSchema } from '../lib/news/messages.ts';
import { pathOf } from '../lib/news/paths.ts';
import { sendText } from './answer.ts';
import { readForm } from './read-form.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

interface MessageFormsOptions {
  common: HeaderList;
  siteUrl: string;
  visitor(request: IncomingMessage): string;
  /** Keeps a message for the editors. */
  take(form: MessageForm, message: Message): Promise<void>;
  /** Sends the page of a form again, with what was typed and what is wrong. */
  showAgain(
    request: IncomingMessage,
    response: ServerResponse,
    form: MessageForm,
    status: number,
    reply: FormReply,
  ): Promise<void>;
}

/** One reader may write so often in an hour; all of them together so often, so that a crowd of machines fills no disk. */
const MOST_A_READER = 5;
const MOST_IN_ALL = 300;
const AN_HOUR = 3600;

/** More links than a letter has, and as many as an advertisement needs. */
const MOST_LINKS = 3;

/** The field that people do not see and machines fill in. No browser has something of its own to put there. */
const TRAP = 'second-subject';

/** Takes what readers send through the forms of the contact and feedback pages. */
export function messageForms({ common, siteUrl, visitor, take, showAgain }: MessageFormsOptions) {
  const inert = ['Cache-Control', 'no-store', 'Content-Security-Policy', INERT_POLICY, ...common];
  const reader = new RateLimiterMemory({ points: MOST_A_READER, duration: AN_HOUR });
  const all = new RateLimiterMemory({ points: MOST_IN_ALL, duration: AN_HOUR });

  /** Whether this page is sent from one of ours; a browser without a word on it has no page that could be forged. */
  function isOurs({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers;
    if (headers['sec-fetch-site'] === 'cross-site') return false;
    if (origin === undefined) return true;
    return origin === siteUrl || (URL.canParse(origin) && new URL(origin).host === host);
  }

  /** Counts a message. Returns how many seconds there are to wait before the next may come; nought when this one may. */
  async function secondsToWait(request: IncomingMessage): Promise<number> {
    try {
      await reader.consume(visitor(request));
      await all.consume('all');
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse, form: MessageForm): Promise<void> {
    if (!isOurs(request))
      return sendText(request, response, 403, 'This form is sent from its own page only.', [
        'Connection',
        'close',
        ...inert,
      ]);
    const fields = await readForm(request);
    if (!(fields instanceof Map))
      return sendText(request, response, fields.status, fields.reason, ['Connection', 'close', ...inert]);
    const values = Object.fromEntries(fields);
    const again = (status: number, errors: FormReply['errors'], problem: string | null) =>
      showAgain(request, response, form, status, { values, errors, problem });
    const parsed = messageSchema(form).safeParse({ about: '', name: '', email: '', page: '', message: '', ...values });
    if (!parsed.success) return again(422, errorsOf(parsed.error), null);
    if ((parsed.data.message.match(/https?:\/\//gi)?.length ?? 0) > MOST_LINKS)
      return again(422, { message: `Please leave at most ${MOST_LINKS} links in your message.` }, null);
    // Whoever filled in what nobody sees is told nothing.
    if (!values[TRAP]) {
      const wait = await secondsToWait(request);
      if (wait > 0) {
        response.setHeader('Retry-After', String(wait));
        return again(
          429,
          {},
          'That is more messages than we take in an hour. Yours is kept below: please send it later.',
        );
      }
      await take(form, parsed.data);
    }
    response.writeHead(303, ['Location', pathOf({ page: 'thanks', form }), 'Content-Length', '0', ...inert]);
    response.end();
  }

  return {
    /** The form that stands at this path, if one does. */
    formAt: (path: string): MessageForm | undefined => MESSAGE_FORMS.find((form) => path === `/${form}/`),
    answer,
  };
}

/** What is wrong with each field, by its name; the first thing only. */
function errorsOf({ issues }: { issues: { path: PropertyKey[]; message: string }[] }): FormReply['errors'] {
  const errors: FormReply['errors'] = {};
  for (const { path, message } of issues) errors[String(path[0])] ??= message;
  return errors;
}
