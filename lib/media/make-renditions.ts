import sharp, { type Sharp } from 'sharp';
import type { PictureMime } from '../news/media.ts';
import { Problem } from '../platform/problem.ts';
import { withoutNotes } from './without-notes.ts';

/** A file made from a picture. */
export interface Rendition {
  mime: PictureMime;
  width: number;
  height: number;
  data: Buffer;
}

/** A picture as it was understood: what it came as, its size upright, and what was made of it. */
export interface Rendered {
  mime: string;
  width: number;
  height: number;
  renditions: Rendition[];
}

/** Larger pictures are refused before they are unpacked: a few kilobytes can claim to be a wall. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SECONDS = 60;
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'gif', 'tiff', 'svg']);

/** The widths pages ask for, and how each format is made: AVIF for nearly all, JPEG for what knows nothing newer. */
const PLAN: { mime: PictureMime; widths: number[]; encode(picture: Sharp): Sharp }[] = [
  { mime: 'image/avif', widths: [320, 640, 1280, 1920], encode: (picture) => picture.avif({ quality: 48, effort: 4 }) },
  { mime: 'image/webp', widths: [480, 960, 1600], encode: (picture) => picture.webp({ quality: 66, effort: 6 }) },
  { mime: 'image/jpeg', widths: [640], encode: (picture) => picture.jpeg({ quality: 70, mozjpeg: true }) },
];

/** Opens a picture, upright, in the colors of screens, without what a camera noted in it. */
export function opened(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({ seconds: LONGEST_SECONDS });
}

/**
 * Makes the files of a picture: every width of the plan that it fills, and its own where it is narrower.
 * @throws Problem when the bytes are no picture of a kind that is taken, or too large a one
 */
export async function makeRenditions(bytes: Uint8Array): Promise<Rendered> {
  try {
    const plain = withoutNotes(bytes);
    const { autoOrient: size, format } = await opened(plain).metadata();
    if (!FORMATS.has(format)) throw new Problem(`A picture of the format ${format} is not taken.`);
    const renditions: Rendition[] = [];
    for (const { mime, widths, encode } of PLAN) {
      for (const target of filled(widths, size.width)) {
        const picture = opened(plain).autoOrient().toColorspace('srgb').resize({ width: target });
        const flat = mime === 'image/jpeg' ? picture.flatten({ background: '#ffffff' }) : picture;
        const { data, info } = await encode(flat).toBuffer({ resolveWithObject: true });
        renditions.push({ mime, width: info.width, height: info.height, data });
      }
    }
    return { ...size, mime: `image/${format}`, renditions };
  } catch (error) {
    if (error instanceof Problem) throw error;
    // The library says the same thing again on every line.
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new Problem(`This is not a picture that can be read: ${reason.replace(/[.:\s]+$/, '')}.`);
  }
}

/** How much wider a picture is than the widest file of it before it is worth one of its own width. */
const WORTH_IT = 1.5;

/** The widths that a picture fills, and its own where these fall far short of it. */
function filled(widths: readonly number[], own: number): number[] {
  const fitting = widths.filter((width) => width <= own);
  const widest = fitting.at(-1) ?? 0;
  return fitting.length < widths.length && own > widest * WORTH_IT ? [...fitting, own] : fitting;
}
