'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { changeSettings, readSettings } from '#lib/desk/change-settings.ts';
import { settingsSchema } from '#lib/news/settings.ts';

/** Says what the paper prints about itself; answers when that was written (UTC ms). */
export const change = deskAction({
  act: 'settings.edit',
  input: z.strictObject({ settings: settingsSchema, seen: z.number().int() }),
  run: async ({ settings, seen }) => {
    await changeSettings(settings, seen);
    return (await readSettings()).updatedAt;
  },
});
