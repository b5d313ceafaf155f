import { mediaUsed, type StoryContent } from '../../../lib/news/content.ts';
import type { Reader } from '../../database.ts';
import { mediaFiled } from './media.ts';
import { knownPictures } from './wire-archives.ts';

/**
 * What the pictures of an item of the wire are with us: media of ours stand for themselves, what was taken under the key
 * it came with for that.
 * @returns our key for a key in the text; null when there is no such medium
 */
export async function ourPictures(db: Reader, content: StoryContent): Promise<(key: string) => string | null> {
  const keys = mediaUsed(content);
  if (keys.length === 0) return () => null;
  const [filed, known] = [await mediaFiled(db, keys), await knownPictures(db, keys)];
  return (key) => (filed.has(key) ? key : (known.get(key) ?? null));
}
