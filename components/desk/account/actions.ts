import type { Outcome } from '#lib/access/outcome.ts';

type Act<Result = void> = (input: unknown) => Promise<Outcome<Result>>;

/** The acts of one's own account, as its page hands them down. */
export interface AccountActions {
  saveName: Act;
  savePassword: Act;
  readyForPasskey: Act<undefined>;
  namePasskey: Act;
  removePasskey: Act;
  beginCodes: Act<{ uri: string; secret: string }>;
  confirmCodes: Act<string[]>;
  renewCodes: Act<string[]>;
  endCodes: Act;
  endSession: Act<number>;
}
