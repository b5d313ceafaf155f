'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { prove as showAgain } from '#lib/access/own-password.ts';

/** The password again, before a dangerous act. */
export const prove = deskAction({
  act: 'desk.open',
  input: z.strictObject({ password: z.string().min(1).max(128) }),
  run: (input, _actor, by) => showAgain(by, input.password),
});
