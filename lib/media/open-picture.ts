import sharp, { type Sharp } from 'sharp';
import { Problem } from '../platform/problem.ts';

/** Larger pictures are refused before they are unpacked: a few kilobytes can claim to be a wall. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SECONDS = 60;

/** Opens a picture for one use of it. What is too large, broken or takes too long is an error. */
export function opened(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({ seconds: LONGEST_SECONDS });
}

/** Why a picture cannot be read, in a sentence. */
export function unreadable(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // The library says the same thing again on every line.
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return new Problem(`This is not a picture that can be read: ${reason.replace(/[.:\s]+$/, '')}.`);
}
