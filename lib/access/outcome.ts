/** Why an act was not done. "prove": show the password or a passkey again, and send it once more. */
export type Refusal = 'signed-out' | 'forbidden' | 'invalid' | 'conflict' | 'problem' | 'prove';

/** What came of an act, for the screen that asked for it. `fields` names what is wrong with each field. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; reason: Refusal; message: string; fields?: Record<string, string[]> };

/** The outcome of an act that was refused. */
export function refused<T>(reason: Refusal, message: string, fields?: Record<string, string[]>): Outcome<T> {
  return { ok: false, reason, message, ...(fields && { fields }) };
}
