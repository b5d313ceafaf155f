import { pictureKey } from '../picture-key.ts';
import type { WirePicture } from '../wire-item.ts';

const ENDINGS = /\.(?:jpe?g|jfif|png|gif|webp|avif|heic|heif|tiff?|bmp|svg)$/i;

/** Whether an address looks like that of a picture. */
export function isPictureAddress(address: string): boolean {
  return ENDINGS.test(address.split(/[?#]/)[0] ?? '');
}

/** A picture that is to be had at an address. */
export function pictureAt(
  address: string,
  said: Partial<Pick<WirePicture, 'alt' | 'caption' | 'credit'>> = {},
): WirePicture {
  return {
    key: pictureKey(address),
    address,
    bytes: null,
    mime: null,
    width: null,
    height: null,
    alt: said.alt ?? '',
    caption: said.caption ?? null,
    credit: said.credit ?? null,
    usage: null,
  };
}
