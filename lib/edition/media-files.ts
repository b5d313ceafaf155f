import type { Reader } from '../../db/database.ts';
import { findMedia, type MediaRow } from '../../db/queries/edition/media.ts';
import { PICTURE_MIMES } from '../news/media.ts';
import { mediaPath } from '../news/paths.ts';
import type { MediaFiles, Medium, PictureFormat } from './picture.ts';

/** Reads the media of these keys; those that are not filed are not in it. */
export async function mediaFiles(db: Reader, keys: readonly string[]): Promise<MediaFiles> {
  const rows = await findMedia(db, keys);
  return new Map([...rows].flatMap(([key, row]) => (isShowable(row) ? [[key, mediumOf(row)]] : [])));
}

function isShowable({ type, renditions }: MediaRow): boolean {
  return type !== 'picture' || renditions.length > 0;
}

function mediumOf(row: MediaRow): Medium {
  const formats = formatsOf(row.renditions);
  const plain = formats.at(-1)?.files ?? [];
  const cuts = Object.entries(Object.groupBy(row.cuts, ({ ratio }) => ratio)).map(([ratio, files]) => [
    ratio,
    formatsOf(files),
  ]);
  return {
    type: row.type,
    url: row.type === 'picture' ? (plain[Math.floor(plain.length / 2)]?.url ?? '') : mediaPath(row.path),
    mime: row.mime,
    bytes: row.bytes,
    width: row.width ?? 0,
    height: row.height ?? 0,
    duration: row.duration,
    formats,
    ...(cuts.length > 0 && { cuts: Object.fromEntries(cuts) }),
    ...(row.fileDigest !== null && { fileDigest: row.fileDigest }),
  };
}

function formatsOf(made: readonly { mime: string; path: string; width: number }[]): PictureFormat[] {
  return PICTURE_MIMES.map((mime) => ({
    mime,
    files: made.filter((file) => file.mime === mime).map(({ path, width }) => ({ url: mediaPath(path), width })),
  })).filter(({ files }) => files.length > 0);
}
