'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import { dismissLonePicture, ofLonePicture, takeLonePicture } from '#lib/wire/lone-pictures/see-to-lone-pictures.ts';

export const take = deskAction({
  act: 'media.upload',
  input: ofLonePicture,
  run: async ({ id }) => takeLonePicture(id),
});

export const dismiss = deskAction({
  act: 'wire.spike',
  input: ofLonePicture,
  run: async ({ id }) => dismissLonePicture(id),
});
