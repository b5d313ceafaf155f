import { z } from 'zod';

/** What a medium can be. Captions are WebVTT files that belong to a film or a sound. */
export const MEDIA_TYPES = ['picture', 'video', 'audio', 'captions'] as const;

export type MediaType = (typeof MEDIA_TYPES)[number];

/** Whether what readers get of a medium has been made. One that failed shows nothing, and says why to the desk. */
export const MEDIA_STATES = ['pending', 'ready', 'failed'] as const;

export type MediaState = (typeof MEDIA_STATES)[number];

/** A medium is known by the SHA-256 of the bytes it came in, in base64url. */
export const mediaKeySchema = z.string().regex(/^[\w-]{43}$/, 'a medium is named by its digest');

/**
 * A picture as one story uses it: alt text, caption and credit stand for this use only. An empty alt text says that the
 * picture is decoration.
 */
export const pictureUseSchema = z.strictObject({
  media: mediaKeySchema,
  alt: z.string().trim().max(2000),
  /** Somebody has said that it is decoration: what it shows, the text says. */
  decorative: z.literal(true).optional(),
  caption: z.string().trim().min(1).max(1000).nullable(),
  credit: z.string().trim().min(1).max(1000).nullable(),
});

/** Which part of a picture stays in view where less than all of it is shown. */
export const PICTURE_PARTS = [
  'left-top',
  'top',
  'right-top',
  'left',
  'center',
  'right',
  'left-bottom',
  'bottom',
  'right-bottom',
] as const;

export type PicturePart = (typeof PICTURE_PARTS)[number];

export type PictureUse = z.infer<typeof pictureUseSchema>;

/** The formats a picture is sent in, best first: a browser takes the first it knows. */
export const PICTURE_MIMES = ['image/avif', 'image/webp', 'image/jpeg'] as const;

export type PictureMime = (typeof PICTURE_MIMES)[number];
