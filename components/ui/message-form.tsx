import type { ReactNode } from 'react';
import type { FormReply } from '#lib/edition/form-reply.ts';
import { type MessageForm as Form, MESSAGE_SUBJECTS } from '#lib/news/messages.ts';

interface MessageFormProps {
  form: Form;
  /** What it is shown again with; null when it is shown for the first time. */
  reply: FormReply | null;
}

const INPUT =
  'mt-1 block w-full border border-muted bg-paper px-3 aria-[invalid]:border-accent aria-[invalid]:border-2';

/** The form by which readers write to the newsroom; what is wrong is said beside its field, and nothing typed is lost. */
export function MessageForm({ form, reply }: MessageFormProps) {
  const field = (name: string) => ({
    id: `${form}-${name}`,
    name,
    defaultValue: reply?.values[name] ?? '',
    'aria-invalid': reply?.errors[name] ? (true as const) : undefined,
    'aria-describedby': reply?.errors[name] ? `${form}-${name}-error` : undefined,
  });
  const row = (name: string, label: string) => ({ id: `${form}-${name}`, label, error: reply?.errors[name] });
  return (
    <form action={`/${form}/`} method="post" noValidate className="mt-9 space-y-5 border-t-2 border-ink pt-5">
      <h2 className="text-title font-semibold">Write to us</h2>
      <Problems form={form} reply={reply} />
      <Row {...row('about', 'What is it about?')}>
        <select {...field('about')} required className={`${INPUT} h-11`}>
          <option value="">Please choose</option>
          {MESSAGE_SUBJECTS[form].map((subject) => (
            <option key={subject}>{subject}</option>
          ))}
        </select>
      </Row>
      <Row {...row('message', 'Your message')}>
        <textarea {...field('message')} rows={8} maxLength={5000} required className={`${INPUT} py-2`} />
      </Row>
      <Row {...row('page', 'The address of the story or page, if it is about one')}>
        <input {...field('page')} maxLength={500} className={`${INPUT} h-11`} />
      </Row>
      <Row {...row('name', 'Your name, if you like')}>
        <input {...field('name')} maxLength={120} autoComplete="name" className={`${INPUT} h-11`} />
      </Row>
      <Row {...row('email', 'Your e-mail address, if you want an answer')}>
        <input {...field('email')} type="email" maxLength={254} autoComplete="email" className={`${INPUT} h-11`} />
      </Row>
      <div className="hidden">
        <label htmlFor={`${form}-second-subject`}>Leave this empty</label>
        <input id={`${form}-second-subject`} name="second-subject" tabIndex={-1} autoComplete="off" />
      </div>
      <button type="submit" className="h-12 cursor-pointer border border-ink bg-ink px-6 font-medium text-paper">
        Send
      </button>
    </form>
  );
}

interface RowProps {
  id: string;
  label: string;
  error: string | undefined;
  children: ReactNode;
}

function Row({ id, label, error, children }: RowProps) {
  return (
    <div>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-medium text-accent">
          {error}
        </p>
      )}
    </div>
  );
}

/** The fields as they follow each other. */
const ORDER = ['about', 'message', 'page', 'name', 'email'];

/** What is wrong, first of all and with ways to it. */
function Problems({ form, reply }: MessageFormProps) {
  if (!reply) return null;
  const errors = ORDER.flatMap((name) => (reply.errors[name] ? [[name, reply.errors[name]] as const] : []));
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the answer to what the reader just sent must not lie below the screen
      autoFocus
      className="border-s-4 border-accent bg-tint px-4 py-3 focus-visible:outline-offset-0"
    >
      <p className="font-semibold">{reply.problem ?? 'Your message has not been sent yet.'}</p>
      {errors.length > 0 && (
        <ul className="mt-1">
          {errors.map(([name, words]) => (
            <li key={name}>
              <a href={`#${form}-${name}`} className="inline-block py-0.5 underline">
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
