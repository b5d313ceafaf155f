'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import { editedSourceSchema, sourceSchema } from '#lib/news/wire-source.ts';
import {
  addSource,
  editSource,
  pauseSchema,
  pauseSource,
  removeSource,
  renewToken,
  sourceIdSchema,
  tryNow,
} from '#lib/wire/sources/source-acts.ts';

export const add = deskAction({ act: 'wire.sources', input: sourceSchema, run: addSource });
export const edit = deskAction({ act: 'wire.sources', input: editedSourceSchema, run: editSource });
export const pause = deskAction({ act: 'wire.sources', input: pauseSchema, run: pauseSource });
export const tryAgain = deskAction({ act: 'wire.sources', input: sourceIdSchema, run: tryNow });
export const renew = deskAction({ act: 'wire.sources', input: sourceIdSchema, run: renewToken });
export const remove = deskAction({ act: 'wire.sources', input: sourceIdSchema, run: removeSource });
