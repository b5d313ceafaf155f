'use server';
import { z } from 'zod';
import { changeOwnName, endOwnSessions, nameOwnPasskey, removeOwnPasskey } from '#lib/access/change-account.ts';
import { deskAction } from '#lib/access/desk-action.ts';
import {
  beginOneTimeCodes,
  confirmOneTimeCodes,
  endOneTimeCodes,
  renewRecoveryCodes,
} from '#lib/access/one-time-codes.ts';
import { changePassword } from '#lib/access/own-password.ts';

const nothing = z.strictObject({});
const id = z.string().min(1).max(64);
const name = z.string().trim().min(1, 'Write a name.').max(80);

export const saveName = deskAction({
  act: 'self.edit',
  input: z.strictObject({ name }),
  run: (input, _actor, by) => changeOwnName(by, input.name),
});

/** It asks for the old password itself, and so for no other proof. */
export const savePassword = deskAction({
  act: 'self.edit',
  input: z.strictObject({ old: z.string().min(1).max(128), next: z.string().max(128) }),
  run: (input, _actor, by) => changePassword(by, input),
});

/** Asked for before a passkey is made: the browser cannot stop half way to ask for the password. */
export const readyForPasskey = deskAction({ act: 'self.secure', input: nothing, run: async () => undefined });

export const namePasskey = deskAction({
  act: 'self.edit',
  input: z.strictObject({ id, name }),
  run: (input, _actor, by) => nameOwnPasskey(by, input),
});

export const removePasskey = deskAction({
  act: 'self.secure',
  input: z.strictObject({ id }),
  run: (input, _actor, by) => removeOwnPasskey(by, input.id),
});

export const beginCodes = deskAction({
  act: 'self.secure',
  input: nothing,
  run: (_input, _actor, by) => beginOneTimeCodes(by),
});

export const confirmCodes = deskAction({
  act: 'self.secure',
  input: z.strictObject({ code: z.string().max(20) }),
  run: (input, _actor, by) => confirmOneTimeCodes(by, input.code),
});

export const renewCodes = deskAction({
  act: 'self.secure',
  input: nothing,
  run: (_input, _actor, by) => renewRecoveryCodes(by),
});

export const endCodes = deskAction({
  act: 'self.secure',
  input: nothing,
  run: (_input, _actor, by) => endOneTimeCodes(by),
});

export const endSession = deskAction({
  act: 'self.edit',
  input: z.strictObject({ id: id.nullable() }),
  run: (input, _actor, by) => endOwnSessions(by, input.id),
});
