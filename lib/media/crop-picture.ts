import sharp, { type Sharp } from 'sharp';
import { opened } from './open-picture.ts';
import { withoutNotes } from './without-notes.ts';

interface Size {
  width: number;
  height: number;
}

/** Enlarged further than this, a picture shows its grain. */
const MOST_ENLARGED = 1.6;

/** The tint of the paper (app/(site)/site.css), on which lies what does not fill its frame. */
const GROUND = '#f3eee6';

/**
 * Cuts a picture to a frame, around what draws the eye. One that is too small to fill it is enlarged as far as it bears
 * and laid on a plain ground, so that what comes out always has the size of the frame. Null when it is a drawing, which
 * has no size of its own.
 * @throws Error when the bytes are no picture
 */
export async function cropPicture(bytes: Uint8Array, frame: Size): Promise<Sharp | null> {
  const plain = withoutNotes(bytes);
  const { autoOrient: own, format } = await opened(plain).metadata();
  if (format === 'svg') return null;
  const inner = {
    width: Math.min(frame.width, Math.round(own.width * MOST_ENLARGED)),
    height: Math.min(frame.height, Math.round(own.height * MOST_ENLARGED)),
  };
  const left = Math.floor((frame.width - inner.width) / 2);
  const top = Math.floor((frame.height - inner.height) / 2);
  return opened(plain)
    .autoOrient()
    .toColorspace('srgb')
    .flatten({ background: GROUND })
    .resize({ ...inner, fit: 'cover', position: sharp.strategy.attention })
    .extend({
      left,
      top,
      right: frame.width - inner.width - left,
      bottom: frame.height - inner.height - top,
      background: GROUND,
    });
}
