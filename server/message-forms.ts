import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
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
  log: Logger;
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
/** And be told so often what is wrong with it. */
const MOST_TRIES = 60;
const MOST_IN_ALL = 300;
const AN_HOUR = 3600;

/** What a form is shown again with is no longer than any of its fields may be. */
const LONGEST_ECHO = 6000;

const TOO_MANY = 'That is more messages than we take in an hour. Yours is kept below: please send it later.';
const TOO_MANY_TRIES = 'That was tried too often. Please try again later.';

/** More links than a letter has, and as many as an advertisement needs. */
const MOST_LINKS = 3;

/** The field that people do not see and machines fill in. No browser has something of its own to put there. */
const TRAP = 'second-subject';

/** Takes what readers send through the forms of the contact and feedback pages. */
export function messageForms({ common, siteUrl, log, visitor, take, showAgain }: MessageFormsOptions) {
  const inert = ['Cache-Control', 'no-store', 'Content-Security-Policy', INERT_POLICY, ...common];
  const reader = new RateLimiterMemory({ points: MOST_A_READER, duration: AN_HOUR });
  const tries = new RateLimiterMemory({ points: MOST_TRIES, duration: AN_HOUR });
  const all = new RateLimiterMemory({ points: MOST_IN_ALL, duration: AN_HOUR });

  /** Whether this page is sent from one of ours; a browser without a word on it has no page that could be forged. */
  function isOurs({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers;
    if (headers['sec-fetch-site'] === 'cross-site') return false;
    if (origin === undefined) return true;
    return origin === siteUrl || (URL.canParse(origin) && new URL(origin).host === host);
  }

  /** Counts at each of these limits. Returns how many seconds there are to wait; nought when nothing stands against it. */
  async function secondsToWait(...limits: [limit: RateLimiterMemory, key: string][]): Promise<number> {
    try {
      for (const [limit, key] of limits) await limit.consume(key);
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
    const wait = await secondsToWait([tries, visitor(request)]);
    if (wait > 0)
      return sendText(request, response, 429, TOO_MANY_TRIES, [
        'Retry-After',
        String(wait),
        'Connection',
        'close',
        ...inert,
      ]);
    const values = Object.fromEntries([...fields].map(([name, value]) => [name, value.slice(0, LONGEST_ECHO)]));
    const again = (status: number, errors: FormReply['errors'], problem: string | null) =>
      showAgain(request, response, form, status, { values, errors, problem });
    const parsed = messageSchema(form).safeParse({ about: '', name: '', email: '', page: '', message: '', ...values });
    if (!parsed.success) return again(422, errorsOf(parsed.error), null);
    if ((parsed.data.message.match(/https?:\/\//gi)?.length ?? 0) > MOST_LINKS)
      return again(422, { message: `Please leave at most ${MOST_LINKS} links in your message.` }, null);
    // Whoever filled in what nobody sees is told nothing.
    if (!values[TRAP]) {
      const sender = visitor(request);
      const wait = await secondsToWait([reader, sender], [all, 'all']);
      if (wait > 0) {
        response.setHeader('Retry-After', String(wait));
        return again(429, {}, TOO_MANY);
      }
      try {
        await take(form, parsed.data);
      } catch (error) {
        // What was not kept does not count.
        await reader.reward(sender);
        await all.reward('all');
        log.error({ err: error }, 'A message could not be kept.');
        return again(503, {}, 'It could not be kept just now. Yours is below: please send it again in a while.');
      }
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
