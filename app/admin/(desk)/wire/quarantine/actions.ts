'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import { readQuarantined } from '#lib/wire/read-quarantine.ts';
import { dismissQuarantined, ofQuarantined, retryQuarantined } from '#lib/wire/retry-quarantined.ts';

export const look = deskAction({
  act: 'wire.retry',
  input: ofQuarantined,
  run: async ({ id }) => readQuarantined(id),
});

export const retry = deskAction({
  act: 'wire.retry',
  input: ofQuarantined,
  run: async ({ id }) => retryQuarantined(id),
});

export const dismiss = deskAction({
  act: 'wire.retry',
  input: ofQuarantined,
  run: async ({ id }) => dismissQuarantined(id),
});
