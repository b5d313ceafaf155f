import { readFile } from 'node:fs/promises';
import { parseFile } from 'music-metadata';
import type { MediaType } from '../news/media.ts';
import { Problem } from '../platform/problem.ts';
import { isTaken } from './make-renditions.ts';
import { silenceMp4 } from './mp4-boxes.ts';
import { opened, unreadable } from './open-picture.ts';
import { type FileNotes, NO_NOTES, readNotes } from './read-notes.ts';
import { type FileKind, recognise } from './recognise.ts';
import { silenceMp3 } from './silence-mp3.ts';
import { withoutNotes } from './without-notes.ts';

/** What is known of a file that is taken. */
export interface Examined extends FileNotes {
  type: MediaType;
  mime: string;
  ending: string;
  width: number | null;
  height: number | null;
  /** Whole seconds, of films and sounds. */
  duration: number | null;
  /** Of a picture, its middling color as "#rrggbb". */
  color: string | null;
}

/**
 * Looks at all of a file that somebody sent: what it is by its content, whether it can be read to its end, what it says
 * of itself. Of a film or a sound, which readers get as they come, the file loses what tells of places.
 * @throws Problem when it is not taken, with the reason
 */
export async function examineFile(path: string): Promise<Examined> {
  const kind = await recognise(path);
  if (kind.type === 'picture') return examinePicture(await readFile(path), kind);
  if (kind.type === 'captions') return examineCaptions(await readFile(path), kind);
  return examineRecording(path, kind);
}

const UNSIZED = { width: null, height: null, duration: null, color: null };

async function examinePicture(bytes: Buffer, kind: FileKind): Promise<Examined> {
  try {
    const plain = withoutNotes(bytes);
    const { autoOrient, format } = await opened(plain).metadata();
    if (!isTaken(format)) throw new Problem(`A picture of the format ${format} is not taken.`);
    return { ...kind, ...readNotes(bytes), ...autoOrient, duration: null, color: await middlingColor(plain) };
  } catch (error) {
    if (kind.mime === 'image/heic')
      throw new Problem('Pictures as HEIC cannot be read here. Save it as JPEG, and send that.');
    throw unreadable(error);
  }
}

/** Reads a picture to its end; what comes out is one pixel. */
async function middlingColor(plain: Uint8Array): Promise<string> {
  const pixel = await opened(plain)
    .autoOrient()
    .toColorspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize(1, 1, { fit: 'fill' })
    .raw()
    .toBuffer();
  const [red = 0, green = red, blue = red] = pixel.length >= 3 ? pixel : [pixel[0] ?? 0];
  return `#${Buffer.from([red, green, blue]).toString('hex')}`;
}

function examineCaptions(bytes: Buffer, kind: FileKind): Examined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('These captions are not written in UTF-8. Save the file as UTF-8, and send it again.');
  }
  return { ...kind, ...NO_NOTES, ...UNSIZED };
}

async function examineRecording(path: string, kind: FileKind): Promise<Examined> {
  const { format, common } = await parseFile(path, { duration: true, skipCovers: true }).catch(() => {
    throw new Problem('This is not a film or a sound that can be read.');
  });
  const lengths = [format.duration, ...format.trackInfo.map((part) => part.duration)].filter((length) => length);
  if (lengths.length + format.trackInfo.length === 0)
    throw new Problem('This film or sound is broken, or holds nothing.');
  if (kind.ending === 'mp3') await silenceMp3(path);
  const isMp4 = kind.ending === 'mp4' || kind.ending === 'm4a';
  const facts = isMp4 ? await silenceMp4(path) : null;
  const track = format.trackInfo.find(({ video }) => video)?.video;
  return {
    ...kind,
    ...(kind.mime === 'video/mp4' && facts?.width === null ? SOUND_IN_MP4 : {}),
    ...NO_NOTES,
    creator: common.artist?.slice(0, 200) ?? null,
    licence: common.copyright?.slice(0, 1000) ?? null,
    width: facts?.width ?? track?.displayWidth ?? track?.pixelWidth ?? null,
    height: facts?.height ?? track?.displayHeight ?? track?.pixelHeight ?? null,
    duration: lengths.length > 0 ? Math.max(1, Math.round(Math.max(...lengths.map(Number)))) : null,
    color: null,
  };
}

const SOUND_IN_MP4: FileKind = { type: 'audio', mime: 'audio/mp4', ending: 'm4a' };
