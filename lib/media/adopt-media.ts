import { z } from 'zod';
import { write } from '../../db/database.ts';
import { insertMedium } from '../../db/queries/newsroom/media.ts';
import { MEDIA_TYPES, mediaKeySchema, PICTURE_MIMES } from '../news/media.ts';
import { folderOf } from './file-names.ts';
import { store } from './store.ts';

/** A medium that comes with its files made: what it is, and where they lie. */
export const finishedMediumSchema = z.strictObject({
  name: z.string(),
  type: z.enum(MEDIA_TYPES),
  key: mediaKeySchema,
  mime: z.string(),
  alt: z.string(),
  credit: z.string().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  duration: z.number().int().nullable(),
  /** The file itself; of a picture the largest that there is. */
  file: z.string(),
  bytes: z.number().int(),
  renditions: z.array(
    z.strictObject({
      mime: z.enum(PICTURE_MIMES),
      width: z.number().int(),
      height: z.number().int(),
      bytes: z.number().int(),
      file: z.string(),
    }),
  ),
});

export type FinishedMedium = z.infer<typeof finishedMediumSchema>;

/**
 * Takes finished media into the paper: their files are copied into the store and nothing is made.
 * @param folder where their files lie, with a slash at its end
 */
export async function adoptMedia(media: readonly FinishedMedium[], folder: string): Promise<void> {
  for (const { key, file, renditions } of media) {
    for (const each of [file, ...renditions.map((rendition) => rendition.file)])
      await store.copyIn(storePath(key, each), folder + each);
  }
  await write(async ({ db }) => {
    for (const { name: _, key, file, renditions, ...medium } of media) {
      const made = renditions.map(({ file: each, ...rendition }) => ({ ...rendition, path: storePath(key, each) }));
      await insertMedium(db, { ...medium, digest: key, path: storePath(key, file) }, made);
    }
  });
}

/** "plum-rain-640.avif" of a medium lies at "<its folder>/plum-rain-640.avif". */
function storePath(key: string, file: string): string {
  return `${folderOf(key)}/${file}`;
}
