import type { PictureMime } from '../news/media.ts';

/** The endings of the files that are made of pictures. */
export const ENDINGS: Record<PictureMime, string> = { 'image/avif': 'avif', 'image/webp': 'webp', 'image/jpeg': 'jpg' };

/** The folder of a medium in the store, by its key, or by the digest of a file that took the place of its first. */
export function folderOf(key: string): string {
  return key.slice(0, 16);
}
