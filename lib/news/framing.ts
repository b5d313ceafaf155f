import { z } from 'zod';

/** The shapes that lists show pictures in, width by height. */
export const RATIOS = ['16:9', '4:3', '1:1', '3:4'] as const;

export type Ratio = (typeof RATIOS)[number];

/** A place in a picture, as parts of its width and height from its upper left corner. */
const pointSchema = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });

/** A cut of a picture: its upper left corner and its width, as parts of the picture. Its height follows from its ratio. */
const cropSchema = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0.02).max(1),
});

/**
 * What an editor said of how a picture may be cut: the point that must stay in it, and cuts chosen for single ratios.
 * All of it counts on the picture as it is seen, upright.
 */
export const framingSchema = z.strictObject({
  focal: pointSchema.nullable(),
  crops: z.partialRecord(z.enum(RATIOS), cropSchema),
});

export type Point = z.infer<typeof pointSchema>;
export type Crop = z.infer<typeof cropSchema>;
export type Framing = z.infer<typeof framingSchema>;

/** Nothing said: lists cut around the middle. */
export const UNFRAMED: Framing = { focal: null, crops: {} };

/** A size in pixels. */
interface Size {
  width: number;
  height: number;
}

/** A rectangle of a picture, in whole pixels. */
export interface Cut extends Size {
  left: number;
  top: number;
}

/** A ratio as a number: width divided by height. */
export function quotient(ratio: Ratio): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return width / height;
}

/** The ratios for which a framing says anything: of these a picture has files of their own. */
export function framedRatios({ focal, crops }: Framing): Ratio[] {
  return RATIOS.filter((ratio) => focal !== null || crops[ratio] !== undefined);
}

/** The cut of a ratio, as parts of the picture: the one that was chosen, else the largest around the focal point. */
export function cropOf({ width, height }: Size, ratio: Ratio, { focal, crops }: Framing): Crop {
  const chosen = crops[ratio];
  const tallness = width / height / quotient(ratio);
  // What a cut of the whole width would have of the height; wider than high enough, it must be narrower.
  const widest = Math.min(1, 1 / tallness);
  const part = Math.min(chosen?.width ?? 1, widest);
  const high = part * tallness;
  const { x, y } = focal ?? { x: 0.5, y: 0.5 };
  return {
    x: within(chosen?.x ?? x - part / 2, 1 - part),
    y: within(chosen?.y ?? y - high / 2, 1 - high),
    width: part,
  };
}

/** The cut of a ratio in whole pixels of a picture of this size; it lies within it and is never empty. */
export function cutOf(size: Size, ratio: Ratio, framing: Framing): Cut {
  const { x, y, width: part } = cropOf(size, ratio, framing);
  const width = Math.min(size.width, Math.max(1, Math.round(part * size.width)));
  const height = Math.min(size.height, Math.max(1, Math.round(width / quotient(ratio))));
  return {
    left: Math.min(Math.round(x * size.width), size.width - width),
    top: Math.min(Math.round(y * size.height), size.height - height),
    width,
    height,
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), Math.max(most, 0));
}
