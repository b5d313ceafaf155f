'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { newWebhookSecret } from '#lib/announcements/webhooks/sign.ts';
import { addWebhook } from '#lib/desk/add-webhook.ts';
import { caughtUp, changeWebhook, removeWebhook, rotateSecret } from '#lib/desk/change-webhook.ts';
import { replay, testWebhook } from '#lib/desk/send-to-webhook.ts';
import { webhookSchema } from '#lib/news/webhooks.ts';

const one = z.strictObject({ id: z.number().int() });

export const add = deskAction({
  act: 'api.webhooks',
  input: webhookSchema,
  run: (words) => addWebhook(words, newWebhookSecret()),
});

export const change = deskAction({
  act: 'api.webhooks',
  input: webhookSchema.extend(one.shape),
  run: ({ id, ...words }) => changeWebhook(id, words),
});

export const pause = deskAction({
  act: 'api.webhooks',
  input: one.extend({ active: z.boolean() }),
  run: ({ id, active }) => changeWebhook(id, { active }),
});

export const rotate = deskAction({
  act: 'api.webhooks',
  input: one,
  run: ({ id }) => rotateSecret(id, newWebhookSecret()),
});

export const remove = deskAction({ act: 'api.webhooks', input: one, run: ({ id }) => removeWebhook(id) });

export const settle = deskAction({ act: 'api.webhooks', input: one, run: ({ id }) => caughtUp(id) });

export const test = deskAction({ act: 'api.webhooks', input: one, run: ({ id }) => testWebhook(id) });

export const replayOne = deskAction({ act: 'api.webhooks', input: one, run: ({ id }) => replay({ id }) });

export const replayAll = deskAction({ act: 'api.webhooks', input: one, run: ({ id }) => replay({ webhookId: id }) });
