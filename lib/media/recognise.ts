import { open, stat } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { MediaType } from '../news/media.ts';
import { Problem } from '../platform/problem.ts';

/** What a file is by its content, whatever it is called. */
export interface FileKind {
  type: MediaType;
  mime: string;
  /** The ending of its name in the store. */
  ending: string;
}

const MEGABYTE = 1024 * 1024;

/** As much as is taken in one file of a kind, in megabytes. */
export const MOST_MEGABYTES: Record<MediaType, number> = { picture: 60, video: 200, audio: 200, captions: 2 };
const MOST_DRAWING_BYTES = 2 * MEGABYTE;

const picture = (mime: string, ending: string): FileKind => ({ type: 'picture', mime, ending });
const MP4: FileKind = { type: 'video', mime: 'video/mp4', ending: 'mp4' };
const M4A: FileKind = { type: 'audio', mime: 'audio/mp4', ending: 'm4a' };

/** What is taken, by the type that a file's content has. */
const TAKEN: Record<string, FileKind> = {
  'image/jpeg': picture('image/jpeg', 'jpg'),
  'image/png': picture('image/png', 'png'),
  'image/apng': picture('image/png', 'png'),
  'image/webp': picture('image/webp', 'webp'),
  'image/avif': picture('image/avif', 'avif'),
  'image/gif': picture('image/gif', 'gif'),
  'image/heic': picture('image/heic', 'heic'),
  'image/heif': picture('image/heic', 'heic'),
  'video/mp4': MP4,
  'video/x-m4v': MP4,
  'video/webm': { type: 'video', mime: 'video/webm', ending: 'webm' },
  'audio/mpeg': { type: 'audio', mime: 'audio/mpeg', ending: 'mp3' },
  'audio/mp4': M4A,
  'audio/x-m4a': M4A,
  'audio/ogg': { type: 'audio', mime: 'audio/ogg', ending: 'ogg' },
};

const ADVICE =
  'Pictures are taken as JPEG, PNG, WebP, AVIF, GIF or SVG, films as MP4 or WebM, sounds as MP3, M4A or OGG, captions as WebVTT.';

/**
 * Says what a file is by its first bytes.
 * @throws Problem when it is nothing that is taken, or larger than what is taken of its kind
 */
export async function recognise(path: string): Promise<FileKind> {
  const { size } = await stat(path);
  if (size === 0) throw new Problem('The file is empty.');
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const mime = found?.mime.split(';', 1)[0] ?? '';
  const kind = TAKEN[mime] ?? (await textKind(path, size));
  if (!kind)
    throw new Problem(
      `${mime ? `A file of the type ${mime} is not taken.` : 'Nobody knows what this file is.'} ${ADVICE}`,
    );
  const most = MOST_MEGABYTES[kind.type];
  if (size > most * MEGABYTE) throw new Problem(`The file is larger than ${most} MB.`);
  return kind;
}

const HEAD_BYTES = 4096;

/** Captions and drawings are texts, and have no first bytes of their own. */
async function textKind(path: string, size: number): Promise<FileKind | null> {
  const head = (await firstBytes(path)).toString('utf8').replace(/^\uFEFF/, '');
  if (/^WEBVTT([ \t\r\n]|$)/.test(head)) return { type: 'captions', mime: 'text/vtt', ending: 'vtt' };
  const isDrawing = /^\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(head) && /<svg[\s>]/i.test(head);
  return isDrawing && size <= MOST_DRAWING_BYTES ? picture('image/svg+xml', 'svg') : null;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
