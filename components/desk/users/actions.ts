import type { HandedLink } from '#lib/access/invite.ts';
import type { Outcome } from '#lib/access/outcome.ts';

type Act<Result = void> = (input: unknown) => Promise<Outcome<Result>>;

/** The acts of the screen of users, as its page hands them down. */
export interface UserActions {
  invite: Act<HandedLink>;
  withdraw: Act;
  saveRights: Act;
  resetLink: Act<HandedLink>;
  clearSteps: Act;
  suspend: Act;
  restore: Act;
}
