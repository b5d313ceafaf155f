'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { forgetMessage } from '#lib/desk/forget-message.ts';

export const forget = deskAction({
  act: 'messages.forget',
  input: z.strictObject({ id: z.number().int().positive() }),
  run: async ({ id }) => forgetMessage(id),
});
