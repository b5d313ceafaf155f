import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '../platform/process-wide.ts';

/** What a form is shown again with: what was typed, and what is wrong with it, by the names of its fields. */
export interface FormReply {
  values: Record<string, string>;
  errors: Record<string, string>;
  /** What is wrong with the whole of it. */
  problem: string | null;
}

const running = processWide('form-reply', () => new AsyncLocalStorage<FormReply>());

/** Runs `render` for a reader whose form could not be taken, through every await and into Next's renderer. */
export function replyingTo<T>(reply: FormReply, render: () => T): T {
  return running.run(reply, render);
}

/** What the form on the page being rendered is to be shown again with; null when it is shown for the first time. */
export function formReply(): FormReply | null {
  return running.getStore() ?? null;
}
