import type { Ratio } from '../news/framing.ts';
import type { MediaType, PicturePart, PictureUse } from '../news/media.ts';

/** A file of a picture: its address and its width in pixels. */
interface PictureFile {
  url: string;
  width: number;
}

/** The files of a picture in one format, the narrowest first. */
export interface PictureFormat {
  mime: string;
  files: PictureFile[];
}

/** A medium as pages show it. */
export interface Medium {
  type: MediaType;
  /** Of a film, sound or captions: the address of the file. Of a picture: of its middling JPEG. */
  url: string;
  mime: string;
  /** How large the file is, of a film or sound. */
  bytes: number;
  width: number;
  height: number;
  /** Seconds, where known. */
  duration: number | null;
  /** Of a picture: its files by format, best format first, narrowest file first. */
  formats: PictureFormat[];
  /** Of a picture of which an editor said how it may be cut: its files for lists, by their ratio. */
  cuts?: Partial<Record<Ratio, PictureFormat[]>>;
  /** The digest of its file, where that is no longer the first. */
  fileDigest?: string | null;
}

/** Media by their keys. */
export type MediaFiles = ReadonlyMap<string, Medium>;

/** A picture as one story uses it, with its files. */
export interface Picture extends Omit<PictureUse, 'media'> {
  medium: Medium;
  /** The part that stays in view where it is cut; the middle, unless somebody chose another. */
  part?: PicturePart;
}

/** A picture that is used, with its files; null when they are not there. */
export function pictureOf(use: PictureUse | null, files: MediaFiles, part: PicturePart | null = null): Picture | null {
  if (use === null) return null;
  const medium = files.get(use.media);
  if (medium?.type !== 'picture') return null;
  const { alt, caption, credit } = use;
  return { alt, caption, credit, medium, ...(part ? { part } : {}) };
}
