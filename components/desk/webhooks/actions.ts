import type { Outcome } from '#lib/access/outcome.ts';
import type { MadeSecret } from '#lib/desk/add-webhook.ts';

type Act<Result = void> = (input: unknown) => Promise<Outcome<Result>>;

/** The acts of the screen of webhooks, as its page hands them down. */
export interface WebhookActions {
  add: Act<MadeSecret>;
  change: Act;
  pause: Act;
  remove: Act;
  rotate: Act<MadeSecret>;
  /** Says that the receiver has read what was let go. */
  settle: Act;
  test: Act;
  replayOne: Act<number>;
  replayAll: Act<number>;
}
