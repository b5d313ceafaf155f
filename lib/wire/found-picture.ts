import type { PictureUse } from '../news/media.ts';
import { lineIn } from './fitting.ts';
import { pictureKey } from './picture-key.ts';
import type { WirePicture } from './wire-item.ts';

/** What a sender says of a picture; its address at least. */
export type FoundPicture = Partial<Omit<WirePicture, 'key' | 'address'>> & { address: string };

/** A picture of an item under its placeholder key, its words in one line each and short enough for where they go. */
export function foundPicture(found: FoundPicture): WirePicture {
  return {
    key: pictureKey(found.address),
    address: found.address,
    bytes: found.bytes ?? null,
    mime: found.mime ?? null,
    width: found.width ?? null,
    height: found.height ?? null,
    alt: cutLine(found.alt, 2000) ?? '',
    caption: cutLine(found.caption, 1000),
    credit: cutLine(found.credit, 1000),
    usage: found.usage ?? null,
  };
}

/** A picture as content uses it. */
export function useOf({ key, alt, caption, credit }: WirePicture): PictureUse {
  return { media: key, alt, caption, credit };
}

function cutLine(text: string | null | undefined, most: number): string | null {
  const line = lineIn(text);
  return line && line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line;
}
