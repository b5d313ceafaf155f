import { read } from '../../db/database.ts';
import { mediaFiles } from './media-files.ts';
import type { MediaFiles } from './picture.ts';

/**
 * Reads media by their keys, whether readers can see them or not: for those who may.
 * @param base the address of their files instead of the one that readers get them from
 */
export async function readMediaAt(keys: readonly string[], base: string): Promise<MediaFiles> {
  const files = await read((db) => mediaFiles(db, keys));
  const moved = (url: string) => url.replace(/^\/media\//, base);
  return new Map(
    [...files].map(([key, medium]) => [
      key,
      {
        ...medium,
        url: moved(medium.url),
        formats: medium.formats.map((format) => ({
          ...format,
          files: format.files.map((file) => ({ ...file, url: moved(file.url) })),
        })),
      },
    ]),
  );
}
