'use server';
import { z } from 'zod';
import { makeToken, newTokenSchema, takeTokenBack } from '#lib/access/api-tokens.ts';
import { deskAction } from '#lib/access/desk-action.ts';

export const make = deskAction({ act: 'api.tokens', input: newTokenSchema, run: makeToken });

export const takeBack = deskAction({
  act: 'api.tokens',
  input: z.strictObject({ id: z.number().int() }),
  run: ({ id }) => takeTokenBack(id),
});
