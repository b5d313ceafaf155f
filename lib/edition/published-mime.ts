import { read } from '../../db/database.ts';
import { publishedFile } from '../../db/queries/edition/media.ts';

/** The type of a media file that readers may have, by its path in the store; null when they may not, or there is none. */
export async function publishedMime(path: string): Promise<string | null> {
  return read((db) => publishedFile(db, path));
}
