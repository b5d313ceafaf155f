import type { Sharp } from 'sharp';
import type { Cut } from '../news/framing.ts';
import type { PictureMime } from '../news/media.ts';
import { Problem } from '../platform/problem.ts';
import { type CreditNotes, withCredit } from './credit-notes.ts';
import { opened, unreadable } from './open-picture.ts';
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

/** How files are made, where it is not as always. */
export interface RenderingOptions {
  /** The part of the upright picture that is shown; all of it without. */
  cut?: Cut;
  /** What is written into the files; nothing without. */
  notes?: CreditNotes;
  /** How hard AVIF is pressed, from 0 to 9: twice the effort is some per cent smaller. */
  effort?: number;
}

const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'gif', 'tiff', 'svg']);
const EFFORT = 4;

interface Plan {
  mime: PictureMime;
  widths: readonly number[];
  encode(picture: Sharp, effort: number): Sharp;
}

const AVIF: Omit<Plan, 'widths'> = {
  mime: 'image/avif',
  encode: (picture, effort) => picture.avif({ quality: 48, effort }),
};
const WEBP: Omit<Plan, 'widths'> = {
  mime: 'image/webp',
  encode: (picture) => picture.webp({ quality: 66, effort: 6 }),
};
const JPEG: Omit<Plan, 'widths'> = {
  mime: 'image/jpeg',
  encode: (picture) => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 70, mozjpeg: true }),
};

/** The widths pages ask for, and how each format is made: AVIF for nearly all, JPEG for what knows nothing newer. */
const WHOLE: Plan[] = [
  { ...AVIF, widths: [320, 640, 1280, 1920] },
  { ...WEBP, widths: [480, 960, 1600] },
  { ...JPEG, widths: [640] },
];

/** A cut stands in lists, never as wide as a page. */
const CUT: Plan[] = [
  { ...AVIF, widths: [320, 640, 1280] },
  { ...WEBP, widths: [480, 960] },
  { ...JPEG, widths: [640] },
];

/** Whether a picture of a format (as sharp names it) is taken. */
export function isTaken(format: string): boolean {
  return FORMATS.has(format);
}

/**
 * Makes the files of a picture, upright and in the colors of screens: every width of the plan that it fills, and its own
 * where it is narrower.
 * @throws Problem when the bytes are no picture of a kind that is taken, or too large a one
 */
export async function makeRenditions(bytes: Uint8Array, options: RenderingOptions = {}): Promise<Rendered> {
  const { cut, notes, effort = EFFORT } = options;
  try {
    const plain = withoutNotes(bytes);
    const { autoOrient: size, format } = await opened(plain).metadata();
    if (!isTaken(format)) throw new Problem(`A picture of the format ${format} is not taken.`);
    const renditions: Rendition[] = [];
    for (const { mime, widths, encode } of cut ? CUT : WHOLE) {
      for (const target of filled(widths, cut?.width ?? size.width)) {
        const upright = opened(plain).autoOrient();
        const shown = (cut ? upright.extract(cut) : upright).toColorspace('srgb').resize({ width: target });
        const encoded = encode(notes ? withCredit(shown, notes) : shown, effort);
        const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
        renditions.push({ mime, width: info.width, height: info.height, data });
      }
    }
    return { ...size, mime: `image/${format}`, renditions };
  } catch (error) {
    throw unreadable(error);
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
