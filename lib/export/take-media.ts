import { read } from '../../db/database.ts';
import { findMedia } from '../../db/queries/edition/media.ts';
import { plainFile } from '../edition/plain-file.ts';
import { store } from '../media/store.ts';
import { mediaUsed } from '../news/content.ts';
import type { ExportedStory } from './exported-story.ts';

/** Where the file of a medium stands in an export, below its folder. */
export function mediaName(key: string, mime: string): string {
  return `media/${key}.${EXTENSIONS[mime.replace(/;.*/, '')] ?? 'bin'}`;
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
  'text/vtt': 'vtt',
};

/**
 * Takes along the files of a story's media as they were first uploaded, and those that other formats point to under the
 * addresses readers have.
 * @param write writes a file of this name
 * @returns the names by the keys of media
 */
export async function takeMedia(
  { content, whole }: ExportedStory,
  taken: Map<string, string>,
  write: (name: string, bytes: Buffer) => Promise<void>,
): Promise<{ missing: string[] }> {
  const keys = mediaUsed(content).filter((key) => !taken.has(key));
  const rows = await read((db) => findMedia(db, keys));
  const missing: string[] = [];
  for (const key of keys) {
    const row = rows.get(key);
    const bytes = row ? await store.get(row.path) : null;
    if (!row || !bytes) {
      missing.push(key);
      continue;
    }
    const name = mediaName(key, row.mime);
    await write(name, bytes);
    taken.set(key, name);
    const medium = whole.media.get(key);
    if (medium && medium.type === 'picture') {
      const { url } = plainFile(medium);
      const shown = await store.get(url.replace(/^\/media\//, ''));
      if (shown) await write(url.slice(1), shown);
    }
  }
  return { missing };
}
